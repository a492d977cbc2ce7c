/**
 * The ways to ask in Discord, a class each: commands, completion while a name is typed,
 * buttons and menus, windows, mentions and direct messages. Each answers by itself or
 * says within three seconds that it is thinking.
 *
 * <p>
 * Depends on {@code core}, {@code discord.publish}, {@code discord.render} and JDA. A new
 * way to ask is a class here and a line in {@code Listeners}.
 */
@NullMarked
package org.councilratings.discord.listen;

import org.jspecify.annotations.NullMarked;
