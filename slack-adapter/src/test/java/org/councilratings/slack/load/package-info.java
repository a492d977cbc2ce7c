/**
 * How fast slash commands are served under load, side by side with a bare Bolt servlet
 * that says hello: measured, printed and not asserted.
 *
 * <p>
 * Uses plain sockets on the loopback interface, since the client shares the processors
 * with what it measures; of the adapter it knows the jar alone. Another server to compare
 * with is a constant of {@code Contender}, another kind of load a line of {@code Load}.
 */
@NullMarked
package org.councilratings.slack.load;

import org.jspecify.annotations.NullMarked;
