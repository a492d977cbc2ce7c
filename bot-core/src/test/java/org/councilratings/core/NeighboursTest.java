package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Who are a council's statistical neighbours?")
class NeighboursTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .council("Fenland", Region.SOUTH_WEST)
        .council("Heathland", Region.LONDON)
        .neighbours("Moorland", "Fenland", "Heathland", "Marshland")
        .inspection("Moorland", ILACS_SHORT, "2024-02-26", "2024-03-01", "2024-05-16", OVERALL, GOOD)
        .inspection("Marshland", ILACS_SHORT, "2025-03-10", "2025-03-14", "2025-05-02", OVERALL, OUTSTANDING)
        .inspection("Fenland", ILACS_SHORT, "2022-06-06", "2022-06-10", "2022-08-01", OVERALL, INADEQUATE)
        .inspection("Heathland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD);

    private Answer ask(String name) {
        return this.record.answer(new Question.Neighbours(this.record.authority(name)));
    }

    private static List<List<String>> rows(Answer answer) {
        return answer.blocks()
            .stream()
            .filter(Block.Table.class::isInstance)
            .map(Block.Table.class::cast)
            .flatMap(table -> table.rows().stream())
            .toList();
    }

    @Test
    void theNearestComesFirstWithItsRatingAndDate() {
        Answer answer = ask("Moorland");

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.NEIGHBOURS);
        assertThat(rows(answer)).containsExactly(List.of("Fenland", "inadequate", "1 August 2022"),
                List.of("Heathland", "no overall grade (the impact of leaders good)", "28 July 2026"),
                List.of("Marshland", "outstanding", "2 May 2025"));
    }

    @Test
    void theyAreCountedBesideTheCouncilItself() {
        assertThat(textOf(ask("Moorland"))).contains("Moorland itself: good (published 16 May 2024)",
                "1 outstanding, 1 inadequate and 1 without an overall grade", "to 20 August 2026");
    }

    @Test
    void theListAndEachReportAreCited() {
        Answer answer = ask("Moorland");

        assertThat(answer.citations()).hasSize(5);
        assertThat(textOf(answer)).contains("https://example.org/neighbours",
                "not Ofsted's: it comes from a table of numbers and neighbours");
    }

    @Test
    void withoutAListNobodyIsNamed() {
        Answer answer = ask("Marshland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).doesNotContain("Fenland", "Heathland");
    }

    @Test
    void everyAuthorityHasTenEachWithTheRatingThatHoldsNow() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            List<List<String>> rows = rows(bot.answer(new Question.Neighbours(authority), Where.nowhere()));

            assertThat(rows).extracting(List::getFirst)
                .containsExactlyElementsOf(authority.statisticalNeighbours()
                    .stream()
                    .map(slug -> dataset.authority(slug).orElseThrow().shortName())
                    .toList())
                .hasSize(10);
            for (int i = 0; i < rows.size(); i++) {
                Report newest = dataset.currentRating(authority.statisticalNeighbours().get(i)).orElseThrow();
                assertThat(rows.get(i).get(1))
                    .startsWith(newest.overall().map(grade -> grade.words()).orElse("no overall"));
                assertThat(rows.get(i).get(2)).isEqualTo(newest.published().map(KnownDate::words).orElseThrow());
            }
        }
    }

    @Test
    void portsmouthIsNearestToLeeds() {
        Dataset dataset = DatasetLoader.packaged();
        Answer answer = SmallRecord.bot(dataset)
            .answer(new Question.Neighbours(dataset.authority("leeds").orElseThrow()), Where.nowhere());

        assertThat(rows(answer).getFirst().getFirst()).isEqualTo("Portsmouth");
    }

}
