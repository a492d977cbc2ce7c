package org.councilratings.core.delivery;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.SqliteJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.councilratings.core.digest.Summary;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.Fates;
import org.councilratings.core.state.NewsRecord;
import org.councilratings.core.state.Outbox;
import org.councilratings.core.state.Planning;
import org.councilratings.core.state.StateStore;
import org.councilratings.core.state.Subscriptions;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.data.dataset.Dataset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * New reports on their way, in one process: it notes what is new, plans what is due for
 * all platforms, and sends what is its own platform's.
 */
public final class Deliveries implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private static final int SENDING_AT_ONCE = 4;

    /** Tasks of the other platform are unknown here, and must stay. */
    private static final Duration PRACTICALLY_NEVER = Duration.ofDays(36_500);

    /** For what is being sent when the process stops. */
    private static final Duration FINISHING = Duration.ofSeconds(10);

    private final StateStore state;

    private final Supplier<Dataset> dataset;

    private final Supplier<InRecord> record;

    private final Clock clock;

    private final BotMetrics metrics;

    private final int newsLimit;

    private final Pace pace;

    private final Planner planner;

    private final Deliverer deliverer;

    private final Composing composing;

    private final Publisher publisher;

    private final String platform;

    private final ScheduledExecutorService planning = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("planning").factory());

    private final ExecutorService sending = Executors.newFixedThreadPool(SENDING_AT_ONCE,
            Thread.ofPlatform().daemon().name("sending-", 1).factory());

    /** What was not noted yet. */
    private final AtomicReference<@Nullable ToNote> toNote = new AtomicReference<>();

    /** What of it fails at present, so that the log is told once. */
    private final Set<String> failing = new ConcurrentSkipListSet<>();

    private @Nullable Scheduler scheduler;

    private boolean closed;

    /**
     * Made, and at rest until {@link #begin()}.
     * @param dataset the one of the moment
     * @param newsLimit with more news than that at once, all of it waits for an operator
     */
    public Deliveries(StateStore state, Supplier<Dataset> dataset, Clock clock, Publisher publisher, BotMetrics metrics,
            int newsLimit) {
        this(state, dataset, clock, publisher, metrics, newsLimit, Pace.USUAL, Steps.NONE);
    }

    /** The same, at another pace, and with somebody who listens. */
    public Deliveries(StateStore state, Supplier<Dataset> dataset, Clock clock, Publisher publisher, BotMetrics metrics,
            int newsLimit, Pace pace, Steps steps) {
        this.state = state;
        this.dataset = dataset;
        this.clock = clock;
        this.metrics = metrics;
        this.newsLimit = newsLimit;
        this.pace = pace;
        this.publisher = publisher;
        this.platform = publisher.platform();
        this.record = InRecord.of(dataset);
        this.planner = new Planner(state.planning(), state.mending(), this.record, clock, metrics, steps);
        this.composing = new Composing(state, this.record, clock);
        this.deliverer = new Deliverer(state.outbox(), this.composing, publisher, clock, metrics, pace, steps);
    }

    /** Starts it, in threads of its own; returns at once. */
    public void begin() {
        this.metrics.watchPosts(this.platform, this.state.figures()::now);
        serves();
        this.planning.scheduleWithFixedDelay(this::tick, 0, this.pace.polling().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What is served at the start is noted once it is seen that it stays. */
    void serves() {
        this.toNote.compareAndSet(null, new ToNote(this.dataset.get(), Optional.empty(), false));
    }

    /**
     * Notes what is new in a dataset that this process went over to; soon, and until it
     * is noted. If this process lagged behind another one, it is noted once it is seen
     * that it stays: see {@link #stays(Dataset)}.
     */
    public void wentOver(Dataset from, Dataset to) {
        hand(new ToNote(to, Optional.of(from), false));
    }

    /** A dataset that is served was seen again at its place: it is what is meant. */
    public void stays(Dataset dataset) {
        ToNote waits = this.toNote.get();
        if (waits != null && waits.dataset == dataset) {
            hand(new ToNote(dataset, Optional.empty(), true));
        }
    }

    private void hand(ToNote dataset) {
        this.toNote.set(dataset);
        if (!this.planning.isShutdown()) {
            this.planning.execute(() -> attempt("What is new in the record is not noted yet", this::note));
        }
    }

    /**
     * Plans at once what a subscription would be told next.
     * @throws IOException if the state fails, and nothing is planned
     */
    public Planning.Now now(long subscription) throws IOException {
        Planning.Now planned = this.planner.now(subscription);
        hurry();
        return planned;
    }

    /** Who wants to hear of what. */
    public Subscriptions subscriptions() {
        return this.state.subscriptions();
    }

    /** What became of what was new. */
    public Fates fates() {
        return this.state.fates();
    }

    /**
     * In sentences, that news waits for an operator; empty if none does.
     * @throws IOException if the state fails
     */
    public Optional<String> held() throws IOException {
        return NoticeWords.held(this.state.news().held().size());
    }

    /** Whether there is a dataset of which it is not noted yet what is new in it. */
    public boolean isCatchingUp() {
        return this.toNote.get() != null;
    }

    /** Where a message that was posted can be opened, if the platform has a way. */
    public Optional<URI> link(Destination where, String message) {
        return this.publisher.link(where, message);
    }

    /**
     * What a subscription would be told if it were due now, with what is on its way to
     * it; empty if that is nothing.
     * @throws IOException if the state fails
     */
    public Optional<Summary> waiting(Subscription subscription) throws IOException {
        Summary summary = this.composing.summary(subscription, this.state.planning().untold(subscription));
        return summary.isEmpty() ? Optional.empty() : Optional.of(summary);
    }

    private void tick() {
        attempt("Posts are not sent", this::startScheduler);
        attempt("What is new in the record is not noted yet", this::note);
        attempt("What is due is not planned", () -> {
            if (this.planner.tick() > 0) {
                hurry();
            }
        });
    }

    /**
     * Whatever goes wrong, the next tick tries again, and one deed does not stop another.
     */
    private void attempt(String failure, Deed deed) {
        try {
            deed.done();
            if (this.failing.remove(failure) && this.failing.isEmpty()) {
                LOG.info("Posts go on");
            }
        }
        catch (IOException ex) {
            failed(failure, ex.getMessage());
        }
        catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError ex) {
            // what is thrown would end the ticks for ever
            failed(failure, ex.toString());
        }
    }

    private void failed(String failure, @Nullable String reason) {
        if (this.failing.add(failure)) {
            LOG.warn("{}, and it is tried again each second: {}", failure, reason);
        }
    }

    /**
     * Why posts stand still at present; empty if they do not. For a readiness check.
     */
    public Optional<String> trouble() {
        return this.failing.stream().findFirst();
    }

    /**
     * Notes what is new in the last dataset that was handed over, if that was not done
     * and can be.
     */
    void note() throws IOException {
        ToNote waits = this.toNote.get();
        if (waits == null) {
            return;
        }
        NewsRecord news = this.state.news();
        Optional<NewsRecord.Noted> came = waits.isSure ? Optional.of(news.note(waits.dataset, this.newsLimit))
                : news.noteAfter(waits.from.map(Dataset::fingerprint).orElse(""), waits.dataset, this.newsLimit);
        if (came.isEmpty()) {
            return;
        }
        this.toNote.compareAndSet(waits, null);
        NewsRecord.Noted noted = came.get();
        if (noted.isHeld()) {
            LOG.warn("{} new and {} corrected reports at once are more than {}, so nobody is told of them yet."
                    + " Look at them with ./bot held; then ./bot held --release tells them, ./bot held --drop does not",
                    noted.news(), noted.corrected(), this.newsLimit);
        }
        else if (noted.news() + noted.added() + noted.corrected() > 0) {
            LOG.info("New in the record: {} reports, {} older ones, {} corrections", noted.news(), noted.added(),
                    noted.corrected());
        }
        this.metrics.noted(noted.news(), noted.added(), noted.corrected());
    }

    Planner planner() {
        return this.planner;
    }

    Deliverer deliverer() {
        return this.deliverer;
    }

    /** In the background: it takes longer than all else at a start. */
    private synchronized void startScheduler() {
        if (this.scheduler != null || this.closed) {
            return;
        }
        Task<Void> task = Tasks.custom(Outbox.task(this.platform), Void.class)
            .onFailure((complete, operations) -> operations.reschedule(complete,
                    this.clock.instant().plus(Deliverer.UNTIL_STATE_WORKS)))
            .onDeadExecutionRevive()
            .execute((instance, context) -> completion(this.deliverer.run(Long.parseLong(instance.getId()))));
        Scheduler made = Scheduler.create(this.state.outbox().queue(), task)
            .jdbcCustomization(new SqliteJdbcCustomization())
            .clock(this.clock::instant)
            // the usual one looks the host's name up, which may take long
            .schedulerName(() -> this.platform + "-" + ProcessHandle.current().pid())
            .threads(SENDING_AT_ONCE)
            .executorService(this.sending)
            .pollingInterval(this.pace.polling())
            .heartbeatInterval(this.pace.heartbeat())
            .missedHeartbeatsLimit(4)
            .deleteUnresolvedAfter(PRACTICALLY_NEVER)
            .shutdownMaxWait(FINISHING)
            .build();
        made.start();
        this.scheduler = made;
    }

    private static CompletionHandler<Void> completion(Optional<Instant> again) {
        return again
            .<CompletionHandler<Void>>map(time -> (complete, operations) -> operations.reschedule(complete, time))
            .orElseGet(CompletionHandler.OnCompleteRemove::new);
    }

    private synchronized void hurry() {
        if (this.scheduler != null) {
            this.scheduler.triggerCheckForDueExecutions();
        }
    }

    /** Sends what is being sent to its end, and takes nothing up any more. */
    @Override
    public void close() {
        this.planning.shutdown();
        Scheduler running;
        synchronized (this) {
            this.closed = true;
            running = this.scheduler;
            this.scheduler = null;
        }
        if (running != null) {
            running.stop();
        }
        this.sending.shutdownNow();
        try {
            this.planning.awaitTermination(FINISHING.toSeconds(), TimeUnit.SECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Something that is tried again and again. */
    @FunctionalInterface
    private interface Deed {

        void done() throws IOException;

    }

    /**
     * A dataset that is not noted yet.
     *
     * @param from which one was served before, if one was
     * @param isSure whether it was seen that it stays
     */
    private record ToNote(Dataset dataset, Optional<Dataset> from, boolean isSure) {
    }

}
