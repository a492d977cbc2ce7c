package org.councilratings.core.delivery;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/** A file of state that fails a process as a test wants it. */
final class BrokenFile implements AutoCloseable {

    /** What is written of news and posts, and of the queue. */
    private static final List<String> TABLES = List.of("news", "decision", "subscription", "delivery", "delivery_part",
            "scheduled_tasks");

    private static final int ROOM = 1_000_000_000;

    private final DataSource process;

    private final Connection other;

    private boolean isFull;

    private boolean isLocked;

    /**
     * @param file another connection to it is opened
     * @param process gives the process's own connection
     */
    BrokenFile(Path file, DataSource process) {
        this.process = process;
        try {
            this.other = DriverManager.getConnection("jdbc:sqlite:" + file);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /**
     * From now on the process finds no room on the disk for whatever it writes: each
     * statement would need a page more, and SQLite may have none.
     */
    void fillDisk() {
        execute(this.other, "create table ballast (bytes blob)");
        for (String table : TABLES) {
            for (String what : List.of("insert", "update")) {
                execute(this.other, "create trigger %s_of_%s before %s on %s begin".formatted(what, table, what, table)
                        + " insert into ballast values (zeroblob(100000)); end");
            }
        }
        pages(1);
        this.isFull = true;
    }

    /** From now on another process writes, and does not come to an end. */
    void lock() {
        execute(this.other, "begin immediate");
        this.isLocked = true;
    }

    /** All is well again. */
    void mend() {
        if (this.isLocked) {
            execute(this.other, "rollback");
        }
        if (this.isFull) {
            for (String table : TABLES) {
                execute(this.other, "drop trigger insert_of_" + table);
                execute(this.other, "drop trigger update_of_" + table);
            }
            execute(this.other, "drop table ballast");
            pages(ROOM);
        }
        this.isLocked = false;
        this.isFull = false;
    }

    /** Makes so many of the one subscription, in channels C0, C1 and so on. */
    void multiplySubscription(int many) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (Statement statement = this.other.createStatement();
                ResultSet rows = statement
                    .executeQuery("select name from pragma_table_info('subscription') where name <> 'id'")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        String into = String.join(", ", columns);
        String from = into.replace("channel", "'C' || i");
        execute(this.other,
                ("insert into subscription (%s) with recursive n (i) as (select 1 union all"
                        + " select i + 1 from n where i < %d) select %s from n, subscription where id = 1")
                    .formatted(into, many - 1, from));
    }

    private void pages(int most) {
        try (Connection connection = this.process.getConnection()) {
            execute(connection, "pragma max_page_count = " + most);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    private static void execute(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Override
    public void close() {
        try {
            this.other.close();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
