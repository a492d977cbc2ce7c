package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How does a report get into somebody's own dataset?")
class DatasetUpdateTest {

    @TempDir
    @SuppressWarnings("NullAway")
    Path directory;

    private static Report newReport() {
        return new ReportBuilder("leeds/2026-10-02-ilacs-short", "leeds", ReportKind.ILACS_SHORT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2026-09-07"), KnownDate.parse("2026-09-11"))))
            .published(Optional.of(KnownDate.parse("2026-10-02")))
            .judgement(JudgementArea.LEADERS, Grade.GOOD)
            .areasForImprovement(Optional.of(Points.quoted(List.of("Words of the report."))))
            .build();
    }

    @Test
    void aNewFolderStartsAsACopyOfThePackagedDataset() throws IOException {
        DatasetUpdate update = DatasetUpdate.of(this.directory.resolve("mine"));

        assertThat(update.before().authorities()).hasSize(153);
    }

    @Test
    void theReportIsThereAndServedAndKeepsItsBullets() throws IOException {
        String done = DatasetUpdate.of(this.directory).add(List.of(newReport()));

        Dataset after = DatasetUpdate.of(this.directory).before();
        Report current = after.currentRating("leeds").orElseThrow();
        assertThat(done).startsWith("1 added, 0 brought up to date");
        assertThat(current.key()).isEqualTo("leeds/2026-10-02-ilacs-short");
        assertThat(current.areasForImprovement().orElseThrow().quotations()).containsExactly("Words of the report.");
        assertThat(after.info().asOf()).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void whoImportsOneReportHasNotLookedForOthers() throws IOException {
        DatasetUpdate.of(this.directory).add(List.of(newReport()));

        assertThat(DatasetUpdate.of(this.directory).before().lookedAt()).isEqualTo(LocalDate.of(2026, 8, 20));
    }

    @Test
    void addingItAgainChangesNothing() throws IOException {
        DatasetUpdate.of(this.directory).add(List.of(newReport()));
        String before = Files.readString(this.directory.resolve("councils/leeds.json"));

        String done = DatasetUpdate.of(this.directory).add(List.of(newReport()));

        assertThat(done).startsWith("0 added, 1 brought up to date");
        assertThat(this.directory.resolve("councils/leeds.json")).hasContent(before);
    }

    @Test
    void aDatasetWithFaultsIsLeftAlone() throws IOException {
        DatasetUpdate.of(this.directory);
        Path kent = this.directory.resolve("councils/kent.json");
        Files.writeString(kent, Files.readString(kent).replace("\"south-east\"", "\"south-by-east\""));

        assertThatThrownBy(() -> DatasetUpdate.of(this.directory)).isInstanceOf(IOException.class)
            .hasMessageContaining("nothing was changed")
            .hasMessageContaining("councils/kent.json /region");
    }

    @Test
    void whatAPageToldOfALetterIsNotDroppedInSilence() throws IOException {
        Report told = DatasetUpdate.of(this.directory)
            .before()
            .reports("cheshire-east")
            .stream()
            .filter(report -> report.key().equals("cheshire-east/2025-06-monitoring-visit"))
            .findFirst()
            .orElseThrow();
        Report letter = new ReportBuilder(told.key(), "cheshire-east", ReportKind.MONITORING_VISIT)
            .onSite(told.onSite())
            .build();

        assertThat(DatasetUpdate.of(this.directory).add(List.of(letter))).containsPattern(
                "0 added, 1 brought up to date in .*; \\d+ concerns or findings known from pages were dropped");
        assertThat(DatasetUpdate.of(this.directory).before().concerns("cheshire-east").unread()).extracting(Report::key)
            .contains(told.key());
    }

}
