package org.councilratings.discord;

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
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Steps;
import org.councilratings.core.kill.Patience;
import org.councilratings.core.settings.Environment;
import org.councilratings.discord.standin.AtOnce;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.DiscordUser;
import org.councilratings.discord.standin.Endpoint;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The real adapter between a stand-in for Discord and somebody who uses it: the real JDA,
 * logged in to a real gateway and a real REST API on real ports. Registered with a test,
 * it is there anew for each of its methods, and afterwards nothing was sent that Discord
 * would have refused.
 */
final class InDiscord implements BeforeEachCallback, AfterEachCallback {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    /** In earnest, a second may pass before it is looked what is due. */
    private static final Pace QUICK = Pace.USUAL.lookingEach(Duration.ofMillis(100));

    private final boolean isAlwaysLate;

    private final boolean startsByItself;

    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    private Runnable duringWaits = () -> {
    };

    private volatile Instant now = CLOCK.instant();

    private Optional<Path> dataset = Optional.empty();

    private Optional<DiscordStandIn> discord = Optional.empty();

    private Optional<Path> folder = Optional.empty();

    private Optional<DiscordAdapter> adapter = Optional.empty();

    private InDiscord(boolean isAlwaysLate, boolean startsByItself) {
        this.isAlwaysLate = isAlwaysLate;
        this.startsByItself = startsByItself;
    }

    /** Connected, with its commands known. */
    static InDiscord connected() {
        return new InDiscord(false, true);
    }

    /** With a clock by which every answer takes longer than anybody should wait. */
    static InDiscord alwaysLate() {
        return new InDiscord(true, true);
    }

    /** Not started yet. */
    static InDiscord stopped() {
        return new InDiscord(false, false);
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        this.waits.clear();
        this.now = CLOCK.instant();
        this.duringWaits = () -> {
        };
        this.discord = Optional.of(new DiscordStandIn());
        this.folder = Optional.of(Files.createTempDirectory("in-discord"));
        if (this.startsByItself) {
            connect();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        discord().release();
        stop();
        discord().close();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        assertThat(discord().violations()).isEmpty();
    }

    /** Where the state is. */
    Path folder() {
        return this.folder.orElseThrow();
    }

    /** Starts, and waits until people can ask. */
    DiscordAdapter connect() {
        DiscordAdapter started = start();
        discord().gateway().awaitReady();
        discord().next(Endpoint.READ_COMMANDS);
        if (discord().commands().isEmpty()) {
            discord().next(Endpoint.WRITE_COMMANDS);
        }
        operatorSoonSees("/readyz", "discord: ok");
        return started;
    }

    /** Starts, and does not wait for anything. */
    DiscordAdapter start() {
        return start(settings());
    }

    /** The settings for the stand-in. */
    DiscordSettings settings() {
        Map<String, String> variables = new HashMap<>(Map.of("DISCORD_TOKEN", DiscordStandIn.TOKEN, "DISCORD_API_URL",
                discord().apiUrl(), "DISCORD_GATEWAY_URL", discord().gatewayUrl(), "MANAGEMENT_PORT", "0",
                "RATINGS_STATE", folder().resolve("bot.db").toString()));
        this.dataset.ifPresent(directory -> variables.put("RATINGS_DATA", directory.toString()));
        Environment environment = new Environment(variables);
        DiscordSettings settings = DiscordSettings.from(environment);
        assertThat(environment.faults()).isEmpty();
        return settings;
    }

    DiscordAdapter start(DiscordSettings settings) {
        ScheduledExecutorService alarms = this.isAlwaysLate ? new AlarmsAtOnce()
                : Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
        try {
            InstantSource time = () -> this.now;
            DiscordAdapter started = DiscordAdapter.start(settings, time.withZone(Bot.ZONE),
                    new AtOnce(discord().gatewayUrl()), this::waits, alarms, QUICK, Steps.NONE);
            this.adapter = Optional.of(started);
            return started;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Stops: what was asked is answered afterwards. */
    void stop() {
        this.adapter.ifPresent(DiscordAdapter::close);
        this.adapter = Optional.empty();
    }

    /** It is another time from now on. */
    void standsAt(String time) {
        this.now = Instant.parse(time);
    }

    void passes(Duration time) {
        this.now = this.now.plus(time);
    }

    /** The dataset is in a directory, from the next start on. */
    void knows(Path directory) {
        this.dataset = Optional.of(directory);
    }

    /** Looks whether the dataset has changed, as it does every few seconds. */
    void look() {
        this.adapter.orElseThrow().look();
    }

    /** What posts go through. */
    Publisher publisher() {
        return this.adapter.orElseThrow().publisher();
    }

    DiscordStandIn discord() {
        return this.discord.orElseThrow();
    }

    /** Somebody in the channel. */
    DiscordUser user() {
        return discord().user();
    }

    private void waits(Duration duration) {
        this.waits.add(duration);
        this.duringWaits.run();
    }

    /** What happens while the adapter waits before it tries again. */
    void duringWaits(Runnable happening) {
        this.duringWaits = happening;
    }

    /** How long was waited before something was tried again; nobody really waited. */
    List<Duration> waits() {
        return this.waits;
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

}
