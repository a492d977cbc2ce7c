/**
 * Posts that nobody asked for just now: they go out through JDA, each once, and are found
 * again where it is not known whether they arrived. Before somebody subscribes, Discord
 * is asked whether it would take them.
 *
 * <p>
 * Depends on {@code core.delivery}, {@code core.subscription}, {@code discord.connect},
 * {@code discord.render} and JDA. What else Discord may answer to a post is a line in
 * {@code Verdict}.
 */
@NullMarked
package org.councilratings.discord.publish;

import org.jspecify.annotations.NullMarked;
