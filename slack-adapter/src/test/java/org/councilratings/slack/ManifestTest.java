package org.councilratings.slack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.Event;
import com.slack.api.model.event.MessageEvent;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.councilratings.slack.http.WebServer;
import org.councilratings.slack.listen.Listeners;
import org.councilratings.slack.listen.Offer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("A pasted manifest makes the app")
class ManifestTest {

    private static final String HTTP = "manifest.yml";

    private static final String SOCKET_MODE = "manifest-socket-mode.yml";

    private static final Set<String> URLS = Set.of("url", "request_url", "message_menu_options_url");

    /** What Slack wants an app to hold before it is sent an event; nothing for a page. */
    private static final Map<String, Set<String>> SCOPE_OF_EVENT = Map.of(AppMentionEvent.TYPE_NAME,
            Set.of("app_mentions:read"), MessageEvent.TYPE_NAME + ".im", Set.of("im:history"),
            AppHomeOpenedEvent.TYPE_NAME, Set.of());

    private static final YAMLMapper YAML = YAMLMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(SchemaLocation.of("classpath:org/councilratings/slack/manifest.schema.json"));

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void slackTakesIt(String file) throws IOException {
        assertThat(faults(manifest(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsFoundBeforeSlackFindsIt(String place, Consumer<ObjectNode> mistake) throws IOException {
        ObjectNode manifest = manifest(HTTP);

        mistake.accept(manifest);

        assertThat(faults(manifest)).singleElement().asString().startsWith(place);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("/display_information/name",
                        all -> object(all, "/display_information").put("name",
                                "Council Ratings for everybody who asks")),
                mistake("/display_information/long_description",
                        all -> object(all, "/display_information").put("long_description", "Too short.")),
                mistake("/features/slash_commands/0/command",
                        all -> object(all, "/features/slash_commands/0").put("command", "rating")),
                mistake("/features/slash_commands/0/usage_hint",
                        all -> object(all, "/features/slash_commands/0").put("usage_hint", "")),
                mistake("/features/slash_commands/6", all -> object(all, "/features/slash_commands/6").remove("url")),
                mistake("/settings/interactivity",
                        all -> object(all, "/settings/interactivity").remove("message_menu_options_url")),
                mistake("/settings", all -> object(all, "/settings").put("socket_mode", true)));
    }

    private static Arguments mistake(String place, Consumer<ObjectNode> mistake) {
        return arguments(place, mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void itOffersTheCommandsThatTheBotKnowsInTheSameWords(String file) throws IOException {
        List<String> offered = new ArrayList<>();
        for (JsonNode command : manifest(file).at("/features/slash_commands")) {
            offered.add(String.join("|", command.path("command").asText(), command.path("description").asText(),
                    command.path("usage_hint").asText(), command.path("should_escape").asText()));
        }

        assertThat(offered).containsExactlyElementsOf(Listeners.SLACK.commands()
            .stream()
            .map(command -> String.join("|", command.slash(), Offer.about(command), Offer.hint(command), "false"))
            .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void itAsksForTheEventsThatAreListenedForAndNoOthers(String file) throws IOException {
        Set<String> taken = new ClassFileImporter().importClasses(Listeners.class)
            .get(Listeners.class)
            .getReferencedClassObjects()
            .stream()
            .<Class<?>>map(reference -> reference.getRawType().reflect())
            .filter(Event.class::isAssignableFrom)
            .map(ManifestTest::nameOfEvent)
            // one with a file, or shown outside its thread as well, is a message all the
            // same
            .map(event -> event.startsWith("message") ? "message" : event)
            .collect(Collectors.toSet());

        assertThat(texts(manifest(file).at("/settings/event_subscriptions/bot_events")))
            .as("message.im is a message, in a direct conversation")
            .extracting(event -> event.split("\\.", 2)[0])
            .containsExactlyInAnyOrderElementsOf(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void itAsksForTheScopesOfItsEventsAndTwoToAnswerAndNoOthers(String file) throws IOException {
        JsonNode manifest = manifest(file);
        List<String> events = texts(manifest.at("/settings/event_subscriptions/bot_events"));

        assertThat(SCOPE_OF_EVENT).containsKeys(events.toArray(String[]::new));
        Stream<String> ofEvents = SCOPE_OF_EVENT.entrySet()
            .stream()
            .filter(entry -> events.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream());
        assertThat(texts(manifest.at("/oauth_config/scopes/bot")))
            .containsExactlyInAnyOrderElementsOf(Stream.concat(Stream.of("commands", "chat:write"), ofEvents).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void itSaysWhatEachScopeIsFor(String file) throws IOException {
        List<String> lines = Files.readAllLines(Path.of(file));

        for (String scope : texts(manifest(file).at("/oauth_config/scopes/bot"))) {
            int at = lines.stream().map(line -> line.replaceAll("\\s+#.*", "").strip()).toList().indexOf("- " + scope);
            assertThat(at).as(scope).isPositive();
            assertThat(lines.get(at).contains(" # ") || lines.get(at - 1).strip().startsWith("# ")).as(scope).isTrue();
        }
    }

    @Test
    void itHasOneAddressForEverything() throws IOException {
        JsonNode manifest = manifest(HTTP);

        List<String> urls = URLS.stream().flatMap(name -> manifest.findValuesAsText(name).stream()).toList();

        assertThat(urls).hasSize(Listeners.SLACK.commands().size() + 3)
            .containsOnly("https://ratings.example.org" + WebServer.PATH);
    }

    @Test
    void socketModeIsTheSameAppWithoutAddresses() throws IOException {
        ObjectNode http = manifest(HTTP);
        ObjectNode socketMode = manifest(SOCKET_MODE);

        assertThat(http.at("/settings/socket_mode_enabled").asBoolean()).isFalse();
        assertThat(socketMode.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        object(http, "/settings").put("socket_mode_enabled", true);
        http.findParents("url").forEach(parent -> ((ObjectNode) parent).remove(URLS));
        http.findParents("request_url").forEach(parent -> ((ObjectNode) parent).remove(URLS));
        assertThat(socketMode).isEqualTo(http);
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void peopleCanWriteToTheBotAndOpenItsPage(String file) throws IOException {
        JsonNode home = manifest(file).at("/features/app_home");

        assertThat(home.path("home_tab_enabled").asBoolean()).isTrue();
        assertThat(home.path("messages_tab_enabled").asBoolean()).isTrue();
        assertThat(home.path("messages_tab_read_only_enabled").asBoolean(true)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void itSaysThatItIsNotOfsteds(String file) throws IOException {
        assertThat(manifest(file).at("/display_information/long_description").asText()).contains("not Ofsted's");
    }

    @ParameterizedTest
    @ValueSource(strings = { HTTP, SOCKET_MODE })
    void theTokenStaysTheSame(String file) throws IOException {
        assertThat(manifest(file).at("/settings/token_rotation_enabled").asBoolean(true))
            .as("the bot reads its token once, at its start")
            .isFalse();
    }

    private static ObjectNode manifest(String file) throws IOException {
        return (ObjectNode) YAML.readTree(Path.of(file).toFile());
    }

    private static List<String> faults(JsonNode manifest) {
        List<String> faults = new ArrayList<>();
        for (Error error : SCHEMA.validate(manifest)) {
            faults.add("%s: %s".formatted(error.getInstanceLocation(), error.getMessage()));
        }
        return faults;
    }

    private static ObjectNode object(JsonNode manifest, String place) {
        return (ObjectNode) manifest.at(place);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static String nameOfEvent(Class<?> type) {
        try {
            return String.valueOf(type.getField("TYPE_NAME").get(null));
        }
        catch (ReflectiveOperationException ex) {
            throw new AssertionError("each event of Slack's library has a name", ex);
        }
    }

}
