package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * From subscriptions that are due to deliveries: what is decided, the delivery and its
 * place in the queue are one transaction, whichever process does it.
 */
public final class Planning {

    /** So that others who write meanwhile wait for a fraction of a second only. */
    private static final int AT_ONCE = 500;

    private final Transactions transactions;

    private final DueTasks tasks;

    private final Clock clock;

    Planning(Transactions transactions, DueTasks tasks, Clock clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * What came of planning at once.
     */
    public enum Now {

        /** A post is planned. */
        ON_ITS_WAY,
        /** There is nothing that it would tell. */
        NOTHING_NEW,
        /** There is news that this process cannot tell yet; in a minute it can. */
        NOT_YET,
        /** It is paused. */
        PAUSED,
        /** There is no such subscription. */
        GONE

    }

    /**
     * Decides on all that is due.
     * @return how many subscriptions were decided on
     * @throws IOException if the database fails; what was decided before that is kept
     */
    public int plan(Decider decider) throws IOException {
        if (!this.transactions.read("look what is due",
                connection -> SubscriptionRows.isDue(connection, this.clock.millis()))) {
            return 0;
        }
        int decided = 0;
        // what was left for now stays due: go on behind it
        long[] seen = { Long.MIN_VALUE, 0 };
        boolean isMore = true;
        while (isMore) {
            Chunk chunk = this.transactions.write("plan what is due", connection -> chunk(connection, decider, seen));
            decided += chunk.decided;
            isMore = chunk.isFull;
        }
        return decided;
    }

    private Chunk chunk(Connection connection, Decider decider, long[] seen) throws SQLException {
        long now = this.clock.millis();
        List<Subscription> due = SubscriptionRows.due(connection, now, seen, AT_ONCE);
        try (Writing writing = new Writing(connection, now)) {
            long oldest = due.stream().mapToLong(Subscription::decidedTo).min().orElse(0);
            List<News> news = NewsRows.after(connection, oldest);
            long newest = NewsRows.newest(connection);
            int decided = 0;
            for (Subscription subscription : due) {
                Optional<Decided> outcome = decider.decide(subscription, writing.undecided(subscription, news));
                if (outcome.isPresent()) {
                    writing.write(subscription, outcome.get(), subscription.nextDue().orElseThrow(), newest);
                    decided++;
                }
                seen[0] = subscription.nextDue().orElseThrow().toEpochMilli();
                seen[1] = subscription.id();
            }
            writing.schedule();
            return new Chunk(decided, due.size() == AT_ONCE);
        }
    }

    /**
     * Decides for one subscription at once, due or not; when it is due next stays as it
     * is.
     * @throws IOException if the database fails, and nothing is planned
     */
    public Now planNow(long id, Decider decider) throws IOException {
        return this.transactions.write("plan a post", connection -> {
            Optional<Subscription> found = SubscriptionRows.find(connection, id);
            if (found.isEmpty()) {
                return Now.GONE;
            }
            if (found.get().isPaused()) {
                return Now.PAUSED;
            }
            long now = this.clock.millis();
            try (Writing writing = new Writing(connection, now)) {
                Subscription subscription = found.get();
                List<News> news = writing.undecided(subscription, NewsRows.after(connection, subscription.decidedTo()));
                Optional<Decided> outcome = news.isEmpty() ? Optional.empty() : decider.decide(subscription, news);
                if (outcome.isEmpty()) {
                    return news.isEmpty() ? Now.NOTHING_NEW : Now.NOT_YET;
                }
                boolean isNews = outcome.get().verdicts().stream().anyMatch(Decided.Verdict.Told.class::isInstance);
                Decided decided = new Decided(outcome.get().verdicts(), isNews, false, subscription.nextDue());
                writing.write(subscription, decided, Instant.ofEpochMilli(now), NewsRows.newest(connection));
                writing.schedule();
                return isNews ? Now.ON_ITS_WAY : Now.NOTHING_NEW;
            }
        });
    }

    /**
     * What a subscription was not told yet and nobody has decided on, in order.
     * @throws IOException if the database fails
     */
    public List<News> undecided(Subscription subscription) throws IOException {
        return this.transactions.read("read what is new", connection -> {
            try (Writing writing = new Writing(connection, this.clock.millis())) {
                return writing.undecided(subscription, NewsRows.after(connection, subscription.decidedTo()));
            }
        });
    }

    /** What one transaction did. */
    private record Chunk(int decided, boolean isFull) {
    }

    /** The statements of one transaction, each prepared once. */
    private final class Writing implements AutoCloseable {

        private final Connection connection;

        private final long now;

        private final PreparedStatement known;

        private final PreparedStatement decision;

        private final PreparedStatement delivery;

        private final PreparedStatement subscription;

        private final Map<String, List<Long>> planned = new LinkedHashMap<>();

        Writing(Connection connection, long now) throws SQLException {
            this.connection = connection;
            this.now = now;
            this.known = connection.prepareStatement("select news from decision where subscription = ? and news = ?");
            this.delivery = DeliveryRows.toInsert(connection);
            this.decision = connection.prepareStatement(
                    "insert into decision (news, subscription, outcome, rule, delivery) values (?, ?, ?, ?, ?)");
            this.subscription = connection
                .prepareStatement("update subscription set decided_to = ?, next_due = ? where id = ?");
        }

        /**
         * What was not decided on: after a resume, some of what came later was.
         */
        List<News> undecided(Subscription of, List<News> news) throws SQLException {
            List<News> undecided = new ArrayList<>();
            for (News one : news) {
                if (one.id() > of.decidedTo()) {
                    this.known.setLong(1, of.id());
                    this.known.setLong(2, one.id());
                    try (ResultSet row = this.known.executeQuery()) {
                        if (!row.next()) {
                            undecided.add(one);
                        }
                    }
                }
            }
            return undecided;
        }

        void write(Subscription of, Decided decided, Instant due, long newest) throws SQLException {
            Long delivery = null;
            if (decided.posts()) {
                delivery = DeliveryRows.insert(this.delivery, Outgoing.Kind.SUMMARY, of.id(), of.where(),
                        due.toEpochMilli(), decided.isLate(), this.now, Optional.empty());
                this.planned.computeIfAbsent(of.where().platform(), platform -> new ArrayList<>()).add(delivery);
            }
            Set<Long> told = new HashSet<>();
            for (Decided.Verdict verdict : decided.verdicts()) {
                this.decision.setLong(1, verdict.news().id());
                this.decision.setLong(2, of.id());
                switch (verdict) {
                    case Decided.Verdict.Told(News news) -> {
                        told.add(news.id());
                        outcome("posted", null);
                        SubscriptionRows.setNumber(this.decision, 5, delivery);
                    }
                    case Decided.Verdict.Filtered(News news, String rule) -> {
                        outcome("filtered", rule);
                        SubscriptionRows.setNumber(this.decision, 5, null);
                    }
                    case Decided.Verdict.Withdrawn(News news) -> {
                        outcome("withdrawn", null);
                        SubscriptionRows.setNumber(this.decision, 5, null);
                    }
                }
                this.decision.executeUpdate();
            }
            if (delivery == null && !told.isEmpty()) {
                throw new IllegalStateException("news is told by no delivery: " + told);
            }
            this.subscription.setLong(1, newest);
            SubscriptionRows.setNumber(this.subscription, 2, decided.nextDue().map(Instant::toEpochMilli).orElse(null));
            this.subscription.setLong(3, of.id());
            this.subscription.executeUpdate();
        }

        private void outcome(String outcome, @Nullable String rule) throws SQLException {
            this.decision.setString(3, outcome);
            this.decision.setString(4, rule);
        }

        void schedule() throws SQLException {
            for (Map.Entry<String, List<Long>> platform : this.planned.entrySet()) {
                Planning.this.tasks.schedule(this.connection, platform.getKey(), platform.getValue(), this.now);
            }
        }

        @Override
        public void close() throws SQLException {
            this.known.close();
            this.decision.close();
            this.delivery.close();
            this.subscription.close();
        }

    }

}
