package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.LSCB;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;
import static org.councilratings.data.model.ReportKind.SIF;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Which reports came out lately?")
class RecentReportsTest {

    private static final Period JULY_2026 = Period.of(YearMonth.of(2026, 7));

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2025-02-24", "2025-03-07", "2025-05-16", OVERALL, GOOD, LEADERS, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2021-02-22", "2021-03-05", "2021-05-17", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, OUTSTANDING,
                IN_CARE, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2023-05-11", "2023-05-22", "2023-07-07", OVERALL, INADEQUATE, LEADERS,
                INADEQUATE, IN_CARE, GOOD)
        .visit("Fenland", FOCUSED_VISIT, "2025-05-13", "2025-05-14", "2025-06-18", "care leavers");

    private static Question.Recent in(Period period, Visits visits) {
        return new Question.Recent(Group.all(), visits, period, OptionalInt.empty());
    }

    private static Question.Recent newest(int most, Group group) {
        return new Question.Recent(group, Visits.ANY, Period.always(), OptionalInt.of(most));
    }

    private Answer answer(Question question) {
        return this.record.bot().answer(question, Where.nowhere());
    }

    private static List<Block.Event> events(Answer answer) {
        return answer.blocks()
            .stream()
            .filter(Block.Timeline.class::isInstance)
            .flatMap(block -> ((Block.Timeline) block).events().stream())
            .toList();
    }

    private static List<String> slugs(Answer answer) {
        return answer.authorities().stream().map(Authority::slug).toList();
    }

    @Test
    void theNewestComesFirstWithWhatItFound() {
        Answer answer = answer(in(Period.of(Year.of(2025)), Visits.ANY));

        assertThat(answer.kind()).isEqualTo(QuestionKind.RECENT);
        assertThat(answer.title()).isEqualTo("2 reports published in 2025: authorities in England");
        assertThat(events(answer)).extracting(Block.Event::when).containsExactly("18 June 2025", "16 May 2025");
        assertThat(textOf(answer)).contains(
                "Fenland, focused visit, on site from 13 May 2025 to 14 May 2025. It looked at: care leavers. "
                        + "It gives no grade.",
                "Overall effectiveness: good, up from requires improvement. Compared with the inspection before it, "
                        + "published 17 May 2021",
                "published to 20 August 2026", "1 standard inspection and 1 focused visit");
        assertThat(answer.citations()).hasSize(3);
    }

    @Test
    void withoutAnOverallGradeTheJudgementsAreTold() {
        Answer answer = answer(in(JULY_2026, Visits.INSPECTIONS));

        assertThat(textOf(answer))
            .contains("No overall grade", "The impact of leaders: outstanding (up from inadequate)",
                    "children in care: good (the same as before)", "published 7 July 2023",
                    "Not read with certainty: help and protection and care leavers")
            .doesNotContain("Overall effectiveness");
        assertThat(events(answer).getFirst().grade()).isEmpty();
    }

    @Test
    void kindsHeldUpToAnEarlierDayAreNotSaidToBeAbsent() {
        assertThat(textOf(answer(in(JULY_2026, Visits.ANY)))).contains("focused visit letters to 27 January 2026",
                "I cannot know of focused visits, monitoring visits and joint targeted area inspections from that time");
    }

    @Test
    void afterTheRecordEndsNobodyCanKnow() {
        Answer answer = answer(in(Period.of(YearMonth.of(2026, 11)), Visits.INSPECTIONS));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.title())
            .isEqualTo("Full inspection reports published in November 2026, authorities in England: not known");
        assertThat(textOf(answer)).contains("I cannot know", "to 20 August 2026", "does not mean that there were none");
        assertThat(answer.followUps()).extracting(Choice::question)
            .containsExactly(new Question.Recent(Group.all(), Visits.INSPECTIONS, Period.always(), OptionalInt.of(5)));
    }

    @Test
    void whatIsToComeIsNotKnown() {
        Answer answer = answer(in(Period.of(YearMonth.of(2026, 12)), Visits.ANY));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("has not come yet");
    }

    @Test
    void whereTheRecordIsCompleteNoneIsAnAnswer() {
        Answer answer = answer(in(Period.of(YearMonth.of(2025, 1)), Visits.FOCUSED));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer))
            .contains("No report of a focused visit was published in January 2025 for authorities in England");
    }

    @Test
    void ofSeveralKindsOnlyTheCompleteOnesAreDenied() {
        Answer answer = answer(in(Period.of(YearMonth.of(2026, 2)), Visits.ANY));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer)).contains("No report of a full inspection was published in February 2026",
                "I cannot know of focused visits");
    }

    @Test
    void whatIsHeldInPartIsNeverDenied() {
        Answer answer = answer(in(Period.of(YearMonth.of(2025, 1)), Visits.MONITORING));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("does not mean that there were none", "monitoring visits only in part");
    }

    @Test
    void sinceADayTheRestIsNotKnown() {
        assertThat(textOf(answer(in(Period.since(LocalDate.of(2026, 7, 1)), Visits.INSPECTIONS)))).contains(
                "1 full inspection report published since 1 July 2026 is on record", "Marshland",
                "I cannot know of full inspections published after the last day held");
    }

    @Test
    void theNewestReportIsToldWithAnyOfTheSameDay() {
        assertThat(textOf(answer(newest(1, Group.all()))))
            .startsWith("The newest report, authorities in England: Marshland, 7 July 2026")
            .doesNotContain("Moorland");

        this.record.inspection("Fenland", ILACS_SHORT, "2026-05-11", "2026-05-15", "2026-07-07", LEADERS, GOOD);

        assertThat(slugs(answer(newest(1, Group.all())))).containsExactlyInAnyOrder("marshland", "fenland");
    }

    @Test
    void aMonthThatMayReachOutOfThePeriodIsToldAndSaid() {
        this.record.visit("Fenland", MONITORING_VISIT, "2025-09-09", "2025-09-10", "2025-10", "permanence");

        assertThat(textOf(answer(in(Period.since(LocalDate.of(2025, 10, 15)), Visits.MONITORING)))).contains(
                "October 2025: Fenland, monitoring visit", "Only the month of publication is held",
                "may be from outside that time");
        assertThat(textOf(answer(in(Period.of(YearMonth.of(2025, 10)), Visits.MONITORING)))).contains("Fenland")
            .doesNotContain("outside that time");
        assertThat(slugs(answer(in(Period.of(YearMonth.of(2025, 11)), Visits.MONITORING)))).isEmpty();
    }

    @Test
    void reportsWithoutAPublicationDateAreCountedWhereTheyMayBelong() {
        this.record.visit("Fenland", MONITORING_VISIT, "2025-09", "2025-09", "", "permanence");

        assertThat(textOf(answer(in(Period.of(YearMonth.of(2025, 10)), Visits.MONITORING))))
            .contains("Left out, because no publication date is held: 1 monitoring visit near that time");
        assertThat(textOf(answer(in(Period.of(YearMonth.of(2025, 8)), Visits.MONITORING)))).doesNotContain("Left out");
        assertThat(textOf(answer(in(Period.of(YearMonth.of(2026, 6)), Visits.MONITORING)))).doesNotContain("Left out");
    }

    @Test
    void aReviewOfTheSafeguardingBoardAloneIsNoRating() {
        this.record.inspection("Fenland", SIF, "2015-06-01", "2015-06-05", "2015-08-03", LSCB, GOOD);

        assertThat(textOf(answer(in(Period.of(Year.of(2015)), Visits.INSPECTIONS)))).contains(
                "It judged: local safeguarding children board: good",
                "It is no rating of the council's services as a whole");
    }

    @Test
    void gradesThatWereNotReadAreSaid() {
        this.record.inspection("Fenland", ILACS_SHORT, "2024-06-03", "2024-06-07", "2024-08-03", LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD);

        assertThat(textOf(answer(in(Period.of(Year.of(2024)), Visits.INSPECTIONS))))
            .contains("Not read with certainty: overall effectiveness, children in care and care leavers");
    }

    @Test
    void beforeTheRecordBeginsItIsHeldInPart() {
        Period early = Period.until(LocalDate.of(2013, 12, 31));
        String text = textOf(
                new Bot(DatasetLoader.packaged(), Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE))
                    .answer(in(early, Visits.INSPECTIONS), Where.nowhere()));

        assertThat(text).contains("Not all full inspections published before 1 February 2014 are held",
                "It is no rating of the council's services as a whole", "not read with certainty");
    }

    @Test
    void aGroupOfNobodyHasNoReports() {
        Group nobody = new Group(Set.of(NORTH_EAST), Set.of(AuthorityKind.COUNTY));

        assertThat(textOf(answer(newest(1, nobody)))).contains("There are no county councils in the North East");
    }

    @Nested
    @DisplayName("in the packaged record")
    class Packaged {

        private static final Dataset DATASET = DatasetLoader.packaged();

        private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

        static List<YearMonth> months() {
            return Stream.iterate(YearMonth.of(2014, 2), month -> month.plusMonths(1)).limit(151).toList();
        }

        private static Answer answer(Question question) {
            return BOT.answer(question, Where.nowhere());
        }

        @Test
        void july2026IsWhole() {
            assertThat(slugs(answer(in(JULY_2026, Visits.ANY)))).containsExactlyInAnyOrder("blackpool", "middlesbrough",
                    "liverpool", "north-northamptonshire", "west-northamptonshire");
        }

        @Test
        void theNewestInARegion() {
            assertThat(answer(newest(1, Group.in(NORTH_EAST))).title())
                .isEqualTo("The newest report, authorities in the North East: South Tyneside, 4 August 2026");
        }

        @ParameterizedTest
        @MethodSource("months")
        void everyReportOfAMonthIsTold(YearMonth month) {
            for (Visits visits : Visits.values()) {
                List<Report> expected = DATASET.reports()
                    .stream()
                    .filter(report -> visits.counts(report.kind()))
                    .filter(report -> report.published()
                        .filter(date -> date.toString().startsWith(month.toString()))
                        .isPresent())
                    .toList();
                Answer answer = answer(in(Period.of(month), visits));

                assertThat(events(answer)).as("%s %s", month, visits).hasSize(Math.min(40, expected.size()));
                if (expected.isEmpty()) {
                    assertThat(answer.outcome())
                        .isEqualTo((visits == Visits.ANY || visits == Visits.INSPECTIONS
                                || (visits == Visits.FOCUSED && month.isAfter(YearMonth.of(2017, 12))
                                        && month.isBefore(YearMonth.of(2026, 1)))) ? Outcome.ANSWERED
                                                : Outcome.NO_DATA);
                }
                else if (expected.size() <= 40) {
                    assertThat(Set.copyOf(slugs(answer)))
                        .isEqualTo(Set.copyOf(expected.stream().map(Report::authority).toList()));
                }
            }
        }

        @Test
        void aLongListIsCutToTheNewestAndSaysHowManyMore() {
            Answer answer = answer(in(Period.always(), Visits.INSPECTIONS));
            long all = DATASET.reports().stream().filter(report -> report.kind().isFullInspection()).count();

            assertThat(answer.title()).startsWith(all + " full inspection reports");
            assertThat(events(answer)).hasSize(40);
            assertThat(events(answer).getFirst().what()).startsWith("Lancashire, standard inspection");
            assertThat(textOf(answer)).contains("These are the newest 40; %d more are on record".formatted(all - 40));
        }

        @Test
        void ofARegionNoOtherIsTold() {
            for (Region region : Region.values()) {
                assertThat(answer(newest(20, Group.in(region))).authorities())
                    .allSatisfy(authority -> assertThat(authority.region()).isEqualTo(region));
            }
        }

    }

}
