package org.councilratings.core.host;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.ThreadsBehind;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Steps;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.management.Management;
import org.councilratings.core.management.Readiness;
import org.councilratings.core.question.Platform;
import org.councilratings.core.reports.Reports;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.SharedSettings;
import org.councilratings.core.state.EventsSeen;
import org.councilratings.core.state.StateStore;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetWatch;
import org.councilratings.data.model.Authority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's bot, with all that it needs beside a platform. An adapter adds its own
 * parts and how to stop them; the last that was added stops first.
 */
public final class Host implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(10);

    private static final Duration FINISHING = Duration.ofSeconds(5);

    private final SharedSettings settings;

    private final Bot bot;

    private final StateStore state;

    private final Clock clock;

    private final BotMetrics metrics = new BotMetrics();

    private final Readiness readiness = new Readiness();

    private final Refresh refresh;

    /** From look to look at the dataset's place; zero for none. */
    private final Duration betweenLooks;

    private final List<Deliveries> publishing = new ArrayList<>();

    private final Deque<Stop> stops = new ArrayDeque<>();

    private int managementPort;

    /** A step of the stop. */
    @FunctionalInterface
    public interface Stop {

        /**
         * Lets go of something.
         * @throws IOException if it does not go well; the other steps are taken all the
         * same
         */
        void run() throws IOException;

    }

    private Host(SharedSettings settings, DatasetWatch watch, Dataset dataset, StateStore state, Clock clock,
            Platform platform) {
        this.settings = settings;
        // asked when a thread goes on, long after the bot is there
        ThreadsBehind threads = new ThreadsBehind(state.threads(this::authorityByLaCode));
        this.bot = new Bot(dataset, clock, threads, platform);
        this.state = state;
        this.clock = clock;
        this.refresh = new Refresh(watch, this.bot, this.metrics);
        this.betweenLooks = watch.usualPause().isZero() ? Duration.ZERO : settings.refresh().orElse(watch.usualPause());
        this.stops.push(this.metrics::close);
        this.stops.push(state::close);
        this.stops.push(threads::close);
        this.metrics.watchDataset(this.bot::dataset, clock.withZone(Bot.ZONE));
        this.metrics.watchStateStore(state::isUsable);
        this.readiness.add("state",
                () -> state.isUsable() ? Optional.empty() : Optional.of("the state store cannot be used"));
        forgetRegularly(state);
    }

    /**
     * Reads the dataset and opens the state, both at once: they take longest.
     * @param platform what people can do on it
     * @throws IOException if one of them cannot be had: the message says how to mend it
     */
    public static Host open(SharedSettings settings, Clock clock, Platform platform) throws IOException {
        ExecutorService beside = Executors.newFixedThreadPool(2, Thread.ofPlatform().daemon().factory());
        DatasetWatch watch = settings.dataset().watch();
        Future<Dataset> reading = beside.submit(() -> DatasetSetting.load(watch));
        Future<StateStore> opening = beside
            .submit((Callable<StateStore>) () -> StateStore.open(settings.state(), clock));
        beside.shutdown();
        StateStore state = got(opening);
        try {
            return new Host(settings, watch, got(reading), state, clock, platform);
        }
        catch (IOException ex) {
            state.close();
            throw ex;
        }
    }

    private static <T> T got(Future<T> future) throws IOException {
        try {
            return future.get();
        }
        catch (ExecutionException ex) {
            if (ex.getCause() instanceof IOException known) {
                throw known;
            }
            throw new IOException("An accident at the start: " + ex.getCause(), ex);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped while starting", ex);
        }
    }

    private void forgetRegularly(StateStore state) {
        ScheduledExecutorService forgetting = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("forgetting").factory());
        long minutes = BETWEEN_FORGETTING.toMinutes();
        forgetting.scheduleWithFixedDelay(state::forget, minutes, minutes, TimeUnit.MINUTES);
        this.stops.push(forgetting::shutdownNow);
    }

    private void refreshRegularly() {
        if (this.betweenLooks.isZero()) {
            // nobody looks again, so it is what is meant
            this.publishing.forEach(deliveries -> deliveries.stays(this.bot.dataset()));
            return;
        }
        ScheduledExecutorService looking = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("refreshing").factory());
        long seconds = this.betweenLooks.toSeconds();
        // the first at once: what is served may have changed since it was read
        looking.scheduleWithFixedDelay(this.refresh::look, 0, seconds, TimeUnit.SECONDS);
        this.stops.push(() -> stop(looking));
    }

    /** Whoever was told of a new dataset may still be at work on it. */
    private static void stop(ScheduledExecutorService looking) {
        looking.shutdownNow();
        try {
            if (!looking.awaitTermination(FINISHING.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("A look at the dataset is given up");
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Authority> authorityByLaCode(String laCode) {
        return this.bot.dataset().authorityByLaCode(laCode);
    }

    public Bot bot() {
        return this.bot;
    }

    /** To look at the dataset's place at once, and not only regularly. */
    public Refresh refresh() {
        return this.refresh;
    }

    /**
     * Tells of each dataset that is served from {@link #serve()} on, after it is, one at
     * a time on a thread where waiting does no harm; not of the first, which
     * {@link Bot#dataset()} tells. What the listener throws is logged and not repeated.
     */
    public void onDataset(Consumer<Dataset> listener) {
        this.refresh.tell((from, to) -> listener.accept(to));
    }

    /** What outlasts a restart. */
    public StateStore state() {
        return this.state;
    }

    /** What people can do about the posts of a platform that {@link #publish} let in. */
    public Reports reports(Deliveries deliveries) {
        return new Reports(this.bot, deliveries, this.clock, this.settings.zone());
    }

    public EventsSeen eventsSeen() {
        return this.state.eventsSeen();
    }

    public BotMetrics metrics() {
        return this.metrics;
    }

    public Readiness readiness() {
        return this.readiness;
    }

    /**
     * Lets a platform's posts go out, from {@link #serve()} on: what is new is noted and
     * planned, and this platform's posts are sent.
     * @return for whoever wants a post at once
     */
    public Deliveries publish(Publisher publisher) {
        return publish(publisher, Pace.USUAL, Steps.NONE);
    }

    /** The same, at another pace, and with somebody who listens. */
    public Deliveries publish(Publisher publisher, Pace pace, Steps steps) {
        Deliveries deliveries = new Deliveries(this.state, this.bot::dataset, this.clock, publisher, this.metrics,
                this.settings.newsLimit(), pace, steps);
        this.refresh.tell(new Refresh.Listener() {

            @Override
            public void wentOver(Dataset from, Dataset to) {
                deliveries.wentOver(from, to);
            }

            @Override
            public void stays(Dataset dataset) {
                deliveries.stays(dataset);
            }

        });
        this.readiness.add("posts", deliveries::trouble);
        this.publishing.add(deliveries);
        return deliveries;
    }

    /** Adds a step to the stop, before those that are there. */
    public void onStop(Stop stop) {
        this.stops.push(stop);
    }

    /**
     * Tells operators that it serves, and looks from now on whether the dataset changes:
     * to be called last.
     * @throws IOException if the management port cannot be had
     */
    public void serve() throws IOException {
        Management management = Management.start(this.settings.managementPort(), this.readiness, this.metrics);
        this.managementPort = management.port();
        this.stops.push(management::close);
        this.readiness.warm();
        for (Deliveries deliveries : this.publishing) {
            deliveries.begin();
            this.stops.push(deliveries::close);
        }
        refreshRegularly();
    }

    /** Where health and metrics are. */
    public int managementPort() {
        return this.managementPort;
    }

    /** Stops everything, whatever goes wrong with a part of it. */
    @Override
    public void close() {
        while (!this.stops.isEmpty()) {
            try {
                this.stops.pop().run();
            }
            catch (IOException | RuntimeException ex) {
                LOG.warn("The stop goes on: {}", ex.getMessage());
            }
        }
    }

}
