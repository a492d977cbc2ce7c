package org.councilratings.core.state;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Reads and writes of what must not be lost: where the database fails, whoever asked
 * hears of it.
 */
final class Transactions {

    private final Connections connections;

    private final Object place;

    /**
     * @param place the file or address to be named in errors
     */
    Transactions(Connections connections, Object place) {
        this.connections = connections;
        this.place = place;
    }

    /** One or several reads, of one moment. */
    <T> T read(String what, Read<T> read) throws IOException {
        try {
            return this.connections.together(connection -> Optional.of(read.from(connection))).orElseThrow();
        }
        catch (SQLException | RuntimeException ex) {
            throw failure(what, ex);
        }
    }

    /** All of it or nothing, and nobody else writes meanwhile. */
    <T> T write(String what, Read<T> write) throws IOException {
        try {
            return this.connections.alone(connection -> Optional.of(write.from(connection))).orElseThrow();
        }
        catch (SQLException | RuntimeException ex) {
            throw failure(what, ex);
        }
    }

    private IOException failure(String what, Exception reason) {
        String why = String.valueOf(reason.getMessage()).lines().findFirst().orElse("");
        return new IOException("State in %s: could not %s, %s".formatted(this.place, what, why), reason);
    }

    /** Statements on one connection. */
    @FunctionalInterface
    interface Read<T> {

        T from(Connection connection) throws SQLException;

    }

}
