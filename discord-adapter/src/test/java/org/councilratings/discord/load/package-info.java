/**
 * How fast interactions are answered under load, side by side with a bare JDA bot that
 * says hello: measured, printed and not asserted.
 *
 * <p>
 * Uses plain sockets on the loopback interface, since what stands in for Discord shares
 * the processors with what it measures; of the adapter it knows the jar alone. Another
 * bot to compare with is a constant of {@code Contender}, another kind of load a line of
 * {@code LoadBenchmark}.
 */
@NullMarked
package org.councilratings.discord.load;

import org.jspecify.annotations.NullMarked;
