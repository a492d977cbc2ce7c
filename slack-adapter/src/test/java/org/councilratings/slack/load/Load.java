package org.councilratings.slack.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A number of commands, some at once.
 *
 * @param title what it is called in the table
 * @param people how many give commands at once, each on a connection of their own
 * @param commands how many in all
 * @param awaitsReply whether somebody gives the next command after the reply, or already
 * after the acknowledgement
 */
record Load(String title, int people, int commands, boolean awaitsReply) {

    private static final long LONGEST_SECONDS = 60;

    /**
     * What came of it.
     *
     * @param asked all that were acknowledged
     * @param lost how many were not, or not sent in time
     */
    record Outcome(double acknowledgedPerSecond, double repliedPerSecond, List<Asked> asked, int lost) {

        /** A second reply may come late: to be asked at the end. */
        int errors() {
            return this.lost + (int) this.asked.stream().filter(one -> !one.isFine()).count();
        }

    }

    /** Gives the commands, and waits for the last reply. */
    Outcome on(Started server) throws InterruptedException {
        AtomicInteger left = new AtomicInteger(this.commands);
        Queue<Asked> asked = new ConcurrentLinkedQueue<>();
        AtomicInteger broken = new AtomicInteger();
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
        List<Thread> threads = new ArrayList<>();
        for (int person = 0; person < this.people; person++) {
            threads.add(Thread.ofPlatform().name("person-" + person).start(() -> {
                try (Line line = Line.to(server.port())) {
                    while (System.nanoTime() < end && left.getAndDecrement() > 0) {
                        Asked one = server.commands().next(line);
                        asked.add(one);
                        if (this.awaitsReply) {
                            one.awaitReply();
                        }
                    }
                }
                catch (IOException ex) {
                    broken.incrementAndGet();
                }
                catch (InterruptedException ex) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double acknowledging = seconds(System.nanoTime() - start);
        for (Asked one : asked) {
            one.awaitReply();
        }
        double replying = seconds(asked.stream().mapToLong(Asked::end).max().orElse(start) - start);
        return new Outcome(asked.size() / acknowledging, asked.size() / replying, List.copyOf(asked),
                Math.max(this.commands - asked.size(), broken.get()));
    }

    private static double seconds(long nanoseconds) {
        return nanoseconds / 1e9;
    }

}
