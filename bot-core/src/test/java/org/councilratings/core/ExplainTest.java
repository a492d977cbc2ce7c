package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What does a term mean?")
class ExplainTest {

    private final Bot bot = new SmallRecord().council("Moorland", Region.NORTH_EAST).bot();

    private Answer explain(Term term) {
        return this.bot.answer(new Question.Explain(term), Where.nowhere());
    }

    @ParameterizedTest
    @EnumSource
    void everyTermHasItsMeaningAndAnOfficialPage(Term term) {
        Answer answer = explain(term);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.EXPLAIN);
        assertThat(answer.title()).isEqualTo(term.title());
        assertThat(textOf(answer)).contains(term.meaning(), "in our own words", term.source().toString());
        assertThat(answer.citations()).extracting(Citation::link).containsExactly(term.source());
        assertThat(answer.citations()).extracting(Citation::published).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsStatedFromTheRecord(Term term) {
        Answer answer = explain(term);

        assertThat(answer.freshness()).isEmpty();
        assertThat(answer.authorities()).isEmpty();
        assertThat(answer.accent()).isEmpty();
    }

    @Test
    void theEndOfTheOverallGradeIsDatedByTheVisit() {
        assertThat(textOf(explain(Term.NO_OVERALL_GRADE))).contains("Since April 2026", "on site",
                "still have an overall grade");
        assertThat(textOf(explain(Term.CARE_LEAVERS))).contains("16 to 25", "January 2023", "one judgement");
    }

    @Test
    void adequateIsComparedWithNothingAfter() {
        assertThat(textOf(explain(Term.ADEQUATE))).contains("until November 2013", "compared with no later grade");
        assertThat(explain(Term.ADEQUATE).followUps()).isEmpty();
    }

    @Test
    void whatIsOutsideTheRecordIsSaidToBe() {
        assertThat(textOf(explain(Term.SPECIAL_EDUCATIONAL_NEEDS))).contains("outside what I know");
        assertThat(textOf(explain(Term.INTERVENTION))).contains("does not tell what is in force today");
    }

    @Test
    void whoHoldsAGradeMayBeAskedNext() {
        assertThat(explain(Term.INADEQUATE).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Listing(Group.all(),
                    new Wanted.Graded(Set.of(Grade.INADEQUATE), JudgementArea.OVERALL), false));
        assertThat(explain(Term.CARE_LEAVERS).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Listing(Group.all(),
                    new Wanted.Graded(Set.of(Grade.OUTSTANDING), JudgementArea.CARE_LEAVERS), false));
        assertThat(explain(Term.NO_OVERALL_GRADE).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Listing(Group.all(), new Wanted.NoOverall(), false));
        assertThat(explain(Term.COUNTY_COUNCIL).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Listing(new Group(Set.of(), Set.of(AuthorityKind.COUNTY)),
                    new Wanted.Everyone(), false));
    }

    @Test
    void theNewestVisitsOfAKindMayBeAskedNext() {
        assertThat(explain(Term.FOCUSED_VISIT).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Recent(Group.all(), Visits.FOCUSED, Period.always(), OptionalInt.of(10)));
        assertThat(explain(Term.JTAI).followUps()).extracting(Choice::question)
            .containsExactly(new Question.Recent(Group.all(), Visits.JOINT, Period.always(), OptionalInt.of(10)));
    }

    @Test
    void whereTheRecordHasNothingToAddNothingIsOffered() {
        assertThat(explain(Term.STATISTICAL_NEIGHBOURS).followUps()).isEmpty();
        assertThat(explain(Term.LADO).followUps()).isEmpty();
    }

}
