package org.councilratings.core.state;

import java.util.List;
import java.util.Optional;

import org.councilratings.core.subscription.Subscription;

/**
 * Decides what is told to whom. Called within a transaction: it thinks, and waits for
 * nothing.
 */
@FunctionalInterface
public interface Decider {

    /**
     * The rule by which news from before a subscription is left out, though it was
     * released after it.
     */
    String BEFORE_SUBSCRIBED = "before-subscribed";

    /**
     * Decides for one subscription.
     * @param news what is to be decided on, in order; maybe nothing
     * @return empty to leave it for now: nothing is noted, and it stays due
     */
    Optional<Decided> decide(Subscription subscription, List<News> news);

}
