package org.councilratings.core.state;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * What became of a piece of news for a subscription.
 *
 * @param subscription which
 * @param report the report's key
 * @param what what was new about it
 * @param found when it was noted
 * @param outcome what became of it
 * @param rule by which rule it was filtered, as its key
 * @param at when: posted, sent without anybody knowing whether it arrived, given up, or
 * due next while it waits; when it is tried again while it is on its way
 * @param reason why it is paused, failed, cancelled or uncertain, or its last try failed,
 * to stand after "because"
 * @param messages the post that tells it, so far
 */
public record Fate(Of subscription, String report, News.What what, Instant found, Outcome outcome,
        Optional<String> rule, Optional<Instant> at, Optional<String> reason, Messages messages) {

    /**
     * A subscription, which may be ended by now.
     *
     * @param id its number
     * @param zone where its times of day are meant
     * @param isPaused whether somebody may resume it
     */
    public record Of(long id, ZoneId zone, boolean isPaused) {
    }

    /**
     * The messages of a post.
     *
     * @param all how many it has; 0 where it is not made yet
     * @param arrived how many of them are there
     * @param uncertain of how many nobody knows whether they are
     * @param first the platform's id of the first, if that is there
     */
    public record Messages(int all, int arrived, int uncertain, Optional<String> first) {
    }

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
        /** A post that tells it, or a part of that, may be there or not. */
        UNCERTAIN,
        /** A post that tells it was given up, whole or in its middle. */
        FAILED,
        /** A post that would have told it was taken back. */
        CANCELLED,
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

    /** The platform's id of the post's first message, if that is there. */
    public Optional<String> message() {
        return this.messages.first();
    }

}
