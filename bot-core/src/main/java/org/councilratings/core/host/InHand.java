package org.councilratings.core.host;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a platform gave us to do, and so must be done: each on a virtual thread of its
 * own, which may wait. A stop waits for all of them.
 */
public final class InHand {

    private static final Logger LOG = LoggerFactory.getLogger(InHand.class);

    /** Threads, and what is on its way. */
    private final Set<Object> working = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition done = this.lock.newCondition();

    /**
     * Does something.
     * @param what its kind, for logs; no text of anybody's
     * @param otherwise told where it ends in an accident, so that nobody waits in vain
     */
    public void run(String what, Runnable task, Runnable otherwise) {
        Thread thread = Thread.ofVirtual().name(what).unstarted(() -> {
            try {
                attempt(what, task, otherwise);
            }
            finally {
                finished(Thread.currentThread());
            }
        });
        this.working.add(thread);
        thread.start();
    }

    /**
     * Does something at once, on the caller's own thread: only what never waits.
     * @param what its kind, for logs; no text of anybody's
     * @param otherwise told where it ends in an accident, so that nobody waits in vain
     */
    public void runHere(String what, Runnable task, Runnable otherwise) {
        Object here = new Object();
        this.working.add(here);
        try {
            attempt(what, task, otherwise);
        }
        finally {
            finished(here);
        }
    }

    /** Has something in hand until it is done, well or not. */
    public void until(CompletableFuture<?> sent) {
        this.working.add(sent);
        sent.whenComplete((done, failure) -> finished(sent));
    }

    private static void attempt(String what, Runnable task, Runnable otherwise) {
        try {
            task.run();
        }
        catch (Throwable ex) {
            tell(what, ex);
            try {
                otherwise.run();
            }
            catch (Throwable again) {
                tell(what, again);
            }
        }
    }

    /** Without its message, which may hold what somebody typed. */
    private static void tell(String what, Throwable ex) {
        LOG.error("A {} was not answered: {} at {}", what, ex.getClass().getName(), place(ex));
    }

    private static String place(Throwable ex) {
        StackTraceElement[] trace = ex.getStackTrace();
        return (trace.length == 0) ? "an unknown place" : trace[0].toString();
    }

    private void finished(Object work) {
        this.working.remove(work);
        this.lock.lock();
        try {
            this.done.signalAll();
        }
        finally {
            this.lock.unlock();
        }
    }

    /** How many are not done yet. */
    public int size() {
        return this.working.size();
    }

    /**
     * Waits until all are done, or until it takes too long; then the rest is given up.
     * @return how many were given up
     */
    public int finish(Duration patience) {
        long left = patience.toNanos();
        if (!this.working.isEmpty()) {
            LOG.info("Doing first what is in hand, for {} s at most: {}", patience.toSeconds(), this.working.size());
        }
        this.lock.lock();
        try {
            while (!this.working.isEmpty() && left > 0) {
                left = this.done.awaitNanos(left);
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        finally {
            this.lock.unlock();
        }
        int givenUp = this.working.size();
        if (givenUp > 0) {
            LOG.warn("Answers that could not be sent within {} s are given up: {}",
                    TimeUnit.NANOSECONDS.toSeconds(patience.toNanos()), givenUp);
            this.working.forEach(work -> {
                if (work instanceof Thread thread) {
                    thread.interrupt();
                }
            });
        }
        return givenUp;
    }

}
