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
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;
import static org.councilratings.data.model.ReportKind.PRE_SIF;
import static org.councilratings.data.model.ReportKind.SIF;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How has a council changed over time?")
class HistoryTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .inspection("Moorland", SIF, "2015-06-01", "2015-06-25", "2015-08-10", OVERALL, GOOD, HELP_AND_PROTECTION, GOOD,
                LOOKED_AFTER_AND_PERMANENCE, GOOD, LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2019-09-09", "2019-09-20", "2019-11-04", OVERALL, INADEQUATE, LEADERS,
                INADEQUATE, HELP_AND_PROTECTION, INADEQUATE, IN_CARE_AND_CARE_LEAVERS, GOOD)
        .inspection("Moorland", ILACS_SHORT, "2023-03-13", "2023-03-17", "2023-05-25", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, IN_CARE, GOOD, CARE_LEAVERS, GOOD);

    private Answer ask(JudgementArea area, Period period) {
        return this.record.answer(new Question.History(this.record.authority("Moorland"), area, period));
    }

    private static List<String> timeline(Answer answer) {
        return answer.blocks()
            .stream()
            .filter(Block.Timeline.class::isInstance)
            .map(Block.Timeline.class::cast)
            .flatMap(timeline -> timeline.events().stream())
            .map(event -> event.when() + ": " + event.what())
            .toList();
    }

    private static String firstParagraph(Answer answer) {
        return ((Block.Paragraph) answer.blocks().getFirst()).text();
    }

    @Test
    void theFirstSentenceTellsWhichWayTheNewestInspectionWentAndHowFarTheRecordGoes() {
        Answer answer = ask(OVERALL, Period.always());

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.HISTORY);
        assertThat(answer.accent()).contains(REQUIRES_IMPROVEMENT);
        assertThat(answer.title())
            .isEqualTo("Moorland over time: good (2015), inadequate (2019), requires improvement (2023)");
        assertThat(firstParagraph(answer))
            .startsWith("Moorland improved at its newest full inspection: from inadequate (published 4 November 2019) "
                    + "to requires improvement to be good (published 25 May 2023).")
            .contains("good (published 10 August 2015); then declined to inadequate (published 4 November 2019)",
                    "to 20 August 2026");
    }

    @Test
    void theTimelineRunsFromTheOldestToTheNewestWithVisitsAmongTheInspections() {
        this.record.visit("Moorland", FOCUSED_VISIT, "2021-11-09", "2021-11-10", "2021-12-16", "the front door")
            .visit("Moorland", MONITORING_VISIT, "2020-10", "2020-10", "", "care leavers");

        Answer answer = ask(OVERALL, Period.always());

        assertThat(timeline(answer)).satisfiesExactly(line -> assertThat(line).startsWith("10 August 2015: inspection"),
                line -> assertThat(line).startsWith("4 November 2019: standard inspection").endsWith(": inadequate"),
                line -> assertThat(line).startsWith("October 2020: monitoring visit about care leavers"),
                line -> assertThat(line)
                    .isEqualTo("10 November 2021: focused visit about the front door, published 16 December 2021"),
                line -> assertThat(line).startsWith("25 May 2023: short inspection"));
        assertThat(answer.citations()).hasSize(5);
    }

    @Test
    void withoutAnOverallGradeTheNewestIsComparedByJudgementOnly() {
        this.record.inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS,
                OUTSTANDING, HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, IN_CARE, REQUIRES_IMPROVEMENT, CARE_LEAVERS,
                GOOD);

        Answer answer = ask(OVERALL, Period.always());

        assertThat(answer.accent()).isEmpty();
        assertThat(firstParagraph(answer))
            .startsWith("Moorland cannot be compared at its newest full inspection, published 28 July 2026");
        assertThat(textOf(answer)).contains("the impact of leaders: up from good", "help and protection: the same",
                "children in care: down from good", "no overall grade (2026)",
                "no overall grade (the impact of leaders outstanding, help and protection requires improvement to be good");
    }

    @Test
    void whatTheGovernmentDidIsHistoryAndNothingIsSaidToBeInForce() {
        this.record.action("Moorland", GovernmentAction.Kind.DIRECTION, "2020-01", "after the inadequate judgement")
            .action("Moorland", GovernmentAction.Kind.COMMISSIONER, "", "a commissioner's review");

        Answer answer = ask(OVERALL, Period.always());

        assertThat(timeline(answer)).anyMatch(line -> line.startsWith("January 2020: government action (direction)"));
        assertThat(textOf(answer)).contains("On record without a date:",
                "government action (commissioner): a commissioner's review",
                "does not say whether any of it is in force today", "https://www.gov.uk/moorland2020-01");
    }

    @Test
    void aPeriodBeginsWithTheInspectionThatHeldThen() {
        Answer answer = ask(OVERALL, Period.since(LocalDate.of(2021, 1, 1)));

        assertThat(answer.title()).isEqualTo("Moorland over time: inadequate (2019), requires improvement (2023)");
        assertThat(timeline(answer)).hasSize(2);
    }

    @Test
    void sinceAnInspectionBeginsWithThatInspection() {
        assertThat(ask(OVERALL, new Period.SinceInspection(Optional.of(Year.of(2019)))).title())
            .isEqualTo("Moorland over time: inadequate (2019), requires improvement (2023)");
        assertThat(ask(OVERALL, new Period.SinceInspection(Optional.of(Year.of(2020)))).outcome())
            .isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aPeriodWithoutAnInspectionIsNotSaidToHaveChangedAnything() {
        assertThat(firstParagraph(ask(OVERALL, Period.of(Year.of(2021)))))
            .startsWith("I hold no full inspection of Moorland published in 2021. The one that held then: inadequate")
            .doesNotContain("improved", "declined");
        assertThat(ask(OVERALL, Period.until(LocalDate.of(2014, 1, 1))).outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(ask(OVERALL, Period.since(LocalDate.of(2027, 1, 1))).outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void aPeriodThatEndsDoesNotCallItsLastInspectionTheNewest() {
        Answer answer = ask(OVERALL, Period.until(LocalDate.of(2020, 12, 31)));

        assertThat(answer.accent()).isEmpty();
        assertThat(firstParagraph(answer)).startsWith("Moorland declined at its last full inspection in that time");
    }

    @Test
    void oneJudgementIsFollowedAndNeverComparedAcrossFrameworks() {
        Answer answer = ask(HELP_AND_PROTECTION, Period.always());

        assertThat(firstParagraph(answer)).contains("improved at its newest full inspection: from inadequate",
                "then inadequate (published 4 November 2019), which cannot be compared with the one before");
        assertThat(textOf(answer))
            .contains("The inspection published 4 November 2019 cannot be compared with the one before: "
                    + "the two were made under different frameworks");
    }

    @Test
    void aJointCareJudgementIsComparedWithNoSeparateOne() {
        Answer answer = ask(IN_CARE, Period.always());

        assertThat(answer.title()).contains("good under another name (2015), judged jointly good (2019), good (2023)");
        assertThat(firstParagraph(answer)).startsWith("Moorland, children in care: cannot be compared")
            .doesNotContain("unchanged");
        assertThat(textOf(answer)).contains("no separate grade for either");
    }

    @Test
    void aJudgementThatNoInspectionMadeIsNotMadeUp() {
        Answer answer = ask(ADOPTION, Period.always());

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("No full inspection of Moorland that I hold gave a grade for adoption");
    }

    @Test
    void anInspectionBeforeTheRatingsIsNamedAsSuchAndComparedWithNothing() {
        this.record.inspection("Moorland", PRE_SIF, "2013-03-04", "2013-03-08", "2013-04-12", OVERALL, Grade.ADEQUATE);

        Answer answer = ask(OVERALL, Period.always());

        assertThat(timeline(answer).getFirst()).contains("inspection of looked-after children's services",
                "adequate for that one service, no rating of the whole");
        assertThat(answer.title()).doesNotContain("adequate (2013)");
        assertThat(firstParagraph(answer)).doesNotContain("adequate for", "2013");
    }

    @Test
    void aReportAboutAnAbolishedCouncilSaysSo() {
        this.record.council("Fenland", Region.SOUTH_WEST)
            .predecessor("Fenland County Council", "2023-04-01", "fenland")
            .since("Fenland", "2023-04-01", "Fenland County Council")
            .add("Fenland",
                    new ReportBuilder("fenland/2022-05-05-ilacs-short", "fenland", ILACS_SHORT)
                        .about(Optional.of("fenland-county-council"))
                        .onSite(List.of(OnSite.of(KnownDate.parse("2022-03-07"), KnownDate.parse("2022-03-11"))))
                        .published(Optional.of(KnownDate.parse("2022-05-05")))
                        .judgement(OVERALL, GOOD))
            .inspection("Fenland", ILACS_SHORT, "2025-03-10", "2025-03-14", "2025-05-02", OVERALL, OUTSTANDING);

        String text = textOf(
                this.record.answer(new Question.History(this.record.authority("Fenland"), OVERALL, Period.always())));

        assertThat(text).contains(
                "What was published on 5 May 2022 is about Fenland County Council, which was abolished on 1 April 2023",
                "Fenland took over the duty on 1 April 2023",
                "(about Fenland County Council, abolished on 1 April 2023)");
    }

    @Test
    void yorkDeclinedAndThenImproved() {
        Dataset dataset = DatasetLoader.packaged();
        Answer answer = SmallRecord.bot(dataset)
            .answer(new Question.History(dataset.authority("york").orElseThrow(), OVERALL, Period.always()),
                    Where.nowhere());

        assertThat(firstParagraph(answer))
            .startsWith("York improved at its newest full inspection: from requires improvement to be good (published "
                    + "4 May 2022) to outstanding (published 15 April 2025).");
    }

    @Test
    void forEveryAuthorityEveryInspectionIsToldAndTheDirectionFollowsFromTheGrades() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            Answer answer = bot.answer(new Question.History(authority, OVERALL, Period.always()), Where.nowhere());
            List<Report> reports = dataset.reports(authority.slug());
            List<Report> ratings = reports.stream().filter(Report::isRating).toList();
            String first = firstParagraph(answer);

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(timeline(answer)).as(authority.slug())
                .hasSize((int) reports.stream().filter(report -> report.when().isPresent()).count()
                        + (int) dataset.actions(authority.slug())
                            .stream()
                            .filter(action -> action.issued().isPresent())
                            .count());
            assertThat(ratings).as(authority.slug())
                .allSatisfy(rating -> assertThat(timeline(answer)).anyMatch(line -> line
                    .startsWith(rating.published().orElseThrow().words() + ": " + rating.kind().words())));
            assertThat(answer.accent()).isEqualTo(ratings.getFirst().overall());
            if (ratings.size() == 1) {
                assertThat(first).contains("nothing to compare it with");
                continue;
            }
            Optional<Grade> now = ratings.get(0).overall();
            Optional<Grade> then = ratings.get(1).overall();
            String expected = (now.isEmpty() || then.isEmpty()) ? " cannot be compared at its newest"
                    : (now.equals(then)) ? " was unchanged at its newest" : now.get().isBetterThan(then.get())
                            ? " improved at its newest" : " declined at its newest";
            assertThat(first).as(authority.slug()).startsWith(authority.shortName() + expected);
        }
    }

}
