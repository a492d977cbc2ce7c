package org.councilratings.core.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.state.StateStore;
import org.councilratings.data.dataset.Dataset;

/** A process on a file, whose posts are planned and sent by hand. */
final class OneProcess implements AutoCloseable {

    static final int MANY = 50;

    private final Path file;

    final SettableClock time;

    final StateStore state;

    final Deliveries deliveries;

    private final RecordingChannel channel;

    private final BotMetrics metrics = new BotMetrics();

    private Dataset dataset;

    OneProcess(Path file, SettableClock time, Dataset dataset, RecordingChannel channel, Steps steps)
            throws IOException {
        this.file = file;
        this.time = time;
        this.dataset = dataset;
        this.channel = channel;
        this.state = StateStore.open(file, time.clock());
        this.deliveries = new Deliveries(this.state, () -> this.dataset, time.clock(), channel, this.metrics, MANY,
                new Pace(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofSeconds(15), Duration.ofSeconds(60),
                        Pace.USUAL.retries()),
                steps);
    }

    OneProcess(Path file, SettableClock time, Dataset dataset, RecordingChannel channel) throws IOException {
        this(file, time, dataset, channel, Steps.NONE);
    }

    /** Serves a dataset, and notes what is new in it. */
    void sees(Dataset now) throws IOException {
        this.dataset = now;
        this.state.news().note(now, MANY);
    }

    /** Serves another dataset than before, as a look at its place finds it. */
    void goesOver(Dataset from, Dataset to) throws IOException {
        this.dataset = to;
        this.deliveries.wentOver(from, to);
        this.deliveries.note();
    }

    /** Serves its first dataset. */
    void starts() throws IOException {
        this.deliveries.serves();
        this.deliveries.note();
    }

    int plan() throws IOException {
        return this.deliveries.planner().tick();
    }

    /** Tries every post whose time has come, as db-scheduler does. */
    int send() throws SQLException {
        List<Long> due = due();
        for (long id : due) {
            Optional<Instant> again = this.deliveries.deliverer().run(id);
            execute(again.isPresent() ? "update scheduled_tasks set execution_time = ? where task_instance = ?"
                    : "delete from scheduled_tasks where ? = 0 and task_instance = ?",
                    again.map(Instant::toEpochMilli).orElse(0L), String.valueOf(id));
        }
        return due.size();
    }

    private List<Long> due() throws SQLException {
        List<Long> due = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.file);
                PreparedStatement select = connection
                    .prepareStatement("select task_instance from scheduled_tasks where task_name = ?"
                            + " and execution_time <= ? order by cast(task_instance as integer)")) {
            select.setString(1, "deliver-" + this.channel.platform());
            select.setLong(2, this.time.instant().toEpochMilli());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    due.add(Long.valueOf(rows.getString(1)));
                }
            }
        }
        return due;
    }

    /** Changes the state behind everybody's back. */
    void execute(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.file);
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.executeUpdate();
        }
    }

    private void execute(String statement, long number, String text) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.file);
                PreparedStatement update = connection.prepareStatement(statement)) {
            update.setLong(1, number);
            update.setString(2, text);
            update.executeUpdate();
        }
    }

    /** How many posts wait to be tried, now or later. */
    long waiting() throws SQLException {
        return number("select count(*) from scheduled_tasks");
    }

    private long number(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.file);
                PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            return row.getLong(1);
        }
    }

    /** When the next of them is to be tried. */
    private Instant next() throws SQLException {
        return Instant.ofEpochMilli(number("select min(execution_time) from scheduled_tasks"));
    }

    /** Plans and sends until nothing is left to do, and lets time pass in between. */
    void goOn(Duration most) throws IOException, SQLException {
        Instant end = this.time.instant().plus(most);
        plan();
        send();
        while (waiting() > 0 && next().isBefore(end)) {
            if (next().isAfter(this.time.instant())) {
                this.time.set(next().toString());
            }
            plan();
            send();
        }
        if (waiting() > 0) {
            this.time.set(end.toString());
        }
    }

    @Override
    public void close() {
        this.deliveries.close();
        this.state.close();
        this.metrics.close();
    }

}
