/**
 * Answers as Discord shows them: a container in the grade's colour, small print with the
 * sources, and buttons and menus that carry their question. Long answers become parts; no
 * fact is cut.
 *
 * <p>
 * Depends on {@code core.answer}, {@code core.question}, {@code core.text} and JDA's
 * builders; never on its connection. To show a new block: {@code Layout} stops the build
 * until it is decided.
 */
@NullMarked
package org.councilratings.discord.render;

import org.jspecify.annotations.NullMarked;
