package org.councilratings.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import org.councilratings.core.AllQuestions;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.PublishedSince;
import org.councilratings.core.question.Question;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.slack.post.ChannelPost;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.standin.BlockKitRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Does every answer fit into Slack, and is none of it lost?")
class EveryAnswerFitsTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE));

    private static final SlackRenderer RENDERER = new SlackRenderer();

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern LINK = Pattern.compile("<([^|<>]+)\\|([^|<>]+)>");

    static Stream<Authority> authorities() {
        return DATASET.authorities().stream();
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void aboutOneAuthority(Authority authority) {
        AllQuestions.about(authority)
            .forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void aboutMany() throws Exception {
        AllQuestions.ofMany().forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void everyKindOfQuestionIsWalked() {
        Set<Class<?>> walked = Stream
            .concat(AllQuestions.about(DATASET.authority("leeds").orElseThrow()).stream(),
                    AllQuestions.ofMany().stream())
            .map(Question::getClass)
            .collect(Collectors.toSet());

        assertThat(walked).containsAll(AllQuestions.kinds());
    }

    @Test
    void whatIsAskedBack() {
        for (String text : AllQuestions.askedBack()) {
            check(text, BOT.ask(text, Where.nowhere()));
        }
    }

    @Test
    void postsAboutOneReportAndAboutAllOfThem() {
        Digest digest = new Digest(DATASET, LocalDate.of(2026, 11, 26));
        for (LocalDate day : List.of(LocalDate.of(2026, 8, 20), LocalDate.of(2026, 1, 1), LocalDate.of(2011, 1, 1))) {
            Answer answer = digest.of(PublishedSince.of(DATASET, Wants.everything(), day, Bot.ZONE));
            List<Message> posts = RENDERER.post(answer);

            for (Message post : posts) {
                assertThat(BlockKitRules.responseUrl(json(Reply.forEverybody(post).toJson().toString()))).isEmpty();
                assertThat(ChannelPost.of(post).toString()).doesNotContain("Show part");
            }
            nothingIsLost("since " + day, answer, posts);
        }
    }

    private static void check(String asked, Answer answer) {
        List<Message> parts = RENDERER.parts(answer);

        for (Message part : parts) {
            assertThat(BlockKitRules.responseUrl(json(Reply.of(answer, part).toJson().toString()))).as(asked).isEmpty();
            assertThat(BlockKitRules.view(json(GSON.toJson(Windows.answer(part))))).as(asked).isEmpty();
        }
        assertThat(parts.size() == 1 || answer.asked().isPresent()).as("the rest can be asked for: %s", asked).isTrue();
        nothingIsLost(asked, answer, parts);
    }

    /** Every line of the answer is read aloud, and seen; every source can be opened. */
    private static void nothingIsLost(String asked, Answer answer, List<Message> parts) {
        String spoken = String.join("\n", parts.stream().map(Message::text).toList());
        String seen = String.join("\n", parts.stream().map(EveryAnswerFitsTest::seen).toList());
        String words = LINK.matcher(seen).replaceAll(link -> Matcher.quoteReplacement(link.group(2)));
        for (String line : PlainText.of(answer).split("\n")) {
            String said = SlackText.escaped(line.strip().replaceFirst("^(• |[0-9]+\\. )", ""));
            assertThat(spoken).as("%s: spoken", asked).contains(said);
            if (!said.startsWith("Source: ")) {
                for (String bit : said.split(": | – |; |, published ")) {
                    assertThat(words).as("%s: seen", asked).contains(bit);
                }
            }
        }
        for (Citation citation : answer.citations()) {
            assertThat(seen).as("%s: source", asked)
                .contains("<" + SlackText.escaped(citation.link().toString()) + "|");
        }
    }

    private static String seen(Message message) {
        StringBuilder seen = new StringBuilder();
        collect(json(GSON.toJson(message.blocks())), seen);
        return seen.toString();
    }

    private static void collect(JsonNode node, StringBuilder seen) {
        if (node.path("text").isTextual()) {
            seen.append(node.path("text").asText()).append('\n');
        }
        node.forEach(child -> collect(child, seen));
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        }
        catch (JsonProcessingException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
