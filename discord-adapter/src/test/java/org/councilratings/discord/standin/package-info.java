/**
 * A stand-in for Discord on the loopback interface: its REST API and gateway on one side,
 * the people who write, click and type on the other; what a bot sends is checked by
 * Discord's limits, and by Discord's own OpenAPI description where that is at hand, and
 * is recorded.
 *
 * <p>
 * Uses the JDK's HTTP server, Java-WebSocket, Jackson and the JSON Schema validator, and
 * nothing of the adapter or of JDA. A REST route is a constant of {@code Endpoint} and a
 * case in {@code Rest}, something that people do a method of {@code DiscordUser}, a limit
 * a line of {@code DiscordRules} or its neighbours.
 */
@NullMarked
package org.councilratings.discord.standin;

import org.jspecify.annotations.NullMarked;
