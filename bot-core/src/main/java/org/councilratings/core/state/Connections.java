package org.councilratings.core.state;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** Where statements get a connection, which goes back when it is closed. */
@FunctionalInterface
interface Connections {

    /**
     * @throws SQLException if the database cannot be reached
     */
    Connection connection() throws SQLException;

    /**
     * Does several statements, all or none of them.
     * @return what the work gave; empty if it gave up, and nothing has changed
     * @throws SQLException if a statement fails; then nothing has changed, either
     */
    default <T> Optional<T> together(Work<T> work) throws SQLException {
        return together("begin", work);
    }

    /**
     * The same, for work that reads before it writes: nobody else writes from its
     * beginning on. Begun as a reader, it would fail where another process wrote
     * meanwhile.
     */
    default <T> Optional<T> alone(Work<T> work) throws SQLException {
        return together("begin immediate", work);
    }

    private <T> Optional<T> together(String begin, Work<T> work) throws SQLException {
        try (Connection connection = connection(); Statement transaction = connection.createStatement()) {
            // not setAutoCommit(false): on a full disk SQLite ends a transaction
            // by itself, and driver and pool would go on as if it lasted, for good
            transaction.execute(begin);
            boolean committed = false;
            try {
                Optional<T> done = work.on(connection);
                if (done.isPresent()) {
                    transaction.execute("commit");
                    committed = true;
                }
                return done;
            }
            finally {
                if (!committed) {
                    rollBack(transaction);
                }
            }
        }
    }

    private static void rollBack(Statement transaction) {
        try {
            transaction.execute("rollback");
        }
        catch (SQLException ex) {
            // it has ended already, and why is known from the statement that failed
        }
    }

    /** Statements that belong together. */
    @FunctionalInterface
    interface Work<T> {

        /**
         * @return empty to give up
         */
        Optional<T> on(Connection connection) throws SQLException;

    }

}
