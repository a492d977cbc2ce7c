package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How does an answer look in a terminal?")
class ScreenTest {

    private static final String ESCAPE = "\u001b";

    private static final Choice HELP = new Choice("What can I ask?", "help", new Question.Help());

    private static final Choice ABOUT = new Choice("How fresh is it?", "about", new Question.About());

    private static Answer.Draft draft(String title) {
        return Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, title);
    }

    private static String coloured(Answer.Draft answer) {
        return new Screen(true, 80).of(answer.done());
    }

    private static String plain(Answer.Draft answer, int width) {
        return new Screen(false, width).of(answer.done());
    }

    @Test
    void aGradeIsToldInWordsAndInItsColour() {
        Block grid = new Block.JudgementGrid(new TreeMap<>(
                Map.of(JudgementArea.OVERALL, Grade.INADEQUATE, JudgementArea.LEADERS, Grade.REQUIRES_IMPROVEMENT,
                        JudgementArea.IN_CARE, Grade.GOOD, JudgementArea.CARE_LEAVERS, Grade.OUTSTANDING)));

        assertThat(coloured(draft("Moorland").add(grid))).contains(
                "• Overall effectiveness: \u001b[31minadequate\u001b[0m\n",
                "• The impact of leaders: \u001b[33mrequires improvement to be good\u001b[0m\n",
                "• Children in care: \u001b[32mgood\u001b[0m\n", "• Care leavers: \u001b[1;32moutstanding\u001b[0m");
    }

    @Test
    void theTitleIsBoldAndItsGradeColoured() {
        assertThat(coloured(draft("Moorland: good").accent(Optional.of(Grade.GOOD))))
            .isEqualTo("\u001b[1mMoorland: \u001b[0m\u001b[1;32mgood\u001b[0m");
        assertThat(coloured(draft("Which council do you mean?")))
            .isEqualTo("\u001b[1mWhich council do you mean?\u001b[0m");
    }

    @Test
    void gradesInTablesTimelinesAndFactsAreColouredToo() {
        String screen = coloured(draft("Moorland")
            .add(new Block.Table(List.of("Council", "Overall"),
                    List.of(List.of("Moorland", "Inadequate (2024)"), List.of("Goodham", "not graded"))))
            .add(new Block.Timeline(List.of(new Block.Event("May 2024", "inspection: good", Optional.of(Grade.GOOD)),
                    new Block.Event("May 2025", "a good visit", Optional.empty()))))
            .add(new Block.Facts(List.of(new Block.Fact("Grade", "outstanding"), new Block.Fact("Place", "Goodham")))));

        assertThat(screen).contains("\u001b[31mInadequate\u001b[0m (2024)", "inspection: \u001b[32mgood\u001b[0m",
                "Grade: \u001b[1;32moutstanding\u001b[0m", "Goodham   not graded", "a good visit", "Place: Goodham");
    }

    @Test
    void withoutColoursNothingSteersTheTerminal() {
        Answer.Draft answer = draft("Moorland: good").accent(Optional.of(Grade.GOOD))
            .add(new Block.JudgementGrid(new TreeMap<>(Map.of(JudgementArea.OVERALL, Grade.GOOD))))
            .followUp(HELP);

        assertThat(plain(answer, 80)).doesNotContain(ESCAPE)
            .isEqualTo("Moorland: good\n\n• Overall effectiveness: good\n\nNext: 1. What can I ask?");
    }

    @Test
    void coloursAreForTerminalsAndPeopleThatWantThem() {
        assertThat(Screen.hasColours(Map.of("TERM", "xterm-256color"))).isTrue();
        assertThat(Screen.hasColours(Map.of("TERM", "xterm-256color", "NO_COLOR", ""))).isTrue();
        assertThat(Screen.hasColours(Map.of("TERM", "xterm-256color", "NO_COLOR", "1"))).isFalse();
        assertThat(Screen.hasColours(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Screen.hasColours(Map.of())).isFalse();
    }

    @Test
    void linesBreakBetweenWordsAndLinksStayWhole() {
        String link = "https://files.ofsted.gov.uk/v1/file/50284438";

        assertThat(plain(draft("One").say("one two three four five six")
            .add(new Block.Bullets(List.of("one two three four five")))
            .cite(new Citation("Ofsted's report", URI.create(link), Optional.empty())), 20)).isEqualTo("""
                    One

                    one two three four
                    five six

                    • one two three four
                      five

                    Source: Ofsted's
                      report:
                      %s""".formatted(link));
    }

    @Test
    void coloursTakeNoRoomInALine() {
        Block grid = new Block.JudgementGrid(new TreeMap<>(Map.of(JudgementArea.LEADERS, Grade.REQUIRES_IMPROVEMENT)));

        assertThat(new Screen(true, 40).of(draft("One").add(grid).done()))
            .endsWith("• The impact of leaders: \u001b[33mrequires\n  improvement to be good\u001b[0m");
    }

    @Test
    void aTableHasColumnsWhereTheyFit() {
        Answer.Draft answer = draft("Two").add(new Block.Table(List.of("Council", "Overall", "Published"),
                List.of(List.of("Moorland", "good", "16 May 2024"), List.of("Marsh", "inadequate", "2 June 2025"))));

        assertThat(plain(answer, 33)).isEqualTo("""
                Two

                Council   Overall     Published
                Moorland  good        16 May 2024
                Marsh     inadequate  2 June 2025""");
        assertThat(plain(answer, 32)).isEqualTo("""
                Two

                • Moorland – Overall: good;
                  Published: 16 May 2024
                • Marsh – Overall: inadequate;
                  Published: 2 June 2025""");
    }

    @Test
    void whatMayBeMeantIsNumberedAndWhatMayBeAskedNextOnlyWithoutIt() {
        assertThat(plain(draft("Which?").choice(HELP).choice(ABOUT).followUp(ABOUT), 80))
            .isEqualTo("Which?\n\n  1. What can I ask?\n  2. How fresh is it?");
        assertThat(plain(draft("That").followUp(HELP).followUp(ABOUT), 80))
            .isEqualTo("That\n\nNext: 1. What can I ask?  2. How fresh is it?");
        assertThat(coloured(draft("That").followUp(HELP))).endsWith("\u001b[2mNext: 1. What can I ask?\u001b[0m");
        assertThat(plain(draft("That").followUp(HELP).followUp(ABOUT), 28))
            .isEqualTo("That\n\nNext: 1. What can I ask?\n2. How fresh is it?");
    }

    @Test
    void whatATextHoldsDoesNotSteerTheTerminal() {
        String hostile = "\u001b]0;mine\u0007\u001b[2Jgone\r\u009b31m";

        assertThat(coloured(draft(hostile).say(hostile)
            .add(new Block.Bullets(List.of(hostile)))
            .add(new Block.Table(List.of("a", hostile), List.of(List.of(hostile, "b"))))
            .choice(new Choice(hostile, "x", new Question.Help()))).replace("\u001b[1m", "").replace("\u001b[0m", ""))
            .doesNotContain("\u001b", "\u0007", "\r", "\u009b");
    }

    @ParameterizedTest
    @ValueSource(ints = { 20, 57, 80, 200 })
    void nothingThatThePlainTextSaysIsLost(int width) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = new Bot(dataset, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));
        for (Authority authority : dataset.authorities()) {
            Answer answer = bot.answer(Question.Rating.now(authority), Where.nowhere());
            String screen = new Screen(false, width).of(answer);

            assertThat(words(screen.split("\n\nNext: ")[0])).isEqualTo(words(PlainText.of(answer)));
            assertThat(screen.lines().filter(line -> line.length() > width))
                .as("only words longer than a line stand out")
                .allMatch(line -> !line.strip().contains(" "));
        }
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }

}
