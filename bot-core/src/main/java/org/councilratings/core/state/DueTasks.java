package org.councilratings.core.state;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

/**
 * The table {@code scheduled_tasks}, which is db-scheduler's: each delivery is put there
 * in the transaction that plans it.
 */
final class DueTasks {

    /** The name of the task that sends a platform's deliveries. */
    static String task(String platform) {
        return "deliver-" + platform;
    }

    /** Puts deliveries there, to be tried at a time; one that is there stays as it is. */
    void schedule(Connection connection, String platform, List<Long> deliveries, long at) {
        SchedulerClient client = SchedulerClient.Builder.create(new Only(connection), List.of())
            .jdbcCustomization(new SqliteJdbcCustomization())
            .build();
        Instant time = Instant.ofEpochMilli(at);
        if (deliveries.size() == 1) {
            client.scheduleIfNotExists(instance(platform, deliveries.getFirst()), time);
        }
        else if (!deliveries.isEmpty()) {
            List<TaskInstance<?>> instances = deliveries.stream()
                .map(delivery -> instance(platform, delivery))
                .collect(Collectors.toList());
            client.scheduleBatch(instances, time);
        }
    }

    /**
     * Posts that are not finished and that no one would take up in time, by platform.
     * @param latest later than that is too late
     */
    Map<String, List<Long>> stranded(Connection connection, long latest) throws SQLException {
        Map<String, List<Long>> stranded = new HashMap<>();
        try (PreparedStatement select = connection
            .prepareStatement("select id, platform from delivery where finished_at is null"
                    + " and not exists (select 1 from scheduled_tasks where task_name = 'deliver-' || platform"
                    + " and task_instance = cast(id as text)"
                    // one that was picked by a clock that was ahead seems to be alive
                    + " and case when picked then coalesce(last_heartbeat, 0) else execution_time end <= ?)"
                    + " order by id")) {
            select.setLong(1, latest);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stranded.computeIfAbsent(rows.getString(2), platform -> new ArrayList<>()).add(rows.getLong(1));
                }
            }
        }
        return stranded;
    }

    /** Lets deliveries be tried at once that nobody tries just now. */
    void hurry(Connection connection, String platform, List<Long> deliveries, long now) throws SQLException {
        try (PreparedStatement update = connection
            .prepareStatement("update scheduled_tasks set execution_time = min(execution_time, ?)"
                    + " where task_name = ? and task_instance = ? and not picked")) {
            for (long delivery : deliveries) {
                update.setLong(1, now);
                update.setString(2, task(platform));
                update.setString(3, String.valueOf(delivery));
                update.executeUpdate();
            }
        }
    }

    /** Puts deliveries there anew, to be tried at a time. */
    void again(Connection connection, String platform, List<Long> deliveries, long at) throws SQLException {
        try (PreparedStatement delete = connection
            .prepareStatement("delete from scheduled_tasks where task_name = ? and task_instance = ?")) {
            for (long delivery : deliveries) {
                delete.setString(1, task(platform));
                delete.setString(2, String.valueOf(delivery));
                delete.executeUpdate();
                schedule(connection, platform, List.of(delivery), at);
            }
        }
    }

    private static TaskInstance<Void> instance(String platform, long delivery) {
        return new TaskInstance<>(task(platform), String.valueOf(delivery));
    }

    /** Gives one connection again and again, which stays open. */
    private static final class Only extends Source {

        private final Connection connection;

        Only(Connection connection) {
            this.connection = (Connection) Proxy.newProxyInstance(DueTasks.class.getClassLoader(),
                    new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
                        if (method.getName().equals("close")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        }
                        catch (InvocationTargetException ex) {
                            throw ex.getCause();
                        }
                    });
        }

        @Override
        public Connection getConnection() {
            return this.connection;
        }

    }

    /** A source of connections that has nothing to set. */
    abstract static class Source implements DataSource {

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public int getLoginTimeout() {
            return 0;
        }

        @Override
        public Logger getParentLogger() throws SQLFeatureNotSupportedException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            throw new SQLFeatureNotSupportedException();
        }

        @Override
        public boolean isWrapperFor(Class<?> type) {
            return false;
        }

    }

}
