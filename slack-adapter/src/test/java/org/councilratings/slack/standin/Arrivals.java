package org.councilratings.slack.standin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

/**
 * Things in the order in which they came, for whoever waits for the next of them.
 *
 * @param <T> what comes
 */
final class Arrivals<T> {

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition more = this.lock.newCondition();

    private final List<T> all = new ArrayList<>();

    /** Places in the list that somebody has waited for already. */
    private final Set<Integer> awaited = new HashSet<>();

    void add(T arrival) {
        this.lock.lock();
        try {
            this.all.add(arrival);
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

    /**
     * The first that fits and was not given out before.
     * @throws AssertionError if none comes in time
     */
    T next(Predicate<? super T> fits, String description, Duration patience) {
        long left = patience.toNanos();
        this.lock.lock();
        try {
            while (true) {
                for (int index = 0; index < this.all.size(); index++) {
                    if (!this.awaited.contains(index) && fits.test(this.all.get(index))) {
                        this.awaited.add(index);
                        return this.all.get(index);
                    }
                }
                if (left <= 0) {
                    throw new AssertionError(
                            "no %s within %s; what came: %s".formatted(description, patience, this.all));
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
