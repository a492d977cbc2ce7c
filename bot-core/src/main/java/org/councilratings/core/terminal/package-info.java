/**
 * The terminal channel: chat, {@code ask} and {@code resolve}.
 *
 * <p>
 * May use everything in the core. A new command is a class here and a line in
 * {@code Terminal}. What a chat says is in {@code Chat}; {@code InteractiveChat} adds the
 * keys of a terminal, and {@code LineByLine} does without. Only the former may know
 * JLine, so that {@code ask} need not load it.
 */
@NullMarked
package org.councilratings.core.terminal;

import org.jspecify.annotations.NullMarked;
