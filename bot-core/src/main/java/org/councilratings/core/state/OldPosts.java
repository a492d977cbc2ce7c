package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** What is a year old of news, posts and subscriptions that were ended. */
final class OldPosts {

    static final Duration KEPT = Duration.ofDays(366);

    private final Connections connections;

    private final Clock clock;

    OldPosts(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
    }

    /** Deletes it. News that waits for an operator stays. */
    void forget() throws SQLException {
        long oldest = this.clock.millis() - KEPT.toMillis();
        if (!isAnythingOld(oldest)) {
            return;
        }
        this.connections.alone(connection -> {
            delete(connection,
                    "delete from decision where news in (select id from news where found_at < ?" + " and held <> 1)",
                    oldest);
            delete(connection, "delete from news where found_at < ? and held <> 1", oldest);
            delete(connection, "delete from delivery where planned_at < ? and finished_at is not null", oldest);
            delete(connection, "delete from subscription where ended_at < ?", oldest);
            delete(connection, "delete from dataset_seen where seen_at < ?"
                    + " and number < (select max(number) from dataset_seen)", oldest);
            return Optional.of(true);
        });
    }

    private boolean isAnythingOld(long oldest) throws SQLException {
        try (Connection connection = this.connections.connection();
                PreparedStatement select = connection
                    .prepareStatement("select" + " exists (select 1 from news where found_at < ? and held <> 1)"
                            + " or exists (select 1 from delivery where planned_at < ? and finished_at is not null)"
                            + " or exists (select 1 from subscription where ended_at < ?)"
                            + " or exists (select 1 from dataset_seen where seen_at < ?)")) {
            for (int place = 1; place <= 4; place++) {
                select.setLong(place, oldest);
            }
            return SubscriptionRows.number(select) > 0;
        }
    }

    private static void delete(Connection connection, String statement, long oldest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setLong(1, oldest);
            delete.executeUpdate();
        }
    }

}
