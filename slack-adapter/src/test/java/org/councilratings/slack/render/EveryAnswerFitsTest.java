package org.councilratings.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;
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

    private static List<Question> about(Authority authority) {
        List<Question> questions = new ArrayList<>();
        for (When when : List.of(new When.Now(), new When.On(LocalDate.of(2020, 6, 1)),
                When.During.of(Year.of(2023)))) {
            questions.add(new Question.Rating(authority, when));
            questions.add(new Question.Judgement(authority, JudgementArea.CARE_LEAVERS, when));
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.LastVisit(authority, visits));
            questions.add(new Question.VisitsTo(authority, visits, Period.always()));
            questions.add(new Question.ConcernHistory(authority, visits, Period.always()));
            questions.add(new Question.ReportFacts(authority, visits, Optional.empty(), Aspect.ALL));
        }
        questions.add(Question.Concerns.all(authority));
        questions.add(new Question.Concerns(authority, new Matter.OfArea(JudgementArea.LEADERS)));
        questions.add(new Question.ConcernProgress(authority));
        questions.add(new Question.SharedConcerns(authority));
        questions.add(new Question.Strengths(authority));
        questions.add(new Question.History(authority, JudgementArea.OVERALL, Period.always()));
        questions.add(new Question.History(authority, JudgementArea.LEADERS, Period.always()));
        questions.add(new Question.Neighbours(authority));
        questions.add(new Question.NextInspection(authority));
        List<Authority> five = Stream
            .concat(Stream.of(authority),
                    authority.statisticalNeighbours().stream().map(slug -> DATASET.authority(slug).orElseThrow()))
            .limit(Question.Compare.MOST)
            .toList();
        if (five.size() > 1) {
            questions.add(new Question.Compare(five, JudgementArea.OVERALL));
        }
        return questions;
    }

    private static List<Question> ofMany() {
        List<Question> questions = new ArrayList<>(
                List.of(new Question.Help(), new Question.About(), new Question.Themes()));
        Group all = Group.all();
        for (boolean count : new boolean[] { true, false }) {
            questions.add(new Question.Listing(all,
                    new Wanted.Graded(Set.of(Grade.GOOD, Grade.OUTSTANDING), JudgementArea.OVERALL), count));
            questions
                .add(new Question.Listing(all, new Wanted.Graded(Set.of(Grade.GOOD), JudgementArea.LEADERS), count));
            for (Theme theme : Theme.values()) {
                questions.add(new Question.WithConcern(all, Among.everyone(), Matter.OnThemes.of(theme), count));
            }
        }
        for (Visits visits : Visits.values()) {
            questions.add(new Question.Recent(all, visits, Period.always(), OptionalInt.empty()));
        }
        for (Direction direction : Direction.values()) {
            questions.add(new Question.Changes(all, JudgementArea.OVERALL, direction, Optional.empty(),
                    Optional.empty(), Period.always()));
        }
        questions.add(new Question.Judged(all, new Wanted.Graded(Set.of(Grade.GOOD), JudgementArea.OVERALL),
                Period.always()));
        questions.add(new Question.CommonThemes(all, Among.everyone(), Matter.any()));
        questions.add(new Question.LongestWait(all));
        Stream.of(Term.values()).map(Question.Explain::new).forEach(questions::add);
        return questions;
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void aboutOneAuthority(Authority authority) {
        about(authority).forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void aboutMany() throws Exception {
        ofMany().forEach(question -> check(question.toString(), BOT.answer(question, Where.nowhere())));
    }

    @Test
    void everyKindOfQuestionIsWalked() {
        Set<Class<?>> walked = Stream
            .concat(about(DATASET.authority("leeds").orElseThrow()).stream(), ofMany().stream())
            .map(Question::getClass)
            .collect(Collectors.toSet());

        assertThat(walked).containsAll(kinds(Question.class).toList());
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed() ? Stream.of(type.getPermittedSubclasses()).flatMap(EveryAnswerFitsTest::kinds)
                : Stream.of(type);
    }

    @Test
    void whatIsAskedBack() {
        for (String text : List.of("rating", "rating cheshire", "compare", "compare kent", "xyz", "rating northampton",
                "who is the best", "list of outstanding councils in 2019", "what colour is the sky",
                "i am worried about a child", "newcastle", "st")) {
            check(text, BOT.ask(text, Where.nowhere()));
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
