package org.councilratings.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is a request checked by Discord's OpenAPI description?")
class OpenApiTest {

    @BeforeEach
    void present() {
        Assumptions.assumeTrue(OpenApi.isPresent(), "DISCORD_OPENAPI names no file");
    }

    @Test
    void anOrdinaryMessagePasses() {
        assertThat(check(Endpoint.CREATE_MESSAGE, """
                {'content': 'Kent', 'nonce': '1', 'enforce_nonce': true, 'flags': 0, 'components': [
                    {'type': 1, 'components': [{'type': 2, 'style': 1, 'label': 'More', 'custom_id': 'a'}]}]}
                """)).isEmpty();
    }

    @Test
    void aMemberOfTheWrongKindIsAViolation() {
        assertThat(check(Endpoint.CREATE_MESSAGE, "{'content': 5}")).containsExactly("/content");
        assertThat(check(Endpoint.CREATE_MESSAGE, "{'nonce': '%s'}".formatted("a".repeat(26)))).containsOnly("/nonce");
    }

    @Test
    void aMemberThatIsNotDescribedIsAViolation() {
        assertThat(OpenApi.check(Endpoint.CREATE_MESSAGE, Json.object().put("ephemeral", true))).singleElement()
            .satisfies(violation -> assertThat(violation.rule()).contains("'ephemeral'"));
    }

    @Test
    void ofSeveralKindsTheOneThatIsMeantIsChecked() {
        assertThat(check(Endpoint.CREATE_MESSAGE, """
                {'flags': 32768, 'components': [{'type': 17, 'components': [{'type': 10, 'content': 5}]}]}
                """)).containsExactly("/components/0/components/0/content");
        assertThat(check(Endpoint.CALLBACK, "{'type': 8, 'data': {'choices': [{'name': 5, 'value': 'a'}]}}"))
            .contains("/data/choices/0/name");
    }

    @Test
    void jdasDeviationsPassAndNoOthers() {
        assertThat(check(Endpoint.WRITE_COMMANDS, """
                [{'name': 'rating', 'description': 'a', 'type': 1, 'nsfw': false, 'contexts': ['0', '1'],
                    'integration_types': ['0'], 'default_member_permissions': '32',
                    'options': [{'type': 4, 'name': 'year', 'description': 'a', 'autocomplete': false}]}]
                """)).isEmpty();
        assertThat(check(Endpoint.OPEN_DIRECT, "{'recipient_id': 1300000000000000001}")).isEmpty();
        assertThat(check(Endpoint.WRITE_COMMANDS, "[{'name': 'rating', 'description': 'a', 'type': '1'}]"))
            .isNotEmpty();
    }

    @Test
    void theStandInsOwnAnswersAreAsDescribed() throws Exception {
        try (DiscordStandIn discord = new DiscordStandIn(); HttpClient client = HttpClient.newHttpClient()) {
            String message = "{'content': 'Kent', 'allowed_mentions': {'parse': []}}";
            String channel = DiscordStandIn.CHANNEL;

            Map<Endpoint, List<Violation>> wrong = new EnumMap<>(Endpoint.class);
            wrong.put(Endpoint.ME, answer(discord, client, Endpoint.ME, "users/@me", ""));
            wrong.put(Endpoint.APPLICATION, answer(discord, client, Endpoint.APPLICATION, "applications/@me", ""));
            wrong.put(Endpoint.GATEWAY_FOR_BOTS, answer(discord, client, Endpoint.GATEWAY_FOR_BOTS, "gateway/bot", ""));
            wrong.put(Endpoint.READ_CHANNEL, answer(discord, client, Endpoint.READ_CHANNEL, "channels/" + channel, ""));
            wrong.put(Endpoint.OPEN_DIRECT, answer(discord, client, Endpoint.OPEN_DIRECT, "users/@me/channels",
                    "{'recipient_id': '%s'}".formatted(DiscordStandIn.USER)));
            wrong.put(Endpoint.CREATE_MESSAGE, answer(discord, client, Endpoint.CREATE_MESSAGE,
                    "channels/%s/messages".formatted(channel), message));
            wrong.put(Endpoint.WRITE_COMMANDS,
                    answer(discord, client, Endpoint.WRITE_COMMANDS,
                            "applications/%s/commands".formatted(DiscordStandIn.APP),
                            "[{'name': 'rating', 'description': 'a'}]"));

            assertThat(wrong.values()).allSatisfy(violations -> assertThat(violations).isEmpty());
        }
    }

    private static List<Violation> answer(DiscordStandIn discord, HttpClient client, Endpoint endpoint, String path,
            String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(discord.apiUrl() + path))
            .header("Authorization", "Bot " + DiscordStandIn.TOKEN)
            .method(endpoint.method(), HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
        return OpenApi.checkAnswer(endpoint,
                Json.read(client.send(request, HttpResponse.BodyHandlers.ofString()).body()));
    }

    private static List<String> check(Endpoint endpoint, String body) {
        return OpenApi.check(endpoint, Json.read(body.replace('\'', '"')))
            .stream()
            .map(Violation::pointer)
            .distinct()
            .toList();
    }

}
