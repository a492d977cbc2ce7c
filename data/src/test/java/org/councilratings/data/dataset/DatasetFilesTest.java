package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where can a dataset's files be?")
class DatasetFilesTest {

    private static final Map<String, String> FILES = Map.of("dataset.json", "{}", "councils/kent.json", "{\"a\": 1}",
            "names/shared.json", "{}");

    @TempDir
    private Path folder;

    @Test
    void inADirectory() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            write(this.folder.resolve(file.getKey()), file.getValue());
        }
        write(this.folder.resolve("councils/.kent.json.draft"), "half of");
        write(this.folder.resolve("councils/._kent.json"), "left by a Mac");
        write(this.folder.resolve("councils/notes.txt"), "mine");
        write(this.folder.resolve("other/more.json"), "{}");

        DatasetFiles files = DatasetFiles.at(this.folder);

        assertThat(files.names()).containsExactly("councils/kent.json", "names/shared.json");
        assertThat(text(files, "councils/kent.json")).isEqualTo("{\"a\": 1}");
        assertThatThrownBy(() -> files.open("councils/york.json")).isInstanceOf(FileNotFoundException.class)
            .hasMessage("councils/york.json");
    }

    @Test
    void inAZip() throws IOException {
        DatasetFiles files = DatasetFiles.at(zip("", FILES));

        assertThat(files.names()).containsExactly("councils/kent.json", "names/shared.json");
        assertThat(text(files, "councils/kent.json")).isEqualTo("{\"a\": 1}");
        assertThatThrownBy(() -> files.open("councils/york.json")).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void inTheOneFolderOfAZip() throws IOException {
        DatasetFiles files = DatasetFiles.at(zip("dataset-of-mine/", FILES));

        assertThat(files.names()).containsExactly("councils/kent.json", "names/shared.json");
        assertThat(text(files, "dataset.json")).isEqualTo("{}");
    }

    @Test
    void whatElseAZipHoldsIsNoPartOfTheDataset() throws IOException {
        DatasetFiles files = DatasetFiles.at(zip("", Map.of("dataset.json", "{}", "councils/kent.json", "{}",
                "__MACOSX/dataset.json", "{}", "councils/old/kent.json", "{}", "readme.json", "{}")));

        assertThat(files.names()).containsExactly("councils/kent.json");
    }

    @Test
    void notWhereNothingIs() {
        Path nowhere = this.folder.resolve("nowhere");

        assertThatThrownBy(() -> DatasetFiles.at(nowhere)).isInstanceOf(FileNotFoundException.class)
            .hasMessage("%s: no such file or directory. Name a dataset's directory or a zip of one", nowhere);
    }

    @Test
    void notInAFileThatIsNoZip() throws IOException {
        Path file = this.folder.resolve("dataset.zip");
        Files.writeString(file, "<html>Not found</html>");

        assertThatThrownBy(() -> DatasetFiles.at(file)).isInstanceOf(IOException.class)
            .hasMessageStartingWith(file + " cannot be read as a zip file (")
            .hasMessageEndingWith("Name a dataset's directory, or make a zip with ./bot data pack");
    }

    @Test
    void notInAZipOfSomethingElse() throws IOException {
        Path zip = zip("photos/2024/", FILES);

        assertThatThrownBy(() -> DatasetFiles.at(zip)).isInstanceOf(IOException.class)
            .hasMessage(
                    "%s holds no dataset: dataset.json is neither at its top nor in its one folder. Make a zip with "
                            + "./bot data pack",
                    zip);
    }

    @Test
    void notInAZipThatWouldFillTheMemory() throws IOException {
        Path zip = this.folder.resolve("bomb.zip");
        byte[] spaces = " ".repeat(1_000_000).getBytes(StandardCharsets.US_ASCII);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("dataset.json"));
            for (int megabyte = 0; megabyte < 70; megabyte++) {
                out.write(spaces);
            }
        }

        assertThat(Files.size(zip)).isLessThan(200_000);
        assertThatThrownBy(() -> DatasetFiles.at(zip)).isInstanceOf(IOException.class)
            .hasMessage("%s is too large for a dataset: it unpacks to more than 64 MB", zip);
    }

    private Path zip(String top, Map<String, String> files) throws IOException {
        Path zip = this.folder.resolve("some.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(top + file.getKey()));
                out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private static String text(DatasetFiles files, String name) throws IOException {
        try (InputStream stream = files.open(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

}
