package org.councilratings.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.kill.ChildProcess;
import org.councilratings.core.kill.Ledger;
import org.councilratings.core.kill.Patience;
import org.councilratings.core.kill.SlowRoad;
import org.councilratings.core.kill.StopsAt;
import org.councilratings.core.state.StateStore;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;

/**
 * A process for Slack and one for Discord, or one of them, on one file of state and one
 * dataset, between two stand-ins that see what arrives. A channel of each hears of every
 * new report.
 */
final class TwoBots implements AutoCloseable {

    static final String SLACK = "slack";

    static final String DISCORD = "discord";

    /** The server and the channel of Discord's stand-in, and somebody there. */
    private static final String DISCORD_SERVER = "1100000000000000001";

    private static final String DISCORD_CHANNEL = "1100000000000000010";

    private static final String DISCORD_USER = "1300000000000000001";

    private static final Path DISCORD_CLASSES = Path.of("..", "discord-adapter", "target").toAbsolutePath().normalize();

    /**
     * Several waits after failures, each of ten seconds at most, on a machine that may be
     * busy.
     */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    private final Path folder;

    private final List<String> platforms;

    /** By the system's clock, as the bots: they look for messages by their time. */
    private final SlackStandIn slack = new SlackStandIn(Clock.systemUTC());

    private final Optional<ChildProcess> discord;

    private final Map<String, SlowRoad> roads = new HashMap<>();

    private final Map<String, Map<String, String>> variables = new HashMap<>();

    private final Map<String, ChildProcess> bots = new HashMap<>();

    /** The reports that appeared: their keys, and the numbers that posts tell. */
    private final Map<String, String> reports = new LinkedHashMap<>();

    private final List<Authority> councils;

    private int kills;

    private int hits;

    /**
     * Nothing runs yet.
     * @param random how long requests take, up to {@code slowest}
     */
    TwoBots(Path folder, List<String> platforms, Random random, Duration slowest) throws IOException {
        this.folder = folder;
        this.platforms = platforms;
        Duration quickest = slowest.dividedBy(6);
        this.roads.put(SLACK, new SlowRoad(this.slack.apiUrl(), random, quickest, slowest));
        this.variables.put(SLACK, Map.of("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN, "SLACK_SIGNING_SECRET",
                SlackStandIn.SIGNING_SECRET, "SLACK_API_URL", road(SLACK).url(), "SLACK_PORT", "0"));
        this.discord = platforms.contains(DISCORD) ? Optional.of(discord()) : Optional.empty();
        if (this.discord.isPresent()) {
            String token = this.discord.get().awaitLine("token ");
            this.roads.put(DISCORD, new SlowRoad(this.discord.get().awaitLine("api "), random, quickest, slowest));
            this.variables.put(DISCORD, Map.of("DISCORD_TOKEN", token, "DISCORD_API_URL", road(DISCORD).url(),
                    "DISCORD_GATEWAY_URL", this.discord.get().awaitLine("gateway ")));
        }
        this.councils = List.copyOf(DatasetUpdate.of(data()).before().authorities());
        subscribe();
    }

    private ChildProcess discord() throws IOException {
        if (!Files.exists(DISCORD_CLASSES.resolve("test-class-path.txt"))) {
            throw new AssertionError("the Discord adapter is to be built first: " + DISCORD_CLASSES);
        }
        return ChildProcess.start(discordClassPath(), "org.councilratings.discord.standin.StandInProcess", Map.of(),
                this.folder.resolve("stand-in.log"));
    }

    private void subscribe() throws IOException {
        Order order = new Order(Wants.everything(), new Rhythm.AsTheyAppear(), ZoneId.of("Europe/London"));
        try (StateStore state = StateStore.open(state(), Clock.systemUTC())) {
            state.news().note(DatasetUpdate.of(data()).before(), 50);
            for (String platform : this.platforms) {
                boolean isSlack = platform.equals(SLACK);
                Destination where = isSlack ? new Destination(SLACK, SlackStandIn.TEAM, SlackStandIn.CHANNEL, false)
                        : new Destination(DISCORD, DISCORD_SERVER, DISCORD_CHANNEL, false);
                state.subscriptions().add(where, order, new Maker(isSlack ? SlackStandIn.USER : DISCORD_USER, "Pat"));
            }
        }
    }

    private Path data() {
        return this.folder.resolve("data");
    }

    private Path state() {
        return this.folder.resolve("bot.db");
    }

    private static String discordClassPath() throws IOException {
        return String.join(System.getProperty("path.separator"),
                List.of(DISCORD_CLASSES.resolve("test-classes").toString(),
                        DISCORD_CLASSES.resolve("classes").toString(),
                        Files.readString(DISCORD_CLASSES.resolve("test-class-path.txt")).strip()));
    }

    // processes

    List<String> platforms() {
        return this.platforms;
    }

    /** Slack's stand-in, for what else may go on there. */
    SlackStandIn slack() {
        return this.slack;
    }

    ChildProcess bot(String platform) {
        return Optional.ofNullable(this.bots.get(platform)).orElseThrow();
    }

    SlowRoad road(String platform) {
        return Optional.ofNullable(this.roads.get(platform)).orElseThrow();
    }

    void startAll() {
        this.platforms.forEach(platform -> start(platform, Optional.empty()));
    }

    /**
     * Starts a platform's bot.
     * @param stop the first step at which it stops
     */
    void start(String platform, Optional<Step> stop) {
        Map<String, String> all = new HashMap<>(this.variables.getOrDefault(platform, Map.of()));
        all.putAll(Map.of("RATINGS_STATE", state().toString(), "RATINGS_DATA", data().toString(), "RATINGS_REFRESH",
                "1", "RATINGS_NEWS_LIMIT", "1000", "MANAGEMENT_PORT", "0"));
        stop.ifPresent(step -> all.put(StopsAt.VARIABLE, step.name()));
        try {
            this.bots.put(platform,
                    platform.equals(SLACK)
                            ? ChildProcess.start(ChildProcess.ownClassPath(), "org.councilratings.slack.SlackProcess",
                                    all, log(platform))
                            : ChildProcess.start(discordClassPath(), "org.councilratings.discord.DiscordProcess", all,
                                    log(platform)));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private Path log(String platform) {
        return this.folder.resolve(platform + ".log");
    }

    /** {@code kill -9}. */
    void kill(String platform) {
        Set<Long> underWay = road(platform).postsUnderWay();
        bot(platform).kill();
        this.kills++;
        // sent before the kill, and not answered after it
        underWay.retainAll(road(platform).postsUnderWay());
        this.hits += underWay.size();
    }

    void killAll() {
        this.platforms.forEach(this::kill);
    }

    int kills() {
        return this.kills;
    }

    /** How many posts were sent and not answered yet when their process was killed. */
    int hits() {
        return this.hits;
    }

    // reports and posts

    /** A letter about the next council appears in the record. */
    void aReportAppears() throws IOException {
        int number = this.reports.size();
        Authority council = this.councils.get(number % this.councils.size());
        String file = "%d".formatted(59_000_000 + number);
        String published = "2026-%02d-%02d".formatted(9 + number / this.councils.size() % 2, 1 + number % 28);
        String key = "%s/%s-focused-visit".formatted(council.slug(), published);
        Report letter = new ReportBuilder(key, council.slug(), ReportKind.FOCUSED_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2026-08-25"), KnownDate.parse("2026-08-26"))))
            .published(Optional.of(KnownDate.parse(published)))
            .reportId(Optional.of(file))
            .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/" + file)))
            .build();
        DatasetUpdate.of(data()).add(List.of(letter));
        this.reports.put(key, file);
    }

    Map<String, String> reports() {
        return this.reports;
    }

    Ledger ledger() {
        return Ledger.of(state());
    }

    /** Waits until all reports are told everywhere and no post is left over. */
    void settle() {
        try (Ledger ledger = ledger()) {
            long told = (long) this.reports.size() * this.platforms.size();
            try {
                Patience.until("all is told", LONGEST_WAIT, () -> {
                    this.bots.values().forEach(TwoBots::mustLive);
                    return ledger.isSettled(told);
                });
            }
            catch (AssertionError ex) {
                throw new AssertionError("of %d to be told: %s".formatted(told, ledger.inWords()), ex);
            }
        }
    }

    private static void mustLive(ChildProcess bot) {
        if (!bot.isAlive()) {
            throw new AssertionError("a bot has ended by itself. " + bot.tail());
        }
    }

    /** What stands in a platform's channel, each message whole. */
    List<String> channel(String platform) throws IOException {
        List<String> messages = new ArrayList<>();
        if (platform.equals(SLACK)) {
            this.slack.standing(SlackStandIn.CHANNEL).forEach(message -> messages.add(message.toString()));
        }
        else {
            for (JsonNode message : new ObjectMapper()
                .readTree(this.discord.orElseThrow().ask("messages " + DISCORD_CHANNEL))) {
                messages.add(message.toString());
            }
        }
        return messages;
    }

    /** What whoever made the subscription in Slack was told in direct messages. */
    List<String> notices() {
        return this.slack.messages()
            .stream()
            .filter(message -> message.body().path("channel").asText().equals(SlackStandIn.USER))
            .map(Received::text)
            .toList();
    }

    /** What was wrong in the bots' requests. */
    String violations() {
        return this.slack.violations().toString() + this.discord.map(standIn -> standIn.ask("violations")).orElse("[]");
    }

    /** The end of what each process logged. */
    String tails() {
        return this.bots.values().stream().map(ChildProcess::tail).collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        this.bots.values().forEach(ChildProcess::close);
        this.discord.ifPresent(ChildProcess::close);
        this.roads.values().forEach(SlowRoad::close);
        this.slack.close();
    }

}
