package org.councilratings.core.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Threads of one process: each for a day after its last turn, and no more than a set
 * number of them; the one that was silent longest is forgotten first.
 */
public final class ThreadsInMemory implements Threads {

    private static final Duration KEPT = Duration.ofHours(24);

    private static final int MOST = 10_000;

    private record Kept(Turn turn, Instant since) {
    }

    private final Map<Where, Kept> threads = new LinkedHashMap<>();

    private final Clock clock;

    public ThreadsInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Turn last(Where where) {
        Kept kept = this.threads.get(where);
        return (kept == null || kept.since().plus(KEPT).isBefore(this.clock.instant())) ? Turn.none() : kept.turn();
    }

    @Override
    public synchronized void keep(Where where, Turn turn) {
        if (where.equals(Where.nowhere())) {
            return;
        }
        // taken out first, so that it goes to the end of the line
        this.threads.remove(where);
        this.threads.put(where, new Kept(turn, this.clock.instant()));
        if (this.threads.size() > MOST) {
            this.threads.remove(this.threads.keySet().iterator().next());
        }
    }

    /** Forgets threads at once, for whoever asks that they be deleted. */
    public synchronized void forget(Predicate<Where> which) {
        this.threads.keySet().removeIf(which);
    }

}
