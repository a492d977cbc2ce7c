package org.councilratings.core.state;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;

/**
 * The statements on {@code delivery}, {@code delivery_part} and {@code decision}, within
 * a transaction.
 */
final class DeliveryRows {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

    private static final int TOKEN = 16;

    private static final String NOT_BEGUN = " finished_at is null and not exists (select 1 from delivery_part"
            + " where delivery_part.delivery = delivery.id and delivery_part.status <> 'planned')";

    private DeliveryRows() {
    }

    static PreparedStatement toInsert(Connection connection) throws SQLException {
        return connection
            .prepareStatement("insert into delivery (token, subscription, kind, platform, community, channel, direct,"
                    + " due, late, planned_at, status, attempts, shut, notice)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, ?) returning id");
    }

    /**
     * Plans a post.
     * @param insert as {@link #toInsert(Connection)} gives it, for many of them
     */
    static long insert(PreparedStatement insert, Outgoing.Kind kind, long subscription, Destination where, long due,
            boolean isLate, long now, Optional<String> notice) throws SQLException {
        insert.setString(1, token());
        insert.setLong(2, subscription);
        insert.setString(3, kind.key());
        insert.setString(4, where.platform());
        insert.setString(5, where.community());
        insert.setString(6, where.channel());
        insert.setBoolean(7, where.isDirect());
        insert.setLong(8, due);
        insert.setBoolean(9, isLate);
        insert.setLong(10, now);
        insert.setString(11, notice.orElse(null));
        return SubscriptionRows.number(insert);
    }

    private static String token() {
        StringBuilder token = new StringBuilder(TOKEN);
        for (int i = 0; i < TOKEN; i++) {
            token.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return token.toString();
    }

    static Optional<Outgoing> find(Connection connection, long id) throws SQLException {
        List<News> news = NewsRows.of(connection, id);
        List<Outgoing.Part> parts = parts(connection, id);
        try (PreparedStatement select = connection
            .prepareStatement("select delivery.kind, delivery.platform, delivery.community, delivery.channel,"
                    + " delivery.direct, delivery.subscription, delivery.due, delivery.late, delivery.planned_at,"
                    + " delivery.finished_at, delivery.attempts, delivery.shut, delivery.failing_since,"
                    + " delivery.notice, subscription.wants, subscription.rhythm, subscription.zone"
                    + " from delivery left join subscription on subscription.id = delivery.subscription"
                    + " and subscription.ended_at is null where delivery.id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(outgoing(id, row, parts, news)) : Optional.empty();
            }
        }
    }

    private static Outgoing outgoing(long id, ResultSet row, List<Outgoing.Part> parts, List<News> news)
            throws SQLException {
        Destination where = new Destination(row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
        String wants = row.getString(15);
        Optional<Order> order = (wants == null) ? Optional.empty() : Optional.of(new Order(WantsCode.read(wants),
                Rhythm.ofCode(row.getString(16)).orElseThrow(), ZoneId.of(row.getString(17))));
        return new Outgoing(id, Outgoing.Kind.ofKey(row.getString(1)), where, Optional.of(row.getLong(6)), order,
                Instant.ofEpochMilli(row.getLong(7)), row.getBoolean(8), Instant.ofEpochMilli(row.getLong(9)),
                SubscriptionRows.time(row, 10).isPresent(), row.getInt(11), row.getInt(12),
                SubscriptionRows.time(row, 13), Optional.ofNullable(row.getString(14)), parts, news);
    }

    private static List<Outgoing.Part> parts(Connection connection, long id) throws SQLException {
        List<Outgoing.Part> parts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select number, mark, body, status, started_at,"
                + " message_id from delivery_part where delivery = ? order by number")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String body = rows.getString(3);
                    parts.add(new Outgoing.Part(rows.getInt(1), rows.getString(2), (body == null) ? "" : body,
                            Outgoing.Progress.ofKey(rows.getString(4)), SubscriptionRows.time(rows, 5),
                            Optional.ofNullable(rows.getString(6))));
                }
            }
        }
        return parts;
    }

    static void write(Connection connection, long id, List<String> bodies) throws SQLException {
        try (PreparedStatement insert = connection
            .prepareStatement("insert into delivery_part (delivery, number, mark, body, status)"
                    + " select id, ?, token || '-' || ?, ?, 'planned' from delivery where id = ?")) {
            int number = 0;
            for (String body : bodies) {
                insert.setInt(1, ++number);
                insert.setString(2, String.valueOf(number));
                insert.setString(3, body);
                insert.setLong(4, id);
                insert.executeUpdate();
            }
        }
    }

    /**
     * Takes back what is planned and not begun.
     * @param why to stand after "because"
     */
    static void cancel(Connection connection, long subscription, String why, long now) throws SQLException {
        stop(connection, subscription, "cancelled", why, now);
    }

    /** Gives up all that is planned and not begun. */
    static void fail(Connection connection, long subscription, String why, long now) throws SQLException {
        stop(connection, subscription, "failed", why, now);
    }

    private static void stop(Connection connection, long subscription, String status, String why, long now)
            throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set status = ?, reason = ?, finished_at = ?, next_try = null"
                    + " where subscription = ? and kind = 'summary' and" + NOT_BEGUN)) {
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

    /**
     * Notes that a message is about to be sent.
     * @return false if its post is finished meanwhile
     */
    static boolean begin(Connection connection, long id, int number, long now) throws SQLException {
        try (PreparedStatement delivery = connection
            .prepareStatement("update delivery set status = 'sending' where id = ? and finished_at is null");
                PreparedStatement part = connection.prepareStatement("update delivery_part set status = 'sending',"
                        + " started_at = ? where delivery = ? and number = ?"
                        + " and status in ('planned', 'sending')")) {
            delivery.setLong(1, id);
            part.setLong(1, now);
            part.setLong(2, id);
            part.setInt(3, number);
            return delivery.executeUpdate() == 1 && part.executeUpdate() == 1;
        }
    }

    /** Notes that a message is there; with the last of them, the post is sent. */
    static void arrived(Connection connection, long id, int number, String message, long now) throws SQLException {
        try (PreparedStatement part = connection.prepareStatement("update delivery_part set status = 'sent',"
                + " message_id = ?, body = null where delivery = ? and number = ?");
                PreparedStatement well = connection
                    .prepareStatement("update delivery set attempts = 0, shut = 0, failing_since = null,"
                            + " next_try = null, reason = null where id = ?");
                PreparedStatement whole = connection
                    .prepareStatement("update delivery set status = 'sent', finished_at = ?"
                            + " where id = ? and finished_at is null and not exists (select 1 from delivery_part"
                            + " where delivery_part.delivery = delivery.id and delivery_part.status <> 'sent')")) {
            part.setString(1, message);
            part.setLong(2, id);
            part.setInt(3, number);
            part.executeUpdate();
            well.setLong(1, id);
            well.executeUpdate();
            whole.setLong(1, now);
            whole.setLong(2, id);
            if (whole.executeUpdate() == 1) {
                forgetWords(connection, id);
            }
        }
    }

    /** Of a notice that is finished, whom it went to is nobody's business any more. */
    private static void forgetWords(Connection connection, long id) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set notice = null, channel = '-' where id = ? and kind = 'notice'");
                PreparedStatement warning = connection
                    .prepareStatement("update delivery set notice = null where id = ? and kind = 'warning'")) {
            update.setLong(1, id);
            update.executeUpdate();
            warning.setLong(1, id);
            warning.executeUpdate();
        }
    }

    /** Notes that a message surely is not there, as if it had not been sent. */
    static void takeBack(Connection connection, long id, int number) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update delivery_part set status = 'planned',"
                + " started_at = null where delivery = ? and number = ? and status = 'sending'")) {
            update.setLong(1, id);
            update.setInt(2, number);
            update.executeUpdate();
        }
    }

    /**
     * Notes a try that failed.
     * @param shut whether the place was found shut
     */
    static void again(Connection connection, long id, boolean shut, String reason, long now, long nextTry)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update delivery set attempts = attempts + 1,"
                + " shut = shut + ?, failing_since = coalesce(failing_since, ?), reason = ?, next_try = ?,"
                + " status = case when exists (select 1 from delivery_part where delivery_part.delivery = delivery.id"
                + " and delivery_part.status <> 'planned') then 'sending' else 'waiting' end"
                + " where id = ? and finished_at is null")) {
            update.setBoolean(1, shut);
            update.setLong(2, now);
            update.setString(3, reason);
            update.setLong(4, nextTry);
            update.setLong(5, id);
            update.executeUpdate();
        }
    }

    /**
     * Ends a post that is not sent whole.
     * @param status uncertain, failed or cancelled
     * @return false if it was finished before
     */
    static boolean finish(Connection connection, long id, String status, String reason, long now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update delivery set status = ?, reason = ?,"
                + " finished_at = ?, next_try = null where id = ? and finished_at is null")) {
            update.setString(1, status);
            update.setString(2, reason);
            update.setLong(3, now);
            update.setLong(4, id);
            boolean isFirst = update.executeUpdate() == 1;
            forgetWords(connection, id);
            return isFirst;
        }
    }

    static void uncertain(Connection connection, long id, int number) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery_part set status = 'uncertain' where delivery = ? and number = ?")) {
            update.setLong(1, id);
            update.setInt(2, number);
            update.executeUpdate();
        }
    }

}
