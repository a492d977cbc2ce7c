package org.councilratings.discord.standin;

import java.time.Duration;
import java.util.Optional;

/**
 * One interaction, for whoever measures.
 *
 * @param id its id
 * @param type Discord's number for its type: 2 a command, 3 a component, 4 a completion,
 * 5 a modal
 * @param untilCallback from the event to the first answer; empty if there is none
 */
public record Exchange(String id, int type, Optional<Duration> untilCallback) {
}
