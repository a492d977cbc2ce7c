package org.councilratings.discord.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/** The faults that a test has asked for, by the route where they strike. */
final class Faults {

    private final Map<Endpoint, Deque<Fault>> once = new EnumMap<>(Endpoint.class);

    private final Map<Endpoint, Fault> lasting = new EnumMap<>(Endpoint.class);

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore held = new Semaphore(0);

    private CountDownLatch release = new CountDownLatch(1);

    synchronized void once(Endpoint where, Fault fault) {
        this.once.computeIfAbsent(where, key -> new ArrayDeque<>()).add(fault);
    }

    synchronized void lasting(Endpoint where, Fault fault) {
        this.lasting.put(where, fault);
    }

    synchronized void lift(Endpoint where) {
        this.lasting.remove(where);
        this.once.remove(where);
    }

    synchronized void release() {
        this.release.countDown();
        this.release = new CountDownLatch(1);
    }

    synchronized CountDownLatch released() {
        return this.release;
    }

    /** Holds a request back until it is released; whether it was. */
    boolean hold(CountDownLatch released) {
        this.held.release();
        try {
            released.await();
            return true;
        }
        catch (InterruptedException closing) {
            return false;
        }
    }

    /** Waits until one more request is held back. */
    void awaitHeld() {
        try {
            if (!this.held.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("no request to hold back came within " + PATIENCE);
            }
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** The fault that strikes a request to this route, used up if it strikes once. */
    synchronized Optional<Fault> strike(Endpoint where) {
        @Nullable Deque<Fault> waiting = this.once.get(where);
        if (waiting != null && !waiting.isEmpty()) {
            return Optional.of(waiting.remove());
        }
        return Optional.ofNullable(this.lasting.get(where));
    }

}
