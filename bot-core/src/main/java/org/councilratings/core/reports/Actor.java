package org.councilratings.core.reports;

import java.util.Optional;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;

/**
 * Somebody who gives a command somewhere.
 *
 * @param where the channel, or the direct messages, in which it is given
 * @param who gives it
 * @param refusal why they may not change what is posted there, in a sentence that says
 * who may; empty where they may
 */
public record Actor(Destination where, Maker who, Optional<String> refusal) {
}
