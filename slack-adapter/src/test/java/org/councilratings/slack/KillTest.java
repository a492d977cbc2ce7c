package org.councilratings.slack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.kill.ChildProcess;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A process for Slack and one for Discord, on one file of state and one dataset, between
 * two stand-ins that see what arrives; and {@code kill -9}. A few kills as a rule; with
 * {@code -Dkills=300} as many, and at every step.
 */
@DisplayName("What arrives while processes are killed?")
class KillTest {

    /** The server and the channel of Discord's stand-in, and somebody there. */
    private static final String DISCORD_SERVER = "1100000000000000001";

    private static final String DISCORD_CHANNEL = "1100000000000000010";

    private static final String DISCORD_USER = "1300000000000000001";

    private static final List<String> PLATFORMS = List.of("slack", "discord");

    private static final Path DISCORD_CLASSES = Path.of("..", "discord-adapter", "target").toAbsolutePath().normalize();

    private static final int KILLS = Integer.getInteger("kills", 2);

    /** With fewer kills, only those at which most could go wrong. */
    private static final Set<Step> STEPS = (KILLS < 20) ? EnumSet.of(Step.BEGUN, Step.SENT)
            : EnumSet.complementOf(EnumSet.of(Step.TO_LOOK, Step.LOOKED));

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    private final SlackStandIn slack = new SlackStandIn();

    private Optional<ChildProcess> discord = Optional.empty();

    private final Map<String, String> discordVariables = new HashMap<>();

    private final Map<String, ChildProcess> bots = new HashMap<>();

    private final List<String> reports = new ArrayList<>();

    private List<Authority> councils = List.of();

    @BeforeEach
    void start() throws IOException {
        assertThat(DISCORD_CLASSES.resolve("test-class-path.txt")).as("the Discord adapter, to be built first")
            .exists();
        ChildProcess standIn = ChildProcess.start(discordClassPath(),
                "org.councilratings.discord.standin.StandInProcess", Map.of(), this.folder.resolve("stand-in.log"));
        this.discord = Optional.of(standIn);
        this.discordVariables.put("DISCORD_TOKEN", standIn.awaitLine("token "));
        this.discordVariables.put("DISCORD_API_URL", standIn.awaitLine("api "));
        this.discordVariables.put("DISCORD_GATEWAY_URL", standIn.awaitLine("gateway "));
        this.councils = List.copyOf(DatasetUpdate.of(data()).before().authorities());
        Order order = new Order(Wants.everything(), new Rhythm.AsTheyAppear(), ZoneId.of("Europe/London"));
        try (StateStore state = StateStore.open(this.folder.resolve("bot.db"), Clock.systemUTC())) {
            state.news().note(DatasetUpdate.of(data()).before(), 50);
            state.subscriptions()
                .add(new Destination("slack", SlackStandIn.TEAM, SlackStandIn.CHANNEL, false), order,
                        new Maker(SlackStandIn.USER, "Pat"));
            state.subscriptions()
                .add(new Destination("discord", DISCORD_SERVER, DISCORD_CHANNEL, false), order,
                        new Maker(DISCORD_USER, "Pat"));
        }
    }

    @AfterEach
    void stop() {
        this.bots.values().forEach(ChildProcess::close);
        this.discord.ifPresent(ChildProcess::close);
        this.slack.close();
        assertThat(this.slack.violations()).isEmpty();
    }

    private Path data() {
        return this.folder.resolve("data");
    }

    private static String discordClassPath() throws IOException {
        return String.join(System.getProperty("path.separator"),
                List.of(DISCORD_CLASSES.resolve("test-classes").toString(),
                        DISCORD_CLASSES.resolve("classes").toString(),
                        Files.readString(DISCORD_CLASSES.resolve("test-class-path.txt")).strip()));
    }

    private void startBot(String platform) throws IOException {
        Map<String, String> variables = new HashMap<>(
                Map.of("RATINGS_STATE", this.folder.resolve("bot.db").toString(), "RATINGS_DATA", data().toString(),
                        "RATINGS_REFRESH", "1", "RATINGS_NEWS_LIMIT", "1000", "MANAGEMENT_PORT", "0"));
        boolean isSlack = platform.equals("slack");
        if (isSlack) {
            variables.putAll(Map.of("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN, "SLACK_SIGNING_SECRET",
                    SlackStandIn.SIGNING_SECRET, "SLACK_API_URL", this.slack.apiUrl(), "SLACK_PORT", "0"));
        }
        else {
            variables.putAll(this.discordVariables);
        }
        this.bots.put(platform,
                ChildProcess.start(isSlack ? ChildProcess.ownClassPath() : discordClassPath(),
                        isSlack ? "org.councilratings.slack.SlackProcess" : "org.councilratings.discord.DiscordProcess",
                        variables, this.folder.resolve(platform + ".log")));
    }

    private ChildProcess bot(String platform) {
        return Optional.ofNullable(this.bots.get(platform)).orElseThrow();
    }

    /** A letter about the next council appears in the record. */
    private String aReportAppears() throws IOException {
        int number = this.reports.size();
        Authority council = this.councils.get(number % this.councils.size());
        String file = "%d".formatted(59_000_000 + number);
        String published = "2026-%02d-%02d".formatted(9 + number / this.councils.size() % 2, 1 + number % 28);
        Report letter = new ReportBuilder("%s/%s-focused-visit".formatted(council.slug(), published), council.slug(),
                ReportKind.FOCUSED_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2026-08-25"), KnownDate.parse("2026-08-26"))))
            .published(Optional.of(KnownDate.parse(published)))
            .reportId(Optional.of(file))
            .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/" + file)))
            .build();
        DatasetUpdate.of(data()).add(List.of(letter));
        this.reports.add(file);
        return file;
    }

    private void everybodyHears(String file) {
        assertThat(this.discord.orElseThrow().ask("await %s %s".formatted(DISCORD_CHANNEL, file))).isEqualTo("there");
        slackHears(file);
    }

    private void slackHears(String file) {
        if (slackMessages(file) == 0) {
            slackGets(received -> received.isMessage() && received.body().toString().contains(file),
                    "a post with " + file);
        }
    }

    /** A busy machine takes longer than ten seconds to start a process. */
    private void slackGets(Predicate<Received> what, String description) {
        for (int patience = 5; patience > 0; patience--) {
            try {
                this.slack.next(what, description);
                return;
            }
            catch (AssertionError ex) {
                // the last wait says what is missing
            }
        }
        this.slack.next(what, description);
    }

    /** How many messages that tell of a report are in Slack's channel. */
    private long slackMessages(String file) {
        return this.slack.messages()
            .stream()
            .filter(message -> message.body().path("channel").asText().equals(SlackStandIn.CHANNEL))
            .filter(message -> message.body().toString().contains(file))
            .count();
    }

    private void eachArrivedOnce() throws IOException {
        List<String> inDiscord = new ArrayList<>();
        for (JsonNode message : new ObjectMapper()
            .readTree(this.discord.orElseThrow().ask("messages " + DISCORD_CHANNEL))) {
            inDiscord.add(message.toString());
        }
        for (String file : this.reports) {
            assertThat(inDiscord.stream().filter(message -> message.contains(file))).as("in Discord: " + file)
                .hasSize(1);
            assertThat(slackMessages(file)).as("in Slack: " + file).isEqualTo(1);
        }
        assertThat(this.discord.orElseThrow().ask("violations")).isEqualTo("[]");
    }

    @Test
    void eachPostArrivesOnceWhateverStepOfItWasTheLast() throws IOException {
        for (String platform : PLATFORMS) {
            startBot(platform);
        }
        for (Step step : STEPS) {
            for (String platform : PLATFORMS) {
                bot(platform).awaitLine("serves");
                bot(platform).ask(step.name());
            }
            String file = aReportAppears();
            if (step == Step.DECIDED || step == Step.PLANNED) {
                // one of them holds the other up, or has done the work of both
                firstToSay("at ");
            }
            else {
                for (String platform : PLATFORMS) {
                    bot(platform).awaitLine("at ");
                }
            }
            for (String platform : PLATFORMS) {
                bot(platform).kill();
                startBot(platform);
            }
            everybodyHears(file);
        }
        eachArrivedOnce();
    }

    private void firstToSay(String beginning) {
        ChildProcess slackBot = bot("slack");
        ChildProcess discordBot = bot("discord");
        for (int tries = 0; tries < 600; tries++) {
            if (slackBot.hasSaid(beginning) || discordBot.hasSaid(beginning)) {
                return;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new AssertionError("neither said " + beginning);
    }

    @Test
    void eachPostArrivesOnceWheneverProcessesAreKilled() throws IOException {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        System.out.printf("%d kills at random, -Dseed=%d%n", KILLS, seed);
        startBot("slack");
        startBot("discord");
        for (int kill = 0; kill < KILLS; kill++) {
            aReportAppears();
            // at any moment of a start, of a look at the dataset, of planning or sending
            LockSupport.parkNanos(random.nextLong(4_000_000_000L));
            for (String platform : PLATFORMS) {
                if (random.nextInt(3) > 0) {
                    bot(platform).kill();
                    startBot(platform);
                }
            }
        }
        for (String file : this.reports) {
            everybodyHears(file);
        }
        eachArrivedOnce();
        System.out.printf("%d reports, each once in Slack and once in Discord%n", this.reports.size());
    }

    @Test
    void whatNobodyCanLookForIsNeverSentTwiceAndItsMakerIsTold() throws IOException {
        this.slack.withdraws("channels:history");
        startBot("slack");
        for (Step step : (KILLS < 20) ? List.of(Step.SENT) : List.of(Step.BEGUN, Step.SENT)) {
            bot("slack").awaitLine("serves");
            bot("slack").ask(step.name());
            String file = aReportAppears();
            bot("slack").awaitLine("at ");
            bot("slack").kill();
            long before = slackMessages(file);
            startBot("slack");
            slackGets(received -> received.isMessage()
                    && received.body().path("channel").asText().equals(SlackStandIn.USER), "word to its maker");
            assertThat(slackMessages(file)).isEqualTo(before).isEqualTo((step == Step.SENT) ? 1 : 0);
            // so that nothing of this post is on its way when the next is awaited
            bot("slack").kill();
            startBot("slack");
        }
    }

}
