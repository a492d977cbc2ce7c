package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

import org.councilratings.core.conversation.Threads;
import org.councilratings.core.state.Outage.Deed;
import org.councilratings.data.model.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What outlasts a restart, in one SQLite file. Safe for many threads of execution, and
 * for several processes on the same file. Once it is open, no failure of the database
 * reaches those who ask and answer: they go on from memory, the log says so once, and
 * what works again is used again. Subscriptions and posts are in no memory: whoever
 * changes them hears that it fails.
 */
public final class StateStore implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /**
     * While the database fails: nobody should wait for long to find that it still does.
     */
    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(20);

    /** For what is tried again anyhow, and happens beside what people ask. */
    private static final Duration SOME_PATIENCE = Duration.ofSeconds(2);

    private final SqliteFile file;

    private final LastingThreads threads;

    private final EventsSeen eventsSeen;

    private final Subscriptions subscriptions;

    private final NewsRecord news;

    private final Planning planning;

    private final Mending mending;

    private final Outbox outbox;

    private final Fates fates;

    private final DeliveryFigures.Count figures;

    private final OldPosts oldPosts;

    private final Outage outage;

    private final Logger log;

    private StateStore(SqliteFile file, Duration patience, Clock clock, Logger log) {
        this.file = file;
        this.log = log;
        this.outage = new Outage(file.file(), log);
        Connections connections = () -> file.connection(this.outage.isLasting() ? LITTLE_PATIENCE : patience);
        this.threads = new LastingThreads(new ThreadRows(connections), this.outage, clock);
        this.eventsSeen = new EventsSeen(new EventRows(connections), this.outage, clock);
        // who asks meanwhile must not wait long for the one connection
        Duration some = (patience.compareTo(SOME_PATIENCE) < 0) ? patience : SOME_PATIENCE;
        Connections lasting = () -> file.connection(some);
        Transactions transactions = new Transactions(lasting, file.file());
        DueTasks tasks = new DueTasks();
        this.subscriptions = new Subscriptions(transactions, tasks, clock);
        this.news = new NewsRecord(transactions, clock);
        this.planning = new Planning(transactions, tasks, clock);
        this.mending = new Mending(transactions, tasks);
        this.outbox = new Outbox(transactions, lasting, tasks, clock);
        this.fates = new Fates(transactions);
        this.figures = new DeliveryFigures.Count(transactions, clock);
        this.oldPosts = new OldPosts(connections, clock);
    }

    /**
     * Opens a file. Where there is none, it is made, with its folder, for their owner
     * alone; one of an older version is brought up to date.
     * @param clock what "24 hours ago" goes by
     * @throws IOException if the file cannot be used; the message is for whoever starts
     * the process, and says what to do
     */
    public static StateStore open(Path file, Clock clock) throws IOException {
        return open(file, clock, PATIENCE, LoggerFactory.getLogger(StateStore.class));
    }

    /**
     * @param patience how long to wait for another process that has the file locked
     */
    static StateStore open(Path file, Clock clock, Duration patience, Logger log) throws IOException {
        return new StateStore(SqliteFile.open(file, patience), patience, clock, log);
    }

    /**
     * The memory of threads: each for 24 hours after its last turn.
     * @param byLaCode the authority with a three-digit number, in the dataset of the
     * moment; what it does not know any more is left out of what a thread remembers
     */
    public Threads threads(Function<String, Optional<Authority>> byLaCode) {
        return this.threads.knowing(byLaCode);
    }

    /** The events taken up, each for an hour. */
    public EventsSeen eventsSeen() {
        return this.eventsSeen;
    }

    /** Who wants to hear of which new reports. */
    public Subscriptions subscriptions() {
        return this.subscriptions;
    }

    /** What is new in the record. */
    public NewsRecord news() {
        return this.news;
    }

    /** From subscriptions that are due to posts. */
    public Planning planning() {
        return this.planning;
    }

    /** Sets right what would come far too late. */
    public Mending mending() {
        return this.mending;
    }

    /** Posts on their way. */
    public Outbox outbox() {
        return this.outbox;
    }

    /** What became of news. */
    public Fates fates() {
        return this.fates;
    }

    /** What an operator watches of news and posts. */
    public DeliveryFigures.Count figures() {
        return this.figures;
    }

    /**
     * Deletes what is older than its retention, which nobody could read any more. Cheap,
     * never throws, and meant to be called every few minutes. Also makes the file again
     * where it was deleted or replaced while open.
     */
    public void forget() {
        try {
            if (!this.file.isInPlace()) {
                this.file.reopen();
                this.log.warn("state in {} was deleted or replaced while open; went over to what is there now",
                        this.file.file());
            }
            this.threads.forget();
            this.eventsSeen.forget();
            this.oldPosts.forget();
            this.outage.worked(Deed.FORGET);
        }
        catch (IOException | SQLException | RuntimeException ex) {
            this.outage.failed(Deed.FORGET, ex);
        }
    }

    /**
     * Deletes what threads remember, at once and beyond recovery, for example all of a
     * channel's. Another process that has the file open sees it, too.
     * @param prefix how the ids of these threads begin; to mean one channel and not those
     * whose ids only begin alike, it ends with what the adapter puts between ids; empty
     * for all
     * @return how many threads were in the database
     * @throws IOException if the database failed and they may still be in it
     */
    public int forgetThreads(String prefix) throws IOException {
        try {
            int forgotten = this.threads.forget(prefix);
            this.file.checkpoint();
            return forgotten;
        }
        catch (SQLException ex) {
            throw new IOException("State in %s: threads were not deleted, %s. Try again when the database works."
                .formatted(this.file.file(), ex.getMessage()), ex);
        }
    }

    /** Whether the database can be read just now; for a readiness check. */
    public boolean isUsable() {
        if (!this.file.isInPlace()) {
            return false;
        }
        try (Connection connection = this.file.connection(LITTLE_PATIENCE);
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select count(*) from (select 1 from turn limit 1) as one")) {
            return row.next();
        }
        catch (SQLException ex) {
            return false;
        }
    }

    /** Moves everything into the one file and closes it. A second time does nothing. */
    @Override
    public void close() {
        try {
            this.file.checkpoint();
        }
        catch (SQLException ex) {
            // the journal stays beside the file and is read at the next start
            this.log.debug("state in {} was closed without a checkpoint", this.file.file(), ex);
        }
        this.file.close();
    }

}
