package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.SortedSet;

/** The table of events already taken up: {@code event_seen}. */
final class EventRows {

    private final Connections connections;

    EventRows(Connections connections) {
        this.connections = connections;
    }

    /**
     * Remembers all of the keys, or none if one of them is known.
     * @param keys sorted, so that two who share some of them never wait for each other
     * @param now in milliseconds
     * @param oldest in milliseconds; what was seen before that is as good as deleted
     * @return whether none was known
     */
    boolean claim(SortedSet<String> keys, long now, long oldest) throws SQLException {
        return this.connections.together(connection -> {
            // asks and remembers at once: between two statements another process
            // might remember it
            try (PreparedStatement claim = connection
                .prepareStatement("insert into event_seen (event_key, seen_at) values (?, ?)"
                        + " on conflict (event_key) do update set seen_at = excluded.seen_at"
                        + " where event_seen.seen_at < ?")) {
                for (String key : keys) {
                    claim.setString(1, key);
                    claim.setLong(2, now);
                    claim.setLong(3, oldest);
                    if (claim.executeUpdate() == 0) {
                        return Optional.empty();
                    }
                }
                return Optional.of(keys);
            }
        }).isPresent();
    }

    /** Deletes what was seen before a time in milliseconds. */
    void forget(long oldest) throws SQLException {
        try (Connection connection = this.connections.connection();
                PreparedStatement delete = connection.prepareStatement("delete from event_seen where seen_at < ?")) {
            delete.setLong(1, oldest);
            delete.executeUpdate();
        }
    }

}
