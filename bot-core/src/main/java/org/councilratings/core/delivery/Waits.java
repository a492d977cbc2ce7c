package org.councilratings.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.state.Outgoing;

/** How long is waited before a post is tried again, and when it is given up. */
final class Waits {

    /** While a place is shut: somebody may mend it. */
    private static final List<Duration> SHUT = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1));

    /** While a platform refuses the token. */
    static final Duration REFUSED = Duration.ofMinutes(5);

    private static final Duration LONGEST = Duration.ofHours(2);

    private static final Duration AT_MOST = Duration.ofDays(3);

    /** In that time it is tried far more often, unless the clock jumps. */
    private static final int AT_LEAST = 20;

    private final List<Duration> growing;

    /**
     * @param growing after each failure of a platform in a row, the last again and again
     */
    Waits(List<Duration> growing) {
        this.growing = List.copyOf(growing);
    }

    /** While a platform fails. */
    Duration growing(Outgoing post) {
        return this.growing.get(Math.min(post.attempts(), this.growing.size() - 1));
    }

    /** No less than a platform asks for, and in time to be looked at again. */
    Duration growing(Outgoing post, Optional<Duration> asked) {
        Duration usual = growing(post);
        return asked.filter(longer -> longer.compareTo(usual) > 0)
            .map(longer -> (longer.compareTo(LONGEST) > 0) ? LONGEST : longer)
            .orElse(usual);
    }

    /** Empty when it was tried often enough. */
    static Optional<Duration> shut(Outgoing post) {
        return (post.shut() < SHUT.size()) ? Optional.of(SHUT.get(post.shut())) : Optional.empty();
    }

    /** Whether every try has failed for so long that nobody waits for it any more. */
    static boolean isHopeless(Outgoing post, Instant now) {
        return post.attempts() >= AT_LEAST
                && post.failingSince().filter(since -> !since.plus(AT_MOST).isAfter(now)).isPresent();
    }

}
