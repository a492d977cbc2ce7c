package org.councilratings.core.conversation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Threads that are kept a moment later and many at once, so that nobody who asks waits
 * for a disk, and the disk is asked a few times a second at most. What is not kept yet is
 * remembered here; a process that is killed loses the turns of its last moment, and then
 * asks back.
 */
public final class ThreadsBehind implements Threads, AutoCloseable {

    private static final Duration MOMENT = Duration.ofMillis(200);

    /** Where the disk is that slow, no more is remembered: nobody ever waits for it. */
    private static final int MOST_WAITING = 10_000;

    private final Threads lasting;

    private final ConcurrentMap<Where, Turn> waiting = new ConcurrentHashMap<>();

    private final AtomicBoolean isToBeKept = new AtomicBoolean();

    private final ScheduledExecutorService keeping = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("keeping-threads").factory());

    public ThreadsBehind(Threads lasting) {
        this.lasting = lasting;
    }

    @Override
    public Turn last(Where where) {
        Turn turn = this.waiting.get(where);
        return (turn != null) ? turn : this.lasting.last(where);
    }

    @Override
    public void keep(Where where, Turn turn) {
        boolean isOneTooMany = this.waiting.size() >= MOST_WAITING && !this.waiting.containsKey(where);
        if (where.equals(Where.nowhere()) || isOneTooMany) {
            return;
        }
        this.waiting.put(where, turn);
        if (this.isToBeKept.compareAndSet(false, true)) {
            try {
                this.keeping.schedule(this::keepWaiting, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            }
            catch (RejectedExecutionException ex) {
                // a stop came first
                keepWaiting();
            }
        }
    }

    private synchronized void keepWaiting() {
        this.isToBeKept.set(false);
        Map<Where, Turn> some = new LinkedHashMap<>(this.waiting);
        if (!some.isEmpty()) {
            this.lasting.keepAll(some);
            // a newer turn that came meanwhile waits for the next time
            some.forEach(this.waiting::remove);
        }
    }

    /** Keeps what waits. */
    @Override
    public void close() {
        this.keeping.shutdown();
        keepWaiting();
    }

}
