package org.councilratings.slack.post;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Somebody's turn to send something of a kind. As a rule nobody waits for it; once Slack
 * has asked to wait, all who want the same go one after the other, until nobody waits.
 */
final class Turn implements AutoCloseable {

    private final Map<String, ReentrantLock> queues;

    private final String kind;

    private Optional<ReentrantLock> held = Optional.empty();

    /**
     * A turn that has not come yet.
     * @param queues of every kind for which there is one now; shared by all
     */
    Turn(Map<String, ReentrantLock> queues, String kind) {
        this.queues = queues;
        this.kind = kind;
    }

    /** Waits behind all who want the same, if there is a queue. */
    void await() throws InterruptedException {
        ReentrantLock queue = this.queues.get(this.kind);
        if (this.held.isEmpty() && queue != null) {
            queue.lockInterruptibly();
            this.held = Optional.of(queue);
        }
    }

    /**
     * Slack asks to wait: makes a queue, or goes to the end of the one that is there.
     * @return whether the wait is still to be waited: whoever was in the queue before has
     * waited for all behind
     */
    boolean mustWait() throws InterruptedException {
        if (this.held.isPresent()) {
            return true;
        }
        ReentrantLock queue = this.queues.computeIfAbsent(this.kind, key -> new ReentrantLock(true));
        boolean isFirst = queue.tryLock();
        if (!isFirst) {
            queue.lockInterruptibly();
        }
        this.held = Optional.of(queue);
        return isFirst;
    }

    /** Lets the next one go. */
    @Override
    public void close() {
        this.held.ifPresent(queue -> {
            if (!queue.hasQueuedThreads()) {
                this.queues.remove(this.kind, queue);
            }
            queue.unlock();
        });
    }

}
