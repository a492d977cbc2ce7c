package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many there are of what an operator watches, at one moment.
 *
 * @param held pieces of news that wait for an operator
 * @param waiting posts that are not finished, by platform
 * @param oldest milliseconds since the longest waiting of them was planned, by platform
 * @param overdue milliseconds since the subscription was due that has been due for
 * longest, by platform
 * @param active subscriptions that run, by platform
 * @param paused subscriptions that are paused, by platform
 */
public record DeliveryFigures(long held, Map<String, Long> waiting, Map<String, Long> oldest, Map<String, Long> overdue,
        Map<String, Long> active, Map<String, Long> paused) {

    public DeliveryFigures {
        waiting = Map.copyOf(waiting);
        oldest = Map.copyOf(oldest);
        overdue = Map.copyOf(overdue);
        active = Map.copyOf(active);
        paused = Map.copyOf(paused);
    }

    /** Counts them whenever it is asked. */
    public static final class Count {

        private final Transactions transactions;

        private final Clock clock;

        Count(Transactions transactions, Clock clock) {
            this.transactions = transactions;
            this.clock = clock;
        }

        /** Empty while the database fails. */
        public Optional<DeliveryFigures> now() {
            try {
                return Optional.of(this.transactions.read("count posts", this::figures));
            }
            catch (IOException ex) {
                return Optional.empty();
            }
        }

        private DeliveryFigures figures(Connection connection) throws SQLException {
            long now = this.clock.millis();
            long held = numbers(connection, "select '', count(*) from news where held = 1").getOrDefault("", 0L);
            return new DeliveryFigures(held,
                    numbers(connection,
                            "select platform, count(*) from delivery where finished_at is null group by platform"),
                    since(now,
                            numbers(connection,
                                    "select platform, min(planned_at) from delivery where finished_at is null"
                                            + " group by platform")),
                    since(now,
                            numbers(connection,
                                    "select platform, min(next_due) from subscription where ended_at is null"
                                            + " and paused_at is null and next_due is not null group by platform")),
                    numbers(connection,
                            "select platform, count(*) from subscription where ended_at is null"
                                    + " and paused_at is null group by platform"),
                    numbers(connection, "select platform, count(*) from subscription where ended_at is null"
                            + " and paused_at is not null group by platform"));
        }

        /** None where the time is still to come. */
        private static Map<String, Long> since(long now, Map<String, Long> times) {
            Map<String, Long> since = new HashMap<>();
            times.forEach((platform, time) -> since.put(platform, Math.max(0, now - time)));
            return since;
        }

        private static Map<String, Long> numbers(Connection connection, String query) throws SQLException {
            Map<String, Long> numbers = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement(query);
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(rows.getString(1), rows.getLong(2));
                }
            }
            return numbers;
        }

    }

}
