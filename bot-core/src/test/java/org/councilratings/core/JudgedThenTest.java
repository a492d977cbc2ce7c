package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Wanted;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Who was judged so at that time?")
class JudgedThenTest {

    private final SmallRecord record = new SmallRecord().council("Marshland", Region.SOUTH_WEST)
        .council("Moorland", Region.NORTH_EAST)
        .council("Heathland", Region.NORTH_EAST)
        .inspection("Marshland", ILACS_STANDARD, "2025-05-12", "2025-05-23", "2025-07-07", OVERALL, GOOD, LEADERS, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2022-05-09", "2022-05-20", "2022-07-05", OVERALL, INADEQUATE, LEADERS,
                INADEQUATE)
        .inspection("Moorland", ILACS_STANDARD, "2022-02-07", "2022-02-18", "2022-04-04", OVERALL, INADEQUATE)
        .inspection("Heathland", ILACS_STANDARD, "2026-05-04", "2026-05-15", "2026-07-01", LEADERS, INADEQUATE,
                CARE_LEAVERS, GOOD);

    private Answer ask(Group group, Grade grade, JudgementArea area, Period period) {
        return this.record.bot()
            .answer(new Question.Judged(group, new Wanted.Graded(Set.of(grade), area), period), Where.nowhere());
    }

    @Test
    void thoseInspectedThenWithWhatHasComeSince() {
        Answer answer = ask(Group.all(), INADEQUATE, OVERALL, Period.of(Year.of(2022)));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.authorities()).extracting(Authority::slug).containsExactly("marshland", "moorland");
        assertThat(textOf(answer)).contains("2 authorities in England were judged inadequate",
                "Marshland: inadequate, published 5 July 2022 – not its newest: the inspection published 7 July 2025 gave good",
                "Moorland: inadequate, published 4 April 2022", "20 August 2026");
        assertThat(answer.citations()).hasSize(3);
    }

    @Test
    void anInspectionWithoutAnOverallGradeIsNeitherInNorOut() {
        Answer answer = ask(Group.all(), INADEQUATE, OVERALL, Period.of(Year.of(2026)));

        assertThat(answer.authorities()).isEmpty();
        assertThat(textOf(answer)).contains("None of the authorities in England was judged inadequate",
                "Not counted: 1 inspection of that time without such a grade, as Ofsted has given none overall since April 2026",
                "Heathland (published 1 July 2026)", "Inspections published after that day may be missing");
    }

    @Test
    void onePartOfTheRating() {
        assertThat(ask(Group.in(Region.NORTH_EAST), INADEQUATE, LEADERS, Period.of(Year.of(2026))).authorities())
            .extracting(Authority::slug)
            .containsExactly("heathland");
    }

    @Test
    void whatIsAfterTheRecordNobodyKnows() {
        Answer answer = ask(Group.all(), GOOD, OVERALL, Period.since(LocalDate.of(2026, 9, 1)));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I cannot know").doesNotContain("None of");
    }

    static Stream<Year> years() {
        return IntStream.rangeClosed(2014, 2026).mapToObj(Year::of);
    }

    @ParameterizedTest
    @MethodSource("years")
    void theWholeRecordCountedAnotherWay(Year year) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = new Bot(dataset, Clock.systemUTC());
        for (Grade grade : List.of(Grade.OUTSTANDING, GOOD, Grade.REQUIRES_IMPROVEMENT, INADEQUATE)) {
            Set<String> expected = dataset.reports()
                .stream()
                .filter(report -> report.isRating() && report.overall().filter(grade::equals).isPresent())
                .filter(report -> report.published().orElseThrow().earliest().getYear() == year.getValue())
                .filter(report -> dataset.authority(report.authority()).isPresent())
                .map(report -> report.authority())
                .collect(Collectors.toSet());

            Answer answer = bot.answer(
                    new Question.Judged(Group.all(), new Wanted.Graded(Set.of(grade), OVERALL), Period.of(year)),
                    Where.nowhere(), LocalDate.of(2026, 11, 22));

            assertThat(answer.authorities()).extracting(Authority::slug)
                .as("%s in %s", grade, year)
                .containsOnly(expected.toArray(String[]::new));
        }
    }

}
