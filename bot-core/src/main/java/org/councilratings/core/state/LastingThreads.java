package org.councilratings.core.state;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.state.Outage.Deed;
import org.councilratings.data.model.Authority;

/**
 * Threads that outlast a restart. The database is asked first, since another process may
 * have kept or deleted the thread; while it fails, and for what it could not be given,
 * this process's own memory answers.
 */
final class LastingThreads implements Threads {

    /** As long as {@link ThreadsInMemory} keeps them. */
    private static final Duration KEPT = Duration.ofHours(24);

    /** As many as {@link ThreadsInMemory} holds. */
    private static final int MOST_UNSAVED = 10_000;

    private final ThreadRows rows;

    private final ThreadsInMemory memory;

    /** Those whose last turn is in memory only. */
    private final Set<Where> unsaved;

    private final Outage outage;

    private final Clock clock;

    private final Function<String, Optional<Authority>> byLaCode;

    private LastingThreads(ThreadRows rows, ThreadsInMemory memory, Set<Where> unsaved, Outage outage, Clock clock,
            Function<String, Optional<Authority>> byLaCode) {
        this.rows = rows;
        this.memory = memory;
        this.unsaved = unsaved;
        this.outage = outage;
        this.clock = clock;
        this.byLaCode = byLaCode;
    }

    LastingThreads(ThreadRows rows, Outage outage, Clock clock) {
        this(rows, new ThreadsInMemory(clock), ConcurrentHashMap.newKeySet(), outage, clock,
                laCode -> Optional.empty());
    }

    /** The same threads, for whoever knows authorities by their numbers. */
    LastingThreads knowing(Function<String, Optional<Authority>> authorities) {
        return new LastingThreads(this.rows, this.memory, this.unsaved, this.outage, this.clock, authorities);
    }

    @Override
    public Turn last(Where where) {
        if (where.equals(Where.nowhere()) || this.unsaved.contains(where)) {
            return this.memory.last(where);
        }
        try {
            Turn turn = this.rows.last(where, oldest(), this.byLaCode);
            this.outage.worked(Deed.READ_THREAD);
            return turn;
        }
        catch (SQLException | RuntimeException ex) {
            this.outage.failed(Deed.READ_THREAD, ex);
            return this.memory.last(where);
        }
    }

    @Override
    public void keep(Where where, Turn turn) {
        if (!where.equals(Where.nowhere())) {
            keepAll(Map.of(where, turn));
        }
    }

    @Override
    public void keepAll(Map<Where, Turn> turns) {
        turns.forEach(this.memory::keep);
        try {
            this.rows.keep(turns, this.clock.millis());
            this.unsaved.removeAll(turns.keySet());
            this.outage.worked(Deed.KEEP_THREAD);
        }
        catch (SQLException | RuntimeException ex) {
            if (this.unsaved.size() < MOST_UNSAVED) {
                this.unsaved.addAll(turns.keySet());
            }
            this.outage.failed(Deed.KEEP_THREAD, ex);
        }
    }

    void forget() throws SQLException {
        this.unsaved.removeIf(where -> this.memory.last(where).equals(Turn.none()));
        this.rows.forget(oldest());
    }

    int forget(String prefix) throws SQLException {
        this.memory.forget(where -> where.thread().startsWith(prefix));
        this.unsaved.removeIf(where -> where.thread().startsWith(prefix));
        return this.rows.forget(prefix);
    }

    private long oldest() {
        return this.clock.millis() - KEPT.toMillis();
    }

}
