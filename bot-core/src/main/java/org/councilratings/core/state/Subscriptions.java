package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;

/**
 * Who wants to hear of which new reports. Safe for many threads and for several processes
 * on one file. Where the database fails, nothing was changed and the caller hears of it.
 */
public final class Subscriptions {

    private final Transactions transactions;

    private final DueTasks tasks;

    private final Clock clock;

    Subscriptions(Transactions transactions, DueTasks tasks, Clock clock) {
        this.transactions = transactions;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Keeps a new one: what is new from now on is told. Where the same is kept already,
     * no second one is made.
     * @return the new one, or the one that was there
     * @throws IOException if the database fails
     */
    public Subscription add(Destination where, Order order, Maker maker) throws IOException {
        return this.transactions.write("keep a subscription", connection -> {
            Optional<Subscription> same = SubscriptionRows.in(connection, where)
                .stream()
                .filter(kept -> kept.order().equals(order) && !kept.isPaused())
                .findFirst();
            if (same.isPresent()) {
                return shown(same.get());
            }
            long id = SubscriptionRows.insert(connection, where, order, maker, this.clock.millis(),
                    NewsRows.newest(connection));
            return shown(SubscriptionRows.find(connection, id).orElseThrow());
        });
    }

    /**
     * Those of one place, paused or not, by number.
     * @throws IOException if the database fails
     */
    public List<Subscription> in(Destination where) throws IOException {
        return this.transactions.read("read subscriptions", connection -> SubscriptionRows.in(connection, where))
            .stream()
            .map(Subscriptions::shown)
            .toList();
    }

    /**
     * The one of a number; empty if there is none, or it was ended.
     * @throws IOException if the database fails
     */
    public Optional<Subscription> find(long id) throws IOException {
        return this.transactions.read("read a subscription", connection -> SubscriptionRows.find(connection, id))
            .map(Subscriptions::shown);
    }

    /**
     * Changes what is told and when. What was not decided on yet, and what is planned and
     * not yet begun, is decided by the new order: at once where it was due by now, and
     * would be by the new order, too.
     * @return as it is then; empty if there is none, or it was ended
     * @throws IOException if the database fails
     */
    public Optional<Subscription> change(long id, Order order, Maker by) throws IOException {
        return update("change a subscription", id, (connection, before) -> {
            Optional<Long> nextDue = before.isPaused() ? Optional.empty()
                    : Optional.of(overdue(connection, before, order).orElse(nextDue(order)));
            SubscriptionRows.change(connection, id, order, by, this.clock.millis(), nextDue.orElse(null));
            WaitingRows.cancel(connection, id, "it was changed", this.clock.millis());
            WaitingRows.undecide(connection, id, "cancelled");
        });
    }

    /**
     * Plans nothing for it until it is resumed. What is planned and not yet begun is told
     * then; a post whose first message was sent is finished. One that is paused stays as
     * it is.
     * @return as it is then; empty if there is none, or it was ended
     * @throws IOException if the database fails
     */
    public Optional<Subscription> pause(long id, Subscription.Pause pause) throws IOException {
        return update("pause a subscription", id, (connection, before) -> {
            if (!before.isPaused()) {
                SubscriptionRows.pause(connection, id, pause);
                WaitingRows.cancel(connection, id, "it was paused", this.clock.millis());
                WaitingRows.undecide(connection, id, "cancelled");
            }
        });
    }

    /**
     * Goes on with it. What came meanwhile, and what could not be posted before the bot
     * paused it, is told in the next post; one that broke off in its middle goes on.
     * @return as it is then; empty if there is none, or it was ended
     * @throws IOException if the database fails
     */
    public Optional<Subscription> resume(long id) throws IOException {
        return update("resume a subscription", id, (connection, before) -> {
            if (before.isPaused()) {
                long now = this.clock.millis();
                SubscriptionRows.resume(connection, id, nextDue(before.order()));
                WaitingRows.undecide(connection, id, "failed");
                for (long delivery : WaitingRows.reopen(connection, id)) {
                    this.tasks.schedule(connection, before.where().platform(), List.of(delivery), now);
                }
            }
        });
    }

    /**
     * Ends it for good, and forgets who made it and, where it was for one person, whom.
     * What is planned and not yet begun is not sent.
     * @return whether there was one
     * @throws IOException if the database fails
     */
    public boolean end(long id) throws IOException {
        return this.transactions.write("end a subscription", connection -> {
            if (SubscriptionRows.find(connection, id).isEmpty()) {
                return false;
            }
            SubscriptionRows.end(connection, id, this.clock.millis());
            WaitingRows.cancelAll(connection, id, "the subscription was ended", this.clock.millis());
            WaitingRows.forgetPerson(connection, id);
            return true;
        });
    }

    /** Since when a summary is due that is not begun, where the time of posts stays. */
    private Optional<Long> overdue(Connection connection, Subscription before, Order order) throws SQLException {
        boolean isSameTime = before.order().rhythm().equals(order.rhythm())
                && before.order().zone().equals(order.zone());
        if (!isSameTime || order.rhythm() instanceof Rhythm.AsTheyAppear) {
            return Optional.empty();
        }
        try (PreparedStatement select = WaitingRows.toFindWaiting(connection)) {
            return WaitingRows.waiting(select, before.id())
                .map(WaitingRows.Waiting::due)
                .or(() -> before.nextDue().map(Instant::toEpochMilli).filter(due -> due <= this.clock.millis()));
        }
    }

    /**
     * Whether a post of it broke off in its middle, or stands there half: its rest comes.
     * @throws IOException if the database fails
     */
    public boolean isHalfPosted(long id) throws IOException {
        return this.transactions.read("read what is under way", connection -> WaitingRows.isHalfPosted(connection, id));
    }

    /** One that goes by no clock looks at once whether there is anything to tell. */
    private long nextDue(Order order) {
        Instant now = this.clock.instant();
        return order.rhythm().next(now, order.zone()).orElse(now).toEpochMilli();
    }

    private Optional<Subscription> update(String what, long id, Update update) throws IOException {
        return this.transactions.write(what, connection -> {
            Optional<Subscription> before = SubscriptionRows.find(connection, id);
            if (before.isEmpty()) {
                return before;
            }
            update.of(connection, before.get());
            return SubscriptionRows.find(connection, id).map(Subscriptions::shown);
        });
    }

    /** That one is due at this moment is nobody's business where it goes by no clock. */
    private static Subscription shown(Subscription kept) {
        return (kept.order().rhythm() instanceof Rhythm.AsTheyAppear)
                ? new Subscription(kept.id(), kept.where(), kept.order(), kept.maker(), kept.made(), kept.changed(),
                        kept.paused(), Optional.empty(), kept.decidedTo(), kept.sinceNews())
                : kept;
    }

    /** A change to one subscription. */
    @FunctionalInterface
    private interface Update {

        void of(Connection connection, Subscription before) throws SQLException;

    }

}
