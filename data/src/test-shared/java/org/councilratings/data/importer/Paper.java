package org.councilratings.data.importer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** A document that is typed from top to bottom and then printed to PDF. */
public final class Paper {

    static final float MARGIN = 70.9f;

    private static final float GRADES = 395;

    private record Words(int page, float x, float down, float size, boolean bold, String text) {
    }

    private final List<Words> words = new ArrayList<>();

    private final List<String> foot = new ArrayList<>();

    private final Set<Integer> pictures = new HashSet<>();

    private int page;

    private float down = 100;

    private float last = 100;

    /** The large lines over a cover. */
    public Paper title(String... lines) {
        for (String line : lines) {
            type(MARGIN, 26, false, line);
        }
        return this;
    }

    public Paper bold(String... lines) {
        for (String line : lines) {
            type(MARGIN, 12, true, line);
        }
        return gap(6);
    }

    /** The heading of a section. */
    public Paper heading(String... lines) {
        gap(10);
        for (String line : lines) {
            type(MARGIN, 14, true, line);
        }
        return gap(6);
    }

    /** A paragraph, one line an argument. */
    public Paper text(String... lines) {
        for (String line : lines) {
            type(MARGIN, 12, false, line);
        }
        return gap(12);
    }

    /** A number raised behind the words typed last. */
    public Paper footnoteMark(String mark) {
        Words behind = this.words.getLast();
        this.words.add(new Words(behind.page, behind.x + width(behind), behind.down - 0.4f * behind.size,
                0.6f * behind.size, behind.bold, mark));
        return this;
    }

    public Paper small(String... lines) {
        for (String line : lines) {
            type(MARGIN, 9, false, line);
        }
        return this;
    }

    /** A point of a list; further arguments are its wrapped lines. */
    public Paper point(String mark, String... lines) {
        return pointAt(MARGIN, mark, lines);
    }

    public Paper pointAt(float x, String mark, String... lines) {
        for (String line : lines) {
            type(x + 18, 12, false, line);
            if (line.equals(lines[0])) {
                this.words.add(new Words(this.page, x, this.last, 12, false, mark));
            }
        }
        return gap(6);
    }

    /**
     * A row of the table: the label's lines, and the grade's lines in the middle of them.
     */
    public Paper row(String label, String grade) {
        return row(label, grade, Level.MIDDLE);
    }

    /** Where a grade stands beside a label of several lines. */
    public enum Level {

        TOP, MIDDLE, ABOVE

    }

    /** A row of the table; "|" is where a cell is wrapped. */
    public Paper row(String label, String grade, Level level) {
        String[] labels = label.split("\\|");
        String[] grades = grade.split("\\|");
        float top = this.down;
        float shift = switch (level) {
            case TOP -> 0;
            case MIDDLE -> 7.2f * (labels.length - grades.length);
            case ABOVE -> -6;
        };
        float lowest = top;
        for (int i = 0; i < labels.length; i++) {
            this.words.add(new Words(this.page, MARGIN + 6, top + 14.4f * i, 12, false, labels[i]));
            lowest = Math.max(lowest, top + 14.4f * i);
        }
        for (int i = 0; i < grades.length; i++) {
            this.words.add(new Words(this.page, GRADES, top + shift + 14.4f * i, 12, false, grades[i]));
            lowest = Math.max(lowest, top + shift + 14.4f * i);
        }
        this.down = lowest + 28;
        return this;
    }

    /** Words over others that are there already. */
    public Paper overprint(String text) {
        this.words.add(new Words(this.page, MARGIN, this.last, 12, false, text));
        return this;
    }

    public Paper gap(float points) {
        this.down += points;
        return this;
    }

    /** This page is a picture: it holds no text, not even its number. */
    public Paper picture() {
        this.pictures.add(this.page);
        return this;
    }

    public Paper turn() {
        this.page++;
        this.down = 100;
        return this;
    }

    /** What stands at the foot of every page but the first, in small bold print. */
    public Paper foot(String... lines) {
        this.foot.addAll(List.of(lines));
        return this;
    }

    private void type(float x, float size, boolean bold, String text) {
        this.words.add(new Words(this.page, x, this.down, size, bold, text));
        this.last = this.down;
        this.down += 1.21f * size;
    }

    private static float width(Words words) {
        try {
            return font(words).getStringWidth(words.text) / 1000 * words.size;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private static PDFont font(Words words) {
        if (words.text.equals("■")) {
            return new PDType1Font(FontName.ZAPF_DINGBATS);
        }
        return new PDType1Font(words.bold ? FontName.HELVETICA_BOLD : FontName.HELVETICA);
    }

    public Path print(Path file) {
        try (PDDocument document = document()) {
            document.save(file.toFile());
            return file;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    public Path printEncrypted(Path file, String password) {
        try (PDDocument document = document()) {
            document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            document.save(file.toFile());
            return file;
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private PDDocument document() throws IOException {
        PDDocument document = new PDDocument();
        for (int number = 0; number <= this.page; number++) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            if (this.pictures.contains(number)) {
                continue;
            }
            try (PDPageContentStream stream = new PDPageContentStream(document, sheet)) {
                for (Words words : this.words) {
                    if (words.page == number) {
                        write(stream, words);
                    }
                }
                float y = 800;
                for (String line : (number == 0) ? List.<String>of() : this.foot) {
                    write(stream, new Words(number, MARGIN, y, 8, true, line));
                    y += 10;
                }
                write(stream, new Words(number, 520, 820, 12, false, String.valueOf(number + 1)));
            }
        }
        return document;
    }

    private static void write(PDPageContentStream stream, Words words) throws IOException {
        if (words.text.isEmpty()) {
            return;
        }
        stream.beginText();
        stream.setFont(font(words), words.size);
        stream.newLineAtOffset(words.x, PDRectangle.A4.getHeight() - words.down);
        stream.showText(words.text);
        stream.endText();
    }

}
