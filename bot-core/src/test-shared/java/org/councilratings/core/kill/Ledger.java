package org.councilratings.core.kill;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** What the file of state says of posts, read from outside while bots use it. */
public final class Ledger implements AutoCloseable {

    private static final String PARTS = "select count(*) from delivery_part join delivery"
            + " on delivery.id = delivery_part.delivery where kind = 'summary'"
            + " and delivery.status <> 'cancelled' and platform = ?";

    private final Connection connection;

    private Ledger(Connection connection) {
        this.connection = connection;
    }

    public static Ledger of(Path state) {
        try {
            return new Ledger(DriverManager.getConnection("jdbc:sqlite:" + state));
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * Whether all is told that there is to tell: nothing is due, and no post is under
     * way or waits.
     * @param told how many reports are told, those that each subscription is told
     * together
     */
    public boolean isSettled(long told) {
        return number("select count(*) from decision where outcome = 'posted'") >= told
                && number("select count(*) from subscription where next_due is not null and paused_at is null") == 0
                && number("select count(*) from delivery where finished_at is null") == 0
                && number("select count(*) from scheduled_tasks") == 0;
    }

    /** How it stands, for whoever waited in vain. */
    public String inWords() {
        return "%d told; due: %d; not finished: %d; tasks: %d".formatted(
                number("select count(*) from decision where outcome = 'posted'"),
                number("select count(*) from subscription where next_due is not null and paused_at is null"),
                number("select count(*) from delivery where finished_at is null"),
                number("select count(*) from scheduled_tasks"));
    }

    /** Posts of news that a platform was due; what waited may have gone into the next one. */
    public long posts(String platform) {
        return number("select count(*) from delivery where kind = 'summary' and status <> 'cancelled' and platform = ?",
                platform);
    }

    /** The messages of which these posts consist. */
    public long messages(String platform) {
        return number(PARTS, platform);
    }

    /** Posts of news of which nobody knows whether they arrived. */
    public long uncertain(String platform) {
        return number("select count(*) from delivery where kind = 'summary' and status = 'uncertain' and platform = ?",
                platform);
    }

    /** What became of the post that tells a report: {@code sent}, {@code uncertain}. */
    public String becameOf(String report, String platform) {
        try (PreparedStatement select = select("select group_concat(delivery.status) from news"
                + " join decision on decision.news = news.id join delivery on delivery.id = decision.delivery"
                + " where news.report = ? and delivery.platform = ?", report, platform);
                ResultSet row = select.executeQuery()) {
            return String.valueOf(row.getString(1));
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private long number(String query, String... values) {
        try (PreparedStatement select = select(query, values); ResultSet row = select.executeQuery()) {
            return row.getLong(1);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private PreparedStatement select(String query, String... values) throws SQLException {
        PreparedStatement select = this.connection.prepareStatement(query);
        for (int i = 0; i < values.length; i++) {
            select.setString(i + 1, values[i]);
        }
        return select;
    }

    @Override
    public void close() {
        try {
            this.connection.close();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
