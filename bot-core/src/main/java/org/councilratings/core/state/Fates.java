package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
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
        String parts = " from delivery_part where delivery_part.delivery = delivery.id";
        // what was in doubt when its post was given up is in doubt
        String uncertain = parts + " and (delivery_part.status = 'uncertain' or (delivery_part.status = 'sending'"
                + " and delivery.status = 'failed'))";
        try (PreparedStatement select = connection
            .prepareStatement("select subscription.id, news.report, news.what, news.found_at, news.held,"
                    + " subscription.ended_at, subscription.paused_at, subscription.paused_reason,"
                    + " subscription.next_due, subscription.zone, decision.outcome, decision.rule, delivery.status,"
                    + " delivery.finished_at, delivery.next_try, delivery.reason,"
                    // what was released has a newer number than it was found by
                    + " coalesce(news.found_as, news.id) > subscription.since_news, (select count(*)" + parts
                    + "), (select count(*)" + parts + " and status = 'sent'), (select count(*)" + uncertain
                    + "), (select message_id" + parts + " and number = 1), (select started_at" + uncertain
                    + " order by number limit 1), (select reason" + uncertain + " order by number limit 1)"
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
                    new Row(rows).fate().ifPresent(fates::add);
                }
            }
        }
        return fates;
    }

    /** A piece of news beside a subscription. */
    private record Row(ResultSet row) {

        Optional<Fate> fate() throws SQLException {
            return switch (String.valueOf(this.row.getString(11))) {
                case "posted" -> Optional.of(posted());
                case "withdrawn" -> Optional.of(of(Outcome.WITHDRAWN));
                case "filtered" -> Optional.of(of(Decider.BEFORE_SUBSCRIBED.equals(this.row.getString(12))
                        ? Outcome.BEFORE_SUBSCRIBED : Outcome.FILTERED));
                default -> undecided();
            };
        }

        private Fate posted() throws SQLException {
            Optional<Instant> finished = time(14);
            Optional<String> reason = text(16);
            return switch (String.valueOf(this.row.getString(13))) {
                case "sent" -> of(Outcome.POSTED, finished, Optional.empty());
                case "uncertain" -> of(Outcome.UNCERTAIN, time(22), text(23).or(() -> reason));
                case "failed" -> of(Outcome.FAILED, finished, reason);
                case "cancelled" -> time(6).isPresent() ? of(Outcome.ENDED) : of(Outcome.CANCELLED, finished, reason);
                default -> of(Outcome.ON_ITS_WAY, time(15), reason);
            };
        }

        /** Nothing where the subscription had ended before there was anything to tell. */
        private Optional<Fate> undecided() throws SQLException {
            Optional<Instant> ended = time(6);
            Instant found = Instant.ofEpochMilli(this.row.getLong(4));
            if (ended.filter(at -> !at.isAfter(found)).isPresent()) {
                return Optional.empty();
            }
            if (!this.row.getBoolean(17)) {
                return Optional.of(of(Outcome.BEFORE_SUBSCRIBED));
            }
            if (ended.isPresent()) {
                return Optional.of(of(Outcome.ENDED));
            }
            int held = this.row.getInt(5);
            if (held != NewsRows.TOLD) {
                return Optional.of(of((held == NewsRows.HELD) ? Outcome.HELD : Outcome.DROPPED));
            }
            return Optional.of(time(7).isPresent() ? of(Outcome.PAUSED, time(7), text(8))
                    : of(Outcome.WAITING, time(9), Optional.empty()));
        }

        private Fate of(Outcome outcome) throws SQLException {
            return of(outcome, Optional.empty(), Optional.empty());
        }

        private Fate of(Outcome outcome, Optional<Instant> at, Optional<String> reason) throws SQLException {
            Fate.Of subscription = new Fate.Of(this.row.getLong(1), ZoneId.of(this.row.getString(10)),
                    time(7).isPresent() && time(6).isEmpty());
            Fate.Messages messages = new Fate.Messages(this.row.getInt(18), this.row.getInt(19), this.row.getInt(20),
                    text(21));
            return new Fate(subscription, this.row.getString(2), News.What.ofKey(this.row.getString(3)),
                    Instant.ofEpochMilli(this.row.getLong(4)), outcome, text(12), at, reason, messages);
        }

        private Optional<Instant> time(int column) throws SQLException {
            return SubscriptionRows.time(this.row, column);
        }

        private Optional<String> text(int column) throws SQLException {
            return Optional.ofNullable(this.row.getString(column));
        }

    }

}
