package org.councilratings.slack.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.Gson;
import com.slack.api.util.json.GsonFactory;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.standin.BlockKitRules;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Whatever text is in an answer, does Slack take it as text?")
class AnyTextTest {

    private static final int TRIES = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Gson GSON = GsonFactory.createSnakeCase();

    /** What Slack makes something of, and what breaks lines and lengths. */
    private static final List<String> BITS = List.of("<!channel>", "<!here|here>", "<@U123>", "<#C1|x>",
            "<!subteam^S1>", "<https://example.org|Kent: good>", "<mailto:a@b.c|x>", "<http://", ">", "<", "&", "&amp;",
            "&lt;!here&gt;", "*bold*", "_slanted_", "~gone~", "`code`", "```", "> quoted", "• ", ":tada:", "@here",
            "@channel", "#general", "https://www.gov.uk/x?a=1&b=2", "https://", "https://a.b|c>d", "\n", "\n\n", "\t",
            "\u0000", "\u202e", "\u2066", "🟢", "👩‍👩‍👧", "é", "Kent", "good", "published 1 May 2024", "1. ", "|",
            "\\", "\"", "'", " ", "  ");

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(TRIES);
    }

    private static String text(Random random, int most) {
        StringBuilder text = new StringBuilder("a");
        int bits = random.nextInt(1, most);
        for (int i = 0; i < bits; i++) {
            text.append(BITS.get(random.nextInt(BITS.size())));
        }
        return text.toString();
    }

    private static List<String> texts(Random random, int most) {
        List<String> texts = new ArrayList<>();
        int number = random.nextInt(1, most);
        for (int i = 0; i < number; i++) {
            texts.add(text(random, 40));
        }
        return texts;
    }

    private static Answer answer(Random random) {
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, text(random, 60))
            .accent(random.nextBoolean() ? Optional.of(Grade.GOOD) : Optional.empty());
        int blocks = random.nextInt(0, 30);
        for (int i = 0; i < blocks; i++) {
            answer.add(block(random));
        }
        int choices = random.nextInt(0, 12);
        for (int i = 0; i < choices; i++) {
            Choice choice = new Choice(text(random, 20), "key", new Question.Help());
            if (random.nextBoolean()) {
                answer.choice(choice);
            }
            else {
                answer.followUp(choice);
            }
        }
        int citations = random.nextInt(0, 60);
        for (int i = 0; i < citations; i++) {
            answer.cite(new Citation(random.nextBoolean() ? text(random, 10) : "Ofsted's report on Kent",
                    URI.create("https://example.org/" + random.nextInt() + "?a=1&b=%7C"),
                    random.nextBoolean() ? Optional.of(KnownDate.of(LocalDate.of(2024, 5, random.nextInt(1, 30))))
                            : Optional.empty()));
        }
        return answer.freshness(text(random, 30)).done().to(new Question.Help());
    }

    private static Block block(Random random) {
        return switch (random.nextInt(7)) {
            case 0 -> new Block.Paragraph(text(random, 300));
            case 1 -> new Block.Bullets(texts(random, 60));
            case 2 -> new Block.Facts(texts(random, 12).stream().map(text -> new Block.Fact(text, text)).toList());
            case 3 -> new Block.JudgementGrid(new TreeMap<>(java.util.Map.of(JudgementArea.LEADERS, Grade.GOOD)));
            case 4 -> {
                int columns = random.nextInt(2, 8);
                List<List<String>> rows = new ArrayList<>();
                for (int i = 0; i < random.nextInt(1, 9); i++) {
                    rows.add(Stream.generate(() -> text(random, 8)).limit(columns).toList());
                }
                yield new Block.Table(Stream.generate(() -> text(random, 8)).limit(columns).toList(), rows);
            }
            case 5 ->
                new Block.Entry(text(random, 12), random.nextBoolean() ? Optional.of(Grade.GOOD) : Optional.empty(),
                        texts(random, 30), List.of(new Citation(text(random, 10),
                                URI.create("https://www.gov.uk/" + random.nextInt()), Optional.empty())));
            default -> new Block.Timeline(texts(random, 30).stream()
                .map(text -> new Block.Event("1 May 2024", text, Optional.of(Grade.INADEQUATE)))
                .toList());
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingBecomesMarkupAndEveryLimitHolds(long seed) {
        Answer answer = answer(new Random(seed));

        SlackRenderer renderer = new SlackRenderer();
        for (Message part : Stream.of(renderer.parts(answer), renderer.post(answer)).flatMap(List::stream).toList()) {
            assertThat(BlockKitRules.responseUrl(json(Reply.of(answer, part).toJson().toString()))).isEmpty();
            assertThat(BlockKitRules.view(json(GSON.toJson(Windows.answer(part))))).isEmpty();
            assertThat(part.text()).doesNotContain("<", ">", "\u202e", "\u0000");
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aLabelIsShortenedOnlyAsFarAsItMust(long seed) {
        String label = text(new Random(seed), 40);

        String shortened = SlackText.shortened(label, SlackRenderer.LONGEST_LABEL);

        assertThat(SlackText.escaped(shortened).length()).isLessThanOrEqualTo(SlackRenderer.LONGEST_LABEL);
        assertThat(label.startsWith(shortened.replaceFirst("…$", ""))).isTrue();
        assertThat(shortened.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)).isTrue();
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
