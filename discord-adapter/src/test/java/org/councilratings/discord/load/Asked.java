package org.councilratings.discord.load;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * One interaction: when it was sent and answered, by the nanosecond clock.
 */
final class Asked {

    private final String expected;

    private final AtomicInteger answers = new AtomicInteger();

    private volatile long sent;

    private volatile long answered;

    private volatile boolean wrong;

    /**
     * Before it is sent.
     * @param expected what its answer must contain
     */
    Asked(String expected) {
        this.expected = expected;
    }

    void sent() {
        this.sent = System.nanoTime();
    }

    /**
     * Takes an answer down.
     * @param text the callback's body
     * @return whether it is the first
     */
    boolean answered(String text) {
        long now = System.nanoTime();
        if (this.answers.incrementAndGet() > 1) {
            return false;
        }
        this.answered = now;
        // a hyphen or a full stop may be escaped
        this.wrong = !text.contains(this.expected) && !text.replace("\\", "").contains(this.expected);
        return true;
    }

    long answeredAfter() {
        return this.answered - this.sent;
    }

    long end() {
        return this.answered;
    }

    /** Whether it was answered once, with what belongs there. */
    boolean isFine() {
        return !this.wrong && this.answers.get() == 1;
    }

    /** For whoever looks for the reason. */
    @Override
    public String toString() {
        return "%s: %d answers%s".formatted(this.expected, this.answers.get(), this.wrong ? ", wrong" : "");
    }

}
