package org.councilratings.slack.listen;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack was told that we have, and so must be done: each on a virtual thread of its
 * own, which may wait. A stop waits for all of them.
 */
public final class Acknowledged {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledged.class);

    private final Set<Thread> working = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();

    private final Condition done = this.lock.newCondition();

    /**
     * Does something that was acknowledged.
     * @param what its kind, for logs; no text of anybody's
     * @param otherwise told where it ends in an accident, so that nobody waits in vain
     */
    void run(String what, Runnable task, Runnable otherwise) {
        Thread thread = Thread.ofVirtual().name("slack-" + what).unstarted(() -> {
            try {
                attempt(what, task, otherwise);
            }
            finally {
                finished();
            }
        });
        this.working.add(thread);
        thread.start();
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

    private void finished() {
        this.working.remove(Thread.currentThread());
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
            LOG.info("Sending first what was acknowledged, for {} s at most: {}", patience.toSeconds(),
                    this.working.size());
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
            this.working.forEach(Thread::interrupt);
        }
        return givenUp;
    }

}
