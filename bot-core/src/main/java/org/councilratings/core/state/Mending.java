package org.councilratings.core.state;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.councilratings.core.subscription.Subscription;

/** Sets right what a clock leaves that was far ahead for a while, or an accident. */
public final class Mending {

    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    /** Longer than any post waits for its next try. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(3);

    private final Transactions transactions;

    private final DueTasks tasks;

    Mending(Transactions transactions, DueTasks tasks) {
        this.transactions = transactions;
        this.tasks = tasks;
    }

    /**
     * What is due too far ahead is due in time then, and every post that is not finished
     * has its place in the queue.
     * @return of how many subscriptions and posts
     * @throws IOException if the database fails
     */
    public int mend(Instant now) throws IOException {
        Instant aside = now.plus(CLOCKS_DIFFER);
        List<Subscription> ahead = this.transactions
            .read("look what is due too late", connection -> SubscriptionRows.after(connection, aside.toEpochMilli()))
            .stream()
            .filter(subscription -> next(subscription, aside).isBefore(subscription.nextDue().orElseThrow()))
            .toList();
        boolean isStranded = this.transactions.read("look what is not in the queue",
                connection -> !this.tasks.stranded(connection, now.plus(LONGEST_WAIT).toEpochMilli()).isEmpty());
        if (ahead.isEmpty() && !isStranded) {
            return 0;
        }
        return this.transactions.write("mend what is due", connection -> {
            for (Subscription subscription : ahead) {
                SubscriptionRows.postpone(connection, subscription.id(), next(subscription, now).toEpochMilli());
            }
            Map<String, List<Long>> stranded = this.tasks.stranded(connection, now.plus(LONGEST_WAIT).toEpochMilli());
            for (Map.Entry<String, List<Long>> platform : stranded.entrySet()) {
                this.tasks.again(connection, platform.getKey(), platform.getValue(), now.toEpochMilli());
            }
            return ahead.size() + stranded.values().stream().mapToInt(List::size).sum();
        });
    }

    /** One that goes by no clock is due at once. */
    private static Instant next(Subscription subscription, Instant now) {
        return subscription.order().rhythm().next(now, subscription.order().zone()).orElse(now);
    }

}
