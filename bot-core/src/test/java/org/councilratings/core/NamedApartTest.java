package org.councilratings.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A question whose councils and times are named apart from it, in a command's options")
class NamedApartTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private final Bot bot = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private final Question lastVisit = new Question.LastVisit(authority("kent"), Visits.ANY);

    private final Question comparison = new Question.Compare(List.of(authority("kent"), authority("essex")),
            JudgementArea.OVERALL);

    @ParameterizedTest
    @ValueSource(strings = { "cheshire-east", "Cheshire East", "cheshire east council", "chesire east" })
    void asksOfTheCouncilThatIsNamed(String name) {
        assertThat(answer(this.lastVisit, name).asked())
            .contains(new Question.LastVisit(authority("cheshire-east"), Visits.ANY));
    }

    @ParameterizedTest
    @CsvSource({ "Cheshire, cheshire-east", "Richmond, richmond-upon-thames",
            "northamptonshire, north-northamptonshire", "Cumbria, cumberland" })
    void whatFitsSeveralIsAskedBackWithTheWholeQuestion(String name, String one) {
        Answer answer = answer(this.lastVisit, name);

        assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(answer.choices()).extracting(Choice::question)
            .contains(new Question.LastVisit(authority(one), Visits.ANY))
            .hasSizeGreaterThan(1);
    }

    @ParameterizedTest
    @ValueSource(strings = { "atlantis", "glasgow", "@everyone", "" })
    void aNameThatNobodyBearsIsNeverGuessed(String name) {
        Answer answer = answer(this.lastVisit, name);

        assertThat(answer.asked()).isEmpty();
        assertThat(answer.isForEverybody()).isFalse();
    }

    @Test
    void aDistrictLeadsToItsCountyOpenly() {
        Answer answer = answer(this.lastVisit, "Chelmsford");

        assertThat(answer.asked()).contains(new Question.LastVisit(authority("essex"), Visits.ANY));
        assertThat(answer.outcome()).isEqualTo(Outcome.UNKNOWN_COUNCIL);
    }

    @Test
    void comparesThoseThatAreNamed() {
        assertThat(answer(this.comparison, "surrey", "Leeds", "medway").asked()).contains(new Question.Compare(
                List.of(authority("surrey"), authority("leeds"), authority("medway")), JudgementArea.OVERALL));
    }

    @Test
    void aDoubtfulNameInAComparisonIsAskedBackAndTheOthersStand() {
        Answer answer = answer(this.comparison, "surrey", "cheshire");

        assertThat(answer.choices()).extracting(Choice::question)
            .contains(new Question.Compare(List.of(authority("surrey"), authority("cheshire-east")),
                    JudgementArea.OVERALL));
    }

    @Test
    void theOrderStaysAsItWasTyped() {
        assertThat(answer(this.comparison, "Cheshire", "kent").choices()).extracting(Choice::question)
            .contains(new Question.Compare(List.of(authority("cheshire-east"), authority("kent")),
                    JudgementArea.OVERALL));
    }

    @ParameterizedTest
    @CsvSource({ "'Cheshire,Notts', “Cheshire” and “Notts”", "'kent,xyzzy,foo', “xyzzy” and “foo”",
            "'kent,essex,Cheshire,Notts', “Cheshire” and “Notts”" })
    void ofSeveralDoubtfulNamesNoneIsLeftOutWithoutAWord(String names, String told) {
        Answer answer = answer(this.comparison, names.split(","));

        assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(answer.choices()).isEmpty();
        assertThat(PlainText.of(answer)).contains(told);
        assertThat(answer.unfinished()).containsInstanceOf(Question.Compare.class);
    }

    @Test
    void whatIsStillToBeComparedNeverBecomesAnotherQuestion() {
        for (String[] names : new String[][] { { "kent", "Cheshire" }, { "barnet", "Cheshire" },
                { "Cheshire", "Cheshire" }, { "cumbria", "cumberland" } }) {
            Answer answer = answer(this.comparison, names);

            assertThat(answer.unfinished().map(Question::kind).filter(kind -> kind != QuestionKind.COMPARE)).isEmpty();
            assertThat(answer.choices()).extracting(Choice::question).allMatch(Question.Compare.class::isInstance);
        }
    }

    @Test
    void aNameThatFailsEndsWhatWasSpokenOfBefore() {
        Where here = new Where("here");
        this.bot.ask("compare Kent and Essex", here);
        this.bot.answer(this.lastVisit, List.of("Cheshire"), here, given -> List.of(here));

        Answer next = this.bot.ask("and care leavers?", here);

        assertThat(next.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(next.authorities()).isEmpty();
    }

    @Test
    void oneCouncilTwiceIsNoComparison() {
        Answer answer = answer(this.comparison, "surrey", "Surrey County Council");

        assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(answer.unfinished()).isPresent();
    }

    @Test
    void sixAreTooMany() {
        assertThat(answer(this.comparison, "kent", "essex", "surrey", "leeds", "york", "bury").outcome())
            .isEqualTo(Outcome.CLARIFY);
    }

    @Test
    void aTimeIsRead() {
        assertThat(this.bot.when("2019")).contains(When.During.of(java.time.Year.of(2019)));
        assertThat(this.bot.when("June 2022")).contains(When.During.of(java.time.YearMonth.of(2022, 6)));
        assertThat(this.bot.when("1 March 2020")).contains(new When.On(LocalDate.of(2020, 3, 1)));
        assertThat(this.bot.period("since 1 August 2026"))
            .contains(new Period.Between(Optional.of(LocalDate.of(2026, 8, 1)), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "soon", "Kent", "2019 in Kent", "2019 and 2020", "not 2019", "99" })
    void whatIsMoreOrLessThanATimeIsNotReadAsOne(String words) {
        assertThat(this.bot.when(words)).isEmpty();
    }

    @Test
    void anAnswerFollowsOneThingAndIsRememberedElsewhere() {
        Where first = new Where("message 1");
        Where second = new Where("message 2");
        this.bot.ask("rating Kent", Where.nowhere(), given -> List.of(first));
        this.bot.ask("rating Essex", Where.nowhere(), given -> List.of(second));

        Answer answer = this.bot.ask("and care leavers?", first, given -> List.of(new Where("message 3")));

        assertThat(answer.authorities()).containsExactly(authority("kent"));
        assertThat(this.bot.ask("and care leavers?", second, given -> List.of()).authorities())
            .containsExactly(authority("essex"));
    }

    private Answer answer(Question unfinished, String... names) {
        return this.bot.answer(unfinished, Arrays.asList(names), Where.nowhere(), given -> List.of());
    }

    private static Authority authority(String slug) {
        return DATASET.authority(slug).orElseThrow();
    }

}
