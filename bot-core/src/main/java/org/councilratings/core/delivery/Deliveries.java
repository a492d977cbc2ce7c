package org.councilratings.core.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import org.councilratings.core.state.Decided;
import org.councilratings.core.state.Fates;
import org.councilratings.core.state.News;
import org.councilratings.core.state.NewsRecord;
import org.councilratings.core.state.Outbox;
import org.councilratings.core.state.Planning;
import org.councilratings.core.state.StateStore;
import org.councilratings.core.state.Subscriptions;
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

    private final Clock clock;

    private final BotMetrics metrics;

    private final int newsLimit;

    private final Pace pace;

    private final Planner planner;

    private final Deliverer deliverer;

    private final Composing composing;

    private final String platform;

    private final ScheduledExecutorService planning = Executors
        .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("planning").factory());

    private final ExecutorService sending = Executors.newFixedThreadPool(SENDING_AT_ONCE,
            Thread.ofPlatform().daemon().name("sending-", 1).factory());

    /** What was not noted yet. */
    private final AtomicReference<@Nullable Dataset> toNote = new AtomicReference<>();

    private boolean failing;

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
        this.platform = publisher.platform();
        this.planner = new Planner(state.planning(), dataset, clock, metrics, steps);
        this.composing = new Composing(dataset, clock);
        this.deliverer = new Deliverer(state.outbox(), this.composing, publisher, clock, metrics, pace, steps);
    }

    /** Starts it, in threads of its own; returns at once. */
    public void begin() {
        this.metrics.watchPosts(this.platform, this.state.figures()::now);
        this.toNote.set(this.dataset.get());
        this.planning.scheduleWithFixedDelay(this::tick, 0, this.pace.polling().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Notes what is new in a dataset that was just read; soon, and until it is noted. */
    public void noteDataset(Dataset dataset) {
        this.toNote.set(dataset);
        if (!this.planning.isShutdown()) {
            this.planning.execute(this::noteAndTell);
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
     * What a subscription would be told if it were due now; empty if that is nothing.
     * @throws IOException if the state fails
     */
    public Optional<Summary> waiting(Subscription subscription) throws IOException {
        Deciding deciding = new Deciding(this.dataset.get(), this.clock.instant(), Steps.NONE);
        List<News> wanted = deciding.decide(subscription, this.state.planning().undecided(subscription))
            .stream()
            .flatMap(decided -> decided.verdicts().stream())
            .filter(Decided.Verdict.Told.class::isInstance)
            .map(Decided.Verdict::news)
            .toList();
        Summary summary = this.composing.summary(subscription.order(), wanted);
        return summary.isEmpty() ? Optional.empty() : Optional.of(summary);
    }

    private void tick() {
        try {
            startScheduler();
            note();
            if (this.planner.tick() > 0) {
                hurry();
            }
            if (this.failing) {
                this.failing = false;
                LOG.info("Posts go on");
            }
        }
        catch (IOException | RuntimeException ex) {
            if (!this.failing) {
                this.failing = true;
                LOG.warn("Posts stand still until it works: {}", ex.getMessage());
            }
        }
    }

    private void noteAndTell() {
        try {
            note();
        }
        catch (IOException | RuntimeException ex) {
            LOG.warn("What is new in the record is not noted yet, and is tried again: {}", ex.getMessage());
        }
    }

    /**
     * Notes what is new in the last dataset that was handed over, if that was not done.
     */
    void note() throws IOException {
        Dataset dataset = this.toNote.get();
        if (dataset == null) {
            return;
        }
        NewsRecord.Noted noted = this.state.news().note(dataset, this.newsLimit);
        this.toNote.compareAndSet(dataset, null);
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

}
