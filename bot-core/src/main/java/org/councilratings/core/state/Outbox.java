package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import javax.sql.DataSource;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Subscription;

/**
 * Posts on their way, each step of them kept before the next is taken. Safe for many
 * threads and for several processes on one file; where the database fails, nothing was
 * changed and the caller hears of it.
 */
public final class Outbox {

    private final Transactions transactions;

    private final Connections connections;

    private final DueTasks tasks;

    private final Clock clock;

    Outbox(Transactions transactions, Connections connections, DueTasks tasks, Clock clock) {
        this.transactions = transactions;
        this.connections = connections;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The name of db-scheduler's task that sends a platform's posts. */
    public static String task(String platform) {
        return DueTasks.task(platform);
    }

    /** For db-scheduler, whose table is in the same database. */
    public DataSource queue() {
        return new Queue(this.connections);
    }

    /**
     * A post as it stands; empty if there is none.
     * @throws IOException if the database fails
     */
    public Optional<Outgoing> find(long id) throws IOException {
        return this.transactions.read("read a post", connection -> DeliveryRows.find(connection, id));
    }

    /**
     * Keeps the messages of a post, unless it is finished or one of them was sent;
     * instead of those that it had.
     * @param leftOut of what it was to tell, what is not in the record any more
     * @return the post as it stands then
     * @throws IOException if the database fails
     */
    public Outgoing write(long id, List<String> bodies, List<News> leftOut) throws IOException {
        return this.transactions.write("keep a post", connection -> {
            Outgoing before = DeliveryRows.find(connection, id).orElseThrow();
            if (!before.isBegun() && !before.isFinished()) {
                DeliveryRows.write(connection, id, bodies);
                DeliveryRows.withdraw(connection, id, leftOut);
            }
            return DeliveryRows.find(connection, id).orElseThrow();
        });
    }

    /**
     * Notes that a message is about to be sent: from then on it may have arrived.
     * @param isAbsent whether it surely is not there, although it was sent before
     * @return false if it must not be sent, because its post was taken back meanwhile, or
     * its subscription paused or ended before any of it arrived
     * @throws IOException if the database fails, and it must not be sent
     */
    public boolean begin(long id, int number, boolean isAbsent) throws IOException {
        return this.transactions.write("begin a message", connection -> {
            long now = this.clock.millis();
            if (isAbsent) {
                DeliveryRows.takeBack(connection, id, number);
            }
            if (DeliveryRows.isAtRest(connection, id)) {
                long subscription = DeliveryRows.find(connection, id).orElseThrow().subscription().orElseThrow();
                DeliveryRows.finish(connection, id, "cancelled", "it was paused or ended", now);
                WaitingRows.undecide(connection, subscription, "cancelled");
                return false;
            }
            return DeliveryRows.begin(connection, id, number, now);
        });
    }

    /**
     * Notes that a message is there.
     * @param message the platform's id of it
     * @throws IOException if the database fails
     */
    public void arrived(long id, int number, String message) throws IOException {
        done("note that a message arrived",
                connection -> DeliveryRows.arrived(connection, id, number, message, this.clock.millis()));
    }

    /**
     * Notes that a message surely is not there, and when it is tried again.
     * @param shut whether its place was found shut
     * @throws IOException if the database fails
     */
    public void missed(long id, int number, boolean shut, String reason, Instant nextTry) throws IOException {
        done("note that a message did not arrive", connection -> {
            DeliveryRows.takeBack(connection, id, number);
            DeliveryRows.again(connection, id, shut, reason, this.clock.millis(), nextTry.toEpochMilli());
        });
    }

    /**
     * Notes that nobody knows yet whether a message is there, and when it is looked for
     * or tried again.
     * @param shut whether its place was found shut
     * @throws IOException if the database fails
     */
    public void postpone(long id, boolean shut, String reason, Instant nextTry) throws IOException {
        done("note when a post is tried again", connection -> DeliveryRows.again(connection, id, shut, reason,
                this.clock.millis(), nextTry.toEpochMilli()));
    }

    /**
     * Notes that a message may be there, and that nobody will ever know.
     * @throws IOException if the database fails
     */
    public void uncertain(long id, int number, String reason) throws IOException {
        done("note that a message is uncertain", connection -> DeliveryRows.uncertain(connection, id, number, reason));
    }

    /**
     * Ends a post of which some messages are uncertain and all others there. Whoever made
     * the subscription is told.
     * @param words what they are told
     * @throws IOException if the database fails
     */
    public void settle(long id, Function<Subscription, String> words) throws IOException {
        done("note that a post is uncertain", connection -> {
            Outgoing post = DeliveryRows.find(connection, id).orElseThrow();
            if (DeliveryRows.finish(connection, id, "uncertain", post.doubt().orElseThrow(), this.clock.millis())
                    && post.kind() == Outgoing.Kind.SUMMARY) {
                Optional<Subscription> subscription = SubscriptionRows.find(connection,
                        post.subscription().orElseThrow());
                if (subscription.isPresent()) {
                    notice(connection, subscription.get(), words.apply(subscription.get()));
                }
            }
        });
    }

    /**
     * Ends a post that there is no more use in sending.
     * @param gone of what it was to tell, what is not in the record any more
     * @throws IOException if the database fails
     */
    public void cancel(long id, String reason, List<News> gone) throws IOException {
        done("cancel a post", connection -> {
            DeliveryRows.finish(connection, id, "cancelled", reason, this.clock.millis());
            DeliveryRows.withdraw(connection, id, gone);
        });
    }

    /**
     * Gives a post up. With a summary its subscription is paused and all else that waits
     * for it given up, until somebody resumes it, and its place is warned and its maker
     * told: once, however many posts fail.
     * @param reason to stand after "because"
     * @param warning what the place is told, if others than the maker read there
     * @param notice what the maker is told
     * @return whether the subscription was paused by that
     * @throws IOException if the database fails
     */
    public boolean giveUp(long id, String reason, Function<Subscription, String> warning,
            Function<Subscription, String> notice) throws IOException {
        return this.transactions.write("give a post up", connection -> {
            long now = this.clock.millis();
            Outgoing post = DeliveryRows.find(connection, id).orElseThrow();
            if (!DeliveryRows.finish(connection, id, "failed", reason, now) || post.kind() != Outgoing.Kind.SUMMARY) {
                return false;
            }
            Optional<Subscription> found = SubscriptionRows.find(connection, post.subscription().orElseThrow());
            if (found.isEmpty() || found.get().isPaused()) {
                return false;
            }
            Subscription subscription = found.get();
            Subscription.Pause pause = new Subscription.Pause(Optional.of(reason), Optional.empty(),
                    Instant.ofEpochMilli(now));
            SubscriptionRows.pause(connection, subscription.id(), pause);
            WaitingRows.fail(connection, subscription.id(), reason, now);
            if (!subscription.where().isDirect()) {
                plan(connection, Outgoing.Kind.WARNING, subscription, subscription.where(),
                        warning.apply(subscription));
            }
            notice(connection, subscription, notice.apply(subscription));
            return true;
        });
    }

    private void notice(Connection connection, Subscription subscription, String words) throws SQLException {
        Maker maker = subscription.maker();
        plan(connection, Outgoing.Kind.NOTICE, subscription,
                new Destination(subscription.where().platform(), subscription.where().community(), maker.user(), true),
                words);
    }

    private void plan(Connection connection, Outgoing.Kind kind, Subscription subscription, Destination where,
            String words) throws SQLException {
        long now = this.clock.millis();
        try (PreparedStatement insert = DeliveryRows.toInsert(connection)) {
            long id = DeliveryRows.insert(insert, kind, subscription.id(), where, now, now, Optional.of(words));
            this.tasks.schedule(connection, where.platform(), List.of(id), now);
        }
    }

    private void done(String what, Deed deed) throws IOException {
        this.transactions.write(what, connection -> {
            deed.on(connection);
            return true;
        });
    }

    /** Statements that give nothing. */
    @FunctionalInterface
    private interface Deed {

        void on(Connection connection) throws SQLException;

    }

    /** Connections for db-scheduler. */
    private static final class Queue extends DueTasks.Source {

        private final Connections connections;

        Queue(Connections connections) {
            this.connections = connections;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return this.connections.connection();
        }

    }

}
