package org.councilratings.discord.load;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A number of interactions, some at once.
 *
 * @param title what it is called in the table
 * @param people how many there are, each of whom goes on after the answer
 * @param interactions how many in all
 */
record Load(String title, Interactions.Kind kind, int people, int interactions) {

    /** Longer than Discord waits for an answer. */
    private static final long PATIENCE_SECONDS = 5;

    /**
     * What came of it.
     *
     * @param perSecond how many were answered
     * @param asked all that were sent
     * @param unsent how many were not, because the answer before them was missing
     */
    record Outcome(double perSecond, List<Asked> asked, int unsent) {

        /** A second answer may come late: to be asked at the end. */
        int errors() {
            return this.unsent + (int) this.asked.stream().filter(one -> !one.isFine()).count();
        }

    }

    /** Sends the interactions, and waits for the last answer. */
    Outcome on(Started bot) throws InterruptedException {
        Turns turns = new Turns(bot.interactions(), new AtomicInteger(this.interactions), new ConcurrentLinkedQueue<>(),
                new CountDownLatch(this.interactions));
        long start = System.nanoTime();
        for (int person = 0; person < Math.min(this.people, this.interactions); person++) {
            turns.next();
        }
        turns.awaitAnswers();
        List<Asked> asked = List.copyOf(turns.asked);
        double seconds = (asked.stream().mapToLong(Asked::end).max().orElse(start) - start) / 1e9;
        return new Outcome((this.interactions - turns.unanswered.getCount()) / seconds, asked,
                this.interactions - asked.size());
    }

    /**
     * Who takes the next turn is the thread on which the answer came: no other is woken.
     */
    private final class Turns {

        private final Interactions interactions;

        private final AtomicInteger left;

        private final Queue<Asked> asked;

        private final CountDownLatch unanswered;

        Turns(Interactions interactions, AtomicInteger left, Queue<Asked> asked, CountDownLatch unanswered) {
            this.interactions = interactions;
            this.left = left;
            this.asked = asked;
            this.unanswered = unanswered;
        }

        /** Until the last is there, or none comes any more. */
        void awaitAnswers() throws InterruptedException {
            long before = Long.MAX_VALUE;
            while (!this.unanswered.await(PATIENCE_SECONDS, TimeUnit.SECONDS) && this.unanswered.getCount() < before) {
                before = this.unanswered.getCount();
            }
        }

        void next() {
            if (this.left.getAndDecrement() > 0) {
                this.asked.add(this.interactions.next(Load.this.kind, () -> {
                    next();
                    this.unanswered.countDown();
                }));
            }
        }

    }

}
