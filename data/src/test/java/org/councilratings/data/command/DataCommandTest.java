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
import org.councilratings.data.importer.Papers;
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

    /** As a browser saves it: by its number on Ofsted's site. */
    private Path inspectionOfLeeds() throws IOException {
        return Papers.cover("Leeds", "7 to 11 September 2026")
            .row(Papers.LEADERS, "Good")
            .row(Papers.HELP, "Good")
            .row(Papers.IN_CARE, "Good")
            .row(Papers.LEAVERS, "Good")
            .text("Practice here is steady.")
            .print(this.folder.resolve("50299999.pdf"));
    }

    private String leeds(Path dataset) throws IOException {
        return Files.readString(dataset.resolve("councils/leeds.json"));
    }

    @Test
    void aReportIsAddedWithTheDayThatIsGivenAndTheAddressOfItsFile() throws IOException {
        Path mine = this.folder.resolve("mine");

        assertThat(
                run("import", inspectionOfLeeds().toString(), "--published", "2026-10-20", "--into", mine.toString()))
            .isZero();

        assertThat(this.out.toString()).contains("published 20 October 2026");
        assertThat(this.err.toString()).contains("is a new dataset, and starts as a copy of the packaged one",
                "1 added");
        assertThat(leeds(mine)).contains("\"published\": \"2026-10-20\"",
                "https://files.ofsted.gov.uk/v1/file/50299999");
    }

    @Test
    void oneWithoutItsDayIsNotAddedUnlessThatIsWanted() throws IOException {
        Path mine = this.folder.resolve("mine");
        String report = inspectionOfLeeds().toString();

        assertThat(run("import", report, "--into", mine.toString())).isEqualTo(1);
        assertThat(this.err.toString()).contains("Nothing was added", "--published", "--undated");
        assertThat(leeds(mine)).doesNotContain("50299999");

        assertThat(run("import", report, "--undated", "--into", mine.toString())).isZero();
        assertThat(leeds(mine)).contains("50299999");
        // it is held now, and may be read again
        assertThat(run("import", report, "--into", mine.toString())).isZero();
    }

    @Test
    void oneDayGoesWithOneReport() throws IOException {
        String report = inspectionOfLeeds().toString();

        assertThat(run("import", report, report, "--published", "2026-10-20")).isEqualTo(2);
        assertThat(this.err.toString()).contains("--published goes with one report, and these are 2");
        assertThat(run("import", report, "--published", "soon")).isEqualTo(2);
    }

}
