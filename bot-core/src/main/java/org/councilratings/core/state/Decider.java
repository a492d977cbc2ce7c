package org.councilratings.core.state;

import java.time.Instant;
import java.util.List;

import org.councilratings.core.subscription.Subscription;

/**
 * Decides what is told to whom. Called within a transaction: it thinks, and waits for
 * nothing.
 */
public interface Decider {

    /**
     * The rule by which news from before a subscription is left out, though it was
     * released after it.
     */
    String BEFORE_SUBSCRIBED = "before-subscribed";

    /**
     * The fingerprint of the dataset by which it decides. Only the newest will do: if
     * another was noted since, nothing is decided.
     */
    String dataset();

    /** The moment at which it decides. */
    Instant now();

    /**
     * Decides for one subscription.
     * @param news what is to be decided on, in order; maybe nothing
     */
    Decided decide(Subscription subscription, List<News> news);

}
