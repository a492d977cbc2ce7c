package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Steps;
import org.councilratings.core.kill.Patience;
import org.councilratings.core.settings.Environment;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.slack.http.WebServer;
import org.councilratings.slack.standin.SlackStandIn;
import org.councilratings.slack.standin.SlackUser;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real adapter between a stand-in for Slack and somebody who uses it: real requests,
 * really signed, on real ports. Registered with a test, it is there anew for each of its
 * methods, and afterwards nothing was sent that Slack would have refused.
 */
final class InSlack implements BeforeEachCallback, AfterEachCallback, AutoCloseable {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    /** In earnest, a second may pass before it is looked what is due. */
    private static final Pace QUICK = Pace.USUAL.lookingEach(Duration.ofMillis(100));

    private final boolean bySocket;

    private final ClockOnTheWall clock;

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    private Runnable duringWaits = () -> {
    };

    private final Map<String, String> variables = new HashMap<>();

    private boolean hasDataset;

    private Optional<SlackStandIn> slack = Optional.empty();

    private Optional<Path> folder = Optional.empty();

    private Optional<SlackAdapter> adapter = Optional.empty();

    private InSlack(boolean bySocket, ClockOnTheWall clock) {
        this.bySocket = bySocket;
        this.clock = clock;
    }

    /** Over HTTP. */
    static InSlack overHttp() {
        return new InSlack(false, new ClockOnTheWall());
    }

    /** By Socket Mode. */
    static InSlack bySocket() {
        return new InSlack(true, new ClockOnTheWall());
    }

    /** With a setting as an operator makes it. */
    InSlack with(String variable, String value) {
        this.variables.put(variable, value);
        return this;
    }

    /** Another process in the same Slack, on the same state, running already. */
    InSlack again() {
        InSlack another = new InSlack(this.bySocket, this.clock);
        another.variables.putAll(this.variables);
        another.slack = this.slack;
        another.folder = this.folder;
        another.adapter = Optional.of(another.started());
        return another;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        this.waits.clear();
        this.duringWaits = () -> {
        };
        this.clock.shows(CLOCK.instant());
        this.slack = Optional.of(new SlackStandIn(this.clock));
        this.folder = Optional.of(Files.createTempDirectory("in-slack"));
        if (this.hasDataset) {
            DatasetUpdate.of(dataset());
            this.variables.put("RATINGS_DATA", dataset().toString());
        }
        start();
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        close();
        slack().close();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(slack().violations()).isEmpty();
    }

    /** Where the state is. */
    Path folder() {
        return this.folder.orElseThrow();
    }

    private SlackAdapter started() {
        Map<String, String> variables = new HashMap<>(
                Map.of("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN, "SLACK_API_URL", slack().apiUrl(), "SLACK_PORT", "0",
                        "MANAGEMENT_PORT", "0", "RATINGS_STATE", folder().resolve("bot.db").toString()));
        variables.putAll(this.variables);
        if (this.bySocket) {
            variables.put("SLACK_APP_TOKEN", SlackStandIn.APP_TOKEN);
        }
        else {
            variables.put("SLACK_SIGNING_SECRET", SlackStandIn.SIGNING_SECRET);
        }
        Environment environment = new Environment(variables);
        SlackSettings settings = SlackSettings.from(environment);
        if (!environment.faults().isEmpty()) {
            throw new IllegalStateException(environment.faults().toString());
        }
        try {
            return SlackAdapter.start(settings, this.clock, this::waits, QUICK, Steps.NONE);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * Its clock runs on from the usual time, so that what is due in a moment comes in a
     * moment.
     */
    InSlack withItsClockRunning() {
        this.clock.runs = true;
        return this;
    }

    /** On a dataset of its own, which starts as a copy of the packaged one. */
    InSlack onItsOwnDataset() {
        this.hasDataset = true;
        return this;
    }

    /** Where that dataset is. */
    Path dataset() {
        return folder().resolve("dataset");
    }

    /** The process looks whether its dataset has changed. */
    void looks() {
        this.adapter.orElseThrow().look();
    }

    /** Starts it again after a {@link #stop()}, on the same state. */
    void start() {
        this.adapter = Optional.of(started());
    }

    /** Stops the process and starts it again, on the same state. */
    void restart() {
        stop();
        start();
    }

    /** Stops: what was acknowledged is done afterwards. */
    void stop() {
        this.adapter.ifPresent(SlackAdapter::close);
    }

    SlackStandIn slack() {
        return this.slack.orElseThrow();
    }

    /** Somebody in the channel. */
    SlackUser user() {
        return this.bySocket ? SlackUser.bySocket(slack(), this.clock)
                : SlackUser.byRequests(slack(), requestUrl(), this.clock);
    }

    URI requestUrl() {
        return URI.create("http://127.0.0.1:%d%s".formatted(this.adapter.orElseThrow().port(), WebServer.PATH));
    }

    /** It is another time now, for Slack and for the adapter. */
    void itIs(Instant now) {
        this.clock.shows(now);
    }

    void passes(Duration time) {
        this.clock.shows(this.clock.instant().plus(time));
    }

    private void waits(Duration duration) {
        this.waits.add(duration);
        this.duringWaits.run();
    }

    /** What happens while the adapter waits before it sends again. */
    void duringWaits(Runnable happening) {
        this.duringWaits = happening;
    }

    /** What an operator sees: status and text. */
    HttpResponse<String> operatorSees(String path) {
        URI uri = URI.create("http://127.0.0.1:%d%s".formatted(this.adapter.orElseThrow().managementPort(), path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

    /** Waits until the operator sees a text, ten seconds at most. */
    String operatorSoonSees(String path, String text) {
        return Patience.untilSeen(text, () -> operatorSees(path).body());
    }

    /** How long was waited before something was sent again; nobody really waited. */
    List<Duration> waits() {
        return this.waits;
    }

    @Override
    public void close() {
        stop();
    }

    /** Stands until it is put forward, or runs on from there. */
    private static final class ClockOnTheWall extends Clock {

        private final AtomicReference<Shown> shown = new AtomicReference<>(
                new Shown(CLOCK.instant(), System.nanoTime()));

        private volatile boolean runs;

        private record Shown(Instant time, long nanoTime) {
        }

        void shows(Instant time) {
            this.shown.set(new Shown(time, System.nanoTime()));
        }

        @Override
        public ZoneId getZone() {
            return CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Clock() {
                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return ClockOnTheWall.this.withZone(other);
                }

                @Override
                public Instant instant() {
                    return ClockOnTheWall.this.instant();
                }
            };
        }

        @Override
        public Instant instant() {
            Shown last = this.shown.get();
            return this.runs ? last.time().plusNanos(System.nanoTime() - last.nanoTime()) : last.time();
        }

    }

}
