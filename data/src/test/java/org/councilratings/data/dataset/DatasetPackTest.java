package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.KENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("How does a dataset become one zip?")
class DatasetPackTest {

    @TempDir
    private Path folder;

    private Path directory = Path.of("");

    private Path zip = Path.of("");

    @BeforeEach
    void paths() {
        this.directory = this.folder.resolve("dataset");
        this.zip = this.folder.resolve("dataset.zip");
    }

    @Test
    void itHoldsTheFilesOfTheDatasetOnlySortedAndItsOwnFileLast() throws IOException {
        new SmallDataset().writeTo(this.directory);
        Files.writeString(this.directory.resolve("notes.txt"), "mine");
        Files.writeString(this.directory.resolve("councils/.kent.json.draft"), "half of");

        assertThat(DatasetPack.write(this.directory, this.zip)).isEmpty();

        try (ZipFile file = new ZipFile(this.zip.toFile())) {
            assertThat(file.stream().map(ZipEntry::getName)).containsExactly("councils/kent.json",
                    "councils/medway.json", "councils/north-yorkshire.json", "names/districts.json",
                    "names/outside-england.json", "names/shared.json", "names/without-duty.json",
                    "predecessors/north-yorkshire-county-council.json", "dataset.json");
        }
    }

    @Test
    void theSameDataMakeTheSameBytesWhenTheyWereWrittenDoesNotMatter() throws IOException {
        Path other = this.folder.resolve("other.zip");
        new SmallDataset().writeTo(this.directory);
        DatasetPack.write(this.directory, this.zip);
        Files.setLastModifiedTime(this.directory.resolve(KENT), FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        DatasetPack.write(this.directory, other);

        assertThat(other).hasSameBinaryContentAs(this.zip);
    }

    @Test
    void aFaultyDatasetIsRefusedAndTheOldZipStays() throws IOException {
        new SmallDataset().writeTo(this.directory);
        DatasetPack.write(this.directory, this.zip);
        byte[] old = Files.readAllBytes(this.zip);
        new SmallDataset().put(KENT, "/region", "'south'").writeTo(this.directory);

        assertThat(DatasetPack.write(this.directory, this.zip)).singleElement()
            .extracting(Fault::pointer)
            .isEqualTo("/region");
        assertThat(this.zip).hasBinaryContent(old);
    }

}
