package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How do councils compare?")
class CompareTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .council("Fenland", Region.SOUTH_WEST)
        .council("Heathland", Region.LONDON)
        .council("Woodland", Region.LONDON)
        .inspection("Moorland", ILACS_STANDARD, "2024-02-26", "2024-03-08", "2024-05-16", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, HELP_AND_PROTECTION, INADEQUATE, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
        .inspection("Marshland", ILACS_SHORT, "2025-03-10", "2025-03-14", "2025-05-02", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE, OUTSTANDING, CARE_LEAVERS, REQUIRES_IMPROVEMENT)
        .inspection("Fenland", ILACS_SHORT, "2022-06-06", "2022-06-10", "2022-08-01", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
        .inspection("Heathland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, OUTSTANDING,
                HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
        .inspection("Heathland", ILACS_STANDARD, "2019-06-08", "2019-06-19", "2019-07-28", OVERALL, INADEQUATE);

    private Answer compare(JudgementArea area, String... names) {
        return this.record.answer(new Question.Compare(Stream.of(names).map(this.record::authority).toList(), area));
    }

    private static String firstParagraph(Answer answer) {
        return ((Block.Paragraph) answer.blocks().getFirst()).text();
    }

    private static String row(Answer answer, String heading) {
        return answer.blocks()
            .stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .flatMap(table -> table.rows().stream())
            .filter(row -> row.getFirst().equals(heading))
            .map(row -> String.join(" | ", row.subList(1, row.size())))
            .findFirst()
            .orElse("no such row");
    }

    @Test
    void aPartIsComparedWithinTheFrameworkBeforeAsWell() {
        this.record.council("Oldland", Region.NORTH_EAST)
            .council("Agedland", Region.NORTH_EAST)
            .inspection("Oldland", SIF, "2016-02-22", "2016-03-05", "2016-05-17", HELP_AND_PROTECTION, GOOD)
            .inspection("Agedland", SIF, "2016-02-22", "2016-03-05", "2016-05-18", HELP_AND_PROTECTION, INADEQUATE);

        assertThat(firstParagraph(compare(HELP_AND_PROTECTION, "Agedland", "Oldland")))
            .startsWith("Help and protection: Oldland (good, published 17 May 2016) is higher than Agedland");
        assertThat(firstParagraph(compare(HELP_AND_PROTECTION, "Oldland", "Moorland")))
            .contains("So Oldland and Moorland cannot be compared on help and protection");
    }

    @Test
    void whoIsHigherStandsInTheFirstSentence() {
        Answer answer = compare(OVERALL, "Moorland", "Marshland");

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.COMPARE);
        assertThat(answer.authorities()).extracting(Authority::slug).containsExactly("moorland", "marshland");
        assertThat(firstParagraph(answer))
            .startsWith("Overall effectiveness: Marshland (good, published 2 May 2025) is higher than Moorland "
                    + "(requires improvement to be good, published 16 May 2024).")
            .contains("to 20 August 2026");
        assertThat(row(answer, "Help and protection")).isEqualTo("inadequate | good");
        assertThat(row(answer, "Report published")).isEqualTo("16 May 2024 | 2 May 2025");
        assertThat(answer.citations()).hasSize(2);
        assertThat(textOf(answer)).contains("Children in care – Moorland: good; Marshland: outstanding");
    }

    @Test
    void equalGradesAreTheSame() {
        assertThat(firstParagraph(compare(OVERALL, "Marshland", "Fenland"))).contains(
                "Marshland (good, published 2 May 2025) and Fenland (good, published 1 August 2022) are the same");
    }

    @Test
    void withoutAnOverallGradeTheJudgementsAreComparedAndNoOlderGradeStandsIn() {
        Answer answer = compare(OVERALL, "Heathland", "Moorland", "Marshland");

        assertThat(firstParagraph(answer)).contains("Marshland (good, published 2 May 2025) is higher than Moorland",
                "Heathland has no overall grade (published 28 July 2026): Ofsted has given none since April 2026",
                "Heathland cannot be compared with the others overall");
        assertThat(row(answer, "Overall effectiveness"))
            .isEqualTo("no overall grade | requires improvement to be good | good");
        assertThat(textOf(answer)).contains(
                "The impact of leaders: Heathland (outstanding) is higher than Moorland (good) and Marshland (good)");
        assertThat(row(answer, "Overall effectiveness")).doesNotContain("inadequate");
    }

    @Test
    void aJointCareJudgementIsSetBesideNoSeparateOne() {
        Answer answer = compare(OVERALL, "Fenland", "Moorland");

        assertThat(row(answer, "Care leavers")).isEqualTo("judged jointly: outstanding | good");
        assertThat(textOf(answer)).contains("Fenland: Children in care and care leavers were one judgement");
        assertThat(firstParagraph(compare(CARE_LEAVERS, "Fenland", "Moorland")))
            .contains("Fenland and Moorland cannot be compared on care leavers")
            .doesNotContain("higher");
    }

    @Test
    void oneJudgementAloneIsOneRow() {
        Answer answer = compare(IN_CARE, "Moorland", "Marshland");

        assertThat(firstParagraph(answer))
            .startsWith("Children in care: Marshland (outstanding, published 2 May 2025) is higher than Moorland");
        assertThat(row(answer, "Children in care")).isEqualTo("good | outstanding");
        assertThat(row(answer, "Overall effectiveness")).isEqualTo("no such row");
    }

    @Test
    void aCouncilWithoutAnInspectionOnRecordIsNotPlaced() {
        Answer answer = compare(OVERALL, "Moorland", "Woodland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I hold no full inspection of Woodland").doesNotContain("higher");
    }

    @Test
    void whateverPairIsComparedTheHigherIsTheBetterGrade() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        List<Authority> authorities = new ArrayList<>(dataset.authorities());
        for (int i = 1; i < authorities.size(); i++) {
            Authority one = authorities.get(i - 1);
            Authority other = authorities.get(i);
            Optional<Grade> grade = dataset.currentRating(one.slug()).orElseThrow().overall();
            Optional<Grade> otherGrade = dataset.currentRating(other.slug()).orElseThrow().overall();

            Answer answer = bot.answer(new Question.Compare(List.of(one, other), OVERALL), Where.nowhere());
            String first = firstParagraph(answer);

            assertThat(answer.citations()).hasSize(2);
            if (grade.isEmpty() || otherGrade.isEmpty()) {
                assertThat(first).contains("cannot be compared overall").doesNotContain("is higher");
            }
            else if (grade.equals(otherGrade)) {
                assertThat(first).contains("are the same");
            }
            else {
                Authority higher = grade.get().isBetterThan(otherGrade.get()) ? one : other;
                assertThat(first).startsWith("Overall effectiveness: " + higher.shortName() + " (")
                    .contains("is higher than");
            }
        }
    }

}
