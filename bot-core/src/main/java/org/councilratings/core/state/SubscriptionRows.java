package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The statements on the table {@code subscription}, within a transaction. */
final class SubscriptionRows {

    private static final String ALL = "select id, platform, community, channel, direct, wants, rhythm, zone, maker_user,"
            + " maker_name, made_at, changed_user, changed_name, changed_at, paused_reason, paused_user, paused_name,"
            + " paused_at, next_due, decided_to, since_news from subscription where ended_at is null and ";

    private static final Logger LOG = LoggerFactory.getLogger(SubscriptionRows.class);

    private SubscriptionRows() {
    }

    static long insert(Connection connection, Destination where, Order order, Maker maker, long now, long newest)
            throws SQLException {
        try (PreparedStatement insert = connection
            .prepareStatement("insert into subscription (platform, community, channel, direct, wants, rhythm, zone,"
                    + " maker_user, maker_name, made_at, next_due, decided_to, since_news)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id")) {
            insert.setString(1, where.platform());
            insert.setString(2, where.community());
            insert.setString(3, where.channel());
            insert.setBoolean(4, where.isDirect());
            insert.setString(5, WantsCode.of(order.wants()));
            insert.setString(6, order.rhythm().code());
            insert.setString(7, order.zone().getId());
            insert.setString(8, maker.user());
            insert.setString(9, maker.name());
            insert.setLong(10, now);
            setTime(insert, 11, order.rhythm().next(Instant.ofEpochMilli(now), order.zone()));
            insert.setLong(12, newest);
            insert.setLong(13, newest);
            return number(insert);
        }
    }

    static Optional<Subscription> find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ALL + "id = ?")) {
            select.setLong(1, id);
            return all(select).stream().findFirst();
        }
    }

    static List<Subscription> in(Connection connection, Destination where) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement(ALL + "platform = ? and community = ? and channel = ? order by id")) {
            select.setString(1, where.platform());
            select.setString(2, where.community());
            select.setString(3, where.channel());
            return all(select);
        }
    }

    /**
     * What is due, the longest first. What cannot be read, because it was written by
     * another version or by no bot, is paused: the others must not wait for it.
     */
    static List<Subscription> due(Connection connection, long now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                ALL + "paused_at is null and next_due is not null and next_due <= ? order by next_due, id limit ?")) {
            select.setLong(1, now);
            select.setInt(2, most);
            List<Long> unreadable = new ArrayList<>();
            List<Subscription> due = all(select, unreadable);
            for (long id : unreadable) {
                LOG.error("subscription {} is paused, since its row cannot be read", id);
                pause(connection, id, new Subscription.Pause(Optional.of("I cannot read its settings any more"),
                        Optional.empty(), Instant.ofEpochMilli(now)));
            }
            return due;
        }
    }

    /** What is due later than that. */
    static List<Subscription> after(Connection connection, long time) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement(ALL + "paused_at is null and next_due is not null and next_due > ?")) {
            select.setLong(1, time);
            return all(select);
        }
    }

    static void postpone(Connection connection, long id, long nextDue) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update subscription set next_due = ? where id = ?")) {
            update.setLong(1, nextDue);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    static boolean isDue(Connection connection, long now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from (select 1 from subscription"
                + " where ended_at is null and paused_at is null and next_due is not null and next_due <= ?"
                + " limit 1) as one")) {
            select.setLong(1, now);
            return number(select) > 0;
        }
    }

    static void change(Connection connection, long id, Order order, Maker by, long now, @Nullable Long nextDue)
            throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update subscription set wants = ?, rhythm = ?, zone = ?, changed_user = ?,"
                    + " changed_name = ?, changed_at = ?, next_due = ? where id = ?")) {
            update.setString(1, WantsCode.of(order.wants()));
            update.setString(2, order.rhythm().code());
            update.setString(3, order.zone().getId());
            update.setString(4, by.user());
            update.setString(5, by.name());
            update.setLong(6, now);
            setNumber(update, 7, nextDue);
            update.setLong(8, id);
            update.executeUpdate();
        }
    }

    static void pause(Connection connection, long id, Subscription.Pause pause) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update subscription set paused_reason = ?, paused_user = ?, paused_name = ?,"
                    + " paused_at = ?, next_due = null where id = ?")) {
            update.setString(1, pause.reason().orElse(null));
            update.setString(2, pause.by().map(Maker::user).orElse(null));
            update.setString(3, pause.by().map(Maker::name).orElse(null));
            update.setLong(4, pause.since().toEpochMilli());
            update.setLong(5, id);
            update.executeUpdate();
        }
    }

    static void resume(Connection connection, long id, long nextDue) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update subscription set paused_reason = null, paused_user = null, paused_name = null,"
                    + " paused_at = null, next_due = ? where id = ?")) {
            update.setLong(1, nextDue);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    static void end(Connection connection, long id, long now) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update subscription set ended_at = ?, next_due = null, maker_user = null,"
                    + " maker_name = null, changed_user = null, changed_name = null, paused_user = null,"
                    + " paused_name = null, channel = case when direct then '-' else channel end where id = ?")) {
            update.setLong(1, now);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    /** Those that go by no clock are due as soon as there is news. */
    static void wake(Connection connection, long now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("update subscription set next_due = ?"
                + " where ended_at is null and paused_at is null and (next_due is null or next_due > ?)"
                + " and rhythm = ?")) {
            update.setLong(1, now);
            update.setLong(2, now);
            update.setString(3, new Rhythm.AsTheyAppear().code());
            update.executeUpdate();
        }
    }

    /** Without those that cannot be read. */
    private static List<Subscription> all(PreparedStatement select) throws SQLException {
        return all(select, new ArrayList<>());
    }

    private static List<Subscription> all(PreparedStatement select, List<Long> unreadable) throws SQLException {
        List<Subscription> all = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                try {
                    all.add(subscription(rows));
                }
                catch (RuntimeException ex) {
                    unreadable.add(rows.getLong(1));
                }
            }
        }
        return all;
    }

    private static Subscription subscription(ResultSet row) throws SQLException {
        Destination where = new Destination(row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5));
        Rhythm rhythm = Rhythm.ofCode(row.getString(7)).orElseThrow();
        Order order = new Order(WantsCode.read(row.getString(6)), rhythm, ZoneId.of(row.getString(8)));
        Optional<Instant> changedAt = time(row, 14);
        Optional<Subscription.Change> changed = maker(row, 12)
            .flatMap(by -> changedAt.map(at -> new Subscription.Change(by, at)));
        Optional<String> reason = Optional.ofNullable(row.getString(15));
        Optional<Maker> pausedBy = maker(row, 16);
        Optional<Subscription.Pause> paused = time(row, 18)
            .map(since -> new Subscription.Pause(reason, pausedBy, since));
        return new Subscription(row.getLong(1), where, order, maker(row, 9).orElseThrow(),
                Instant.ofEpochMilli(row.getLong(11)), changed, paused, time(row, 19), row.getLong(20),
                row.getLong(21));
    }

    private static Optional<Maker> maker(ResultSet row, int column) throws SQLException {
        String user = row.getString(column);
        return (user == null) ? Optional.empty() : Optional.of(new Maker(user, row.getString(column + 1)));
    }

    static Optional<Instant> time(ResultSet row, int column) throws SQLException {
        long time = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(time));
    }

    private static void setTime(PreparedStatement statement, int place, Optional<Instant> time) throws SQLException {
        setNumber(statement, place, time.map(Instant::toEpochMilli).orElse(null));
    }

    static void setNumber(PreparedStatement statement, int place, @Nullable Long number) throws SQLException {
        if (number == null) {
            statement.setNull(place, Types.INTEGER);
        }
        else {
            statement.setLong(place, number);
        }
    }

    /** The one number that a statement gives. */
    static long number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

}
