package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteOpenMode;

/**
 * One SQLite file, open, with the newest tables, and one connection to it: SQLite has one
 * writer at a time anyhow.
 */
final class SqliteFile implements AutoCloseable {

    /** Beyond SQLite's own wait, for whoever has the connection meanwhile. */
    private static final Duration FOR_THE_CONNECTION = Duration.ofSeconds(1);

    /** The journal is emptied when nobody reads from it, and reading is quick. */
    private static final Duration FOR_READERS = Duration.ofSeconds(1);

    private final Path file;

    private final HikariDataSource pool;

    /** What the file system knows the open file by; {@code null} where it has no such. */
    private volatile @Nullable Object identity;

    private SqliteFile(Path file, HikariDataSource pool) {
        this.file = file;
        this.pool = pool;
    }

    /**
     * Opens a file, and makes it where there is none.
     * @param patience how long to wait for another process that has it locked
     * @throws IOException if that cannot be: what, where, and how to mend it
     */
    static SqliteFile open(Path file, Duration patience) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        try {
            make(absolute);
            SqliteFile open = new SqliteFile(absolute, pool(absolute, patience));
            try {
                open.prepare();
            }
            catch (IOException | SQLException | RuntimeException ex) {
                open.pool.close();
                throw ex;
            }
            return open;
        }
        catch (IOException | SQLException | RuntimeException ex) {
            throw Refusal.of(absolute, ex);
        }
    }

    private static void make(Path file) throws IOException {
        Owners.makeFolder(file.resolveSibling(""));
        if (Files.isDirectory(file)) {
            throw Refusal.folder(file);
        }
        Owners.makeFile(file);
        // SQLite writes its journal beside it
        if (!Files.isWritable(file) || !Files.isWritable(file.resolveSibling(""))) {
            throw Refusal.notWritable(file);
        }
    }

    private static HikariDataSource pool(Path file, Duration patience) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout((int) patience.toMillis());
        // what is deleted is overwritten: thread memory has words of people
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "on");
        // a file that was deleted while open must not come back without its tables
        settings.resetOpenMode(SQLiteOpenMode.CREATE);
        SQLiteDataSource source = new SQLiteDataSource(settings);
        // as a URI, since the driver takes what follows a ? for settings
        source.setUrl("jdbc:sqlite:" + file.toUri());
        HikariConfig pool = new HikariConfig();
        pool.setPoolName("state");
        pool.setDataSource(source);
        pool.setMaximumPoolSize(1);
        // a connection to a file does not age
        pool.setMaxLifetime(0);
        pool.setConnectionTimeout(patience.plus(FOR_THE_CONNECTION).toMillis());
        return new HikariDataSource(pool);
    }

    private void prepare() throws IOException, SQLException {
        boolean isReady;
        try (Connection connection = this.pool.getConnection()) {
            int version = Schema.version(connection);
            if (version > Schema.NEWEST) {
                throw Refusal.newer(this.file, version);
            }
            isReady = Schema.isReady(connection);
        }
        if (!isReady) {
            Schema.migrate(this.pool, this.file.resolveSibling(this.file.getFileName() + ".lock"));
        }
        this.identity = identity();
    }

    private @Nullable Object identity() throws IOException {
        return Files.readAttributes(this.file, BasicFileAttributes.class).fileKey();
    }

    Path file() {
        return this.file;
    }

    /**
     * @param patience how long to wait for another process that has the file locked
     */
    Connection connection(Duration patience) throws SQLException {
        Connection connection = this.pool.getConnection();
        connection.unwrap(SQLiteConnection.class).setBusyTimeout((int) patience.toMillis());
        return connection;
    }

    /** Whether the file that is open is still the one of that name. */
    boolean isInPlace() {
        try {
            Object now = identity();
            return (now == null) ? this.identity == null : now.equals(this.identity);
        }
        catch (IOException ex) {
            return false;
        }
    }

    /** Opens what has the name now, and makes it where there is none. */
    void reopen() throws IOException {
        if (this.pool.isClosed()) {
            throw new IOException("closed, and its file is gone");
        }
        try {
            make(this.file);
            this.pool.getHikariPoolMXBean().softEvictConnections();
            prepare();
        }
        catch (SQLException | FlywayException ex) {
            throw Refusal.of(this.file, ex);
        }
    }

    /** Moves what was written into the file itself, and empties the journal beside it. */
    void checkpoint() throws SQLException {
        try (Connection connection = connection(FOR_READERS); Statement pragma = connection.createStatement()) {
            pragma.execute("pragma wal_checkpoint(truncate)");
        }
    }

    @Override
    public void close() {
        this.pool.close();
    }

}
