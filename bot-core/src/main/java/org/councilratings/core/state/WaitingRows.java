package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements on all that is planned, broken off or decided for one subscription,
 * within a transaction.
 */
final class WaitingRows {

    private WaitingRows() {
    }

    /**
     * A summary that is planned and not begun.
     *
     * @param due when it was due
     * @param attempts how many tries failed
     * @param shut how many of them found the place shut
     * @param failingSince since when; 0 if none failed
     * @param nextTry when it would be tried again; 0 if at once
     */
    record Waiting(long due, int attempts, int shut, long failingSince, long nextTry) {
    }

    static PreparedStatement toFindWaiting(Connection connection) throws SQLException {
        return connection.prepareStatement("select min(due), max(attempts), max(shut), coalesce(min(failing_since), 0),"
                + " coalesce(max(next_try), 0) from delivery where subscription = ? and kind = 'summary' and"
                + DeliveryRows.NOT_BEGUN);
    }

    /**
     * What waits for a subscription.
     * @param select as {@link #toFindWaiting(Connection)} gives it, for many of them
     */
    static Optional<Waiting> waiting(PreparedStatement select, long subscription) throws SQLException {
        select.setLong(1, subscription);
        try (ResultSet row = select.executeQuery()) {
            long due = row.getLong(1);
            return row.wasNull() ? Optional.empty()
                    : Optional.of(new Waiting(due, row.getInt(2), row.getInt(3), row.getLong(4), row.getLong(5)));
        }
    }

    /** Summaries that are planned or partly sent. */
    static List<Long> unfinished(Connection connection, long subscription) throws SQLException {
        List<Long> unfinished = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select id from delivery where subscription = ? and kind = 'summary' and finished_at is null")) {
            select.setLong(1, subscription);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    unfinished.add(rows.getLong(1));
                }
            }
        }
        return unfinished;
    }

    /** Whether some of a summary is there, or may be, and the rest still comes. */
    static boolean isHalfPosted(Connection connection, long subscription) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement("select count(*) from delivery where subscription = ? and kind = 'summary'"
                    + " and finished_at is null and exists (select 1 from delivery_part"
                    + " where delivery_part.delivery = delivery.id and delivery_part.status <> 'planned')"
                    + " and exists (select 1 from delivery_part where delivery_part.delivery = delivery.id"
                    + " and delivery_part.status = 'planned')")) {
            select.setLong(1, subscription);
            return SubscriptionRows.number(select) > 0;
        }
    }

    /** A post that takes the place of another has its past as well. */
    static void insteadOf(Connection connection, Waiting before, long id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update delivery set due = min(due, ?),"
                + " attempts = ?, shut = ?, failing_since = nullif(?, 0) where id = ?")) {
            update.setLong(1, before.due);
            update.setInt(2, before.attempts);
            update.setInt(3, before.shut);
            update.setLong(4, before.failingSince);
            update.setLong(5, id);
            update.executeUpdate();
        }
    }

    /**
     * Takes back what is planned and not begun.
     * @param why to stand after "because"
     */
    static void cancel(Connection connection, long subscription, String why, long now) throws SQLException {
        stop(connection, subscription, " and kind = 'summary'", "cancelled", why, now);
        forgetCancelled(connection, subscription);
    }

    /** Takes back all that is not begun, with what its maker was to be told. */
    static void cancelAll(Connection connection, long subscription, String why, long now) throws SQLException {
        stop(connection, subscription, "", "cancelled", why, now);
        forgetCancelled(connection, subscription);
    }

    private static void forgetCancelled(Connection connection, long subscription) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement("select id from delivery where subscription = ? and status = 'cancelled'"
                    + " and (notice is not null or exists (select 1 from delivery_part"
                    + " where delivery_part.delivery = delivery.id and body is not null))")) {
            select.setLong(1, subscription);
            List<Long> cancelled = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    cancelled.add(rows.getLong(1));
                }
            }
            for (long id : cancelled) {
                DeliveryRows.forgetWords(connection, id);
            }
        }
    }

    /** Gives up all that is planned and not begun. */
    static void fail(Connection connection, long subscription, String why, long now) throws SQLException {
        stop(connection, subscription, " and kind = 'summary'", "failed", why, now);
    }

    private static void stop(Connection connection, long subscription, String which, String status, String why,
            long now) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set status = ?, reason = ?, finished_at = ?, next_try = null"
                    + " where subscription = ?" + which + " and" + DeliveryRows.NOT_BEGUN)) {
            update.setString(1, status);
            update.setString(2, why);
            update.setLong(3, now);
            update.setLong(4, subscription);
            update.executeUpdate();
        }
    }

    /**
     * Forgets the decisions that led to posts of which nothing was sent, so that what was
     * in them is told in the next one.
     * @param status of these posts
     */
    static void undecide(Connection connection, long subscription, String status) throws SQLException {
        String which = " delivery in (select id from delivery where subscription = ? and kind = 'summary' and status = ?"
                + " and not exists (select 1 from delivery_part where delivery_part.delivery = delivery.id"
                + " and delivery_part.status <> 'planned'))";
        try (PreparedStatement back = connection
            .prepareStatement("update subscription set decided_to = min(decided_to, coalesce((select min(news) - 1"
                    + " from decision where subscription = ? and" + which + "), decided_to)) where id = ?");
                PreparedStatement delete = connection
                    .prepareStatement("delete from decision where subscription = ? and" + which)) {
            back.setLong(1, subscription);
            back.setLong(2, subscription);
            back.setString(3, status);
            back.setLong(4, subscription);
            back.executeUpdate();
            delete.setLong(1, subscription);
            delete.setLong(2, subscription);
            delete.setString(3, status);
            delete.executeUpdate();
        }
    }

    /** Goes on with posts that were given up in their middle, and says which. */
    static List<Long> reopen(Connection connection, long subscription) throws SQLException {
        List<Long> reopened = new ArrayList<>();
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set status = 'sending', finished_at = null, attempts = 0, shut = 0,"
                    + " failing_since = null, reason = null where subscription = ? and kind = 'summary'"
                    + " and status = 'failed' and exists (select 1 from delivery_part"
                    + " where delivery_part.delivery = delivery.id and delivery_part.status <> 'planned')"
                    + " returning id")) {
            update.setLong(1, subscription);
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    reopened.add(rows.getLong(1));
                }
            }
        }
        return reopened;
    }

    /** To which person finished posts of a subscription went. */
    static void forgetPerson(Connection connection, long subscription) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set channel = '-' where subscription = ? and direct"
                    + " and finished_at is not null")) {
            update.setLong(1, subscription);
            update.executeUpdate();
        }
    }

}
