package org.councilratings.slack.standin;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;

import org.jspecify.annotations.Nullable;

/** The faults that a test has asked for, by the place where they strike. */
final class Faults {

    private final Map<String, Deque<Fault>> once = new HashMap<>();

    private final Map<String, Fault> lasting = new HashMap<>();

    private CountDownLatch release = new CountDownLatch(1);

    synchronized void once(String where, Fault fault) {
        this.once.computeIfAbsent(where, key -> new ArrayDeque<>()).add(fault);
    }

    synchronized void lasting(String where, Fault fault) {
        this.lasting.put(where, fault);
    }

    synchronized void lift(String where) {
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

    /** The fault that strikes a request to this place, used up if it strikes once. */
    synchronized Optional<Fault> strike(String to) {
        String kind = to.startsWith(SlackStandIn.RESPONSE_URLS) ? SlackStandIn.RESPONSE_URLS : to;
        return take(to).or(() -> take(kind)).or(() -> take(SlackStandIn.ANYWHERE));
    }

    private Optional<Fault> take(String where) {
        @Nullable Deque<Fault> waiting = this.once.get(where);
        if (waiting != null && !waiting.isEmpty()) {
            return Optional.of(waiting.remove());
        }
        return Optional.ofNullable(this.lasting.get(where));
    }

}
