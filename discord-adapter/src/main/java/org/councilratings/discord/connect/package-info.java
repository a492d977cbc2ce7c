/**
 * The line to Discord: logging in and staying there, what goes out again after a failure
 * and what does not, and the list of commands.
 *
 * <p>
 * Depends on {@code core.host}, {@code core.management}, {@code core.settings} and JDA;
 * knows no answers. Another thing to keep in step with Discord is a class beside
 * {@code CommandList}.
 */
@NullMarked
package org.councilratings.discord.connect;

import org.jspecify.annotations.NullMarked;
