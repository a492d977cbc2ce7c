package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How does a thread go on?")
class ThreadTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private final Bot bot = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private Answer say(String thread, String text) {
        return this.bot.ask(text, new Where(thread));
    }

    @ParameterizedTest
    @CsvSource({ "last visit, to Leeds, LAST_VISIT", "care leavers, Leeds, JUDGEMENT", "/history, Leeds, HISTORY",
            "statistical neighbours, Leeds, NEIGHBOURS", "/visits, leeds, VISITS", "concerns, Leeds, CONCERNS" })
    void aQuestionThatLackedItsCouncilIsEndedByItsName(String question, String name, QuestionKind kind) {
        assertThat(say("a", question).outcome()).isEqualTo(Outcome.CLARIFY);

        Answer answer = say("a", name);

        assertThat(answer.kind()).isEqualTo(kind);
        assertThat(answer.authorities()).extracting(Authority::slug).containsExactly("leeds");
    }

    @Test
    void aComparisonTakesTheSecondName() {
        say("a", "compare leeds");

        assertThat(say("a", "york").authorities()).extracting(Authority::slug).containsExactly("leeds", "york");
    }

    @Test
    void threadsNeverSeeEachOther() {
        say("a", "rating Leeds");
        say("b", "history of York");

        assertThat(say("a", "and care leavers?").authorities()).extracting(Authority::slug).containsExactly("leeds");
        assertThat(say("b", "and Kent?").kind()).isEqualTo(QuestionKind.HISTORY);
        assertThat(say("c", "and care leavers?").outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(this.bot.ask("and care leavers?", Where.nowhere()).outcome()).isEqualTo(Outcome.CLARIFY);
    }

    @Test
    void aButtonIsATurnToo() {
        Authority leeds = DATASET.authority("leeds").orElseThrow();
        this.bot.answer(new Question.Neighbours(leeds), new Where("a"));

        assertThat(say("a", "and York?").kind()).isEqualTo(QuestionKind.NEIGHBOURS);
    }

    @Test
    void whatWasNotShownIsNotPickedByItsNumber() {
        Answer rating = say("a", "rating Leeds");
        assertThat(rating.followUps()).isNotEmpty();

        assertThat(say("a", "1").outcome()).isNotEqualTo(Outcome.ANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = { "thanks", "Thank you!", "ok thanks a lot", "help" })
    void thanksAndHelpDoNotChangeWhatAThreadIsAbout(String between) {
        Where thread = new Where("thanks");
        this.bot.ask("care leavers in Kent", thread);
        this.bot.ask(between, thread);

        assertThat(this.bot.ask("and Essex?", thread).kind()).isEqualTo(QuestionKind.JUDGEMENT);
    }

}
