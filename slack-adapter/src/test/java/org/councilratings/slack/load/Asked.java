package org.councilratings.slack.load;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One command: when it was sent, acknowledged and replied to, by the nanosecond clock.
 */
final class Asked {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String expected;

    private final CountDownLatch reply = new CountDownLatch(1);

    private final AtomicInteger replies = new AtomicInteger();

    private volatile long sent;

    private volatile long acknowledged;

    private volatile long replied;

    private volatile boolean wrong;

    /**
     * Before it is sent.
     * @param expected what its reply must contain
     */
    Asked(String expected) {
        this.expected = expected;
    }

    void sent() {
        this.sent = System.nanoTime();
    }

    void acknowledged(boolean well) {
        this.acknowledged = System.nanoTime();
        this.wrong |= !well;
    }

    void replied(String text) {
        if (this.replies.incrementAndGet() == 1) {
            this.replied = System.nanoTime();
            if (!text.contains(this.expected)) {
                this.wrong = true;
            }
        }
        this.reply.countDown();
    }

    void awaitReply() throws InterruptedException {
        this.reply.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    long acknowledgedAfter() {
        return this.acknowledged - this.sent;
    }

    long repliedAfter() {
        return this.replied - this.sent;
    }

    long end() {
        return this.replied;
    }

    /** Whether it was acknowledged well, and replied to once with what belongs there. */
    boolean isFine() {
        return !this.wrong && this.replies.get() == 1;
    }

}
