package org.councilratings.core.host;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.councilratings.core.Bot;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.management.BotMetrics.Refreshed;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetWatch;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Loaded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a bot on the dataset that is at its place now. What cannot be served leaves the
 * one before serving, and the log says so once. Safe for many threads; they look one
 * after the other.
 */
public final class Refresh {

    /** So many are told in the log; a command tells all. */
    private static final int MOST_FAULTS = 3;

    private final DatasetWatch watch;

    private final Bot bot;

    private final BotMetrics metrics;

    private final Logger log;

    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    private final ReentrantLock looking = new ReentrantLock();

    private volatile boolean isFaulty;

    private volatile boolean isUnreadable;

    /** What the log was told last, so that it is told once. */
    private String told = "";

    /**
     * Keeps a bot up to date.
     * @param watch at which the bot's dataset was found
     */
    Refresh(DatasetWatch watch, Bot bot, BotMetrics metrics) {
        this(watch, bot, metrics, LoggerFactory.getLogger(Refresh.class));
    }

    Refresh(DatasetWatch watch, Bot bot, BotMetrics metrics, Logger log) {
        this.watch = watch;
        this.bot = bot;
        this.metrics = metrics;
        this.log = log;
        metrics.watchRefreshes(() -> this.isFaulty || this.isUnreadable);
    }

    /** Whoever wants to know what is served. Called on the thread that looked. */
    interface Listener {

        /** Another dataset is served from now on. */
        void wentOver(Dataset from, Dataset to);

        /** The one that is served was seen again at its place. */
        default void stays(Dataset dataset) {
        }

    }

    void tell(Listener listener) {
        this.listeners.add(listener);
    }

    /**
     * Looks once, and serves what is there if it is another dataset and a clean one.
     * Never throws.
     */
    public void look() {
        this.looking.lock();
        try {
            Optional<Loaded> found = this.watch.look();
            if (this.isUnreadable) {
                this.isUnreadable = false;
                this.told = "";
                this.log.info("The dataset at {} can be read again", this.watch.origin());
            }
            found.ifPresent(this::take);
            if (found.isEmpty() && !this.isFaulty) {
                Dataset served = this.bot.dataset();
                each(listener -> listener.stays(served));
            }
        }
        catch (IOException ex) {
            unreadable(String.valueOf(ex.getMessage()));
        }
        catch (RuntimeException ex) {
            // a look that throws would be the last of its schedule
            unreadable("an accident, %s at %s".formatted(ex, at(ex)));
        }
        finally {
            this.looking.unlock();
        }
    }

    private void take(Loaded loaded) {
        switch (loaded) {
            case Loaded.Clean(Dataset dataset) -> swap(dataset);
            case Loaded.Faulty(List<Fault> faults) -> refuse(faults);
        }
    }

    private void swap(Dataset dataset) {
        Dataset before = this.bot.dataset();
        this.bot.serve(dataset);
        this.isFaulty = false;
        this.told = "";
        this.metrics.refreshed(Refreshed.SWAPPED);
        this.log.info("Serving another dataset from {}: as of {} with {} reports, before as of {} with {}",
                this.watch.origin(), dataset.info().asOf(), dataset.reports().size(), before.info().asOf(),
                before.reports().size());
        each(listener -> listener.wentOver(before, dataset));
    }

    private void each(Consumer<Listener> call) {
        for (Listener listener : this.listeners) {
            try {
                call.accept(listener);
            }
            catch (RuntimeException ex) {
                this.log.error("The new dataset is served, but not all was done with it: {} at {}", ex, at(ex));
            }
        }
    }

    private void refuse(List<Fault> faults) {
        this.isFaulty = true;
        this.metrics.refreshed(Refreshed.FAULTY);
        int more = faults.size() - MOST_FAULTS;
        tell("has %d fault%s. %s%s Mend this there, and write dataset.json last; ./bot data validate lists all faults"
            .formatted(faults.size(), (faults.size() == 1) ? "" : "s",
                    faults.stream().limit(MOST_FAULTS).map(Fault::toString).collect(Collectors.joining(" ")),
                    (more > 0) ? " And %d more.".formatted(more) : ""));
    }

    private void unreadable(String why) {
        if (Thread.currentThread().isInterrupted()) {
            // a stop, and nobody's fault
            return;
        }
        this.isUnreadable = true;
        this.metrics.refreshed(Refreshed.UNREADABLE);
        tell("cannot be read: %s. It is tried again at each look".formatted(why));
    }

    private void tell(String what) {
        if (!what.equals(this.told)) {
            this.told = what;
            this.log.warn("The dataset as of {} goes on being served: what {} names now, {}, {}",
                    this.bot.dataset().info().asOf(), DatasetSetting.VARIABLE, this.watch.origin(), what);
        }
    }

    private static String at(RuntimeException ex) {
        StackTraceElement[] trace = ex.getStackTrace();
        return (trace.length == 0) ? "an unknown place" : trace[0].toString();
    }

}
