package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * The statements on {@code news} and on what was seen before, within a transaction.
 */
final class NewsRows {

    /** To be told. */
    static final int TOLD = 0;

    /** Waits for an operator. */
    static final int HELD = 1;

    /** An operator said that it is not to be told. */
    static final int DROPPED = 2;

    private NewsRows() {
    }

    /** The number of the newest piece of news; 0 where there is none. */
    static long newest(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select coalesce(max(id), 0) from news")) {
            return SubscriptionRows.number(select);
        }
    }

    static void insert(Connection connection, Report report, News.What what, Optional<ReportFacts> before, long now,
            int held) throws SQLException {
        OptionalLong first = OptionalLong.empty();
        if (what != News.What.CORRECTED) {
            first = first(connection, report.key());
            replace(connection, report.key());
        }
        try (PreparedStatement insert = connection
            .prepareStatement("insert into news (report, authority, what, facts_before, found_at, held, found_as)"
                    + " values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, report.key());
            insert.setString(2, report.authority());
            insert.setString(3, what.key());
            insert.setString(4, before.map(ReportFacts::code).orElse(null));
            insert.setLong(5, now);
            insert.setInt(6, held);
            SubscriptionRows.setNumber(insert, 7, first.isPresent() ? first.getAsLong() : null);
            insert.executeUpdate();
        }
    }

    /** What is to be told and newer than a number. */
    static List<News> after(Connection connection, long id) throws SQLException {
        return select(connection, "where id > ? and held = 0 order by id", id);
    }

    static List<News> held(Connection connection) throws SQLException {
        return select(connection, "where held = ? order by id", HELD);
    }

    /** What a delivery tells. */
    static List<News> of(Connection connection, long delivery) throws SQLException {
        return select(connection, "where id in (select news from decision where delivery = ?) order by id", delivery);
    }

    private static List<News> select(Connection connection, String which, long value) throws SQLException {
        List<News> all = new ArrayList<>();
        try (PreparedStatement select = connection
            .prepareStatement("select id, report, authority, what, facts_before, found_at, coalesce(found_as, id)"
                    + " from news " + which)) {
            select.setLong(1, value);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Optional<ReportFacts> before = Optional.ofNullable(rows.getString(5)).flatMap(ReportFacts::ofCode);
                    all.add(new News(rows.getLong(1), rows.getString(2), rows.getString(3),
                            News.What.ofKey(rows.getString(4)), before, Instant.ofEpochMilli(rows.getLong(6)),
                            rows.getLong(7)));
                }
            }
        }
        return all;
    }

    /** Gives held news new numbers, so that it is newer than all that was decided. */
    static int release(Connection connection) throws SQLException {
        long newest = newest(connection);
        try (PreparedStatement again = connection
            .prepareStatement("insert into news (report, authority, what, facts_before, found_at, held, found_as)"
                    + " select report, authority, what, facts_before, found_at, 0, coalesce(found_as, id) from news"
                    + " where held = 1 and id <= ? order by id");
                PreparedStatement delete = connection.prepareStatement("delete from news where held = 1")) {
            again.setLong(1, newest);
            again.executeUpdate();
            return delete.executeUpdate();
        }
    }

    static int drop(Connection connection) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update news set held = 2, what = 'added', facts_before = null where held = 1")) {
            return update.executeUpdate();
        }
    }

    static boolean isNewest(Connection connection, String fingerprint) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from dataset_seen"
                + " where fingerprint = ? and number = (select max(number) from dataset_seen)")) {
            select.setString(1, fingerprint);
            return SubscriptionRows.number(select) > 0;
        }
    }

    /** From now on it is the newest. */
    static void see(Connection connection, String fingerprint, long now) throws SQLException {
        try (PreparedStatement insert = connection
            .prepareStatement("insert into dataset_seen (fingerprint, seen_at, number)"
                    + " values (?, ?, (select coalesce(max(number), 0) + 1 from dataset_seen))"
                    + " on conflict (fingerprint) do update set seen_at = excluded.seen_at,"
                    + " number = excluded.number")) {
            insert.setString(1, fingerprint);
            insert.setLong(2, now);
            insert.executeUpdate();
        }
    }

    static Map<String, ReportFacts> known(Connection connection) throws SQLException {
        Map<String, ReportFacts> known = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select report, facts from report_seen");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String report = rows.getString(1);
                ReportFacts.ofCode(rows.getString(2)).ifPresent(facts -> known.put(report, facts));
            }
        }
        return known;
    }

    /** Whether no dataset was ever noted. */
    static boolean isFirst(Connection connection) throws SQLException {
        try (PreparedStatement select = connection
            .prepareStatement("select count(*) from (select 1 from report_seen limit 1) as one")) {
            return SubscriptionRows.number(select) == 0;
        }
    }

    /** Every report that was ever in the record, also if its facts cannot be read. */
    static Set<String> seen(Connection connection) throws SQLException {
        Set<String> seen = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement("select report from report_seen");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                seen.add(rows.getString(1));
            }
        }
        return seen;
    }

    /**
     * As if it had never been in the record, unless a message that tells it may be there,
     * or an operator said that it is no news.
     */
    static void forgetUntold(Connection connection, String report) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from report_seen where report = ?1"
                + " and exists (select 1 from news where news.report = ?1 and what <> 'corrected')"
                + " and not exists (select 1 from news where news.report = ?1 and held = 2)"
                + " and not exists (select 1 from news join decision on decision.news = news.id"
                + " join delivery_part on delivery_part.delivery = decision.delivery"
                + " where news.report = ?1 and decision.outcome = 'posted' and delivery_part.status <> 'planned')")) {
            delete.setString(1, report);
            delete.executeUpdate();
        }
    }

    /** The number of the first news of a report, if it was in the record before. */
    private static OptionalLong first(Connection connection, String report) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select min(coalesce(found_as, id)) from news where report = ? and what <> 'corrected'")) {
            select.setString(1, report);
            try (ResultSet row = select.executeQuery()) {
                long first = row.getLong(1);
                return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(first);
            }
        }
    }

    static void delete(Connection connection, long id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from news where id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** News of a report that comes anew, as far as nobody has decided on it. */
    private static void replace(Connection connection, String report) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from news where report = ? and held <> 2"
                + " and not exists (select 1 from decision where decision.news = news.id)")) {
            delete.setString(1, report);
            delete.executeUpdate();
        }
    }

    /** News that is not told, since its report is not in the record any more. */
    static void withdrawn(Connection connection, News news) throws SQLException {
        if (news.what() != News.What.CORRECTED) {
            forgetUntold(connection, news.report());
        }
    }

    static void know(Connection connection, List<Report> reports, long now) throws SQLException {
        try (PreparedStatement insert = connection
            .prepareStatement("insert into report_seen (report, facts, first_seen) values (?, ?, ?)"
                    + " on conflict (report) do update set facts = excluded.facts"
                    + " where report_seen.facts <> excluded.facts")) {
            for (Report report : reports) {
                insert.setString(1, report.key());
                insert.setString(2, ReportFacts.of(report).code());
                insert.setLong(3, now);
                insert.executeUpdate();
            }
        }
    }

    /** What people were told of a report is what was held of it before. */
    static void knowAgain(Connection connection, String report, ReportFacts facts) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update report_seen set facts = ? where report = ?")) {
            update.setString(1, facts.code());
            update.setString(2, report);
            update.executeUpdate();
        }
    }

    static Map<ReportKind, LocalDate> heldTo(Connection connection) throws SQLException {
        Map<ReportKind, LocalDate> heldTo = new EnumMap<>(ReportKind.class);
        try (PreparedStatement select = connection.prepareStatement("select kind, held_to from coverage_seen");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String slug = rows.getString(1);
                LocalDate day = LocalDate.parse(rows.getString(2));
                for (ReportKind kind : ReportKind.values()) {
                    if (kind.slug().equals(slug)) {
                        heldTo.put(kind, day);
                    }
                }
            }
        }
        return heldTo;
    }

    static void hold(Connection connection, ReportKind kind, LocalDate to) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into coverage_seen (kind, held_to)"
                + " values (?, ?) on conflict (kind) do update set held_to = excluded.held_to")) {
            insert.setString(1, kind.slug());
            insert.setString(2, to.toString());
            insert.executeUpdate();
        }
    }

}
