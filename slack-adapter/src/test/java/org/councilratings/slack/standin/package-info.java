/**
 * A stand-in for Slack on the loopback interface: its Web API, response URLs and Socket
 * Mode on one side, the people who write, click and type on the other; what arrives is
 * checked by Block Kit's rules and recorded.
 *
 * <p>
 * Uses the JDK's HTTP server, Java-WebSocket, Jackson and the JSON Schema validator, and
 * nothing of the adapter. A Web API method is a case in {@code Workspace}, an event or
 * interaction a method of {@code SlackUser}, a rule of Block Kit a line of the schema.
 */
@NullMarked
package org.councilratings.slack.standin;

import org.jspecify.annotations.NullMarked;
