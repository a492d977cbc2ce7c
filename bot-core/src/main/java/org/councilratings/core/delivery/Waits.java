package org.councilratings.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.state.Outgoing;

/** How long is waited before a post is tried again, and when it is given up. */
final class Waits {

    /** While a platform fails: the last again and again. */
    private static final List<Duration> GROWING = List.of(Duration.ofSeconds(10), Duration.ofSeconds(30),
            Duration.ofMinutes(2), Duration.ofMinutes(5), Duration.ofMinutes(10));

    /** While a place is shut: somebody may mend it. */
    private static final List<Duration> SHUT = List.of(Duration.ofMinutes(1), Duration.ofMinutes(10),
            Duration.ofHours(1));

    /** While a platform refuses the token. */
    static final Duration REFUSED = Duration.ofMinutes(5);

    private static final Duration AT_MOST = Duration.ofDays(3);

    private Waits() {
    }

    static Duration growing(Outgoing post) {
        return GROWING.get(Math.min(post.attempts(), GROWING.size() - 1));
    }

    /** Empty when it was tried often enough. */
    static Optional<Duration> shut(Outgoing post) {
        return (post.shut() < SHUT.size()) ? Optional.of(SHUT.get(post.shut())) : Optional.empty();
    }

    /** Whether every try has failed for so long that nobody waits for it any more. */
    static boolean isHopeless(Outgoing post, Instant now) {
        return post.failingSince().filter(since -> !since.plus(AT_MOST).isAfter(now)).isPresent();
    }

}
