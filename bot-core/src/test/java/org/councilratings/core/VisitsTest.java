package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.JTAI;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Who visited a council, and when?")
class VisitsTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2022-11-14", "2022-11-25", "2023-01-20", OVERALL, INADEQUATE)
        .visit("Moorland", MONITORING_VISIT, "2023-06", "2023-06", "", "the front door")
        .visit("Moorland", MONITORING_VISIT, "2023-10-10", "2023-10-11", "2023-11-15", "care leavers")
        .visit("Moorland", FOCUSED_VISIT, "2024-12-10", "2024-12-11", "2025-01-20", "permanence");

    private Answer ask(Visits visits, Period period) {
        return this.record.answer(new Question.VisitsTo(this.record.authority("Moorland"), visits, period));
    }

    private static List<String> events(Answer answer) {
        return answer.blocks()
            .stream()
            .filter(Block.Timeline.class::isInstance)
            .map(Block.Timeline.class::cast)
            .flatMap(timeline -> timeline.events().stream())
            .map(Block.Event::when)
            .toList();
    }

    @Test
    void theNewestComesFirstAndTheirNumberStandsInTheTitle() {
        Answer answer = ask(Visits.ANY, Period.always());

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.VISITS);
        assertThat(answer.title()).isEqualTo("Moorland: 4 visits on record");
        assertThat(events(answer)).containsExactly("10 December 2024 to 11 December 2024",
                "10 October 2023 to 11 October 2023", "June 2023", "14 November 2022 to 25 November 2022");
        assertThat(textOf(answer)).contains("focused visit about permanence, published 20 January 2025",
                "standard inspection, published 20 January 2023: inadequate",
                "monitoring visit about the front door, publication date not held",
                "monitoring visits only in part, to 24 February 2026");
        assertThat(answer.citations()).hasSize(4);
    }

    @Test
    void aKindCanBeAskedForAlone() {
        assertThat(ask(Visits.MONITORING, Period.always()).title())
            .isEqualTo("Moorland: 2 monitoring visits on record");
    }

    @Test
    void whatCountsIsWhenInspectorsWereOnSite() {
        Answer in2024 = ask(Visits.ANY, Period.of(Year.of(2024)));
        Answer in2025 = ask(Visits.ANY, Period.of(Year.of(2025)));

        assertThat(in2024.title()).isEqualTo("Moorland: 1 visit on record in 2024");
        assertThat(in2025.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(in2025)).contains("Published in 2025, but on site before it",
                "10 December 2024 to 11 December 2024");
    }

    @Test
    void aMonthThatLiesInTheTimeInPartIsToldApart() {
        Answer answer = ask(Visits.MONITORING, Period.since(LocalDate.of(2023, 6, 15)));

        assertThat(answer.title()).isEqualTo("Moorland: 1 to 2 monitoring visits on record since 15 June 2023");
        assertThat(textOf(answer))
            .contains("Known only to the month, so it may lie in that time or not:\n\n• June 2023");
        assertThat(ask(Visits.MONITORING, Period.of(YearMonth.of(2023, 6))).title())
            .isEqualTo("Moorland: 1 monitoring visit on record in June 2023");
    }

    @Test
    void aDayInsideAVisitIsADayOfThatVisit() {
        LocalDate day = LocalDate.of(2022, 11, 18);

        assertThat(ask(Visits.INSPECTIONS, Period.between(day, day)).title())
            .isEqualTo("Moorland: 1 full inspection on record on 18 November 2022");
    }

    @Test
    void aVisitWithoutDaysMayLieInTheTime() {
        this.record.visit("Moorland", MONITORING_VISIT, "", "", "", "neglect")
            .visit("Moorland", JTAI, "", "", "2024-03-05", "sexual abuse");

        Answer in2023 = ask(Visits.ANY, Period.of(Year.of(2023)));

        assertThat(in2023.title()).isEqualTo("Moorland: 2 visits on record in 2023");
        assertThat(textOf(in2023)).contains("without its days on site, so it may lie in that time or not",
                "monitoring visit about neglect", "joint targeted area inspection");
        assertThat(textOf(ask(Visits.ANY, Period.of(Year.of(2024))))).contains("Published in 2024", "sexual abuse");
        assertThat(textOf(ask(Visits.JOINT, Period.of(Year.of(2020))))).doesNotContain("may lie in that time");
        assertThat(ask(Visits.ANY, Period.always()).title()).isEqualTo("Moorland: 6 visits on record");
    }

    @Test
    void aVisitThatWasSurelyOverIsLeftOutOfALaterTime() {
        this.record.undatedVisit("Moorland", MONITORING_VISIT, "2023-12", "neglect");

        assertThat(textOf(ask(Visits.ANY, Period.of(Year.of(2023))))).contains("neglect",
                "on site not later than December 2023");
        assertThat(textOf(ask(Visits.ANY, Period.of(Year.of(2024))))).doesNotContain("neglect");
    }

    @Test
    void sinceAnInspectionMeansAfterInspectorsLeft() {
        Answer answer = ask(Visits.ANY, new Period.SinceInspection(Optional.empty()));

        assertThat(answer.title())
            .isEqualTo("Moorland: 3 visits on record since the standard inspection that ended on 25 November 2022");
        assertThat(textOf(answer)).doesNotContain("inadequate");
        assertThat(ask(Visits.ANY, new Period.SinceInspection(Optional.of(Year.of(2023)))).title())
            .isEqualTo(answer.title());
    }

    @Test
    void sinceAnInspectionThatIsNotHeldIsNotAnswered() {
        Answer answer = ask(Visits.ANY, new Period.SinceInspection(Optional.of(Year.of(2019))));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I hold no full inspection of Moorland in 2019",
                "published on 20 January 2023");
    }

    @Test
    void noVisitOnRecordIsNotNoVisit() {
        Answer answer = ask(Visits.FOCUSED, Period.of(Year.of(2021)));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I hold no record of a focused visit to Moorland in 2021",
                "that does not mean there was none",
                "The newest focused visit on record: focused visit about permanence");
    }

    @Test
    void afterTheRecordEndsNothingIsDenied() {
        assertThat(textOf(ask(Visits.MONITORING, Period.of(YearMonth.of(2026, 6))))).contains(
                "does not mean there was none", "to 24 February 2026", "Of visits reported after that I cannot know");
        assertThat(textOf(ask(Visits.MONITORING, Period.of(Year.of(2020))))).doesNotContain("I cannot know");
        assertThat(textOf(ask(Visits.ANY, Period.of(Year.of(2031))))).contains("has not come yet");
    }

    @Test
    void anInspectionWithoutAnOverallGradeSaysSo() {
        this.record.inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD);

        assertThat(textOf(ask(Visits.INSPECTIONS, Period.of(Year.of(2026)))))
            .contains("standard inspection, published 28 July 2026: no overall grade (the impact of leaders good)");
    }

    @Test
    void peterboroughHadFourMonitoringVisitsTheLastInJuly2025() {
        Dataset dataset = DatasetLoader.packaged();
        Answer answer = SmallRecord.bot(dataset)
            .answer(new Question.VisitsTo(dataset.authority("peterborough").orElseThrow(), Visits.MONITORING,
                    new Period.SinceInspection(Optional.of(Year.of(2024)))), Where.nowhere());

        assertThat(answer.title()).startsWith("Peterborough: 4 monitoring visits on record since");
        assertThat(events(answer).getFirst()).isEqualTo("15 July 2025 to 16 July 2025");
    }

    @ParameterizedTest
    @EnumSource
    void inEveryAuthorityAndYearExactlyThoseOnSiteInItAreCounted(Visits visits) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            for (int year = 2014; year <= 2026; year++) {
                int asked = year;
                long expected = dataset.reports(authority.slug())
                    .stream()
                    .filter(report -> visits.counts(report.kind()))
                    .filter(report -> report.onSite().stream().anyMatch(period -> isIn(period, asked)))
                    .count();

                Answer answer = bot.answer(new Question.VisitsTo(authority, visits, Period.of(Year.of(year))),
                        Where.nowhere());

                if (expected == 0) {
                    assertThat(answer.outcome()).as("%s %d", authority, year).isEqualTo(Outcome.NO_DATA);
                    assertThat(textOf(answer)).contains("does not mean there was none");
                }
                else {
                    assertThat(answer.title()).as("%s %d", authority, year)
                        .isEqualTo("%s: %d %s%s on record in %d".formatted(authority.shortName(), expected,
                                visits.words(), (expected == 1) ? "" : "s", year));
                    assertThat(answer.citations()).isNotEmpty();
                }
            }
            assertThat(countOf(bot.answer(new Question.VisitsTo(authority, visits, Period.always()), Where.nowhere())))
                .isEqualTo(dataset.reports(authority.slug()).stream().map(Report::kind).filter(visits::counts).count());
        }
    }

    private static boolean isIn(OnSite period, int year) {
        return period.start().earliest().getYear() <= year && period.lastKnown().latest().getYear() >= year;
    }

    private static long countOf(Answer answer) {
        return (answer.outcome() == Outcome.NO_DATA) ? 0
                : Long.parseLong(answer.title().replaceFirst(".*: (\\d+) .*", "$1"));
    }

}
