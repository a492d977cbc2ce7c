package org.councilratings.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which messages and views does Block Kit allow?")
class BlockKitRulesTest {

    // messages

    @Test
    void anOrdinaryMessageIsAllowed() {
        assertThat(BlockKitRules.message(
                message("""
                        {"type": "header", "text": {"type": "plain_text", "text": "Kent", "emoji": false}},
                        {"type": "section", "block_id": "a", "text":
                            {"type": "mrkdwn", "text": "*Good* &amp; improving, <https://example.org/?a=1&amp;b=2|the report>"}},
                        {"type": "section", "fields": [{"type": "plain_text", "text": "Help"}],
                            "accessory": {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A chart"}},
                        {"type": "context", "elements": [{"type": "plain_text", "text": "to 31 October"},
                            {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "A chart"}]},
                        {"type": "divider"},
                        {"type": "actions", "elements": [
                            {"type": "button", "action_id": "a", "value": "v", "text": {"type": "plain_text", "text": "More"}},
                            {"type": "external_select", "action_id": "b", "min_query_length": 1},
                            {"type": "overflow", "action_id": "c", "options": [OPTION, OPTION]}]}
                        """)))
            .isEmpty();
    }

    @Test
    void aMessageHasAtMostFiftyBlocks() {
        assertThat(BlockKitRules.message(message(repeated("{\"type\": \"divider\"}", 50)))).isEmpty();
        assertThat(pointers(message(repeated("{\"type\": \"divider\"}", 51)))).containsExactly("/blocks");
    }

    @Test
    void aMessageWithBlocksSaysTheSameInWords() {
        assertThat(pointers(message("{\"type\": \"divider\"}").put("text", " "))).containsExactly("/text");
        assertThat(pointers(message("{\"type\": \"divider\"}").without("text"))).containsExactly("/text");
    }

    @Test
    void aTextAtTheTopHasAtMostFortyThousandCharacters() {
        ObjectNode message = Json.object().put("channel", "C0GENERAL");

        assertThat(pointers(message.deepCopy().put("text", "a".repeat(40_000)))).isEmpty();
        assertThat(pointers(message.deepCopy().put("text", "a".repeat(40_001)))).containsExactly("/text");
    }

    @ParameterizedTest
    @ValueSource(strings = { "<!channel> Kent", "<!here>", "<@U0PAT>", "<#C0GENERAL>", "a < b", "Kent & Medway",
            "&nbsp;", "<https://example.org>", "<https://example.org|a<b>" })
    void noTextHasMarkupOfSomebodyElse(String text) {
        assertThat(pointers(Json.object().put("channel", "C0GENERAL").put("text", text))).isNotEmpty()
            .containsOnly("/text");
        assertThat(pointers(section("mrkdwn", text))).isNotEmpty().containsOnly("/blocks/0/text/text");
        assertThat(pointers(section("plain_text", text))).isNotEmpty().containsOnly("/blocks/0/text/text");
    }

    @Test
    void linksWorkInMarkupOnly() {
        assertThat(pointers(section("mrkdwn", "<https://example.org|the report>"))).isEmpty();
        assertThat(pointers(section("plain_text", "<https://example.org|the report>"))).isNotEmpty();
    }

    @Test
    void mentionsAreNotMadeOfPlainWords() {
        ObjectNode message = Json.object().put("channel", "C0GENERAL").put("text", "@channel");

        assertThat(pointers(message.deepCopy().put("link_names", true))).containsExactly("/link_names");
        assertThat(pointers(message.deepCopy().put("parse", "full"))).containsExactly("/parse");
        assertThat(pointers(message.deepCopy().put("link_names", false))).isEmpty();
    }

    @Test
    void allTextInBlocksTogetherIsLimited() {
        assertThat(pointers(message(repeated(sectionOf("mrkdwn", "a".repeat(2600)), 5)))).isEmpty();
        assertThat(pointers(message(repeated(sectionOf("mrkdwn", "a".repeat(2601)), 5)))).containsExactly("/blocks");
    }

    @Test
    void idsAreUniqueWhereTheyHaveToBe() {
        assertThat(pointers(message(repeated("{\"type\": \"divider\", \"block_id\": \"a\"}", 2))))
            .containsExactly("/blocks/1/block_id");
        assertThat(pointers(message(actions(repeated(button("a"), 2)))))
            .containsExactly("/blocks/0/elements/1/action_id");
        assertThat(pointers(message(repeated(actions(button("a")), 2)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            // unknown
            "{\"type\": \"table\"}", "{\"type\": \"divider\", \"colour\": \"red\"}", "{}",
            // sections
            "{\"type\": \"section\"}", "{\"type\": \"section\", \"text\": {\"type\": \"html\", \"text\": \"a\"}}",
            "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"a\", \"emoji\": true}}",
            "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"\"}}",
            "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \" \"}}",
            "{\"type\": \"section\", \"fields\": []}",
            "{\"type\": \"section\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"a\"}, \"accessory\": {\"type\": \"divider\"}}",
            // headers
            "{\"type\": \"header\", \"text\": {\"type\": \"mrkdwn\", \"text\": \"a\"}}",
            // images
            "{\"type\": \"image\", \"image_url\": \"https://example.org/a.png\"}",
            "{\"type\": \"image\", \"alt_text\": \"a\"}",
            // actions
            "{\"type\": \"actions\", \"elements\": []}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"lever\", \"action_id\": \"a\"}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"button\", \"text\": {\"type\": \"plain_text\", \"text\": \"a\"}}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"overflow\", \"action_id\": \"a\", \"options\": [OPTION]}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"static_select\", \"action_id\": \"a\"}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"external_select\", \"action_id\": \"a\", \"options\": [OPTION]}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"multi_external_select\", \"action_id\": \"a\", \"max_selected_items\": 0}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"button\", \"action_id\": \"a\", \"style\": \"loud\", \"text\": {\"type\": \"plain_text\", \"text\": \"a\"}}]}",
            "{\"type\": \"actions\", \"elements\": [{\"type\": \"button\", \"action_id\": \"a\", \"url\": \"javascript:a\", \"text\": {\"type\": \"plain_text\", \"text\": \"a\"}}]}",
            // inputs
            "{\"type\": \"input\", \"element\": {\"type\": \"plain_text_input\", \"action_id\": \"a\"}}",
            "{\"type\": \"input\", \"label\": {\"type\": \"plain_text\", \"text\": \"a\"}, \"element\": {\"type\": \"overflow\", \"action_id\": \"a\", \"options\": [OPTION, OPTION]}}" })
    void blocksThatSlackDoesNotKnowAreViolations(String block) {
        assertThat(pointers(message(block))).isNotEmpty().allMatch(pointer -> pointer.startsWith("/blocks/0"));
    }

    @Test
    void lengthsAreLimited() {
        longest(3000, text -> sectionOf("mrkdwn", text));
        longest(2000, text -> "{\"type\": \"section\", \"fields\": [{\"type\": \"plain_text\", \"text\": \"%s\"}]}"
            .formatted(text));
        longest(150, text -> "{\"type\": \"header\", \"text\": {\"type\": \"plain_text\", \"text\": \"%s\"}}"
            .formatted(text));
        longest(255, text -> "{\"type\": \"divider\", \"block_id\": \"%s\"}".formatted(text));
        longest(255, text -> actions(button(text)));
        longest(75, text -> actions(
                "{\"type\": \"button\", \"action_id\": \"a\", \"text\": {\"type\": \"plain_text\", \"text\": \"%s\"}}"
                    .formatted(text)));
        longest(2000, text -> actions(button("a").replace("}}", "}, \"value\": \"%s\"}".formatted(text))));
        longest(3000 - 8, text -> actions(button("a").replace("}}", "}, \"url\": \"https://%s\"}".formatted(text))));
        longest(150, text -> actions(
                "{\"type\": \"external_select\", \"action_id\": \"a\", \"placeholder\": {\"type\": \"plain_text\", \"text\": \"%s\"}}"
                    .formatted(text)));
    }

    @Test
    void listsAreLimited() {
        most(10, number -> "{\"type\": \"section\", \"fields\": [%s]}"
            .formatted(repeated("{\"type\": \"plain_text\", \"text\": \"a\"}", number)));
        most(10, number -> "{\"type\": \"context\", \"elements\": [%s]}"
            .formatted(repeated("{\"type\": \"plain_text\", \"text\": \"a\"}", number)));
        most(25, number -> actions(
                IntStream.range(0, number).mapToObj(place -> button("a" + place)).collect(Collectors.joining(","))));
        most(5, number -> actions("{\"type\": \"overflow\", \"action_id\": \"a\", \"options\": [%s]}"
            .formatted(repeated("OPTION", number))));
        most(10, number -> actions("{\"type\": \"radio_buttons\", \"action_id\": \"a\", \"options\": [%s]}"
            .formatted(repeated("OPTION", number))));
        most(100, number -> actions("{\"type\": \"static_select\", \"action_id\": \"a\", \"options\": [%s]}"
            .formatted(repeated("OPTION", number))));
        most(100, number -> actions(
                "{\"type\": \"static_select\", \"action_id\": \"a\", \"option_groups\": [{\"label\": {\"type\": \"plain_text\", \"text\": \"a\"}, \"options\": [%s]}]}"
                    .formatted(repeated("OPTION", number))));
    }

    // response URLs

    @Test
    void aResponseUrlTakesItsOwnFields() {
        assertThat(BlockKitRules.responseUrl(Json.read(
                "{\"response_type\": \"in_channel\", \"replace_original\": false, \"thread_ts\": \"1.2\", \"text\": \"a\"}")))
            .isEmpty();
        assertThat(BlockKitRules.responseUrl(Json.read("{\"delete_original\": true}"))).isEmpty();
        assertThat(BlockKitRules.responseUrl(Json.read("{\"response_type\": \"everywhere\", \"text\": \"a\"}")))
            .hasSize(1);
        assertThat(BlockKitRules.responseUrl(Json.read("{\"channel\": \"C0\", \"text\": \"a\"}"))).hasSize(1);
    }

    // views

    @Test
    void anOrdinaryModalIsAllowed() {
        assertThat(BlockKitRules.view(modal(INPUT))).isEmpty();
    }

    @Test
    void aModalWithInputIsSubmitted() {
        assertThat(BlockKitRules.view(modal(INPUT).without("submit"))).extracting(Violation::pointer)
            .containsExactly("/submit");
        assertThat(BlockKitRules.view(modal("{\"type\": \"divider\"}").without("submit"))).isEmpty();
    }

    @Test
    void aModalsTitleIsShort() {
        ObjectNode modal = modal(INPUT);
        modal.withObject("/title").put("text", "a".repeat(25));

        assertThat(BlockKitRules.view(modal)).extracting(Violation::pointer).containsExactly("/title/text");
    }

    @Test
    void whatAModalCarriesIsLimited() {
        assertThat(BlockKitRules.view(modal(INPUT).put("private_metadata", "a".repeat(3000)))).isEmpty();
        assertThat(BlockKitRules.view(modal(INPUT).put("private_metadata", "a".repeat(3001)))).hasSize(1);
        assertThat(BlockKitRules.view(modal(INPUT).put("callback_id", "a".repeat(256)))).hasSize(1);
        assertThat(BlockKitRules.view(modal(INPUT).put("colour", "red"))).hasSize(1);
    }

    @Test
    void aViewHasAtMostAHundredBlocks() {
        assertThat(BlockKitRules.view(home(repeated("{\"type\": \"divider\"}", 100)))).isEmpty();
        assertThat(BlockKitRules.view(home(repeated("{\"type\": \"divider\"}", 101)))).hasSize(1);
    }

    @Test
    void aViewMaySayMoreThanAMessageButNotEverything() {
        assertThat(BlockKitRules.view(home(repeated(sectionOf("mrkdwn", "a".repeat(2400)), 100)))).isEmpty();
        assertThat(BlockKitRules.view(home(repeated(sectionOf("mrkdwn", "a".repeat(2500)), 100)))).isNotEmpty();
    }

    @Test
    void aHomeHasNoTitle() {
        ObjectNode home = home("{\"type\": \"divider\"}");
        home.set("title", Json.read("{\"type\": \"plain_text\", \"text\": \"Home\"}"));

        assertThat(BlockKitRules.view(home)).hasSize(1);
        assertThat(BlockKitRules.view(home.put("type", "window"))).isNotEmpty();
    }

    // suggestions

    @Test
    void suggestedOptionsAreShortAndFew() {
        assertThat(BlockKitRules.options(suggestions(repeated("OPTION", 100)))).isEmpty();
        assertThat(BlockKitRules.options(suggestions(""))).isEmpty();
        assertThat(BlockKitRules.options(suggestions(repeated("OPTION", 101)))).hasSize(1);
        assertThat(BlockKitRules.options(suggestions(option("a".repeat(76))))).hasSize(1);
        assertThat(BlockKitRules.options(Json.nothing())).isNotEmpty();
    }

    private static final String INPUT = """
            {"type": "input", "block_id": "a", "label": {"type": "plain_text", "text": "Council"},
                "element": {"type": "multi_external_select", "action_id": "b", "min_query_length": 1,
                    "max_selected_items": 4}}
            """;

    private static List<String> pointers(JsonNode message) {
        return BlockKitRules.message(message).stream().map(Violation::pointer).toList();
    }

    private interface Template {

        String with(String text);

    }

    private static void longest(int length, Template block) {
        assertThat(pointers(message(block.with("a".repeat(length))))).isEmpty();
        assertThat(pointers(message(block.with("a".repeat(length + 1))))).hasSize(1);
    }

    private interface Repetition {

        String of(int number);

    }

    private static void most(int number, Repetition block) {
        assertThat(pointers(message(block.of(number)))).isEmpty();
        assertThat(pointers(message(block.of(number + 1)))).hasSize(1);
    }

    private static ObjectNode message(String blocks) {
        return read("{\"channel\": \"C0GENERAL\", \"text\": \"Kent\", \"blocks\": [%s]}".formatted(blocks));
    }

    private static ObjectNode section(String type, String text) {
        ObjectNode message = message(sectionOf(type, "a"));
        ((ObjectNode) message.at("/blocks/0/text")).put("text", text);
        return message;
    }

    private static ObjectNode modal(String blocks) {
        return read("""
                {"type": "modal", "callback_id": "choose", "title": {"type": "plain_text", "text": "Choose"},
                    "submit": {"type": "plain_text", "text": "Show"}, "blocks": [%s]}
                """.formatted(blocks));
    }

    private static ObjectNode home(String blocks) {
        return read("{\"type\": \"home\", \"blocks\": [%s]}".formatted(blocks));
    }

    private static ObjectNode suggestions(String options) {
        return read("{\"options\": [%s]}".formatted(options));
    }

    private static ObjectNode read(String json) {
        JsonNode read = Json.read(json.replace("OPTION", option("a")));
        assertThat(read.isObject()).as(json).isTrue();
        return (ObjectNode) read;
    }

    private static String option(String text) {
        return "{\"text\": {\"type\": \"plain_text\", \"text\": \"%s\"}, \"value\": \"a\"}".formatted(text);
    }

    private static String sectionOf(String type, String text) {
        return "{\"type\": \"section\", \"text\": {\"type\": \"%s\", \"text\": \"%s\"}}".formatted(type, text);
    }

    private static String button(String actionId) {
        return "{\"type\": \"button\", \"action_id\": \"%s\", \"text\": {\"type\": \"plain_text\", \"text\": \"a\"}}"
            .formatted(actionId);
    }

    private static String actions(String elements) {
        return "{\"type\": \"actions\", \"elements\": [%s]}".formatted(elements);
    }

    private static String repeated(String json, int times) {
        return String.join(",", Collections.nCopies(times, json));
    }

}
