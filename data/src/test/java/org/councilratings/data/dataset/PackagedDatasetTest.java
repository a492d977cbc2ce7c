package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Is the dataset that this version ships clean?")
class PackagedDatasetTest {

    /** This module's folder, where tests run; its files are packaged as they are. */
    private static final Path SOURCE = Path.of("");

    @TempDir
    private Path folder;

    @Test
    void itsFilesHaveNoFaults() throws IOException {
        assertThat(Validator.check(DatasetFiles.at(SOURCE.toAbsolutePath()))).isEmpty();
    }

    @Test
    void whatIsPackagedHasNoFaults() throws IOException {
        assertThat(Validator.check(DatasetFiles.packaged())).isEmpty();
    }

    @Test
    void itHoldsEveryAuthorityWithTheDuty() {
        assertThat(DatasetLoader.packaged().authorities()).hasSize(153);
    }

    @Test
    void everyNewestInspectionIsHeldInOurOwnWords() {
        Dataset dataset = DatasetLoader.packaged();
        int concerns = 0;
        for (Authority authority : dataset.authorities()) {
            Report newest = dataset.currentRating(authority.slug()).orElseThrow();
            assertThat(newest.concerns()).as(newest.key()).isPresent();
            concerns += newest.concerns().orElseThrow().size();
            assertThat(newest.strengths()).as(newest.key()).hasSizeBetween(2, 5);
        }
        assertThat(concerns).isEqualTo(567);
        assertThat(dataset.currentRating("thurrock").orElseThrow().concerns()).hasValue(List.of());
    }

    @Test
    void everyVisitSinceThenWasReadForWhatItSaysOfThem() {
        Dataset dataset = DatasetLoader.packaged();
        int councils = 0;
        for (Authority authority : dataset.authorities()) {
            KnownDate inspected = dataset.currentRating(authority.slug()).flatMap(Report::when).orElseThrow();
            List<Report> later = dataset.reports(authority.slug())
                .stream()
                .filter(report -> !report.isSurelyOver(inspected.latest()))
                .toList();
            councils += later.isEmpty() ? 0 : 1;
            // nobody can say that a letter raised nothing which is known from a newspaper
            assertThat(later).filteredOn(visit -> visit.source().isTheReport())
                .allSatisfy(visit -> assertThat(visit.concerns()).as(visit.key()).isPresent());
            assertThat(later).filteredOn(visit -> !visit.source().isTheReport())
                .allSatisfy(visit -> assertThat(visit.concerns()).as(visit.key()).isNotEqualTo(Optional.of(List.of())));
        }
        assertThat(councils).as("councils with a later report").isEqualTo(56);
    }

    @Test
    void everyFileReadAndWrittenAgainHasTheSameBytes() throws IOException {
        DatasetFiles packaged = DatasetFiles.packaged();
        DatasetWriter writer = new DatasetWriter(this.folder);
        Dataset dataset = DatasetLoader.packaged();
        for (Authority authority : dataset.authorities()) {
            String name = DatasetFiles.COUNCILS + authority.slug() + ".json";
            writer.writeAuthority(JsonReading.authorityFile(DatasetLoader.tree(packaged, name)));
            assertSame(name);
        }
        for (Predecessor predecessor : dataset.predecessors()) {
            String name = DatasetFiles.PREDECESSORS + predecessor.slug() + ".json";
            writer.writePredecessor(JsonReading.predecessorFile(DatasetLoader.tree(packaged, name)));
            assertSame(name);
        }
        writer.writeInfo(dataset.info());
        assertSame(DatasetFiles.INFO);
    }

    private void assertSame(String name) throws IOException {
        try (InputStream stream = DatasetFiles.packaged().open(name)) {
            assertThat(this.folder.resolve(name)).hasBinaryContent(stream.readAllBytes());
        }
    }

}
