package org.councilratings.core.subscription;

import java.time.Instant;
import java.util.Optional;

/**
 * An order that is carried out for a channel or a person until somebody ends it.
 *
 * @param id by which people name it: a number from 1, given once
 * @param where posts go
 * @param order what is told, and when
 * @param maker who made it
 * @param made when
 * @param changed who changed it last, and when; empty if nobody did
 * @param paused why nothing is posted at present; empty while it runs
 * @param nextDue when the next summary is due; empty while paused, and where posts come
 * as reports appear
 * @param decidedTo the number of the last piece of news that was decided on for it
 * @param sinceNews the number of the last piece of news that is older than it
 */
public record Subscription(long id, Destination where, Order order, Maker maker, Instant made, Optional<Change> changed,
        Optional<Pause> paused, Optional<Instant> nextDue, long decidedTo, long sinceNews) {

    /** Who did something, and when. */
    public record Change(Maker by, Instant at) {
    }

    /**
     * A subscription at rest.
     *
     * @param reason in words, to stand in a sentence after "because": "the channel is
     * gone"; empty where somebody paused it
     * @param by who paused it; empty where the bot did
     */
    public record Pause(Optional<String> reason, Optional<Maker> by, Instant since) {
    }

    public boolean isPaused() {
        return this.paused.isPresent();
    }

}
