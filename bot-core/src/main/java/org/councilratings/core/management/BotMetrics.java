package org.councilratings.core.management;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

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
                    () -> ChronoUnit.DAYS.between(dataset.get().info().asOf(), LocalDate.now(clock)))
            .description("Days since the dataset's sources were last looked at")
            .baseUnit("days")
            .register(this.registry);
        Gauge.builder("ratings.dataset.reports", () -> dataset.get().reports().size())
            .description("Reports in the dataset that is served")
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
