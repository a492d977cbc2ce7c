package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.ADOPTION;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE;
import static org.councilratings.data.model.JudgementArea.LOOKED_AFTER_AND_PERMANENCE;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("How was one part of a council's services judged then?")
class PastJudgementTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .inspection("Moorland", SIF, "2015-06-01", "2015-06-25", "2015-08-10", OVERALL, INADEQUATE, HELP_AND_PROTECTION,
                INADEQUATE, LOOKED_AFTER_AND_PERMANENCE, REQUIRES_IMPROVEMENT, ADOPTION, GOOD, CARE_LEAVERS, INADEQUATE,
                LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, INADEQUATE)
        .inspection("Moorland", ILACS_STANDARD, "2019-09-09", "2019-09-20", "2019-11-04", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, REQUIRES_IMPROVEMENT, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
        .inspection("Moorland", ILACS_SHORT, "2023-03-13", "2023-03-17", "2023-05-25", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, REQUIRES_IMPROVEMENT)
        .inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, OUTSTANDING,
                HELP_AND_PROTECTION, OUTSTANDING, IN_CARE, OUTSTANDING, CARE_LEAVERS, GOOD);

    private Answer ask(JudgementArea area, When when) {
        Authority authority = this.record.dataset().authority("moorland").orElseThrow();
        return this.record.bot().answer(new Question.Judgement(authority, area, when), Where.nowhere());
    }

    @Test
    void itIsThatOfTheNewestInspectionPublishedByThen() {
        Answer answer = ask(CARE_LEAVERS, new When.On(LocalDate.of(2024, 3, 1)));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.JUDGEMENT);
        assertThat(answer.accent()).contains(REQUIRES_IMPROVEMENT);
        assertThat(textOf(answer)).contains("On 1 March 2024",
                "published 25 May 2023, judged care leavers requires improvement to be good",
                "This is not the judgement now");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void aJointJudgementIsToldAsOneAndNeverSplit() {
        for (JudgementArea area : new JudgementArea[] { IN_CARE, CARE_LEAVERS }) {
            assertThat(textOf(ask(area, When.During.of(Year.of(2021))))).contains(
                    "judged children in care and care leavers (one judgement) outstanding",
                    "no separate grade for either");
        }
    }

    @Test
    void theWordsOfTheOlderFrameworkAreSaid() {
        When in2017 = When.During.of(Year.of(2017));

        assertThat(textOf(ask(IN_CARE, in2017))).contains(
                "judged children looked after and achieving permanence requires improvement to be good",
                "no grade for children in care under that name");
        assertThat(textOf(ask(LEADERS, in2017))).contains("judged leadership, management and governance inadequate",
                "was called \"leadership, management and governance\"");
        assertThat(textOf(ask(CARE_LEAVERS, in2017))).contains("judged care leavers inadequate",
                "a part of the judgement on children looked after");
    }

    @Test
    void theJointJudgementAskedForLaterIsTwo() {
        String text = textOf(ask(IN_CARE_AND_CARE_LEAVERS, When.During.of(Year.of(2024))));

        assertThat(text).contains("judged children in care good and care leavers requires improvement to be good",
                "two judgements since January 2023");
    }

    @Test
    void aYearInWhichItChangedTellsBoth() {
        Answer answer = ask(HELP_AND_PROTECTION, When.During.of(Year.of(2019)));

        assertThat(answer.accent()).isEmpty();
        assertThat(textOf(answer)).contains("judged help and protection inadequate", "judged help and protection good");
    }

    @Test
    void theInspectionOfAYearAndTheOneBeforeIt() {
        assertThat(textOf(ask(LEADERS, new When.OfInspection(Year.of(2019)))))
            .contains("judged the impact of leaders requires improvement to be good");
        assertThat(textOf(ask(LEADERS, new When.BeforeInspection(Optional.empty()))))
            .contains("judged the impact of leaders good", "Before the inspection published 28 July 2026");
    }

    @Test
    void theLastOverallGradeDoesNotEndTheOtherJudgements() {
        assertThat(textOf(ask(LEADERS, new When.LastOverall())))
            .startsWith("Moorland, the impact of leaders: outstanding");
    }

    @Test
    void whatWasNotJudgedThenIsNotMadeUp() {
        Answer answer = ask(ADOPTION, When.During.of(Year.of(2021)));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.accent()).isEmpty();
        assertThat(textOf(answer)).contains("gave no grade for adoption", "from 2013 to 2018");
    }

    @Test
    void beforeTheRecordNothingIsClaimed() {
        Answer answer = ask(IN_CARE, When.During.of(Year.of(2009)));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.kind()).isEqualTo(QuestionKind.JUDGEMENT);
        assertThat(textOf(answer)).contains("the earliest was published 10 August 2015");
    }

    @ParameterizedTest
    @EnumSource(names = { "LEADERS", "HELP_AND_PROTECTION", "IN_CARE", "CARE_LEAVERS" })
    void inEveryAuthorityTheGradeIsOneThatHeldInThatYear(JudgementArea area) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            for (int year = 2015; year <= 2025; year++) {
                LocalDate day = LocalDate.of(year, 7, 1);
                Answer answer = bot.answer(new Question.Judgement(authority, area, new When.On(day)), Where.nowhere());
                Optional<Report> held = dataset.reports(authority.slug())
                    .stream()
                    .filter(Report::isRating)
                    .filter(report -> !report.published().orElseThrow().earliest().isAfter(day))
                    .max((one, other) -> one.published().orElseThrow().compareTo(other.published().orElseThrow()));
                if (held.isEmpty()) {
                    assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
                    continue;
                }
                Optional<Grade> exact = Optional.ofNullable(held.get().judgements().get(area));
                if (exact.isPresent()) {
                    assertThat(answer.accent()).as("%s %s", authority, year).isEqualTo(exact);
                }
                else {
                    // told under the name that the inspection gave it, with the words for
                    // that
                    assertThat(textOf(answer)).as("%s %s", authority, year)
                        .containsAnyOf("(one judgement)", "looked after and achieving permanence",
                                "leadership, management and governance", "gave no grade");
                }
            }
        }
    }

}
