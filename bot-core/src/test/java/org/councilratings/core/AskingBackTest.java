package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Platform;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Can a platform ask an answer again, and fill in what a question lacks?")
class AskingBackTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    private static final Bot BOT = new Bot(DATASET, CLOCK);

    private static Authority authority(String slug) {
        return DATASET.authority(slug).orElseThrow();
    }

    private static Answer ask(String text) {
        return BOT.ask(text, Where.nowhere());
    }

    @ParameterizedTest
    @ValueSource(strings = { "rating kent", "history of Essex", "compare kent essex", "which councils are good",
            "reports since 2024", "help", "what does ILACS mean", "rating crewe" })
    void anAnswerSaysWhatItAnswers(String text) {
        Question asked = ask(text).asked().orElseThrow();

        assertThat(BOT.question(QuestionCode.of(asked))).contains(asked);
        assertThat(BOT.answer(asked, Where.nowhere()).title()).isEqualTo(ask(text).title());
    }

    @ParameterizedTest
    @ValueSource(strings = { "rating", "rating cheshire", "what colour is the sky", "compare", "rating xyz" })
    void whatIsAskedBackAnswersNothing(String text) {
        assertThat(ask(text).asked()).isEmpty();
    }

    @Test
    void whereACouncilIsLackingAnyStandsForIt() {
        Question unfinished = ask("/history").unfinished().orElseThrow();

        assertThat(unfinished).isInstanceOf(Question.OfOne.class);
        assertThat(((Question.OfOne) unfinished).about(authority("leeds")))
            .isEqualTo(ask("history of leeds").asked().orElseThrow());
    }

    @Test
    void alsoWhereANameIsUnclearOrWrong() {
        assertThat(ask("care leavers in cheshire").unfinished()).containsInstanceOf(Question.Judgement.class);
        assertThat(ask("rating cheshier").unfinished()).isPresent();
    }

    @Test
    void whereCouncilsToCompareAreLackingAnyTwoStandForThem() {
        Answer answer = ask("compare kent");

        assertThat(answer.unfinished()).containsInstanceOf(Question.Compare.class);
        assertThat(((Question.Compare) answer.unfinished().orElseThrow()).area()).isEqualTo(JudgementArea.OVERALL);
        assertThat(answer.authorities()).containsExactly(authority("kent"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "rating kent", "monitoring visits to kent", "rating crewe", "which councils are good" })
    void factsAreForEverybody(String text) {
        assertThat(ask(text).isForEverybody()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "rating", "rating cheshire", "help", "how fresh is your data", "what colour is the sky",
            "rating xyz", "who is the best", "rating glasgow" })
    void whatAsksBackOrExplainsIsForTheAsker(String text) {
        assertThat(ask(text).isForEverybody()).isFalse();
    }

    @Test
    void helpTellsOnlyWhatPeopleCanDoThere() {
        Bot few = new Bot(DATASET, CLOCK, new ThreadsInMemory(CLOCK),
                new Platform(Set.of(Command.RATING, Command.REPORTS), "Knock twice to ask on."));

        assertThat(PlainText.of(few.ask("help", Where.nowhere()))).contains("/rating:", "/reports:", "Knock twice")
            .contains("“/reports subscribe” sets that up")
            .doesNotContain("/ask", "/compare");
        assertThat(PlainText.of(ask("help"))).as("in a terminal").doesNotContain("/reports subscribe");
    }

}
