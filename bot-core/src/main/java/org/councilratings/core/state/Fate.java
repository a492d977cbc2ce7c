package org.councilratings.core.state;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a piece of news for a subscription.
 *
 * @param subscription by its number
 * @param report the report's key
 * @param what what was new about it
 * @param found when it was noted
 * @param outcome what became of it
 * @param rule by which rule it was filtered, as its key
 * @param at when: posted, given up, or due next while it waits; when it is tried again
 * while it is on its way
 * @param reason why it is paused, failed or uncertain, or its last try failed, to stand
 * after "because"
 * @param message the platform's id of the post's first message, if it is there
 */
public record Fate(long subscription, String report, News.What what, Instant found, Outcome outcome,
        Optional<String> rule, Optional<Instant> at, Optional<String> reason, Optional<String> message) {

    /** What may become of it. */
    public enum Outcome {

        /** It is posted. */
        POSTED,
        /** A rule of the subscription left it out. */
        FILTERED,
        /** It waits until an operator looks at it, since there is so much at once. */
        HELD,
        /** It waits until the subscription is due. */
        WAITING,
        /** A post that tells it is planned, or partly sent. */
        ON_ITS_WAY,
        /** A post that tells it may be there or not. */
        UNCERTAIN,
        /** A post that tells it was given up. */
        FAILED,
        /** It was in the record before the subscription was made. */
        BEFORE_SUBSCRIBED,
        /** The subscription is paused. */
        PAUSED,
        /** The report is not in the record any more. */
        WITHDRAWN,
        /** An operator said that it is not to be told. */
        DROPPED,
        /** The subscription was ended before it was told. */
        ENDED

    }

}
