package org.councilratings.data.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What do the data commands print?")
class DataCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway")
    Path folder;

    private int run(String... arguments) {
        return DataCommand.run(new PrintWriter(this.out, true), new PrintWriter(this.err, true), arguments);
    }

    private List<String> lines() {
        return this.out.toString().lines().toList();
    }

    @Test
    void everyReportIsOneJsonLineOfTheContract() throws IOException {
        assertThat(run("reports")).isZero();

        JsonNode line = JSON.readTree(lines().stream()
            .filter(text -> text.contains("\"cheshire-east\"") && text.contains("2024-05-16"))
            .findFirst()
            .orElseThrow());
        assertThat(line.properties()).extracting(java.util.Map.Entry::getKey)
            .containsExactly("slug", "kind", "reportId", "url", "start", "end", "published", "leadInspector", "grades",
                    "improvements");
        assertThat(line.path("start").textValue()).isEqualTo("2024-02-26");
        assertThat(line.path("grades").path("care-leavers").textValue()).isEqualTo("inadequate");
    }

    @Test
    void aMonthIsAMonthAndUnknownIsNull() throws IOException {
        run("reports");

        JsonNode line = JSON.readTree(lines().stream()
            .filter(text -> text.contains("\"cheshire-east\"") && text.contains("\"2025-02\""))
            .findFirst()
            .orElseThrow());
        assertThat(line.path("start").textValue()).isEqualTo("2025-02");
        assertThat(line.path("published").isNull()).isTrue();
        assertThat(line.path("improvements").isNull()).isTrue();
    }

    @Test
    void csvHasAHeaderAndAsManyLines() {
        run("reports");
        int reports = lines().size();
        this.out.getBuffer().setLength(0);

        run("reports", "--csv");

        assertThat(lines()).hasSize(reports + 1)
            .first()
            .isEqualTo("slug,kind,reportId,url,start,end,published,leadInspector,grades,improvements");
    }

    @Test
    void thePackagedDatasetHasNoFaults() {
        assertThat(run("validate")).isZero();
        assertThat(this.out.toString()).contains("no faults");
    }

    @Test
    void eachFaultIsALineAndTheStatusSaysSo() throws IOException {
        Files.writeString(this.folder.resolve("dataset.json"), "{}");

        assertThat(run("validate", this.folder.toString())).isEqualTo(1);
        assertThat(lines()).isNotEmpty().allSatisfy(line -> assertThat(line).contains(".json"));
    }

    @Test
    void aFileThatIsNoReportIsOneClearLineAndTheBatchGoesOn() throws IOException {
        Files.writeString(this.folder.resolve("page.pdf"), "<!DOCTYPE html><html><body>Report not found</body></html>");
        Files.write(this.folder.resolve("empty.pdf"), new byte[0]);

        assertThat(run("import", "--json", this.folder.toString())).isEqualTo(1);
        assertThat(this.err.toString().lines()).hasSize(3).last().isEqualTo("0 of 2 files read");
        assertThat(lines()).hasSize(2).allSatisfy(line -> {
            JsonNode node = JSON.readTree(line);
            assertThat(node.path("slug").isNull()).isTrue();
            assertThat(node.path("warnings")).hasSize(1);
        });
    }

    @Test
    void aPathThatIsNotThereIsSaidPlainly() {
        assertThat(run("import", this.folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(this.err.toString()).contains("nowhere: no such file or folder").doesNotContain("Exception");
    }

    @Test
    void packingTwiceMakesTheSameBytes() throws IOException {
        Path dataset = this.folder.resolve("mine");
        org.councilratings.data.dataset.DatasetUpdate.of(dataset);
        Path one = this.folder.resolve("one.zip");
        Path two = this.folder.resolve("two.zip");

        assertThat(run("pack", dataset.toString(), "--out", one.toString())).isZero();
        run("pack", dataset.toString(), "--out", two.toString());

        assertThat(one).hasSameBinaryContentAs(two);
        this.out.getBuffer().setLength(0);
        assertThat(run("validate", one.toString())).isZero();
    }

}
