package org.councilratings.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Does the stand-in do what Discord does?")
class DiscordStandInTest {

    private static final String IDENTIFY = "{\"op\": 2, \"d\": {\"token\": \"%s\", \"intents\": %d}}";

    private static final String MESSAGE = "{\"content\": \"hello\", \"allowed_mentions\": {\"parse\": []}}";

    private static final String CALLBACK = "{\"type\": 4, \"data\": %s}".formatted(MESSAGE);

    private final DiscordStandIn discord = new DiscordStandIn();

    private final HttpClient client = HttpClient.newHttpClient();

    private final DiscordUser pat = this.discord.user();

    @AfterEach
    void stop() {
        this.client.shutdownNow();
        this.discord.close();
    }

    // requests

    @Test
    void aWrongTokenIsRefused() throws Exception {
        HttpResponse<String> answer = send("GET", "users/@me", "", "Bot wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(send("GET", "users/@me", "").statusCode()).isEqualTo(200);
    }

    @Test
    void anUnknownRouteIsAViolation() throws Exception {
        HttpResponse<String> answer = send("GET", "guilds/1", "");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(this.discord.violations()).hasSize(1);
    }

    @Test
    void whatBreaksARuleIsRefusedWithItsPlace() throws Exception {
        HttpResponse<String> answer = send("POST", messages(), MESSAGE.replace("hello", "a".repeat(2001)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Json.read(answer.body()).path("code").asInt()).isEqualTo(50035);
        assertThat(Json.read(answer.body()).at("/errors/content/_errors")).hasSize(1);
    }

    @Test
    void whatOnlyThisProjectForbidsIsTakenAndTold() throws Exception {
        assertThat(send("POST", messages(), "{\"content\": \"hello\"}").statusCode()).isEqualTo(200);
        assertThat(this.discord.violations()).extracting(Violation::pointer).containsExactly("/allowed_mentions/parse");
    }

    @Test
    void ordinaryAnswersTellTheLimits() throws Exception {
        HttpResponse<String> answer = send("POST", messages(), MESSAGE);

        assertThat(answer.headers().firstValue("X-RateLimit-Remaining")).contains("999");
        assertThat(answer.headers().firstValue("X-RateLimit-Bucket")).isPresent();
        assertThat(answer.headers().firstValue("via")).isPresent();
    }

    @Test
    void oldMessagesAreShownFromTheNewestOrAfterOne() throws Exception {
        for (int i = 0; i < 5; i++) {
            this.pat.writes("chat " + i);
        }
        String second = this.discord.messagesIn(DiscordStandIn.CHANNEL).get(1).path("id").asText();

        JsonNode newest = Json.read(send("GET", messages() + "?limit=2", "").body());
        JsonNode after = Json.read(send("GET", messages() + "?limit=2&after=" + second, "").body());

        assertThat(newest.findValuesAsText("content")).containsExactly("chat 4", "chat 3");
        assertThat(after.findValuesAsText("content")).containsExactly("chat 3", "chat 2");
    }

    @Test
    void withoutTheRightToReadThemThereAreNone() throws Exception {
        this.pat.writes("chat");
        this.discord.deniesUntold(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);

        HttpResponse<String> answer = send("GET", messages(), "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Json.read(answer.body())).isEmpty();
    }

    @Test
    void aMessageIsKnownByItsNumberForSomeMinutes() throws Exception {
        String numbered = MESSAGE.replace("{\"content\"", "{\"nonce\": \"n1\", \"enforce_nonce\": true, \"content\"");
        send("POST", messages(), numbered);
        send("POST", messages(), numbered);
        assertThat(this.discord.messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);

        this.discord.forgetsNonces();
        send("POST", messages(), numbered);

        assertThat(this.discord.messagesIn(DiscordStandIn.CHANNEL)).hasSize(2);
    }

    @Test
    void limitsAreToldInEachOfTheirForms() throws Exception {
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.TooMany(Duration.ofMillis(1500)));
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.TooManyInAll(Duration.ofSeconds(2)));
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.Banned(Duration.ofSeconds(60)));
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.LastForNow(Duration.ofSeconds(3)));

        HttpResponse<String> route = send("POST", messages(), MESSAGE);
        HttpResponse<String> all = send("POST", messages(), MESSAGE);
        HttpResponse<String> ban = send("POST", messages(), MESSAGE);
        HttpResponse<String> last = send("POST", messages(), MESSAGE);

        assertThat(Json.read(route.body()).path("retry_after").asDouble()).isEqualTo(1.5);
        assertThat(route.headers().firstValue("Retry-After")).contains("2");
        assertThat(route.headers().firstValue("X-RateLimit-Global")).isEmpty();
        assertThat(all.headers().firstValue("X-RateLimit-Global")).contains("true");
        assertThat(all.headers().firstValue("via")).isPresent();
        assertThat(ban.headers().firstValue("via")).isEmpty();
        assertThat(last.statusCode()).isEqualTo(200);
        assertThat(last.headers().firstValue("X-RateLimit-Reset-After")).contains("3.000");
    }

    @ParameterizedTest
    @CsvSource({ "50013,403", "50001,403", "50007,403", "160002,400", "10062,404", "10003,404", "40060,400" })
    void errorsOfDiscordsComeUnderTheirStatus(int code, int status) throws Exception {
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.Refusal(code));

        HttpResponse<String> answer = send("POST", messages(), MESSAGE);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(Json.read(answer.body()).path("code").asInt()).isEqualTo(code);
    }

    @Test
    void aConnectionBreaksBeforeOrAfterTheRequestWasTaken() throws Exception {
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.LostRequest());
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.LostAnswer());

        assertThatThrownBy(() -> send("POST", messages(), MESSAGE)).isInstanceOf(IOException.class);
        assertThat(this.discord.messagesIn(DiscordStandIn.CHANNEL)).isEmpty();
        assertThatThrownBy(() -> send("POST", messages(), MESSAGE)).isInstanceOf(IOException.class);
        assertThat(this.discord.messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void aSlowAnswerWaitsForItsRelease() throws Exception {
        this.discord.once(Endpoint.CREATE_MESSAGE, new Fault.Silence());

        var answer = this.client.sendAsync(request("POST", messages(), MESSAGE, "Bot " + DiscordStandIn.TOKEN),
                HttpResponse.BodyHandlers.ofString());
        this.discord.nextMessage(DiscordStandIn.CHANNEL);

        assertThat(answer).isNotDone();
        this.discord.release();
        assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }

    @Test
    void aChannelThatIsGoneIsUnknown() throws Exception {
        String channel = this.discord.newChannel("short-lived");
        this.discord.deletesChannel(channel);

        assertThat(codeOf(send("POST", "channels/%s/messages".formatted(channel), MESSAGE))).isEqualTo(10003);
    }

    @Test
    void aBotThatWasThrownOutIsToldAndRefused() throws Exception {
        Bot bot = new Bot(Gateway.GUILDS | Gateway.GUILD_MESSAGES);
        bot.event("GUILD_CREATE");
        this.discord.expelsBot();
        this.pat.mentions("unheard");
        this.pat.inDirectMessage().writes("unheard for want of an intent");

        assertThat(bot.event("GUILD_DELETE").path("id").asText()).isEqualTo(DiscordStandIn.GUILD);
        assertThat(codeOf(send("POST", messages(), MESSAGE))).isEqualTo(50001);
        assertThat(bot.heard).isEmpty();
    }

    // interactions

    @Test
    void aBotAnswersOnceAndEditsAfterwards() throws Exception {
        Bot bot = new Bot(0);
        register();
        Asked asked = this.pat.uses("rating");
        JsonNode interaction = bot.event("INTERACTION_CREATE");
        String callback = "interactions/%s/%s/callback".formatted(interaction.path("id").asText(),
                interaction.path("token").asText());
        String original = "webhooks/%s/%s/messages/@original".formatted(DiscordStandIn.APP,
                interaction.path("token").asText());

        assertThat(send("POST", callback, "{\"type\": 7, \"data\": {}}").statusCode()).isEqualTo(400);
        assertThat(asked.exchange().untilCallback()).isEmpty();
        assertThat(send("POST", callback + "?with_response=true", "{\"type\": 5}").body()).contains("message");
        assertThat(asked.thinking().isThinking()).isTrue();
        assertThat(codeOf(send("POST", callback, CALLBACK))).isEqualTo(40060);
        assertThat(send("PATCH", original, MESSAGE).statusCode()).isEqualTo(200);
        Seen reply = asked.reply();
        assertThat(reply.text()).isEqualTo("hello");
        assertThat(asked.exchange().untilCallback()).isPresent();
        assertThat(send("DELETE", original, "").statusCode()).isEqualTo(204);
        reply.awaitDeleted();
        assertThat(reply.now()).isEmpty();
        this.discord.expiresInteractions();
        assertThat(codeOf(send("PATCH", original, MESSAGE))).isEqualTo(50027);
        asked.assertUnanswered();
    }

    @Test
    void theFirstFollowUpAfterThinkingIsTheAnswer() throws Exception {
        Bot bot = new Bot(0);
        register();
        Asked asked = this.pat.uses("rating");
        JsonNode interaction = bot.event("INTERACTION_CREATE");
        String token = interaction.path("token").asText();
        String followUps = "webhooks/%s/%s".formatted(DiscordStandIn.APP, token);

        send("POST", "interactions/%s/%s/callback".formatted(interaction.path("id").asText(), token),
                "{\"type\": 5, \"data\": {\"flags\": 64}}");
        send("POST", followUps, MESSAGE);

        Seen reply = asked.reply();
        assertThat(reply.isEdited()).isTrue();
        assertThat(reply.isEphemeral()).isTrue();
        send("POST", followUps, MESSAGE);
        assertThat(asked.followUp().replyTo()).isEqualTo(reply.id());
    }

    @Test
    void whereOnlyAPersonInstalledTheAppThereAreFiveFollowUps() throws Exception {
        Bot bot = new Bot(0);
        send("PUT", commands(), "[{\"name\": \"rating\", \"description\": \"a\", \"integration_types\": [1]}]");
        this.pat.inForeignServer().uses("rating");
        JsonNode interaction = bot.event("INTERACTION_CREATE");
        String token = interaction.path("token").asText();
        send("POST", "interactions/%s/%s/callback".formatted(interaction.path("id").asText(), token), CALLBACK);

        for (int number = 0; number < 5; number++) {
            assertThat(send("POST", "webhooks/%s/%s".formatted(DiscordStandIn.APP, token), MESSAGE).statusCode())
                .isEqualTo(200);
        }

        assertThat(codeOf(send("POST", "webhooks/%s/%s".formatted(DiscordStandIn.APP, token), MESSAGE)))
            .isEqualTo(40094);
        assertThat(interaction.path("authorizing_integration_owners"))
            .isEqualTo(Json.object().put("1", DiscordStandIn.USER));
    }

    @Test
    void aCommandKeepsItsIdAndChangesItsVersion() throws Exception {
        JsonNode first = Json.read(register());
        JsonNode same = Json.read(register());
        JsonNode other = Json.read(send("PUT", commands(), "[{\"name\": \"rating\", \"description\": \"b\"}]").body());

        assertThat(same).isEqualTo(first);
        assertThat(other.at("/0/id")).isEqualTo(first.at("/0/id"));
        assertThat(other.at("/0/version")).isNotEqualTo(first.at("/0/version"));
    }

    @Test
    void withoutABotNobodyHears() throws Exception {
        register();

        assertThatThrownBy(() -> this.pat.uses("rating")).isInstanceOf(AssertionError.class)
            .hasMessageContaining("no bot");
    }

    // the gateway

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "{'op': 2, 'd': {'token': 'wrong', 'intents': 0}} | 4004", //
            "{'op': 6, 'd': {'token': 'wrong', 'session_id': 'a', 'seq': 1}} | 4004", //
            "{'op': 3, 'd': {}} | 4003", "nonsense | 4002", "{'op': 99} | 4001" })
    void whatTheGatewayDoesNotTakeEndsTheConnection(String sent, int code) throws Exception {
        Bot bot = new Bot();

        bot.send(sent.replace('\'', '"'));

        assertThat(bot.closingCode()).isEqualTo(code);
    }

    @Test
    void aPrivilegedIntentThatIsOffEndsTheConnection() throws Exception {
        Bot bot = new Bot();

        bot.send(IDENTIFY.formatted(DiscordStandIn.TOKEN, Gateway.MESSAGE_CONTENT));

        assertThat(bot.closingCode()).isEqualTo(4014);
    }

    @Test
    void withoutItsIntentABotHearsNothing() throws Exception {
        Bot bot = new Bot(Gateway.DIRECT_MESSAGES);

        this.pat.mentions("in the server");
        this.pat.inDirectMessage().writes("directly");

        JsonNode heard = bot.event("MESSAGE_CREATE");
        assertThat(heard.path("content").asText()).isEqualTo("directly");
        assertThat(heard.has("guild_id")).isFalse();
    }

    @Test
    void aBotThatMaySeeAllTextIsToldIt() throws Exception {
        this.discord.gateway().switchOnMessageContent();
        Bot bot = new Bot(Gateway.GUILD_MESSAGES | Gateway.MESSAGE_CONTENT);

        this.pat.writes("to nobody");

        assertThat(bot.event("MESSAGE_CREATE").path("content").asText()).isEqualTo("to nobody");
    }

    @Test
    void aBotHearsNothingWhereItMayNotLook() throws Exception {
        Bot bot = new Bot(Gateway.GUILD_MESSAGES);
        this.discord.denies(DiscordStandIn.OTHER_CHANNEL, Right.VIEW_CHANNEL);

        this.pat.inChannel(DiscordStandIn.OTHER_CHANNEL).mentions("unheard");
        this.pat.mentions("heard");

        assertThat(bot.event("MESSAGE_CREATE").path("content").asText()).endsWith(" heard");
        assertThat(codeOf(send("POST", "channels/%s/messages".formatted(DiscordStandIn.OTHER_CHANNEL), MESSAGE)))
            .isEqualTo(50001);
    }

    @Test
    void resumingTellsWhatWasMissedInOrder() throws Exception {
        Bot bot = new Bot(Gateway.GUILD_MESSAGES);
        this.discord.gateway().drop();
        this.discord.gateway().awaitDisconnected();
        this.pat.mentions("one");
        this.pat.mentions("two");
        Bot again = new Bot();

        again.send("{\"op\": 6, \"d\": {\"token\": \"%s\", \"session_id\": \"%s\", \"seq\": 1}}"
            .formatted(DiscordStandIn.TOKEN, bot.session));

        assertThat(again.event("MESSAGE_CREATE").path("content").asText()).endsWith("one");
        assertThat(again.event("MESSAGE_CREATE").path("content").asText()).endsWith("two");
        again.event("RESUMED");
    }

    // building

    private String messages() {
        return "channels/%s/messages".formatted(DiscordStandIn.CHANNEL);
    }

    private String commands() {
        return "applications/%s/commands".formatted(DiscordStandIn.APP);
    }

    private String register() throws Exception {
        return send("PUT", commands(), "[{\"name\": \"rating\", \"description\": \"a\"}]").body();
    }

    private static int codeOf(HttpResponse<String> answer) {
        return Json.read(answer.body()).path("code").asInt();
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        return send(method, path, body, "Bot " + DiscordStandIn.TOKEN);
    }

    private HttpResponse<String> send(String method, String path, String body, String authorization) throws Exception {
        return this.client.send(request(method, path, body, authorization), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path, String body, String authorization) {
        return HttpRequest.newBuilder(URI.create(this.discord.apiUrl() + path))
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    }

    /** The least that speaks with the gateway. */
    private final class Bot implements WebSocket.Listener {

        private final LinkedBlockingQueue<JsonNode> heard = new LinkedBlockingQueue<>();

        private final LinkedBlockingQueue<Integer> closed = new LinkedBlockingQueue<>();

        private final StringBuilder part = new StringBuilder();

        private final WebSocket socket;

        private String session = "";

        Bot() {
            this.socket = DiscordStandInTest.this.client.newWebSocketBuilder()
                .buildAsync(URI.create(DiscordStandInTest.this.discord.gatewayUrl() + "?v=10&encoding=json"), this)
                .join();
        }

        Bot(long intents) throws Exception {
            this();
            send(IDENTIFY.formatted(DiscordStandIn.TOKEN, intents));
            this.session = event("READY").path("session_id").asText();
        }

        void send(String payload) {
            this.socket.sendText(payload, true).join();
        }

        JsonNode event(String type) throws InterruptedException {
            while (true) {
                JsonNode next = Optional.ofNullable(this.heard.poll(10, TimeUnit.SECONDS)).orElseThrow();
                if (next.path("t").asText().equals(type)) {
                    return next.path("d");
                }
            }
        }

        int closingCode() throws InterruptedException {
            return Optional.ofNullable(this.closed.poll(10, TimeUnit.SECONDS)).orElseThrow();
        }

        @Override
        public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            this.part.append(data);
            if (last) {
                this.heard.add(Json.read(this.part.toString()));
                this.part.setLength(0);
            }
            webSocket.request(1);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            this.closed.add(statusCode);
            return CompletableFuture.completedFuture(null);
        }

    }

}
