package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.Region.YORKSHIRE_AND_THE_HUMBER;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who went up or down?")
class ChangesTest {

    private static final Period IN_2025 = Period.of(Year.of(2025));

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", SOUTH_WEST)
        .council("Heathland", SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2025-02-24", "2025-03-07", "2025-05-16", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, CARE_LEAVERS, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2021-02-22", "2021-03-05", "2021-05-17", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, IN_CARE_AND_CARE_LEAVERS, INADEQUATE)
        .inspection("Moorland", SIF, "2016-02-22", "2016-03-05", "2016-05-17", OVERALL, INADEQUATE, HELP_AND_PROTECTION,
                INADEQUATE, CARE_LEAVERS, INADEQUATE)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, OUTSTANDING)
        .inspection("Marshland", ILACS_STANDARD, "2023-05-11", "2023-05-22", "2023-07-07", OVERALL, INADEQUATE, LEADERS,
                INADEQUATE)
        .inspection("Fenland", ILACS_SHORT, "2025-03-03", "2025-03-07", "2025-05-01", OVERALL, INADEQUATE, LEADERS,
                GOOD)
        .inspection("Fenland", ILACS_SHORT, "2022-03-07", "2022-03-11", "2022-05-01", OVERALL, GOOD, LEADERS, GOOD)
        .inspection("Heathland", ILACS_SHORT, "2025-03-03", "2025-03-07", "2025-05-02", OVERALL, GOOD)
        .inspection("Heathland", ILACS_SHORT, "2022-03-07", "2022-03-11", "2022-05-02", OVERALL, GOOD);

    private static Question.Changes changes(JudgementArea area, Direction direction, Period period) {
        return new Question.Changes(Group.all(), area, direction, Optional.empty(), Optional.empty(), period);
    }

    private Answer answer(Question question) {
        return this.record.bot().answer(question, Where.nowhere());
    }

    private static List<String> slugs(Answer answer) {
        return answer.authorities().stream().map(Authority::slug).toList();
    }

    @Test
    void eachInspectionOfThePeriodIsSetBesideTheOneBefore() {
        Answer answer = answer(changes(OVERALL, Direction.BETTER, IN_2025));

        assertThat(answer.kind()).isEqualTo(QuestionKind.CHANGES);
        assertThat(answer.title()).isEqualTo("Overall grade up in 2025: 1 of 4 authorities in England");
        assertThat(textOf(answer)).contains(
                "1 of the 4 authorities in England went up in overall effectiveness with a full inspection published in "
                        + "2025, compared with the one before it, going by full inspections published to 20 August 2026",
                "Of 3 such inspections, 1 came out better than the one before, 1 worse and 1 the same.",
                "Moorland: up from requires improvement to good (published 16 May 2025; the one before published "
                        + "17 May 2021)")
            .doesNotContain("Fenland", "Heathland");
        assertThat(answer.citations()).extracting(citation -> citation.published().orElseThrow().toString())
            .containsExactly("2025-05-16", "2021-05-17");
    }

    @Test
    void bothWaysAreToldApart() {
        Answer answer = answer(changes(OVERALL, Direction.EITHER, IN_2025));

        assertThat(slugs(answer)).containsExactly("moorland", "fenland");
        assertThat(textOf(answer))
            .contains("Up (1):\n\n• Moorland", "Down (1):\n\n• Fenland: down from good to inadequate")
            .doesNotContain("Heathland");
    }

    @Test
    void theGradesBeforeAndAfterCanBeAskedFor() {
        Question fell = new Question.Changes(Group.all(), OVERALL, Direction.EITHER, Optional.of(GOOD),
                Optional.of(INADEQUATE), Period.always());

        assertThat(slugs(answer(fell))).containsExactly("fenland");
        assertThat(answer(fell).title()).startsWith("Overall grade changed from good to inadequate at the newest");
        assertThat(slugs(answer(new Question.Changes(Group.all(), OVERALL, Direction.BETTER, Optional.of(INADEQUATE),
                Optional.empty(), Period.always()))))
            .isEmpty();
    }

    @Test
    void withoutAPeriodOnlyTheNewestInspectionsCount() {
        Answer answer = answer(changes(OVERALL, Direction.BETTER, Period.always()));

        assertThat(slugs(answer)).containsExactly("moorland");
        assertThat(textOf(answer)).contains("up from requires improvement").doesNotContain("up from inadequate");
    }

    @Test
    void inALongPeriodACouncilMayGoUpTwice() {
        Answer answer = answer(changes(OVERALL, Direction.BETTER, Period.since(LocalDate.of(2020, 1, 1))));

        assertThat(slugs(answer)).containsExactly("moorland");
        assertThat(textOf(answer)).contains("1 of the 4 authorities", "(2 changes in all)",
                "up from requires improvement to good", "up from inadequate to requires improvement");
    }

    @Test
    void noOverallGradeIsNoChangeAndTheCouncilIsNamed() {
        Answer answer = answer(changes(OVERALL, Direction.BETTER, Period.since(LocalDate.of(2025, 1, 1))));

        assertThat(slugs(answer)).containsExactly("moorland");
        assertThat(textOf(answer)).contains("1 cannot be compared",
                "1 inspection without an overall grade, as Ofsted has "
                        + "given none since April 2026: Marshland (published 7 July 2026)");
        assertThat(answer.followUps()).extracting(Choice::question)
            .containsExactly(changes(LEADERS, Direction.BETTER, Period.since(LocalDate.of(2025, 1, 1))));
    }

    @Test
    void whereNothingCanBeComparedNothingIsDenied() {
        Answer answer = answer(changes(OVERALL, Direction.EITHER, Period.of(YearMonth.of(2026, 7))));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer))
            .contains("I cannot tell which authorities in England changed",
                    "none of their 1 full inspection published in July 2026 can be compared")
            .doesNotContain("None of the");
    }

    @Test
    void noneIsSaidOnlyOfWhatCanBeCompared() {
        Question worse = new Question.Changes(Group.in(NORTH_EAST), OVERALL, Direction.WORSE, Optional.empty(),
                Optional.empty(), Period.since(LocalDate.of(2016, 1, 1)));

        assertThat(textOf(answer(worse)))
            .contains("went down in overall effectiveness, as far as can be compared, with");
    }

    @Test
    void leadersAreComparedAcrossTheReform() {
        assertThat(textOf(answer(changes(LEADERS, Direction.BETTER, Period.of(YearMonth.of(2026, 7))))))
            .contains("Marshland: up from inadequate to outstanding");
    }

    @Test
    void aPartIsComparedOnlyWhereBothJudgedItUnderOneFramework() {
        assertThat(textOf(answer(changes(HELP_AND_PROTECTION, Direction.EITHER, IN_2025))))
            .contains("Moorland: up from requires improvement to good");
        assertThat(slugs(answer(changes(HELP_AND_PROTECTION, Direction.EITHER, Period.of(Year.of(2021)))))).isEmpty();
        assertThat(textOf(answer(changes(HELP_AND_PROTECTION, Direction.EITHER, Period.of(Year.of(2021))))))
            .contains("1 inspection with the one before under another framework");
        assertThat(textOf(answer(changes(CARE_LEAVERS, Direction.EITHER, IN_2025)))).contains(
                "where one of the two gave no grade for care leavers (ILACS inspections judged children in care and care "
                        + "leavers together until the end of 2022)");
        assertThat(slugs(answer(changes(CARE_LEAVERS, Direction.EITHER, IN_2025)))).isEmpty();
    }

    @Test
    void theOverallGradeIsComparedAcrossFrameworks() {
        assertThat(textOf(answer(changes(OVERALL, Direction.BETTER, Period.of(Year.of(2021))))))
            .contains("Moorland: up from inadequate to requires improvement");
    }

    @Test
    void theFirstInspectionHasNothingBeforeIt() {
        assertThat(textOf(answer(changes(OVERALL, Direction.BETTER, Period.of(Year.of(2022))))))
            .contains("2 inspections with no full inspection before it on record");
    }

    @Test
    void aCompleteTimeWithoutInspectionsHasNoChanges() {
        Answer answer = answer(changes(OVERALL, Direction.BETTER, Period.of(Year.of(2024))));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer)).contains("None of the 4 authorities in England went up",
                "No full inspection of them was published in 2024");
    }

    @Test
    void outsideTheRecordNobodyCanKnow() {
        for (Period period : List.of(Period.since(LocalDate.of(2026, 9, 1)), Period.of(Year.of(2027)))) {
            Answer answer = answer(changes(OVERALL, Direction.BETTER, period));

            assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(textOf(answer)).contains("I cannot know").doesNotContain("None of");
        }
    }

    @Test
    void aTimeThatReachesBeyondTheRecordSaysSo() {
        assertThat(textOf(answer(changes(OVERALL, Direction.BETTER, Period.since(LocalDate.of(2025, 1, 1))))))
            .contains("I cannot know of inspections published after 20 August 2026");
        assertThat(textOf(answer(changes(OVERALL, Direction.BETTER, IN_2025)))).doesNotContain("I cannot know");
    }

    @Nested
    @DisplayName("in the packaged record")
    class Packaged {

        private static final Dataset DATASET = DatasetLoader.packaged();

        private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

        private static final Map<Authority, List<Report>> INSPECTIONS = new HashMap<>();

        static {
            DATASET.authorities()
                .forEach(authority -> INSPECTIONS.put(authority, Facts.inspections(DATASET, authority)));
        }

        private static final Set<JudgementArea> AREAS = Set.of(OVERALL, LEADERS, HELP_AND_PROTECTION, CARE_LEAVERS);

        static List<Set<Region>> regions() {
            return Facts.regions();
        }

        @Test
        void yorkshireIn2025() {
            Question better = new Question.Changes(Group.in(YORKSHIRE_AND_THE_HUMBER), OVERALL, Direction.BETTER,
                    Optional.empty(), Optional.empty(), IN_2025);

            assertThat(slugs(BOT.answer(better, Where.nowhere()))).containsExactly("doncaster",
                    "north-east-lincolnshire", "rotherham", "york");
            assertThat(textOf(BOT.answer(better, Where.nowhere()))).doesNotContain("Calderdale");
        }

        @ParameterizedTest
        @MethodSource("regions")
        void everyChangeOfEveryYearIsFound(Set<Region> regions) {
            Group group = new Group(regions, Set.of());
            for (int year : IntStream.rangeClosed(2014, 2026).toArray()) {
                for (JudgementArea area : AREAS) {
                    for (Direction direction : Direction.values()) {
                        Answer answer = BOT.answer(new Question.Changes(group, area, direction, Optional.empty(),
                                Optional.empty(), Period.of(Year.of(year))), Where.nowhere());

                        assertThat(new TreeSet<>(slugs(answer))).as("%s %s %s %s", group, year, area, direction)
                            .isEqualTo(expected(group, year, area, direction));
                    }
                }
            }
        }

        private static Set<String> expected(Group group, int year, JudgementArea area, Direction direction) {
            Set<String> slugs = new TreeSet<>();
            for (Authority authority : Facts.members(DATASET, group)) {
                List<Report> inspections = INSPECTIONS.getOrDefault(authority, List.of());
                for (int i = 1; i < inspections.size(); i++) {
                    Report report = inspections.get(i);
                    Report before = inspections.get(i - 1);
                    if (Facts.published(report).getYear() == year
                            && (area == OVERALL || (report.kind() == SIF) == (before.kind() == SIF))) {
                        int steps = steps(before, report, area);
                        if ((steps > 0 && direction != Direction.WORSE)
                                || (steps < 0 && direction != Direction.BETTER)) {
                            slugs.add(authority.slug());
                        }
                    }
                }
            }
            return slugs;
        }

        /** How many grades it went up; none where one of the two is missing. */
        private static int steps(Report before, Report report, JudgementArea area) {
            if (!before.judgements().containsKey(area) || !report.judgements().containsKey(area)) {
                return 0;
            }
            List<Grade> worstFirst = List.of(INADEQUATE, REQUIRES_IMPROVEMENT, GOOD, OUTSTANDING);
            return worstFirst.indexOf(report.judgements().get(area))
                    - worstFirst.indexOf(before.judgements().get(area));
        }

    }

}
