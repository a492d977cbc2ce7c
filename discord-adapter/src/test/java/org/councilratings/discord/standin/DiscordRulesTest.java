package org.councilratings.discord.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which messages, windows, choices and commands does Discord allow?")
class DiscordRulesTest {

    private static final String BUTTON = "{'type': 2, 'style': 1, 'label': 'More', 'custom_id': 'ID'}";

    private static final String TEXT = "{'type': 10, 'content': 'Kent'}";

    private static final String MENU = "{'type': 3, 'custom_id': 'ID', 'options': [{'label': 'Kent', 'value': 'kent'}]}";

    private static final String INPUT = "{'type': 18, 'label': 'Council', 'component': {'type': 4, 'custom_id': 'ID', 'style': 1}}";

    // messages

    @Test
    void anOrdinaryMessageIsAllowed() {
        assertThat(DiscordRules.message(v2("""
                {'type': 17, 'accent_color': 255, 'components': [
                    {'type': 10, 'content': 'Kent'},
                    {'type': 9, 'components': [{'type': 10, 'content': 'Good'}],
                        'accessory': {'type': 2, 'style': 5, 'label': 'Report', 'url': 'https://example.org/'}},
                    {'type': 14, 'spacing': 2},
                    {'type': 12, 'items': [{'media': {'url': 'attachment://a.png'}, 'description': 'A chart'}]},
                    {'type': 1, 'components': [{'type': 2, 'style': 1, 'label': 'More', 'custom_id': 'a'}]},
                    {'type': 1, 'components': [
                        {'type': 3, 'custom_id': 'b', 'options': [{'label': 'Kent', 'value': 'kent'}]}]}]}
                """))).isEmpty();
        assertThat(DiscordRules.message(json("{'content': 'Kent', 'allowed_mentions': {'parse': []}}"))).isEmpty();
    }

    @Test
    void aMessageSaysSomething() {
        assertThat(pointers(json("{'allowed_mentions': {'parse': []}}"))).containsExactly("/content");
    }

    @Test
    void aMessageOfComponentsHasNoOtherText() {
        assertThat(pointers(v2(TEXT).put("content", "Kent"))).containsExactly("/content");
        assertThat(pointers(v2(TEXT).set("embeds", whole("[{'title': 'Kent'}]")))).containsExactly("/embeds");
    }

    @Test
    void aMessageOfTheOlderKindHasRowsOnly() {
        ObjectNode message = v2(TEXT).put("flags", 0).put("content", "Kent");

        assertThat(pointers(message)).containsExactly("/components/0/type");
    }

    @Test
    void aMessageMentionsNobody() {
        assertThat(violations(v2(TEXT).without("allowed_mentions"))).extracting(Violation::pointer, Violation::refused)
            .containsExactly(tuple("/allowed_mentions/parse", false));
        assertThat(pointers(allowing("{'parse': ['users']}"))).containsExactly("/allowed_mentions/parse");
        assertThat(pointers(allowing("{'parse': [], 'users': ['1']}"))).containsExactly("/allowed_mentions/users");
        assertThat(pointers(allowing("{'parse': [], 'roles': ['1']}"))).containsExactly("/allowed_mentions/roles");
        assertThat(pointers(allowing("{'parse': [], 'replied_user': true}")))
            .containsExactly("/allowed_mentions/replied_user");
    }

    @Test
    void aMessageHasAtMostFortyComponentsWithTheNestedOnes() {
        assertThat(pointers(v2(container(39)))).isEmpty();
        assertThat(pointers(v2(container(40)))).containsExactly("/components");
    }

    @Test
    void allTextsTogetherHaveAtMostFourThousandCharacters() {
        String half = "{'type': 10, 'content': '%s'}".formatted("a".repeat(2000));

        assertThat(pointers(v2(half + "," + half))).isEmpty();
        assertThat(pointers(v2(half + "," + half + "," + TEXT))).containsExactly("/components");
    }

    @Test
    void contentHasAtMostTwoThousandCharacters() {
        ObjectNode message = json("{'allowed_mentions': {'parse': []}}");

        assertThat(pointers(message.deepCopy().put("content", "a".repeat(2000)))).isEmpty();
        assertThat(pointers(message.deepCopy().put("content", "a".repeat(2001)))).containsExactly("/content");
    }

    @ParameterizedTest
    @CsvSource({ "title,256", "description,4096" })
    void embedsHaveLimits(String part, int most) {
        assertThat(pointers(embed("'%s': '%s'".formatted(part, "a".repeat(most))))).isEmpty();
        assertThat(pointers(embed("'%s': '%s'".formatted(part, "a".repeat(most + 1)))))
            .containsExactly("/embeds/0/" + part);
    }

    @Test
    void fieldsOfAnEmbedHaveLimits() {
        String field = "{'name': 'n', 'value': 'v'}";

        assertThat(pointers(embed("'fields': [%s]".formatted(times(field, 25))))).isEmpty();
        assertThat(pointers(embed("'fields': [%s]".formatted(times(field, 26))))).containsExactly("/embeds/0/fields");
        assertThat(pointers(embed("'fields': [{'name': '', 'value': '%s'}]".formatted("a".repeat(1025)))))
            .containsExactly("/embeds/0/fields/0/name", "/embeds/0/fields/0/value");
    }

    @Test
    void allEmbedsTogetherHaveAtMostSixThousandCharacters() {
        String embed = "{'description': '%s'}".formatted("a".repeat(3000));

        assertThat(pointers(embeds(times(embed, 2)))).isEmpty();
        assertThat(pointers(embeds(times(embed, 2) + ",{'title': 'a'}"))).containsExactly("/embeds");
        assertThat(pointers(embeds(times("{'title': 'a'}", 11)))).containsExactly("/embeds");
    }

    @Test
    void aNonceHasAtMostTwentyFiveCharacters() {
        assertThat(pointers(v2(TEXT).put("nonce", "n".repeat(25)))).isEmpty();
        assertThat(pointers(v2(TEXT).put("nonce", "n".repeat(26)))).containsExactly("/nonce");
    }

    @Test
    void onlyAnAnswerIsForOnePersonAlone() {
        ObjectNode message = v2(TEXT).put("flags", DiscordRules.COMPONENTS_V2 | DiscordRules.EPHEMERAL);

        assertThat(DiscordRules.response(message)).isEmpty();
        assertThat(pointers(message)).containsExactly("/flags");
    }

    @Test
    void anEditedMessageStaysOfItsKind() {
        JsonNode before = json("{'flags': 32768}");

        assertThat(DiscordRules.edit(v2(TEXT), before)).isEmpty();
        assertThat(DiscordRules.edit(json("{'components': []}"), before)).isEmpty();
        assertThat(DiscordRules.edit(json("{'content': 'Kent', 'allowed_mentions': {'parse': []}}"), before))
            .extracting(Violation::pointer)
            .containsExactly("/content");
        assertThat(DiscordRules.edit(v2(TEXT).put("flags", 0), before)).extracting(Violation::pointer)
            .containsExactly("/flags");
    }

    // components

    @Test
    void aRowHoldsFiveButtonsOrOneMenu() {
        assertThat(pointers(v2(row(several(BUTTON, 5))))).isEmpty();
        assertThat(pointers(v2(row(several(BUTTON, 6))))).containsExactly("/components/0/components");
        assertThat(pointers(v2(row("")))).containsExactly("/components/0/components");
        assertThat(pointers(v2(row(several(MENU, 2))))).containsExactly("/components/0/components");
        assertThat(pointers(v2(row(several(BUTTON, 1) + "," + MENU))))
            .containsExactly("/components/0/components/1/type");
    }

    @Test
    void componentsStandWhereTheyMay() {
        assertThat(pointers(v2(BUTTON))).containsExactly("/components/0/type");
        assertThat(pointers(v2("{'type': 17, 'components': [%s]}".formatted(container(1)))))
            .containsExactly("/components/0/components/0/type");
        assertThat(pointers(v2("{'type': 17, 'components': []}"))).containsExactly("/components/0/components");
        assertThat(pointers(v2("{'type': 9, 'components': [%s]}".formatted(TEXT))))
            .containsExactly("/components/0/accessory/type");
        assertThat(pointers(v2("{'type': 9, 'components': [%s], 'accessory': %s}".formatted(times(TEXT, 4), BUTTON))))
            .containsExactly("/components/0/components");
        assertThat(pointers(v2("{'type': 9, 'components': [%s], 'accessory': %s}".formatted(row(BUTTON), BUTTON))))
            .containsExactly("/components/0/components/0/type");
    }

    @Test
    void aCustomIdStandsOnce() {
        assertThat(pointers(v2(row(BUTTON + "," + BUTTON)))).containsExactly("/components/0/components/1/custom_id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "{'type': 2, 'style': 1, 'label': 'a'} | custom_id", //
            "{'type': 2, 'style': 1, 'label': 'a', 'custom_id': ''} | custom_id", //
            "{'type': 2, 'style': 1, 'custom_id': 'a'} | label", //
            "{'type': 2, 'style': 9, 'label': 'a', 'custom_id': 'a'} | style", //
            "{'type': 2, 'style': 5, 'label': 'a'} | url", //
            "{'type': 2, 'style': 5, 'label': 'a', 'url': 'https://a.org', 'custom_id': 'a'} | custom_id", //
            "{'type': 2, 'style': 1, 'label': 'a', 'url': 'https://a.org', 'custom_id': 'a'} | url", //
            "{'type': 3, 'custom_id': 'a', 'options': []} | options", //
            "{'type': 3, 'custom_id': 'a', 'options': [{'label': '', 'value': 'a'}]} | options/0/label", //
            "{'type': 3, 'custom_id': 'a', 'options': [{'label': 'a', 'value': ''}]} | options/0/value", //
            "{'type': 3, 'custom_id': 'a', 'min_values': 2, 'options': [{'label': 'a', 'value': 'a'}]} | min_values", //
            "{'type': 3, 'custom_id': 'a', 'max_values': 2, 'options': [{'label': 'a', 'value': 'a'}]} | max_values" })
    void aButtonOrMenuIsWhole(String component, String broken) {
        assertThat(pointers(v2(row(component)))).containsExactly("/components/0/components/0/" + broken);
    }

    @Test
    void labelsAndIdsHaveLimits() {
        assertThat(pointers(v2(row(BUTTON.replace("More", "a".repeat(80)).replace("ID", "a".repeat(100)))))).isEmpty();
        assertThat(pointers(v2(row(BUTTON.replace("More", "a".repeat(81))))))
            .containsExactly("/components/0/components/0/label");
        assertThat(pointers(v2(row(BUTTON.replace("ID", "a".repeat(101))))))
            .containsExactly("/components/0/components/0/custom_id");
        assertThat(pointers(v2("{'type': 10, 'content': ''}"))).containsExactly("/components/0/content");
    }

    @Test
    void aMenuHasTwentyFiveDifferentEntries() {
        String options = IntStream.range(0, 26)
            .mapToObj("{'label': 'a', 'value': 'v%d'}"::formatted)
            .collect(Collectors.joining(","));
        String twice = times("{'label': 'a', 'value': 'v'}", 2);
        String chosen = "{'label': 'a', 'value': 'v', 'default': true},{'label': 'a', 'value': 'w', 'default': true}";

        assertThat(pointers(v2(row(menu(options))))).containsExactly("/components/0/components/0/options");
        assertThat(pointers(v2(row(menu(twice))))).containsExactly("/components/0/components/0/options/1/value");
        assertThat(pointers(v2(row(menu(chosen))))).containsExactly("/components/0/components/0/options");
        assertThat(
                pointers(v2(row(menu("{'label': 'a', 'value': 'v', 'description': '%s'}".formatted("a".repeat(101)))))))
            .containsExactly("/components/0/components/0/options/0/description");
    }

    // windows

    @Test
    void anOrdinaryWindowIsAllowed() {
        assertThat(modal("Ask", several(INPUT, 5))).isEmpty();
        assertThat(modal("Ask", "{'type': 18, 'label': 'Council', 'component': %s}".formatted(MENU))).isEmpty();
    }

    @Test
    void aWindowHasLimits() {
        assertThat(modal("a".repeat(46), INPUT)).containsExactly("/title");
        assertThat(modal("", INPUT)).containsExactly("/title");
        assertThat(modal("Ask", "")).containsExactly("/components");
        assertThat(modal("Ask", several(INPUT, 6))).containsExactly("/components");
        assertThat(modal("Ask", INPUT + "," + INPUT)).containsExactly("/components/1/component/custom_id");
        assertThat(modal("Ask", row(BUTTON))).containsExactly("/components/0/type");
        assertThat(modal("Ask", INPUT.replace("Council", "a".repeat(46)))).containsExactly("/components/0/label");
        assertThat(modal("Ask", INPUT.replace("'style': 1", "'style': 3")))
            .containsExactly("/components/0/component/style");
        assertThat(modal("Ask", INPUT.replace("'style': 1", "'style': 1, 'max_length': 4001")))
            .containsExactly("/components/0/component/max_length");
        assertThat(modal("Ask", INPUT.replace("'style': 1", "'style': 1, 'label': 'a'")))
            .containsExactly("/components/0/component/label");
    }

    // choices

    @Test
    void choicesHaveLimits() {
        assertThat(choices(choice("a", "a"))).isEmpty();
        assertThat(choices("")).isEmpty();
        assertThat(choices(choice("", "a"))).containsExactly("/choices/0/name");
        assertThat(choices(choice("a".repeat(101), "a"))).containsExactly("/choices/0/name");
        assertThat(choices(choice("a", ""))).containsExactly("/choices/0/value");
        assertThat(choices(choice("a", "a".repeat(101)))).containsExactly("/choices/0/value");
        assertThat(choices(
                IntStream.range(0, 26).mapToObj(number -> choice("n" + number, "v")).collect(Collectors.joining(","))))
            .containsExactly("/choices");
    }

    // commands

    @Test
    void ordinaryCommandsAreAllowed() {
        assertThat(commands("""
                {'name': 'rating', 'description': 'How a council was judged', 'options': [
                    {'type': 3, 'name': 'council', 'description': 'Which', 'required': true, 'autocomplete': true},
                    {'type': 4, 'name': 'year', 'description': 'When'}]},
                {'name': 'watch', 'description': 'What to look out for', 'options': [
                    {'type': 2, 'name': 'list', 'description': 'Lists', 'options': [
                        {'type': 1, 'name': 'add', 'description': 'One more'}]},
                    {'type': 1, 'name': 'stop', 'description': 'No more'}]},
                {'type': 3, 'name': 'Councils named here', 'description': ''}
                """)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Rating", "two words", "a/b", "abcdefghijklmnopqrstuvwxyzabcdefg" })
    void aCommandsNameIsOneSmallWord(String name) {
        assertThat(commands(command(name, ""))).containsExactly("/0/name");
    }

    @Test
    void aCommandHasADescription() {
        assertThat(commands("{'name': 'rating', 'description': ''}")).containsExactly("/0/description");
        assertThat(commands("{'name': 'rating', 'description': '%s'}".formatted("a".repeat(101))))
            .containsExactly("/0/description");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { //
            "{'type': 3, 'name': 'A', 'description': 'a'} | 0/name",
            "{'type': 3, 'name': 'a', 'description': ''} | 0/description",
            "{'type': 3, 'name': 'a', 'description': 'a'},{'type': 3, 'name': 'a', 'description': 'a'} | 1/name",
            "{'type': 3, 'name': 'a', 'description': 'a'},{'type': 3, 'name': 'b', 'description': 'a', 'required': true} | 1/required",
            "{'type': 3, 'name': 'a', 'description': 'a'},{'type': 1, 'name': 'b', 'description': 'a'} | 1/type",
            "{'type': 12, 'name': 'a', 'description': 'a'} | 0/type",
            "{'type': 3, 'name': 'a', 'description': 'a', 'autocomplete': true, 'choices': [{'name': 'a', 'value': 'a'}]} | 0/autocomplete",
            "{'type': 3, 'name': 'a', 'description': 'a', 'choices': [{'name': '', 'value': 'a'}]} | 0/choices/0/name",
            "{'type': 1, 'name': 'a', 'description': 'a', 'options': [{'type': 1, 'name': 'b', 'description': 'a'}]} | 0/options/0/type",
            "{'type': 2, 'name': 'a', 'description': 'a', 'options': [{'type': 2, 'name': 'b', 'description': 'a'}]} | 0/options/0/type" })
    void optionsAreInOrder(String options, String broken) {
        assertThat(commands(command("rating", options))).containsExactly("/0/options/" + broken);
    }

    @Test
    void commandsHaveLimitsInAll() {
        String option = "{'type': 3, 'name': 'n%d', 'description': 'a'}";
        String long100 = "a".repeat(100);
        String choices = IntStream.range(0, 25)
            .mapToObj(number -> choice("%02d".formatted(number) + "a".repeat(98), long100))
            .collect(Collectors.joining(","));
        String wordy = "{'type': 3, 'name': 'n%%d', 'description': 'a', 'choices': [%s]}".formatted(choices);

        assertThat(commands(command("rating", numbered(option, 25)))).isEmpty();
        assertThat(commands(command("rating", numbered(option, 26)))).containsExactly("/0/options");
        assertThat(commands(command("rating", numbered(wordy, 1)))).isEmpty();
        assertThat(commands(command("rating", numbered(wordy, 2)))).containsExactly("/0");
        assertThat(commands(numbered("{'name': 'c%d', 'description': 'a'}", 101))).containsExactly("");
        assertThat(commands(command("rating", "") + "," + command("rating", ""))).containsExactly("/1/name");
        assertThat(commands("{'type': 3, 'name': 'Rate', 'description': 'a'}")).containsExactly("/0/description");
    }

    // building

    private static ObjectNode json(String text) {
        return (ObjectNode) whole(text);
    }

    private static JsonNode whole(String text) {
        return Json.read(text.replace('\'', '"'));
    }

    private static ObjectNode v2(String components) {
        ObjectNode message = json("{'flags': 32768, 'allowed_mentions': {'parse': []}}");
        message.set("components", whole("[" + components + "]"));
        return message;
    }

    private static ObjectNode allowing(String mentions) {
        ObjectNode message = v2(TEXT);
        message.set("allowed_mentions", json(mentions));
        return message;
    }

    private static ObjectNode embed(String members) {
        return embeds("{%s}".formatted(members));
    }

    private static ObjectNode embeds(String embeds) {
        ObjectNode message = json("{'allowed_mentions': {'parse': []}}");
        message.set("embeds", whole("[" + embeds + "]"));
        return message;
    }

    private static String container(int texts) {
        return "{'type': 17, 'components': [%s]}".formatted(times(TEXT, texts));
    }

    private static String row(String inside) {
        return "{'type': 1, 'components': [%s]}".formatted(inside);
    }

    private static String menu(String options) {
        return "{'type': 3, 'custom_id': 'a', 'options': [%s]}".formatted(options);
    }

    private static String choice(String name, String value) {
        return "{'name': '%s', 'value': '%s'}".formatted(name, value);
    }

    private static String command(String name, String options) {
        return "{'name': '%s', 'description': 'a', 'options': [%s]}".formatted(name, options);
    }

    private static String times(String part, int count) {
        return String.join(",", Collections.nCopies(count, part));
    }

    /** Copies that differ in their custom_id. */
    private static String several(String part, int count) {
        return IntStream.range(0, count)
            .mapToObj(number -> part.replace("ID", "id" + number))
            .collect(Collectors.joining(","));
    }

    private static String numbered(String part, int count) {
        return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining(","));
    }

    private static List<Violation> violations(JsonNode message) {
        return DiscordRules.message(message);
    }

    private static List<String> pointers(JsonNode message) {
        return pointers(violations(message));
    }

    private static List<String> pointers(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }

    private static List<String> modal(String title, String components) {
        ObjectNode modal = json("{'custom_id': 'a'}").put("title", title);
        modal.set("components", whole("[" + components + "]"));
        return pointers(DiscordRules.modal(modal));
    }

    private static List<String> choices(String choices) {
        return pointers(DiscordRules.choices(json("{'choices': [%s]}".formatted(choices))));
    }

    private static List<String> commands(String commands) {
        return pointers(DiscordRules.commands(whole("[" + commands + "]")));
    }

}
