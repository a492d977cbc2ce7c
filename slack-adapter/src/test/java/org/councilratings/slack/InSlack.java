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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.settings.Environment;
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

    private final boolean bySocket;

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    private Runnable duringWaits = () -> {
    };

    private Optional<SlackStandIn> slack = Optional.empty();

    private Optional<Path> folder = Optional.empty();

    private Optional<SlackAdapter> adapter = Optional.empty();

    private InSlack(boolean bySocket) {
        this.bySocket = bySocket;
    }

    /** Over HTTP. */
    static InSlack overHttp() {
        return new InSlack(false);
    }

    /** By Socket Mode. */
    static InSlack bySocket() {
        return new InSlack(true);
    }

    /** Another process in the same Slack, on the same state, running already. */
    InSlack again() {
        InSlack another = new InSlack(this.bySocket);
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
        this.slack = Optional.of(new SlackStandIn(CLOCK));
        this.folder = Optional.of(Files.createTempDirectory("in-slack"));
        this.adapter = Optional.of(started());
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
            return SlackAdapter.start(settings, CLOCK, this::waits);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Stops the process and starts it again, on the same state. */
    void restart() {
        stop();
        this.adapter = Optional.of(started());
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
        return this.bySocket ? SlackUser.bySocket(slack(), CLOCK) : SlackUser.byRequests(slack(), requestUrl(), CLOCK);
    }

    URI requestUrl() {
        return URI.create("http://127.0.0.1:%d%s".formatted(this.adapter.orElseThrow().port(), WebServer.PATH));
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
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        String body = operatorSees(path).body();
        while (!body.contains(text) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
            body = operatorSees(path).body();
        }
        return body;
    }

    /** How long was waited before something was sent again; nobody really waited. */
    List<Duration> waits() {
        return this.waits;
    }

    @Override
    public void close() {
        stop();
    }

}
