package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = { "null", "-1", "'x'", "'2020-01-01'", "[{}]", "{'x': []}" })
    void whateverStandsInPlaceOfAValueIsAFaultOrBecomesARecordButIsNeverAnAccident(String value) {
        SmallDataset dataset = new SmallDataset();
        for (String file : dataset.names()) {
            String clean = dataset.text(file);
            for (String pointer : dataset.pointers(file)) {
                DatasetFiles files = dataset.put(file, pointer, value).files();

                assertThatCode(() -> DatasetLoader.load(files)).as("%s %s: %s", file, pointer, value)
                    .doesNotThrowAnyException();
                dataset.raw(file, clean);
            }
        }
    }

    private static String reports(DatasetFiles files) throws IOException {
        return switch (DatasetLoader.load(files)) {
            case Loaded.Clean(Dataset dataset) -> dataset.reports().toString();
            case Loaded.Faulty(var faults) -> throw new AssertionError(faults);
        };
    }

}
