package org.councilratings.discord.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Things in the order in which they came, each given out once to whoever waits for it.
 *
 * @param <T> what comes
 */
final class Arrivals<T> {

    /** How long a test waits for what should come. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition more = this.lock.newCondition();

    private final List<T> all = new ArrayList<>();

    private final List<T> waiting = new ArrayList<>();

    void add(T arrival) {
        this.lock.lock();
        try {
            this.all.add(arrival);
            this.waiting.add(arrival);
            this.more.signalAll();
        }
        finally {
            this.lock.unlock();
        }
    }

    List<T> all() {
        this.lock.lock();
        try {
            return List.copyOf(this.all);
        }
        finally {
            this.lock.unlock();
        }
    }

    /** The first that fits and was not given out before, if it is there already. */
    Optional<T> poll(Predicate<? super T> fits) {
        this.lock.lock();
        try {
            Optional<T> found = this.waiting.stream().filter(fits).findFirst();
            found.ifPresent(this.waiting::remove);
            return found;
        }
        finally {
            this.lock.unlock();
        }
    }

    /**
     * The first that fits and was not given out before.
     * @throws AssertionError if none comes within ten seconds
     */
    T next(Predicate<? super T> fits, String description) {
        long left = PATIENCE.toNanos();
        this.lock.lock();
        try {
            while (true) {
                Optional<T> found = poll(fits);
                if (found.isPresent()) {
                    return found.get();
                }
                if (left <= 0) {
                    throw new AssertionError(
                            "no %s within %s; what came: %s".formatted(description, PATIENCE, this.all));
                }
                left = this.more.awaitNanos(left);
            }
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + description, interrupted);
        }
        finally {
            this.lock.unlock();
        }
    }

}
