package org.councilratings.core.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Can every report on record be told in a post of its own?")
class EveryReportTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Digest DIGEST = new Digest(DATASET, LocalDate.of(2026, 11, 22));

    @Test
    void withItsCouncilItsKindItsDateItsGradesAndItsSource() {
        for (Report report : DATASET.reports()) {
            Answer answer = DIGEST.of(new Summary(Wants.everything(), List.of(report), List.of(), List.of(),
                    Optional.empty(), Optional.empty(), Bot.ZONE, List.of()));
            String text = PlainText.of(answer);
            String name = DATASET.authority(report.authority())
                .map(authority -> authority.shortName())
                .orElseGet(() -> DATASET.predecessor(report.authority()).orElseThrow().name());

            assertThat(answer.title()).as(report.key()).contains(name, report.kind().words());
            assertThat(text).as(report.key())
                .contains(name + " – " + report.kind().words())
                .contains(report.published().map(date -> "published " + date.words()).orElse("date not held"))
                .contains(report.link().or(() -> report.source().link()).map(Object::toString).orElse("https://"));
            assertThat(text.contains("Overall effectiveness:")).as(report.key())
                .isEqualTo(report.overall().isPresent());
            assertThat(answer.accent()).as(report.key()).isEqualTo(report.overall());
            report.judgements()
                .forEach((area, grade) -> assertThat(text).as(report.key()).contains(": " + grade.words()));
            assertThat(text.contains("It gives no grade.")).as(report.key())
                .isEqualTo(!report.kind().isFullInspection());
            assertThat(answer.otherCitations()).as(report.key()).isEmpty();
            assertThat(answer.blocks()).as(report.key()).filteredOn(Block.Entry.class::isInstance).hasSize(1);
        }
    }

}
