package org.councilratings.slack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.councilratings.data.command.DataCommand;
import picocli.CommandLine;

/** A report as a PDF, and how an operator adds it to a dataset. */
final class PrintedReport {

    /** Where the table of judgements has its grades. */
    private static final float GRADES = 395;

    private record Line(float x, float down, float size, String text) {
    }

    private final List<Line> lines = new ArrayList<>();

    private float down = 100;

    private PrintedReport() {
    }

    /**
     * The letter of a focused visit.
     * @param days when inspectors were there, "on 8 and 9 September 2026"
     * @param published the date on the letter, "24 September 2026"
     * @param points what needs to improve
     */
    static PrintedReport letter(String council, String days, String published, String... points) {
        PrintedReport letter = new PrintedReport();
        letter.lines(9, "Ofsted", "Piccadilly Gate", "Store Street", "Manchester").gap(40);
        letter.lines(12, published).gap(12);
        letter.lines(12, "Grace Murray", "Director of children’s services", "The Town Hall").gap(20);
        letter.lines(12, "Dear Ms Murray").gap(12);
        letter.lines(12, "Focused visit to " + council + " children’s services").gap(6);
        letter.lines(12, "This letter summarises the findings of the focused visit to " + council,
                "children’s services " + days + ". His Majesty’s Inspectors for this",
                "visit were Ada Byron and Mary Somerville.");
        letter.gap(12).lines(12, "Inspectors looked at the local authority’s arrangements for care leavers.").gap(12);
        letter.lines(12, "What needs to improve in this area of social work practice").gap(6);
        for (String point : points) {
            letter.at(70, "•").lines(88, 12, point).gap(6);
        }
        letter.lines(12, "Main findings").gap(6);
        letter.lines(12, "Practice here is steady.").gap(12);
        letter.lines(12, "Ofsted will take the findings from this focused visit into account when",
                "planning your next inspection or visit.");
        letter.gap(12).lines(12, "Yours sincerely").gap(30).lines(12, "Ada Byron", "His Majesty’s Inspector");
        return letter;
    }

    /**
     * An inspection of four judgements.
     * @param days "7 to 11 September 2026"
     * @param grade the same for all
     */
    static PrintedReport inspection(String council, String days, String grade) {
        PrintedReport report = new PrintedReport();
        report.lines(26, "Inspection of " + council, "local authority children’s services").gap(6);
        report.lines(12, "Inspection dates: " + days).gap(6);
        report.lines(12, "Lead inspector: Ada Byron, His Majesty’s Inspector").gap(30);
        report.row("Grade", "Judgement");
        report.row(grade, "The impact of leaders on social work practice", "with children and families");
        report.row(grade, "The experiences and progress of children who", "need help and protection");
        report.row(grade, "The experiences and progress of children in", "care");
        report.row(grade, "The experiences and progress of care leavers");
        report.lines(12, "Practice here is steady.");
        return report;
    }

    private PrintedReport gap(float points) {
        this.down += points;
        return this;
    }

    private PrintedReport at(float x, String mark) {
        this.lines.add(new Line(x, this.down, 12, mark));
        return this;
    }

    private PrintedReport lines(float size, String... lines) {
        return lines(70.9f, size, lines);
    }

    private PrintedReport lines(float x, float size, String... lines) {
        for (String line : lines) {
            this.lines.add(new Line(x, this.down, size, line));
            this.down += 1.21f * size;
        }
        return this;
    }

    /** The grade stands in the middle of its row. */
    private void row(String grade, String... label) {
        this.lines.add(new Line(GRADES, this.down + 7.2f * (label.length - 1), 12, grade));
        for (String line : label) {
            this.lines.add(new Line(76.9f, this.down, 12, line));
            this.down += 14.4f;
        }
        this.down += 13.6f;
    }

    Path print(Path file) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
                for (Line line : this.lines) {
                    stream.beginText();
                    stream.setFont(new PDType1Font(FontName.HELVETICA), line.size());
                    stream.newLineAtOffset(line.x(), PDRectangle.A4.getHeight() - line.down());
                    stream.showText(line.text());
                    stream.endText();
                }
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            document.save(file.toFile());
        }
        return file;
    }

    /**
     * {@code ./bot data import FILE|DIR --into DIR}.
     * @throws IOException if the command reports an error
     */
    static void imported(Path fileOrFolder, Path dataset) throws IOException {
        StringWriter told = new StringWriter();
        PrintWriter writer = new PrintWriter(told);
        int status = new CommandLine(new DataCommand()).setOut(writer)
            .setErr(writer)
            .execute("import", fileOrFolder.toString(), "--into", dataset.toString());
        if (status != 0) {
            throw new IOException(told.toString());
        }
    }

}
