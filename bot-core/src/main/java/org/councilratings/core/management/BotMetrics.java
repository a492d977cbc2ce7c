package org.councilratings.core.management;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.state.DeliveryFigures;
import org.councilratings.data.dataset.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * What is counted and measured, with every name in this one place. Never who asked, where
 * or about which council: a tag is a kind, an outcome, or a word that an adapter's code
 * chose. A platform is {@code slack} or {@code discord}. Safe for many threads.
 */
public final class BotMetrics implements AutoCloseable {

    /** Both platforms give up on an unanswered interaction after three seconds. */
    private static final Duration[] BUCKETS = { Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(10),
            Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100), Duration.ofMillis(250),
            Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3) };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Words platforms = new Words();

    private final Words surfaces = new Words();

    private final Words reasons = new Words();

    // the registry would find them, too, but takes twice as long: it needs their tags
    // built anew each time
    private final Map<Asked, Timer> durations = new ConcurrentHashMap<>();

    private final Map<Became, Counter> outcomes = new ConcurrentHashMap<>();

    private final Map<Requested, Counter> requests = new ConcurrentHashMap<>();

    private @Nullable JvmGcMetrics collections;

    /**
     * Counts an answer and how long it took.
     * @param surface by which way it was asked for: {@code slash}, {@code mention},
     * {@code direct}, {@code button}, {@code home} or another such word
     * @param took from the event's arrival until the answer was handed over
     */
    public void answered(String platform, String surface, Answer answer, Duration took) {
        String on = this.platforms.admit(platform);
        this.durations.computeIfAbsent(new Asked(on, this.surfaces.admit(surface), answer.kind()), this::timer)
            .record(took);
        this.outcomes.computeIfAbsent(new Became(on, answer.kind(), answer.outcome()), this::counter).increment();
    }

    /**
     * Counts a request that the platform sent.
     * @param status what it was answered with, as a status of HTTP; 200 for what was
     * acknowledged
     */
    public void requested(String platform, int status) {
        this.requests.computeIfAbsent(new Requested(this.platforms.admit(platform), status), this::counter).increment();
    }

    /** Counts an event that was dropped because it had arrived before. */
    public void seenBefore(String platform) {
        count("ratings.events.seen.before", "Events dropped because they had arrived before", platform);
    }

    /**
     * Counts a message that could not be posted.
     * @param reason the platform's word for it, for example {@code channel_not_found};
     * never its text
     */
    public void failedToPost(String platform, String reason) {
        Counter.builder("ratings.post.failures")
            .description("Messages that could not be posted, by the platform's reason")
            .tag("platform", this.platforms.admit(platform))
            .tag("reason", this.reasons.admit(reason))
            .register(this.registry)
            .increment();
    }

    /** Counts a call that was made again after the platform asked to wait. */
    public void waited(String platform) {
        count("ratings.rate.limit.waits", "Calls made again after the platform asked to wait", platform);
    }

    /**
     * Watches how many messages wait to be sent.
     * @param messages asked whenever somebody looks
     */
    public void watchWaiting(String platform, IntSupplier messages) {
        Gauge.builder("ratings.messages.waiting", messages::getAsInt)
            .description("Messages that wait to be sent")
            .tag("platform", this.platforms.admit(platform))
            .register(this.registry);
    }

    /**
     * Watches the dataset that is served.
     * @param dataset the one of the moment, asked whenever somebody looks
     * @param clock what "today" is, in its own zone
     */
    public void watchDataset(Supplier<Dataset> dataset, Clock clock) {
        Gauge
            .builder("ratings.dataset.age",
                    () -> ChronoUnit.DAYS.between(dataset.get().lookedAt(), LocalDate.now(clock)))
            .description("Days since the dataset's sources were last looked at as a whole")
            .baseUnit("days")
            .register(this.registry);
        Gauge.builder("ratings.dataset.reports", () -> dataset.get().reports().size())
            .description("Reports in the dataset that is served")
            .register(this.registry);
    }

    /** What became of a dataset that had changed. */
    public enum Refreshed {

        /** It is served. */
        SWAPPED,
        /** It has faults, and the one before is served. */
        FAULTY,
        /** It could not be read, and will be looked at again. */
        UNREADABLE;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

    }

    /**
     * Watches whether the dataset is up to date with its place.
     * @param faulty whether what is there now cannot be served, asked whenever somebody
     * looks
     */
    public void watchRefreshes(BooleanSupplier faulty) {
        Gauge.builder("ratings.dataset.faulty", () -> faulty.getAsBoolean() ? 1 : 0)
            .description("1 while the dataset at its place has faults or cannot be read and an older one is served")
            .register(this.registry);
        for (Refreshed outcome : Refreshed.values()) {
            // from 0 on, so that the first one shows as a rise
            refreshes(outcome);
        }
    }

    /** Counts a dataset that had changed, or a look that failed. */
    public void refreshed(Refreshed outcome) {
        refreshes(outcome).increment();
    }

    private Counter refreshes(Refreshed outcome) {
        return Counter.builder("ratings.dataset.refreshes")
            .description("Datasets that had changed, and looks that failed, by what became of them")
            .tag("outcome", outcome.key())
            .register(this.registry);
    }

    /**
     * Watches the state store.
     * @param usable whether it can be read and written, asked whenever somebody looks
     */
    public void watchStateStore(BooleanSupplier usable) {
        Gauge.builder("ratings.state.store.usable", () -> usable.getAsBoolean() ? 1 : 0)
            .description("1 while the state store can be read and written, else 0")
            .register(this.registry);
    }

    /** Counts what was found new in the record, by what it is. */
    public void noted(int news, int added, int corrected) {
        noted("new", news);
        noted("added", added);
        noted("corrected", corrected);
    }

    private void noted(String what, int reports) {
        Counter.builder("ratings.news")
            .description("Reports that were found new, added or corrected in the record")
            .tag("what", what)
            .register(this.registry)
            .increment(reports);
    }

    /**
     * Counts a try to send a post.
     * @param outcome {@code sent}, {@code retried}, {@code uncertain}, {@code failed} or
     * {@code cancelled}
     */
    public void delivered(String platform, String outcome) {
        Counter.builder("ratings.deliveries")
            .description("Posts by what became of them, and tries that are made again")
            .tag("platform", this.platforms.admit(platform))
            .tag("outcome", this.reasons.admit(outcome))
            .register(this.registry)
            .increment();
    }

    /** Measures how long it took to plan all that was due. */
    public void planned(Duration took) {
        Timer.builder("ratings.planning.duration")
            .description("Time to plan all posts that were due at once")
            .register(this.registry)
            .record(took);
    }

    /**
     * Watches what waits.
     * @param platform whose
     * @param figures asked whenever somebody looks; empty while they cannot be had
     */
    public void watchPosts(String platform, Supplier<Optional<DeliveryFigures>> figures) {
        String on = this.platforms.admit(platform);
        Gauge.builder("ratings.news.held", () -> figure(figures, now -> now.held()))
            .description("Pieces of news that wait until an operator releases or drops them")
            .register(this.registry);
        Gauge.builder("ratings.deliveries.waiting", () -> figure(figures, now -> now.waiting().getOrDefault(on, 0L)))
            .description("Posts that are planned and not finished")
            .tag("platform", on)
            .register(this.registry);
        Gauge
            .builder("ratings.deliveries.oldest.waiting",
                    () -> figure(figures, now -> now.oldest().getOrDefault(on, 0L)) / 1000)
            .description("Time since the longest waiting post was planned")
            .baseUnit("seconds")
            .tag("platform", on)
            .register(this.registry);
        Gauge
            .builder("ratings.subscriptions.overdue",
                    () -> figure(figures, now -> now.overdue().getOrDefault(on, 0L)) / 1000)
            .description("Time since the subscription was due that has been due for longest")
            .baseUnit("seconds")
            .tag("platform", on)
            .register(this.registry);
        watchSubscriptions(on, "active", () -> figure(figures, now -> now.active().getOrDefault(on, 0L)));
        watchSubscriptions(on, "paused", () -> figure(figures, now -> now.paused().getOrDefault(on, 0L)));
    }

    private void watchSubscriptions(String platform, String state, Supplier<Number> figure) {
        Gauge.builder("ratings.subscriptions", figure)
            .description("Subscriptions that run or are paused")
            .tag("platform", platform)
            .tag("state", state)
            .register(this.registry);
    }

    private static double figure(Supplier<Optional<DeliveryFigures>> figures, ToLongFunction<DeliveryFigures> which) {
        return figures.get().map(now -> (double) which.applyAsLong(now)).orElse(Double.NaN);
    }

    /** Writes all figures in a format that Prometheus reads. */
    void write(OutputStream out, String contentType) throws IOException {
        watchJvm();
        this.registry.scrape(out, contentType);
    }

    /**
     * At the first look and no earlier: the JVM's own figures take as long to set up as
     * all others together, and at start there is no time for it.
     */
    private synchronized void watchJvm() {
        if (this.collections == null) {
            this.collections = new JvmGcMetrics();
            this.collections.bindTo(this.registry);
            new JvmMemoryMetrics().bindTo(this.registry);
            new JvmThreadMetrics().bindTo(this.registry);
            new UptimeMetrics().bindTo(this.registry);
        }
    }

    @Override
    public synchronized void close() {
        if (this.collections != null) {
            this.collections.close();
        }
        this.registry.close();
    }

    private Timer timer(Asked asked) {
        return Timer.builder("ratings.answer.duration")
            .description("Time from a question's arrival until its answer was handed over")
            .tag("platform", asked.platform)
            .tag("surface", asked.surface)
            .tag("kind", asked.kind.key())
            .serviceLevelObjectives(BUCKETS)
            .register(this.registry);
    }

    private Counter counter(Became became) {
        return Counter.builder("ratings.answers")
            .description("Answers given, by what became of the question")
            .tag("platform", became.platform)
            .tag("kind", became.kind.key())
            .tag("outcome", became.outcome.key())
            .register(this.registry);
    }

    private Counter counter(Requested requested) {
        return Counter.builder("ratings.requests")
            .description("Requests that the platform sent, by the status of the answer")
            .tag("platform", requested.platform)
            .tag("status", String.valueOf(requested.status))
            .register(this.registry);
    }

    /** For what happens now and then. */
    private void count(String name, String description, String platform) {
        Counter.builder(name)
            .description(description)
            .tag("platform", this.platforms.admit(platform))
            .register(this.registry)
            .increment();
    }

    /** A question as its timer knows it. */
    private record Asked(String platform, String surface, QuestionKind kind) {
    }

    /** A request as its counter knows it. */
    private record Requested(String platform, int status) {
    }

    /** An answer as its counter knows it. */
    private record Became(String platform, QuestionKind kind, Outcome outcome) {
    }

}
