package org.councilratings.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Which dataset is served?")
class DatasetSettingTest {

    private static DatasetSetting at(String place) {
        return DatasetSetting.from(new Environment(Map.of("RATINGS_DATA", place)));
    }

    @Test
    void thePackagedOneUnlessOneIsNamed() throws IOException {
        assertThat(at("  ").load().authorities()).hasSize(153);
    }

    @Test
    void aDirectory() throws IOException {
        assertThat(at("../data").load().authorities()).hasSize(153);
    }

    @Test
    void whereThereIsNoneTheVariableIsNamed() {
        assertThatIOException().isThrownBy(() -> at("/no/such/place").load())
            .withMessageStartingWith("RATINGS_DATA: /no/such/place: no such file or directory");
    }

    @Test
    void faultsAreToldAllAtOnce(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("dataset.json"), "{\"asOf\": \"yesterday\"}");

        assertThatIOException().isThrownBy(() -> at(directory.toString()).load())
            .withMessageStartingWith("RATINGS_DATA=" + directory + " has ")
            .withMessageContaining("dataset.json /asOf");
    }

}
