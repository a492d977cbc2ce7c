package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.http.Signature;
import org.councilratings.slack.standin.Answered;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.councilratings.slack.standin.SlackUser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Is what Slack sends taken as Slack means it, and nothing else?")
class OnTheWireTest {

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp();

    /** Once all that was acknowledged is done. */
    private List<Received> messagesInTheEnd() {
        this.bot.stop();
        return this.bot.slack().messages();
    }

    @Nested
    @DisplayName("The signature")
    class Signatures {

        @ParameterizedTest
        @ValueSource(ints = { 0, 1, 299, 300, -1, -299, -300 })
        void mayBeFiveMinutesOldOrAhead(int seconds) {
            Answered answer = bot.user().at(InSlack.CLOCK.instant().minusSeconds(seconds)).slash("/rating", "kent");

            assertThat(answer.status()).isEqualTo(200);
            assertThat(bot.slack().nextMessage().text()).contains("Kent");
        }

        @ParameterizedTest
        @ValueSource(ints = { 301, 3600, -301, -86_400 })
        void mayNotBeOlderOrFurtherAhead(int seconds) {
            refused(bot.user().at(InSlack.CLOCK.instant().minusSeconds(seconds)));
        }

        @Test
        void mustBeMadeWithOurSecret() {
            refused(bot.user().withSecret("another app's secret"));
        }

        @ParameterizedTest
        @ValueSource(strings = { "", "v0=", "v0=00", "v1=00", "v0=zz" })
        void mustBeASignature(String signature) {
            refused(bot.user().withSignature(signature));
        }

        @ParameterizedTest
        @ValueSource(strings = { "X-Slack-Signature", "X-Slack-Request-Timestamp" })
        void mustBeThere(String header) {
            refused(bot.user().withoutHeader(header));
        }

        private void refused(SlackUser user) {
            Answered answer = user.slash("/rating", "kent");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.body()).isEmpty();
            assertThat(messagesInTheEnd()).isEmpty();
        }

        @Test
        void countsOnceAReplayIsThankedAndNotAnswered() {
            Answered first = bot.user().slash("/rating", "kent");
            bot.slack().nextMessage();

            Answered replay = bot.user().again(first);

            assertThat(replay.status()).isEqualTo(200);
            assertThat(messagesInTheEnd()).hasSize(1);
        }

    }

    @Nested
    @DisplayName("What comes twice is answered once")
    class Twice {

        @Test
        void anEventThatSlackRetries() {
            Answered first = bot.user().mention("rating kent");
            bot.slack().nextMessage();

            assertThat(bot.user().redelivers(first, 1, "http_timeout").status()).isEqualTo(200);
            assertThat(bot.user().redelivers(first, 2, "http_error").status()).isEqualTo(200);

            assertThat(messagesInTheEnd()).hasSize(1);
        }

        @Test
        void anEventWhoseFirstDeliveryNeverCameIsAnsweredWhenItIsRetried() {
            bot.user().retried(1, "http_timeout").mention("rating kent");

            assertThat(messagesInTheEnd()).hasSize(1);
        }

        @Test
        void aMessageThatComesElevenTimesUnderNewEventIds() throws Exception {
            Answered first = bot.user().mention("rating kent");
            List<Thread> deliveries = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                deliveries.add(Thread.ofVirtual().start(() -> bot.user().redeliversAsNew(first)));
            }
            for (Thread delivery : deliveries) {
                delivery.join();
            }

            assertThat(messagesInTheEnd()).hasSize(1);
        }

        @Test
        void anEventThatIsRetriedAfterARestart() {
            Answered first = bot.user().direct("rating kent");
            bot.slack().nextMessage();
            bot.restart();

            bot.user().redelivers(first, 1, "http_error");
            bot.user().redeliversAsNew(first);

            assertThat(messagesInTheEnd()).hasSize(1);
        }

        @Test
        void aCommandThatIsSentAgain() {
            Answered first = bot.user().slash("/rating", "kent");
            bot.slack().nextMessage();

            bot.user().redelivers(first, 1, "http_timeout");

            assertThat(messagesInTheEnd()).hasSize(1);
            assertThat(first.took()).isLessThan(Duration.ofSeconds(3));
        }

        @Test
        void aClickThatIsSentAgain() {
            bot.user().slash("/rating", "kent");
            Answered click = bot.user().clicks(bot.slack().nextMessage(), "History");
            bot.slack().nextMessage();

            bot.user().redelivers(click, 1, "http_timeout");

            assertThat(messagesInTheEnd()).hasSize(2);
        }

    }

    @Nested
    @DisplayName("What nobody asked is not answered")
    class NotAsked {

        @Test
        void ownMessagesThoseOfBotsAndEditedOnes() {
            assertThat(bot.user().otherBotSays("rating kent").status()).isEqualTo(200);
            assertThat(bot.user().echoes("rating kent").status()).isEqualTo(200);
            assertThat(bot.user().edits("rating", "rating kent").status()).isEqualTo(200);
            assertThat(bot.user().says("rating kent").status()).isEqualTo(200);

            assertThat(messagesInTheEnd()).isEmpty();
        }

        @Test
        void eventsThatWeDoNotListenForAreAcknowledged() {
            assertThat(bot.user().event(JsonNodeFactory.instance.objectNode().put("type", "star_added")).status())
                .isEqualTo(200);
            assertThat(bot.user().event(JsonNodeFactory.instance.objectNode().put("type", "tea_is_ready")).status())
                .isEqualTo(200);
            assertThat(bot.user().revokesTokens().status()).isEqualTo(200);
            assertThat(bot.user().uninstalls().status()).isEqualTo(200);
            assertThat(bot.user().appRateLimited().status()).isEqualTo(200);

            assertThat(messagesInTheEnd()).isEmpty();
        }

        @Test
        void slacksOwnChecks() {
            Answered challenge = bot.user().urlVerification("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");

            assertThat(challenge.status()).isEqualTo(200);
            assertThat(challenge.body()).contains("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
            assertThat(bot.user().sslCheck().status()).isEqualTo(200);
            assertThat(bot.user().withoutHeader("X-Slack-Signature").sslCheck().status()).isEqualTo(200);
        }

        @Test
        void kindsOfInteractionThatWeDoNotHave() {
            assertThat(bot.user().interaction("tea_poured").status()).isBetween(400, 404);
            assertThat(bot.user().messageShortcut("nobody_knows", "rating kent").status()).isBetween(400, 404);

            assertThat(messagesInTheEnd()).isEmpty();
        }

    }

    @Nested
    @DisplayName("What is no request of Slack's gets a status and no more")
    class NoRequests {

        private HttpResponse<String> post(String type, byte[] body, String... headers)
                throws IOException, InterruptedException {
            String timestamp = String.valueOf(InSlack.CLOCK.instant().getEpochSecond());
            Signature signature = new Signature(new Secret(SlackStandIn.SIGNING_SECRET), InSlack.CLOCK);
            HttpRequest.Builder request = HttpRequest.newBuilder(bot.requestUrl())
                .header("X-Slack-Request-Timestamp", timestamp)
                .header("X-Slack-Signature", signature.of(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body));
            if (!type.isEmpty()) {
                request.header("Content-Type", type);
            }
            for (int i = 0; i + 1 < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return send(request.build());
        }

        private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
            try (HttpClient client = HttpClient.newHttpClient()) {
                return client.send(request, BodyHandlers.ofString());
            }
        }

        @ParameterizedTest
        @ValueSource(strings = { "{", "[]", "null", "true", "{}", "{\"type\":7}", "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":null}", "{\"type\":\"block_actions\",\"actions\":7}",
                "{\"type\":\"block_actions\"}", "{\"type\":\"view_submission\"}", "\u0000", "" })
        void bodiesThatAreNotWhatTheySay(String body) throws Exception {
            HttpResponse<String> json = post("application/json", body.getBytes(StandardCharsets.UTF_8));

            assertThat(json.statusCode()).isBetween(400, 499);
            assertThat(json.body()).doesNotContain("Exception", "\tat ", "org.councilratings", "jetty");
        }

        @ParameterizedTest
        @ValueSource(strings = { "payload=%7B", "payload=", "payload=%ZZ", "a=b", "", "command", "&&&=" })
        void formsThatAreNotWhatTheySay(String body) throws Exception {
            HttpResponse<String> form = post("application/x-www-form-urlencoded",
                    body.getBytes(StandardCharsets.UTF_8));

            assertThat(form.statusCode()).isBetween(400, 499);
            assertThat(form.body()).doesNotContain("Exception", "\tat ", "org.councilratings", "jetty");
        }

        @ParameterizedTest
        @ValueSource(strings = { "", "text/plain", "text/xml", "multipart/form-data; boundary=x" })
        void othersThanFormAndJson(String type) throws Exception {
            assertThat(post(type, "{}".getBytes(StandardCharsets.UTF_8)).statusCode()).isEqualTo(415);
        }

        @Test
        void bodiesThatAreTooLarge() throws Exception {
            assertThat(post("application/json", new byte[1_000_001]).statusCode()).isEqualTo(413);
        }

        @Test
        void headersThatAreTooLarge() throws Exception {
            assertThat(post("application/json", new byte[0], "X-Long", "x".repeat(20_000)).statusCode()).isEqualTo(431);
        }

        @Test
        void otherMethodsAndPaths() throws Exception {
            HttpResponse<String> get = send(HttpRequest.newBuilder(bot.requestUrl()).build());
            HttpResponse<String> elsewhere = send(HttpRequest.newBuilder(bot.requestUrl().resolve("/")).build());

            assertThat(get.statusCode()).isEqualTo(405);
            assertThat(get.headers().firstValue("Allow")).contains("POST");
            assertThat(elsewhere.statusCode()).isEqualTo(404);
            assertThat(get.body() + elsewhere.body()).isEmpty();
            assertThat(get.headers().firstValue("Server")).isEmpty();
        }

    }

    @Test
    void aButtonThatNobodyKnowsGetsACalmReply() {
        this.bot.user().slash("/rating", "kent");
        Received answer = this.bot.slack().nextMessage();
        Received strange = answer.withValue("History", "1.zz.never");

        assertThat(this.bot.user().clicks(strange, "History").status()).isEqualTo(200);

        assertThat(this.bot.slack().nextMessage().text()).contains("older version");
    }

    @Test
    void whatSomebodyTypesNeverBecomesMarkupOrAMention() {
        this.bot.user().slash("/ratings", "<!channel> <https://example.org|rating> of *Kent* & <@U123> @here");
        this.bot.user().mention("<!here> why is _everybody_ <https://example.org|here>");

        assertThat(this.bot.slack().nextMessage().text()).doesNotContain("<!", "<@", "example.org");
        assertThat(this.bot.slack().nextMessage().text()).doesNotContain("<!", "<@", "example.org");
    }

    @Test
    void wordsThatSlackUsesItselfAreWordsAllTheSame() {
        this.bot.user().mention("rating kent ssl_check=1");
        this.bot.user().mention("rating kent app_rate_limited");

        assertThat(messagesInTheEnd()).hasSize(2);
    }

    @Test
    void aLongTextIsAnsweredCalmly() {
        this.bot.user().mention("rating kent ".repeat(2_000));

        assertThat(this.bot.slack().nextMessage().text()).contains("too long");
    }

}
