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

    /** To stand after "and". */
    static final String NOT_BEGUN = " finished_at is null and not exists (select 1 from delivery_part"
            + " where delivery_part.delivery = delivery.id and delivery_part.status <> 'planned')";

    private DeliveryRows() {
    }

    static PreparedStatement toInsert(Connection connection) throws SQLException {
        return connection
            .prepareStatement("insert into delivery (token, subscription, kind, platform, community, channel, direct,"
                    + " due, planned_at, status, attempts, shut, notice)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', 0, 0, ?) returning id");
    }

    /**
     * Plans a post.
     * @param insert as {@link #toInsert(Connection)} gives it, for many of them
     */
    static long insert(PreparedStatement insert, Outgoing.Kind kind, long subscription, Destination where, long due,
            long now, Optional<String> notice) throws SQLException {
        insert.setString(1, token());
        insert.setLong(2, subscription);
        insert.setString(3, kind.key());
        insert.setString(4, where.platform());
        insert.setString(5, where.community());
        insert.setString(6, where.channel());
        insert.setBoolean(7, where.isDirect());
        insert.setLong(8, due);
        insert.setLong(9, now);
        insert.setString(10, notice.orElse(null));
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
                    + " delivery.direct, delivery.subscription, delivery.due, delivery.planned_at,"
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
        String wants = row.getString(14);
        Optional<Order> order = (wants == null) ? Optional.empty() : Optional.of(new Order(WantsCode.read(wants),
                Rhythm.ofCode(row.getString(15)).orElseThrow(), ZoneId.of(row.getString(16))));
        return new Outgoing(id, Outgoing.Kind.ofKey(row.getString(1)), where, Optional.of(row.getLong(6)), order,
                Instant.ofEpochMilli(row.getLong(7)), Instant.ofEpochMilli(row.getLong(8)),
                SubscriptionRows.time(row, 9).isPresent(), row.getInt(10), row.getInt(11),
                SubscriptionRows.time(row, 12), Optional.ofNullable(row.getString(13)), parts, news);
    }

    private static List<Outgoing.Part> parts(Connection connection, long id) throws SQLException {
        List<Outgoing.Part> parts = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("select number, mark, body, status, started_at,"
                + " message_id, reason from delivery_part where delivery = ? order by number")) {
            select.setLong(1, id);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String body = rows.getString(3);
                    parts.add(new Outgoing.Part(rows.getInt(1), rows.getString(2), (body == null) ? "" : body,
                            Outgoing.Progress.ofKey(rows.getString(4)), SubscriptionRows.time(rows, 5),
                            Optional.ofNullable(rows.getString(6)), Optional.ofNullable(rows.getString(7))));
                }
            }
        }
        return parts;
    }

    /** Instead of those that are there, if there are any. */
    static void write(Connection connection, long id, List<String> bodies) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from delivery_part where delivery = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
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

    /** Of what a post was to tell, this is not in the record any more. */
    static void withdraw(Connection connection, long id, List<News> gone) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update decision set outcome = 'withdrawn', delivery = null where delivery = ? and news = ?")) {
            for (News news : gone) {
                update.setLong(1, id);
                update.setLong(2, news.id());
                update.executeUpdate();
                NewsRows.withdrawn(connection, news);
            }
        }
    }

    /**
     * Notes that a message is about to be sent.
     * @return false if its post is finished meanwhile
     */
    static boolean begin(Connection connection, long id, int number, long now) throws SQLException {
        try (PreparedStatement delivery = connection
            .prepareStatement("update delivery set status = 'sending' where id = ? and finished_at is null");
                PreparedStatement part = connection.prepareStatement("update delivery_part set status = 'sending',"
                        + " started_at = coalesce(started_at, ?) where delivery = ? and number = ?"
                        + " and status in ('planned', 'sending')")) {
            delivery.setLong(1, id);
            part.setLong(1, now);
            part.setLong(2, id);
            part.setInt(3, number);
            return delivery.executeUpdate() == 1 && part.executeUpdate() == 1;
        }
    }

    /** Whether its subscription is paused or ended, and no message of it was sent. */
    static boolean isAtRest(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement("select count(*) from delivery join subscription on subscription.id = subscription"
                    + " where delivery.id = ? and kind = 'summary' and (paused_at is not null"
                    + " or ended_at is not null) and" + NOT_BEGUN)) {
            select.setLong(1, id);
            return SubscriptionRows.number(select) > 0;
        }
    }

    /** Notes that a message is there; with the last of them, the post is sent. */
    static void arrived(Connection connection, long id, int number, String message, long now) throws SQLException {
        try (PreparedStatement part = connection.prepareStatement("update delivery_part set status = 'sent',"
                + " message_id = ?, body = null, reason = null where delivery = ? and number = ?");
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

    /**
     * What a finished post said, and to which person it went that has no subscription, is
     * nobody's business any more. What was given up in its middle may go on.
     */
    static void forgetWords(Connection connection, long id) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update delivery set notice = null, channel = case when kind = 'notice' or (direct"
                    + " and subscription in (select id from subscription where ended_at is not null))"
                    + " then '-' else channel end where id = ?");
                PreparedStatement parts = connection
                    .prepareStatement("update delivery_part set body = null where delivery = ?"
                            + " and exists (select 1 from delivery where id = delivery and status <> 'failed')")) {
            update.setLong(1, id);
            update.executeUpdate();
            parts.setLong(1, id);
            parts.executeUpdate();
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

    /** Notes that nobody will ever know whether a message is there. */
    static void uncertain(Connection connection, long id, int number, String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update delivery_part set status = 'uncertain',"
                + " reason = ?, body = null where delivery = ? and number = ? and status <> 'sent'")) {
            update.setString(1, reason);
            update.setLong(2, id);
            update.setInt(3, number);
            update.executeUpdate();
        }
    }

}
