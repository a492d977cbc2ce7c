package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.slack.standin.BlockKitRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What do ./bot slack and ./bot preview slack say?")
class SlackMainTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(Map<String, String> variables, String... arguments) {
        return new SlackMain(new PrintStream(this.out, true, StandardCharsets.UTF_8),
                new PrintStream(this.err, true, StandardCharsets.UTF_8), variables, InSlack.CLOCK)
            .run(arguments);
    }

    private String said() {
        return this.err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void allThatIsMissingIsListedAtOnceWithWhereToFindIt() {
        assertThat(run(Map.of(), "slack")).isEqualTo(2);
        assertThat(said()).contains("SLACK_BOT_TOKEN is not set", "xoxb-", "SLACK_SIGNING_SECRET is not set",
                "SLACK_APP_TOKEN", "docs/slack.md");
    }

    @Test
    void oneTokenInAnothersPlaceIsRecognisedAndNotShown() {
        assertThat(run(Map.of("SLACK_BOT_TOKEN", "xapp-1-secretsecret", "SLACK_APP_TOKEN", "xoxb-1-secretsecret",
                "SLACK_PORT", "99999", "SLACK_API_URL", "http://example.org/api/", "MANAGEMENT_PORT", "x"), "slack"))
            .isEqualTo(2);
        assertThat(said())
            .contains("SLACK_BOT_TOKEN is an app-level token", "SLACK_APP_TOKEN is a bot token", "SLACK_PORT",
                    "SLACK_API_URL is plain http", "MANAGEMENT_PORT")
            .doesNotContain("secretsecret", "SLACK_SIGNING_SECRET is not set");
    }

    @Test
    void theDotsOfAnExampleAreNoSecret() {
        assertThat(run(Map.of("SLACK_BOT_TOKEN", "xoxb-…", "SLACK_SIGNING_SECRET", "12 34"), "slack")).isEqualTo(2);
        assertThat(said()).contains("SLACK_BOT_TOKEN has a space or a character", "SLACK_SIGNING_SECRET has a space");
    }

    @Test
    void aStateThatCannotBeOpenedIsExplained() {
        assertThat(run(Map.of("SLACK_BOT_TOKEN", "xoxb-1", "SLACK_SIGNING_SECRET", "s", "SLACK_PORT", "0",
                "MANAGEMENT_PORT", "0", "RATINGS_STATE", "/dev/null/bot.db"), "slack"))
            .isEqualTo(1);
        assertThat(said()).contains("/dev/null", "RATINGS_STATE").doesNotContain("\tat ");
    }

    @Test
    void aPreviewIsTheBodyForAResponseUrl() throws Exception {
        assertThat(run(Map.of(), "preview", "slack", "/rating", "cheshire-east")).isZero();

        JsonNode body = new ObjectMapper().readTree(this.out.toString(StandardCharsets.UTF_8));
        assertThat(BlockKitRules.responseUrl(body)).isEmpty();
        assertThat(body.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(body.path("text").asText()).startsWith("Cheshire East: inadequate");
    }

    @Test
    void aPreviewOfWhatIsAskedBackIsForTheAsker() throws Exception {
        assertThat(run(Map.of(), "preview", "slack", "rating cheshire")).isZero();

        JsonNode body = new ObjectMapper().readTree(this.out.toString(StandardCharsets.UTF_8));
        assertThat(body.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(body.findValuesAsText("action_id")).contains("ask.0", "ask.1");
    }

    @Test
    void aPreviewIsWhatTheCommandWouldGet() {
        assertThat(run(Map.of(), "preview", "slack", "/ratings")).isZero();

        assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("Write after /ratings", "ephemeral");
    }

    @Test
    void aDigestIsTheBodyOfEachMessage() throws Exception {
        assertThat(run(Map.of(), "digest", "--since", "2026-07-01", "--format", "slack", "--today", "2026-11-22"))
            .isZero();

        List<String> bodies = this.out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(bodies).hasSizeGreaterThan(1);
        for (String body : bodies) {
            JsonNode post = new ObjectMapper().readTree(body);
            assertThat(post.path("blocks").size()).isBetween(3, 50);
            assertThat(post.path("text").asText()).startsWith("9 reports published since 1 July 2026");
            assertThat(post.path("unfurl_links").asBoolean(true)).isFalse();
        }
    }

    @Test
    void aDigestOfNoSuchRegionIsExplained() {
        assertThat(run(Map.of(), "digest", "--since", "2026-07-01", "--format=slack", "--region", "mercia"))
            .isEqualTo(2);
        assertThat(said()).contains("There is no region \"mercia\"", "north-west");
    }

    @Test
    void anotherPlatformIsSentToItsOwnAdapter() {
        assertThat(run(Map.of(), "preview", "carrier-pigeon", "rating kent")).isEqualTo(2);
        assertThat(said()).contains("carrier-pigeon");
    }

}
