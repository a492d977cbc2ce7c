package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.state.Fate.Outcome;
import org.councilratings.core.subscription.Destination;

/** What became of news at one place, for a year. */
public final class Fates {

    private final Transactions transactions;

    Fates(Transactions transactions) {
        this.transactions = transactions;
    }

    /**
     * What became of all news about a council, for every subscription that there is or
     * was at a place; the newest first.
     * @param authority the council's slug
     * @param since news found before that is left out
     * @throws IOException if the database fails
     */
    public List<Fate> of(Destination where, String authority, Instant since) throws IOException {
        return this.transactions.read("read what became of news",
                connection -> fates(connection, where, authority, since));
    }

    private static List<Fate> fates(Connection connection, Destination where, String authority, Instant since)
            throws SQLException {
        List<Fate> fates = new ArrayList<>();
        try (PreparedStatement select = connection
            .prepareStatement("select subscription.id, news.report, news.what, news.found_at, news.held,"
                    + " subscription.made_at, subscription.ended_at, subscription.paused_at,"
                    + " subscription.paused_reason, subscription.next_due, decision.outcome, decision.rule,"
                    + " delivery.status, delivery.finished_at, delivery.next_try, delivery.reason,"
                    + " (select message_id from delivery_part where delivery_part.delivery = delivery.id"
                    + " and number = 1)"
                    + " from news join subscription on subscription.platform = ? and subscription.community = ?"
                    + " and subscription.channel = ?"
                    + " left join decision on decision.news = news.id and decision.subscription = subscription.id"
                    + " left join delivery on delivery.id = decision.delivery"
                    + " where news.authority = ? and news.found_at >= ?"
                    + " order by news.found_at desc, news.id desc, subscription.id")) {
            select.setString(1, where.platform());
            select.setString(2, where.community());
            select.setString(3, where.channel());
            select.setString(4, authority);
            select.setLong(5, since.toEpochMilli());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    fate(rows).ifPresent(fates::add);
                }
            }
        }
        return fates;
    }

    private static Optional<Fate> fate(ResultSet row) throws SQLException {
        String outcome = row.getString(11);
        return (outcome == null) ? undecided(row) : Optional.of(switch (outcome) {
            case "filtered" -> filtered(row);
            case "withdrawn" -> fate(row, Outcome.WITHDRAWN, Optional.empty(), Optional.empty());
            default -> posted(row);
        });
    }

    private static Fate filtered(ResultSet row) throws SQLException {
        return fate(row,
                row.getString(12).equals(Decider.BEFORE_SUBSCRIBED) ? Outcome.BEFORE_SUBSCRIBED : Outcome.FILTERED,
                Optional.empty(), Optional.empty());
    }

    private static Fate posted(ResultSet row) throws SQLException {
        Optional<Instant> finished = SubscriptionRows.time(row, 14);
        Optional<String> reason = Optional.ofNullable(row.getString(16));
        return switch (String.valueOf(row.getString(13))) {
            case "sent" -> fate(row, Outcome.POSTED, finished, Optional.empty());
            case "uncertain" -> fate(row, Outcome.UNCERTAIN, finished, reason);
            case "failed" -> fate(row, Outcome.FAILED, finished, reason);
            case "cancelled" -> fate(row, SubscriptionRows.time(row, 7).isPresent() ? Outcome.ENDED : Outcome.WITHDRAWN,
                    finished, reason);
            default -> fate(row, Outcome.ON_ITS_WAY, SubscriptionRows.time(row, 15), reason);
        };
    }

    /** Nothing where the subscription had ended before there was anything to tell. */
    private static Optional<Fate> undecided(ResultSet row) throws SQLException {
        long found = row.getLong(4);
        Optional<Instant> ended = SubscriptionRows.time(row, 7);
        if (ended.filter(at -> at.toEpochMilli() <= found).isPresent()) {
            return Optional.empty();
        }
        if (found < row.getLong(6)) {
            return Optional.of(fate(row, Outcome.BEFORE_SUBSCRIBED, Optional.empty(), Optional.empty()));
        }
        if (row.getInt(5) != NewsRows.TOLD) {
            return Optional.of(fate(row, (row.getInt(5) == NewsRows.HELD) ? Outcome.HELD : Outcome.DROPPED,
                    Optional.empty(), Optional.empty()));
        }
        if (ended.isPresent()) {
            return Optional.of(fate(row, Outcome.ENDED, ended, Optional.empty()));
        }
        Optional<Instant> paused = SubscriptionRows.time(row, 8);
        if (paused.isPresent()) {
            return Optional.of(fate(row, Outcome.PAUSED, paused, Optional.ofNullable(row.getString(9))));
        }
        return Optional.of(fate(row, Outcome.WAITING, SubscriptionRows.time(row, 10), Optional.empty()));
    }

    private static Fate fate(ResultSet row, Outcome outcome, Optional<Instant> at, Optional<String> reason)
            throws SQLException {
        return new Fate(row.getLong(1), row.getString(2), News.What.ofKey(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)), outcome, Optional.ofNullable(row.getString(12)), at, reason,
                Optional.ofNullable(row.getString(17)));
    }

}
