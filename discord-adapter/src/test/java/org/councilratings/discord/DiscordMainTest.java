package org.councilratings.discord;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.discord.standin.DiscordRules;
import org.councilratings.discord.standin.DiscordStandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What do ./bot discord and ./bot preview discord say?")
class DiscordMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> variables, String... arguments) {
        return new DiscordMain(new PrintStream(this.out, true, StandardCharsets.UTF_8),
                new PrintStream(this.err, true, StandardCharsets.UTF_8), variables, InDiscord.CLOCK)
            .run(arguments);
    }

    private String said() {
        return this.err.toString(StandardCharsets.UTF_8);
    }

    private String printed() {
        return this.out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allThatIsMissingIsListedAtOnceWithWhereToFindIt() {
        assertThat(run(Map.of(), "discord")).isEqualTo(2);
        assertThat(said()).contains("DISCORD_TOKEN is not set", "https://discord.com/developers/applications",
                "docs/discord.md");
    }

    @Test
    void allThatIsWrongIsListedAtOnceAndNoSecretIsShown() {
        assertThat(run(
                Map.of("DISCORD_TOKEN", "0123456789".repeat(6) + "abcd", "DISCORD_API_URL", "http://example.org/api/",
                        "DISCORD_GATEWAY_URL", "ws://example.org/", "MANAGEMENT_PORT", "x", "RATINGS_ZONE", "Atlantis"),
                "discord"))
            .isEqualTo(2);
        assertThat(said())
            .contains("DISCORD_TOKEN is the application's public key", "DISCORD_API_URL is plain http",
                    "DISCORD_GATEWAY_URL is plain ws", "MANAGEMENT_PORT", "RATINGS_ZONE")
            .doesNotContain("0123456789");
    }

    @ParameterizedTest
    @CsvSource({ "Bot abc.def.ghi, has a space", "1200000000000000001, application's number",
            "xoxb-123, is no bot token", "MTIwMDAwMDAwMDAwMDAwMDAwMQ.x, is no bot token" })
    void whatIsNoTokenIsRecognised(String value, String fault) {
        assertThat(run(Map.of("DISCORD_TOKEN", value), "discord")).isEqualTo(2);
        assertThat(said()).contains(fault).doesNotContain(value);
    }

    @Test
    void aStateThatCannotBeOpenedIsExplained() {
        assertThat(run(Map.of("DISCORD_TOKEN", DiscordStandIn.TOKEN, "MANAGEMENT_PORT", "0", "RATINGS_STATE",
                "/dev/null/bot.db"), "discord"))
            .isEqualTo(1);
        assertThat(said()).contains("/dev/null", "RATINGS_STATE").doesNotContain("\tat ");
    }

    @Test
    void aRefusedTokenEndsItWithTheReason() {
        try (DiscordStandIn discord = new DiscordStandIn()) {
            String wrong = DiscordStandIn.TOKEN + "x";

            assertThat(run(
                    Map.of("DISCORD_TOKEN", wrong, "DISCORD_API_URL", discord.apiUrl(), "DISCORD_GATEWAY_URL",
                            discord.gatewayUrl(), "MANAGEMENT_PORT", "0", "RATINGS_STATE",
                            System.getProperty("java.io.tmpdir") + "/refused-" + System.nanoTime() + "/bot.db"),
                    "discord"))
                .isEqualTo(DiscordMain.ENDED_BY_DISCORD);
            assertThat(said()).contains("refuses the bot's token").doesNotContain(wrong);
        }
    }

    @Test
    void theInviteLinksArePrinted() {
        try (DiscordStandIn discord = new DiscordStandIn()) {
            assertThat(run(Map.of("DISCORD_TOKEN", DiscordStandIn.TOKEN, "DISCORD_API_URL", discord.apiUrl()),
                    "discord", "--invite"))
                .isZero();
            assertThat(printed()).contains("https://discord.com/oauth2/authorize?client_id=" + DiscordStandIn.APP,
                    "scope=bot+applications.commands&permissions=", "integration_type=1");
        }
    }

    @Test
    void anInviteNeedsTheTokenAlone() {
        assertThat(run(Map.of("MANAGEMENT_PORT", "x"), "discord", "--invite")).isEqualTo(2);
        assertThat(said()).contains("DISCORD_TOKEN").doesNotContain("MANAGEMENT_PORT");
    }

    @Test
    void whereDiscordIsNotThereTheInviteSaysSo() {
        assertThat(run(Map.of("DISCORD_TOKEN", DiscordStandIn.TOKEN, "DISCORD_API_URL", "http://127.0.0.1:1/"),
                "discord", "--invite"))
            .isEqualTo(1);
        assertThat(said()).contains("Discord cannot be reached at http://127.0.0.1:1/").doesNotContain("\tat ");
    }

    @Test
    void aPreviewIsTheBodyOfANewMessage() throws Exception {
        assertThat(run(Map.of(), "preview", "discord", "rating", "cheshire-east")).isZero();

        JsonNode body = new ObjectMapper().readTree(printed());
        assertThat(DiscordRules.message(body)).isEmpty();
        assertThat(body.findValuesAsText("content").getFirst()).isEqualTo("### 🟥 Cheshire East: inadequate");
    }

    @Test
    void aDigestIsTheBodyOfEachMessage() throws Exception {
        assertThat(run(Map.of(), "digest", "--since", "2026-07-01", "--format", "discord", "--today", "2026-11-22"))
            .isZero();

        List<String> bodies = printed().lines().toList();
        assertThat(bodies).hasSizeGreaterThan(1);
        for (String body : bodies) {
            assertThat(DiscordRules.message(new ObjectMapper().readTree(body))).isEmpty();
        }
        assertThat(bodies.getFirst()).contains("9 reports published since 1 July 2026", "Rating of Trafford");
    }

    @Test
    void anotherPlatformIsSentToItsOwnAdapter() {
        assertThat(run(Map.of(), "preview", "carrier-pigeon", "rating kent")).isEqualTo(2);
        assertThat(said()).contains("carrier-pigeon");
    }

}
