/**
 * The terminal channel: chat, {@code ask} and {@code resolve}.
 *
 * <p>
 * May use everything in the core. A new command is a class here and a line in
 * {@code Terminal}.
 */
@NullMarked
package org.councilratings.core.terminal;

import org.jspecify.annotations.NullMarked;
