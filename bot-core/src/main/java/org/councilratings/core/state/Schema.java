package org.councilratings.core.state;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

/** The tables of a SQLite file, as far as its migrations have brought them. */
final class Schema {

    /**
     * The version of the newest migration here. Written down, because looking for the
     * migrations takes as long as all else at a start, and nearly every start finds
     * nothing to migrate.
     */
    static final int NEWEST = 3;

    static final String MIGRATIONS = "classpath:org/councilratings/core/state/sqlite";

    /** A file's lock keeps other processes out, but not the threads of this one. */
    private static final Object ONE_AT_A_TIME = new Object();

    private Schema() {
    }

    /** The version of a database's tables; 0 where there are none. */
    static int version(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement()) {
            if (number(select, "select count(*) from sqlite_schema where name = 'flyway_schema_history'") == 0) {
                return 0;
            }
            return number(select, "select max(cast(version as integer)) from flyway_schema_history where success");
        }
    }

    /** Whether nothing is left to do: the tables are there, and readers do not block. */
    static boolean isReady(Connection connection) throws SQLException {
        return version(connection) >= NEWEST && isWriteAhead(connection);
    }

    private static boolean isWriteAhead(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet mode = select.executeQuery("pragma journal_mode")) {
            return mode.next() && mode.getString(1).equals("wal");
        }
    }

    private static int number(Statement select, String query) throws SQLException {
        try (ResultSet row = select.executeQuery(query)) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    /**
     * Brings a file to the newest version, and waits for whoever is just doing it: Flyway
     * on SQLite has no lock of its own, and two first starts at once would fail.
     * @param lock a file beside the database; the operating system lets go of it when a
     * process ends, however it ends
     */
    static void migrate(DataSource database, Path lock) throws IOException, SQLException {
        synchronized (ONE_AT_A_TIME) {
            try (FileChannel channel = FileChannel.open(lock,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), Owners.file(lock))) {
                channel.lock();
                try (Connection connection = database.getConnection(); Statement set = connection.createStatement()) {
                    if (isReady(connection)) {
                        return;
                    }
                    set.execute("pragma journal_mode = wal");
                }
                Flyway.configure()
                    .dataSource(database)
                    .locations(MIGRATIONS)
                    .failOnMissingLocations(true)
                    .loggers("slf4j")
                    .load()
                    .migrate();
            }
        }
    }

}
