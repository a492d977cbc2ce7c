package org.councilratings.core.host;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.ThreadsBehind;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.management.Management;
import org.councilratings.core.management.Readiness;
import org.councilratings.core.question.Platform;
import org.councilratings.core.settings.SharedSettings;
import org.councilratings.core.state.EventsSeen;
import org.councilratings.core.state.StateStore;
import org.councilratings.data.dataset.Dataset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process's bot, with all that it needs beside a platform. An adapter adds its own
 * parts and how to stop them; the last that was added stops first.
 */
public final class Host implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Host.class);

    private static final Duration BETWEEN_FORGETTING = Duration.ofMinutes(10);

    private final SharedSettings settings;

    private final Bot bot;

    private final EventsSeen eventsSeen;

    private final BotMetrics metrics = new BotMetrics();

    private final Readiness readiness = new Readiness();

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

    private Host(SharedSettings settings, Dataset dataset, StateStore state, Clock clock, Platform platform) {
        this.settings = settings;
        ThreadsBehind threads = new ThreadsBehind(state.threads(dataset::authorityByLaCode));
        this.bot = new Bot(dataset, clock, threads, platform);
        this.eventsSeen = state.eventsSeen();
        this.stops.push(this.metrics::close);
        this.stops.push(state::close);
        this.stops.push(threads::close);
        this.metrics.watchDataset(() -> dataset, clock.withZone(Bot.ZONE));
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
        Future<Dataset> reading = beside.submit(settings.dataset()::load);
        Future<StateStore> opening = beside
            .submit((Callable<StateStore>) () -> StateStore.open(settings.state(), clock));
        beside.shutdown();
        StateStore state = got(opening);
        try {
            return new Host(settings, got(reading), state, clock, platform);
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

    public Bot bot() {
        return this.bot;
    }

    public EventsSeen eventsSeen() {
        return this.eventsSeen;
    }

    public BotMetrics metrics() {
        return this.metrics;
    }

    public Readiness readiness() {
        return this.readiness;
    }

    /** Adds a step to the stop, before those that are there. */
    public void onStop(Stop stop) {
        this.stops.push(stop);
    }

    /**
     * Tells operators that it serves: to be called last.
     * @throws IOException if the management port cannot be had
     */
    public void serve() throws IOException {
        Management management = Management.start(this.settings.managementPort(), this.readiness, this.metrics);
        this.managementPort = management.port();
        this.stops.push(management::close);
        this.readiness.warm();
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
