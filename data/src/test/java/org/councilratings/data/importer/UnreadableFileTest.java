package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.cos.COSName;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What becomes of a file that is no report?")
class UnreadableFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatIsNotThere() {
        assertThat(reason(this.folder.resolve("none.pdf"))).contains("no such file");
        assertThat(reason(this.folder)).contains("no such file");
    }

    @Test
    void anEmptyFile() throws IOException {
        assertThat(reason(written(""))).contains("empty", "download it again");
    }

    @Test
    void anErrorPageSavedAsPdf() throws IOException {
        assertThat(reason(written("\r\n<!DOCTYPE html><html><body>Report not found</body></html>")))
            .contains("web page");
    }

    @Test
    void somethingElseAltogether() throws IOException {
        assertThat(reason(written("PK\u0003\u0004 a spreadsheet"))).contains("not a PDF");
    }

    @Test
    void aPdfThatIsCutOffGivesNoHalfReport() throws IOException {
        Path whole = Papers.fiveJudgements("Leeds", "3 to 14 March 2025")
            .turn()
            .text("More.")
            .print(this.folder.resolve("whole.pdf"));
        byte[] bytes = Files.readAllBytes(whole);
        Path part = Files.write(this.folder.resolve("part.pdf"), Arrays.copyOf(bytes, bytes.length * 2 / 3));

        assertThat(reason(part)).contains("cut off", "download it again");
    }

    @Test
    void aPdfWithADamagedPageGivesNoShorterReport() throws IOException {
        Path whole = Papers.fiveJudgements("Leeds", "3 to 14 March 2025").print(this.folder.resolve("whole.pdf"));
        byte[] bytes = Files.readAllBytes(whole);
        int stream = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stream");
        bytes[stream + 120] ^= 0x55;

        assertThat(reason(Files.write(this.folder.resolve("damaged.pdf"), bytes))).contains("damaged");
    }

    @Test
    void aPdfWithNothingInsideItsShell() throws IOException {
        assertThat(reason(written("%PDF-1.7\nnothing of use\nstartxref\n9\n%%EOF\n"))).startsWith("damaged");
    }

    @Test
    void anEncryptedPdf() {
        Path file = Papers.fiveJudgements("Leeds", "3 to 14 March 2025")
            .printEncrypted(this.folder.resolve("secret.pdf"), "secret");

        assertThat(reason(file)).contains("encrypted", "save it without");
    }

    @Test
    void picturesWithoutText() throws IOException {
        Path file = this.folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(file.toFile());
        }

        assertThat(reason(file)).contains("pictures without text", "OCR");
    }

    @Test
    void aReportOnAChildrensHome() {
        Paper paper = new Paper().title("SC123456")
            .text("Registered provider: Leeds City Council")
            .heading("Full inspection")
            .text("Inspected under the social care common inspection framework")
            .bold("Inspection dates: 3 to 4 June 2024")
            .text("Overall experiences and progress of children and young people: good");

        assertThat(reason(paper)).isEqualTo("not a report on a council's children's services");
    }

    @Test
    void aReportOnASchool() {
        Paper paper = new Paper().title("Inspection of Leeds Road Primary School")
            .text("Leeds Road, Leeds")
            .bold("Inspection dates: 3 and 4 June 2024")
            .row("The quality of education", "Good")
            .row("Overall effectiveness", "Good");

        assertThat(reason(paper)).isEqualTo("not a report on a council's children's services");
    }

    @Test
    void aLetterAboutSomethingElse() {
        Paper paper = new Paper().text("4 June 2024")
            .text("Dear Ms Murray")
            .bold("Joint area special educational needs inspection in Leeds")
            .text("Between 6 and 10 May 2024 inspectors came, after a focused visit to the school.");

        assertThat(reason(paper)).isEqualTo("not a report on a council's children's services");
    }

    @Test
    void aCouncilThatNobodyKnows() {
        assertThat(reason(Papers.fiveJudgements("Ankh-Morpork", "3 to 14 March 2025"))).contains("no council",
                "folder");
    }

    @Test
    void moreDrawingThanAnyReportHolds() throws IOException {
        Path file = this.folder.resolve("bomb.pdf");
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] operators = "q Q\n".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 150; i++) {
                    out.write(operators);
                }
            }
            page.setContents(stream);
            document.save(file.toFile());
        }

        assertThat(reason(file)).contains("more text or drawing");
    }

    @Test
    void contentsNestedWithoutEnd() throws IOException {
        String deep = "[".repeat(200_000);
        Path file = written("%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R /Deep " + deep
                + "\nendobj\ntrailer << /Root 1 0 R >>\nstartxref\n9\n%%EOF\n");

        assertThat(reason(file)).isNotBlank().doesNotContain("\n");
    }

    @Test
    void morePagesThanAnyReportHas() {
        Paper paper = new Paper();
        for (int i = 0; i < 201; i++) {
            paper.turn();
        }

        assertThat(reason(paper)).contains("202 pages");
    }

    private Path written(String text) throws IOException {
        return Files.writeString(this.folder.resolve("file.pdf"), text, StandardCharsets.ISO_8859_1);
    }

    private String reason(Paper paper) {
        return reason(paper.print(this.folder.resolve("paper.pdf")));
    }

    private static String reason(Path file) {
        Reading reading = Papers.reader().read(file, Hints.NONE);
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable) reading).reason();
    }

}
