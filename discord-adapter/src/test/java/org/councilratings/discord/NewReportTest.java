package org.councilratings.discord;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.core.kill.Patience;
import org.councilratings.data.command.DataCommand;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.importer.Papers;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.DiscordUser;
import org.councilratings.discord.standin.Endpoint;
import org.councilratings.discord.standin.Fault;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An operator imports a report: who hears of it in Discord?")
class NewReportTest {

    private static final String RETRIED = "ratings_deliveries_total{outcome=\"retried\",platform=\"discord\"} %d.0";

    private static final String NOTHING_WAITS = "ratings_deliveries_waiting{platform=\"discord\"} 0.0";

    private static final String PAUSED = "ratings_subscriptions{platform=\"discord\",state=\"paused\"} 1.0";

    @RegisterExtension
    private final InDiscord bot = InDiscord.stopped();

    @TempDir
    private Path folder;

    private Path dataset() {
        return this.folder.resolve("data");
    }

    @BeforeEach
    void runsOnADirectory() throws IOException {
        DatasetUpdate.of(dataset());
        this.bot.knows(dataset());
        this.bot.connect();
    }

    private DiscordUser manager() {
        return this.bot.user().asModerator();
    }

    private void subscribes(Map<String, ?> order) {
        assertThat(manager().slash("reports subscribe", order).isEphemeral()).isFalse();
    }

    /** Runs {@code ./bot data import …pdf --into …}, and the bot notices. */
    private void imports(String council, String published) throws IOException {
        imports(council, published, "7 to 18 September 2026");
    }

    private void imports(String council, String published, String onSite) throws IOException {
        runs(council, published, onSite);
        this.bot.look();
    }

    private void runs(String council, String published, String onSite) throws IOException {
        Path pdf = Papers.cover(council, onSite)
            .row(Papers.LEADERS, "Good")
            .row(Papers.HELP, "Requires improvement|to be good")
            .row(Papers.IN_CARE, "Outstanding")
            .row(Papers.LEAVERS, "Good")
            .text("Practice here is steady.")
            .print(this.folder.resolve(published + "-inspection.pdf"));
        StringWriter said = new StringWriter();
        int status = new CommandLine(new DataCommand()).setOut(new PrintWriter(said))
            .setErr(new PrintWriter(said))
            .execute("import", pdf.toString(), "--into", dataset().toString());
        assertThat(status).describedAs(said.toString()).isZero();
        assertThat(said.toString()).contains("1 added");
    }

    private static String shown(Seen message) {
        return message.text().replace("\\", "");
    }

    private String why(String council) {
        return shown(this.bot.user().slash("reports why", Map.of("council", council)));
    }

    /** Waits until that is said of Kent, ten seconds at most. */
    private String soonWhy(String words) {
        return Patience.untilSeen(words, () -> why("kent"));
    }

    /** How often something was posted in a channel that nobody asked for just then. */
    private long posts(String channel) {
        return this.bot.discord()
            .messagesIn(channel)
            .stream()
            .filter(message -> !message.path("nonce").asText().isEmpty())
            .count();
    }

    /** All that is due is decided when this is said. */
    private void nothingIsLeftToTell() {
        assertThat(shown(manager().slash("reports now"))).contains("nothing is new");
    }

    @Test
    void whoeverSubscribedBeforeOnceWithAllThatMatters() throws IOException {
        subscribes(Map.of("councils", "Kent, Leeds", "when", "as-they-appear"));

        imports("Kent", "2026-11-16");

        Seen post = this.bot.discord().nextMessage(DiscordStandIn.CHANNEL);
        assertThat(shown(post)).contains("New report: Kent, standard inspection: 1 judgement down, 1 up",
                "= The impact of leaders: good, no change",
                "▼ Help and protection: requires improvement to be good, down from good",
                "▲ Care leavers: good, up from requires improvement",
                "On site from 7 September 2026 to 18 September 2026, published 16 November 2026",
                "https://reports.ofsted.gov.uk/provider/44/80476", "Compared with the inspection published");
        assertThat(post.labels()).contains("Change or stop these posts");
        String mark = post.json().path("nonce").asText();
        assertThat(mark).isNotEmpty();
        assertThat(post.buttons()).anyMatch(button -> button.customId().equals("post." + mark));
        assertThat(soonWhy("posted on")).contains("Kent, standard inspection published 16 November 2026",
                "posted on Thursday 26 November 2026 at 12:00 (Europe/London) (subscription 1)");

        this.bot.stop();
        this.bot.connect();
        imports("Leeds", "2026-11-17");
        assertThat(shown(this.bot.discord().nextMessage(DiscordStandIn.CHANNEL))).contains("New report: Leeds");
        assertThat(posts(DiscordStandIn.CHANNEL)).as("of Kent's and of Leeds' report").isEqualTo(2);
    }

    @Test
    void whoeverDidNotWantItIsToldWhy() throws IOException {
        subscribes(Map.of("councils", "Leeds"));

        imports("Kent", "2026-11-16");

        assertThat(soonWhy("not posted"))
            .contains("not posted, because it is about a council that was not among those chosen");
        assertThat(posts(DiscordStandIn.CHANNEL)).isZero();
    }

    @Test
    void whatWasPublishedLongAgoIsOnlyCounted() throws IOException {
        subscribes(Map.of("when", "as-they-appear"));

        imports("Kent", "2026-08-01", "1 to 12 June 2026");

        assertThat(shown(this.bot.discord().nextMessage(DiscordStandIn.CHANNEL)))
            .contains("1 older or undated report was added to the record")
            .doesNotContain("▼");
    }

    @Test
    void aDailySummaryComesAtItsTime() throws IOException {
        subscribes(Map.of("when", "daily", "time", "14:30"));
        imports("Kent", "2026-11-16");
        soonWhy("waits for the next post, due on Thursday 26 November 2026 at 14:30");
        assertThat(posts(DiscordStandIn.CHANNEL)).isZero();

        this.bot.standsAt("2026-11-26T14:30:00Z");

        assertThat(shown(this.bot.discord().nextMessage(DiscordStandIn.CHANNEL))).contains("New report: Kent")
            .doesNotContain("comes late");
    }

    @Test
    void summariesMissedWhileTheBotWasStoppedComeInOneThatSaysSo() throws IOException {
        subscribes(Map.of("when", "daily", "time", "14:30"));
        imports("Kent", "2026-11-16");
        soonWhy("waits for the next post");
        this.bot.stop();
        runs("Leeds", "2026-11-17", "7 to 18 September 2026");
        this.bot.standsAt("2026-11-28T09:00:00Z");

        this.bot.connect();

        assertThat(shown(this.bot.discord().nextMessage(DiscordStandIn.CHANNEL)))
            .contains("This was due on Thursday 26 November 2026 at 14:30 and comes late", "Kent", "Leeds");
        nothingIsLeftToTell();
        assertThat(posts(DiscordStandIn.CHANNEL)).isOne();
        assertThat(shown(this.bot.user().slash("reports list")))
            .contains("Next on Saturday 28 November 2026 at 14:30 (Europe/London)");
    }

    @Test
    void aLongPostComesInOrderEachOfItsMessagesOnceThoughAnAnswerGotLost() throws IOException {
        subscribes(Map.of("when", "daily", "time", "14:30"));
        List<String> councils = List.of("Kent", "Leeds", "Essex", "Surrey", "Devon", "Norfolk", "Suffolk", "Bradford");
        for (String council : councils) {
            runs(council, "2026-11-16", "7 to 18 September 2026");
        }
        this.bot.look();
        soonWhy("waits for the next post");
        this.bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LastForNow(Duration.ZERO));
        this.bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostAnswer());

        this.bot.standsAt("2026-11-26T14:30:00Z");
        this.bot.operatorSoonSees("/metrics", RETRIED.formatted(1));
        this.bot.passes(Duration.ofMinutes(1));
        this.bot.operatorSoonSees("/metrics", NOTHING_WAITS);

        List<JsonNode> messages = this.bot.discord()
            .messagesIn(DiscordStandIn.CHANNEL)
            .stream()
            .filter(message -> !message.path("nonce").asText().isEmpty())
            .toList();
        assertThat(messages).hasSizeGreaterThan(1);
        for (int i = 0; i < messages.size(); i++) {
            assertThat(messages.get(i).toString()).contains("part %d of %d".formatted(i + 1, messages.size()))
                .contains("\"post." + messages.get(i).path("nonce").asText());
        }
        String all = messages.toString();
        assertThat(councils).allMatch(council -> all.split(council + " – standard inspection", -1).length == 2);
    }

    @Test
    void whereTheChannelIsGoneItsMakerIsToldOnceAndItIsPaused() throws IOException {
        subscribes(Map.of("when", "as-they-appear"));
        this.bot.discord().deletesChannel(DiscordStandIn.CHANNEL);
        imports("Kent", "2026-11-16");
        int tries = 0;
        for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))) {
            tries++;
            this.bot.operatorSoonSees("/metrics", RETRIED.formatted(tries));
            this.bot.passes(wait);
        }

        this.bot.operatorSoonSees("/metrics", PAUSED);
        // it is looked what is due when time has passed
        this.bot.passes(Duration.ofSeconds(2));
        String direct = this.bot.discord().directChannel(DiscordStandIn.USER);
        assertThat(shown(this.bot.discord().nextMessage(direct))).contains("number 1", "is paused",
                "because the channel is gone", "Nothing is lost");
        this.bot.operatorSoonSees("/metrics", NOTHING_WAITS);
        assertThat(posts(direct)).isOne();
    }

}
