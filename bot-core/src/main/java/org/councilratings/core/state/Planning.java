package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * From subscriptions that are due to deliveries: what is decided, the delivery and its
 * place in the queue are one transaction, whichever process does it.
 */
public final class Planning {

    private static final Logger LOG = LoggerFactory.getLogger(Planning.class);

    /** So that others who write meanwhile wait for a fraction of a second only. */
    private static final int AT_ONCE = 500;

    private static final int BEHIND = -1;

    private static final Duration AFTER_AN_ACCIDENT = Duration.ofMinutes(5);

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

        /** A post is planned, or was before. */
        ON_ITS_WAY,
        /** There is nothing that it would tell. */
        NOTHING_NEW,
        /** This process has not read the newest dataset yet; in a minute it has. */
        NOT_YET,
        /** It is paused. */
        PAUSED,
        /** There is no such subscription. */
        GONE

    }

    /**
     * What came of planning all that was due.
     *
     * @param decided how many subscriptions were decided on
     * @param isBehind whether the rest was left to a process with the newest dataset
     */
    public record Planned(int decided, boolean isBehind) {
    }

    /**
     * Decides on all that is due. A summary of which nothing was sent yet goes into the
     * next one.
     * @throws IOException if the database fails; what was decided before that is kept
     */
    public Planned plan(Decider decider) throws IOException {
        long now = decider.now().toEpochMilli();
        int decided = 0;
        while (this.transactions.read("look what is due", connection -> SubscriptionRows.isDue(connection, now))) {
            int chunk = this.transactions.write("plan what is due", connection -> chunk(connection, decider));
            if (chunk == BEHIND) {
                return new Planned(decided, true);
            }
            decided += chunk;
        }
        return new Planned(decided, false);
    }

    /** How many were decided on. */
    private int chunk(Connection connection, Decider decider) throws SQLException {
        long now = decider.now().toEpochMilli();
        if (!NewsRows.isNewest(connection, decider.dataset())) {
            return BEHIND;
        }
        List<Subscription> due = SubscriptionRows.due(connection, now, AT_ONCE);
        try (Writing writing = new Writing(connection, now)) {
            List<Subscription> merged = writing.merge(due);
            long oldest = merged.stream().mapToLong(Subscription::decidedTo).min().orElse(0);
            List<News> news = NewsRows.after(connection, oldest);
            long newest = NewsRows.newest(connection);
            for (Subscription subscription : merged) {
                List<News> undecided = writing.undecided(subscription, news);
                Optional<Decided> outcome = decided(decider, subscription, undecided);
                if (outcome.isPresent()) {
                    writing.write(subscription, outcome.get(), subscription.nextDue().orElseThrow(), newest);
                }
                else {
                    SubscriptionRows.postpone(connection, subscription.id(), now + AFTER_AN_ACCIDENT.toMillis());
                }
            }
            writing.schedule();
            return due.size();
        }
    }

    /** Empty after an accident with this one: the others must not wait for it. */
    private static Optional<Decided> decided(Decider decider, Subscription subscription, List<News> news) {
        try {
            return Optional.of(decider.decide(subscription, news));
        }
        catch (RuntimeException ex) {
            LOG.error("subscription {} is tried again in {} minutes, since it cannot be decided what to tell it",
                    subscription.id(), AFTER_AN_ACCIDENT.toMinutes(), ex);
            return Optional.empty();
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
            if (!NewsRows.isNewest(connection, decider.dataset())) {
                return Now.NOT_YET;
            }
            long now = decider.now().toEpochMilli();
            try (Writing writing = new Writing(connection, now)) {
                Subscription subscription = found.get();
                List<News> news = writing.undecided(subscription, NewsRows.after(connection, subscription.decidedTo()));
                List<Long> onTheirWay = WaitingRows.unfinished(connection, id);
                this.tasks.hurry(connection, subscription.where().platform(), onTheirWay, now);
                Now otherwise = onTheirWay.isEmpty() ? Now.NOTHING_NEW : Now.ON_ITS_WAY;
                if (news.isEmpty()) {
                    return otherwise;
                }
                Decided outcome = decider.decide(subscription, news);
                boolean isNews = outcome.verdicts().stream().anyMatch(Decided.Verdict.Told.class::isInstance);
                Decided decided = new Decided(outcome.verdicts(), isNews, subscription.nextDue());
                writing.write(subscription, decided, decider.now(), NewsRows.newest(connection));
                writing.schedule();
                return isNews ? Now.ON_ITS_WAY : otherwise;
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

    /**
     * The same with what is in posts that are on their way.
     * @throws IOException if the database fails
     */
    public List<News> untold(Subscription subscription) throws IOException {
        return this.transactions.read("read what is not told yet", connection -> {
            try (Writing writing = new Writing(connection, this.clock.millis())) {
                List<News> untold = new ArrayList<>();
                for (long delivery : WaitingRows.unfinished(connection, subscription.id())) {
                    untold.addAll(NewsRows.of(connection, delivery));
                }
                untold.addAll(writing.undecided(subscription, NewsRows.after(connection, subscription.decidedTo())));
                untold.sort(Comparator.comparingLong(News::id));
                return untold;
            }
        });
    }

    /** The statements of one transaction, each prepared once. */
    private final class Writing implements AutoCloseable {

        private final Connection connection;

        private final long now;

        private final PreparedStatement known;

        private final PreparedStatement decision;

        private final PreparedStatement delivery;

        private final PreparedStatement subscription;

        private final PreparedStatement waiting;

        private final Map<String, List<Long>> planned = new LinkedHashMap<>();

        /** By the subscription that it was for, what is not sent, and is told instead. */
        private final Map<Long, WaitingRows.Waiting> instead = new HashMap<>();

        Writing(Connection connection, long now) throws SQLException {
            this.connection = connection;
            this.now = now;
            this.waiting = WaitingRows.toFindWaiting(connection);
            this.known = connection.prepareStatement("select news from decision where subscription = ? and news = ?");
            this.delivery = DeliveryRows.toInsert(connection);
            this.decision = connection.prepareStatement(
                    "insert into decision (news, subscription, outcome, rule, delivery) values (?, ?, ?, ?, ?)");
            this.subscription = connection
                .prepareStatement("update subscription set decided_to = ?, next_due = ? where id = ?");
        }

        /**
         * Takes back what waits for these and is not begun; they are as they are then.
         */
        List<Subscription> merge(List<Subscription> due) throws SQLException {
            List<Subscription> merged = new ArrayList<>();
            for (Subscription subscription : due) {
                Optional<WaitingRows.Waiting> waits = WaitingRows.waiting(this.waiting, subscription.id());
                if (waits.isPresent()) {
                    this.instead.put(subscription.id(), waits.get());
                    WaitingRows.cancel(this.connection, subscription.id(), "it goes into the next post", this.now);
                    WaitingRows.undecide(this.connection, subscription.id(), "cancelled");
                }
                merged.add(waits.isEmpty() ? subscription
                        : SubscriptionRows.find(this.connection, subscription.id()).orElseThrow());
            }
            return merged;
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
                        due.toEpochMilli(), this.now, Optional.empty());
                String platform = of.where().platform();
                WaitingRows.Waiting before = this.instead.get(of.id());
                if (before == null) {
                    this.planned.computeIfAbsent(platform, first -> new ArrayList<>()).add(delivery);
                }
                else {
                    WaitingRows.insteadOf(this.connection, before, delivery);
                    Planning.this.tasks.schedule(this.connection, platform, List.of(delivery),
                            Math.max(this.now, before.nextTry()));
                }
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
                if (verdict instanceof Decided.Verdict.Withdrawn(News news)) {
                    NewsRows.withdrawn(this.connection, news);
                }
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
            this.waiting.close();
            this.known.close();
            this.decision.close();
            this.delivery.close();
            this.subscription.close();
        }

    }

}
