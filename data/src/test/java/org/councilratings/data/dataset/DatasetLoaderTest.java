package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.councilratings.data.dataset.SmallDataset.KENT;

import java.io.IOException;
import java.nio.file.Path;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.Report;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What becomes of somebody else's dataset?")
class DatasetLoaderTest {

    @TempDir
    private Path folder;

    @Test
    void aCleanOneIsLoadedWhole() throws IOException {
        new SmallDataset().writeTo(this.folder);

        assertThat(DatasetLoader.load(DatasetFiles.at(this.folder))).asInstanceOf(type(Loaded.Clean.class))
            .extracting(Loaded.Clean::dataset)
            .satisfies(dataset -> {
                assertThat(dataset.authorities()).extracting(Authority::slug)
                    .containsExactly("kent", "medway", "north-yorkshire");
                assertThat(dataset.predecessors()).hasSize(1);
                assertThat(dataset.places()).hasSize(4);
                assertThat(dataset.reports()).hasSize(10);
                assertThat(dataset.currentRating("kent").flatMap(Report::overall)).contains(Grade.OUTSTANDING);
                assertThat(dataset.reports("kent")).first()
                    .extracting(Report::leadInspectors)
                    .asString()
                    .contains("Zoë Tester");
                assertThat(dataset.actions("medway")).hasSize(1);
            });
    }

    @Test
    void itIsTheSameDatasetFromADirectoryAndFromAZip() throws IOException {
        new SmallDataset().writeTo(this.folder);
        Path zip = this.folder.resolve("dataset.zip");
        assertThat(DatasetPack.write(this.folder, zip)).isEmpty();

        assertThat(reports(DatasetFiles.at(zip))).isEqualTo(reports(DatasetFiles.at(this.folder))).contains("kent/");
    }

    @Test
    void aFaultyOneGivesItsFaultsAndNothingElse() throws IOException {
        new SmallDataset().put(KENT, "/reports/1/judgements/leaders", "'to good'")
            .put(KENT, "/kind", "'shire'")
            .writeTo(this.folder);

        assertThat(DatasetLoader.load(DatasetFiles.at(this.folder))).asInstanceOf(type(Loaded.Faulty.class))
            .extracting(Loaded.Faulty::faults)
            .satisfies(faults -> assertThat(faults).extracting(Fault::pointer)
                .containsExactlyInAnyOrder("/kind", "/reports/1/judgements/leaders"));
    }

    private static String reports(DatasetFiles files) throws IOException {
        return switch (DatasetLoader.load(files)) {
            case Loaded.Clean(Dataset dataset) -> dataset.reports().toString();
            case Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

}
