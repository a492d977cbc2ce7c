package org.councilratings.data.importer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import org.apache.pdfbox.text.TextPosition;
import org.councilratings.data.importer.Line.Marker;
import org.jspecify.annotations.Nullable;

/** Puts the letters of one page together to lines, top to bottom and left to right. */
final class PageLines {

    /**
     * Letters whose baselines differ by less, in points, stand on one line; marks of
     * footnotes are higher.
     */
    private static final float SAME_BASELINE = 2;

    /**
     * A wider gap, measured in the size of the letters, parts a label from what stands
     * beside it.
     */
    private static final float COLUMN_GAP = 0.8f;

    /** A wider gap, measured alike, is a space between words. */
    private static final float WORD_GAP = 0.13f;

    /** Runs of letters in one row; text has a few. */
    private static final int MOST_RUNS = 400;

    /** Squares, dots and arrows, some from the private areas of symbol fonts. */
    private static final String BULLETS = "•◦●○∙·■□▪▫◼◾◆►➢✓\uF06E\uF0A7\uF0B7\uF0A8\uF0D8\uF0FC\uF071";

    /**
     * Strokes; {@code U+0336} and {@code U+0335} are how Cornwall 2019 and others come
     * out.
     */
    private static final String DASHES = "-–—−⎯─\u0335\u0336\uF02D\uF0BE";

    private static final Pattern FOOTNOTE_MARK = Pattern.compile("[\\d,*†‡]{1,4}");

    private record Letter(int order, float x, float right, float baseline, float size, boolean bold, boolean symbol,
            String text) {

        static Letter of(int order, TextPosition position) {
            String font = (position.getFont() != null && position.getFont().getName() != null)
                    ? position.getFont().getName().toLowerCase(Locale.ROOT) : "";
            boolean symbol = font.contains("dings") || font.contains("symbol");
            return new Letter(order, position.getXDirAdj(), position.getXDirAdj() + position.getWidthDirAdj(),
                    position.getYDirAdj(), position.getFontSizeInPt(), font.contains("bold") || font.contains("black"),
                    symbol, symbol ? position.getUnicode() : readable(position.getUnicode()));
        }

        boolean isBlank() {
            return this.text.chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT || Character.isISOControl(c));
        }

        /**
         * Ligatures apart, and one hyphen for all: some fonts call theirs "soft" or
         * "non-breaking".
         */
        private static String readable(String text) {
            return switch (text) {
                case "ﬀ" -> "ff";
                case "ﬁ" -> "fi";
                case "ﬂ" -> "fl";
                case "ﬃ" -> "ffi";
                case "ﬄ" -> "ffl";
                case "\u00AD", "\u2010", "\u2011" -> "-";
                default -> text;
            };
        }

    }

    /** Letters that were written one after the other, from left to right. */
    private static final class Run {

        private final List<Letter> letters = new ArrayList<>();

        Run(Letter first) {
            this.letters.add(first);
        }

        float x() {
            return this.letters.getFirst().x();
        }

        float right() {
            return this.letters.getLast().right();
        }

        float size() {
            return this.letters.getFirst().size();
        }

        boolean accepts(Letter letter) {
            return letter.x() >= right() - 0.4f * letter.size() && letter.x() - right() < COLUMN_GAP * letter.size();
        }

        boolean overlaps(Run other) {
            return Math.min(right(), other.right()) - Math.max(x(), other.x()) > 0.4f * size();
        }

        boolean repeats(Run other) {
            return Math.abs(x() - other.x()) < 1.5f && string().equals(other.string());
        }

        String string() {
            StringBuilder text = new StringBuilder();
            float end = Float.NaN;
            for (Letter letter : this.letters) {
                if (letter.x() - end > WORD_GAP * letter.size()) {
                    text.append(' ');
                }
                text.append(letter.text());
                end = letter.right();
            }
            return text.toString();
        }

    }

    private PageLines() {
    }

    /**
     * @throws IOException if a row is so scattered that it cannot be text
     */
    static List<Line> of(int page, List<TextPosition> positions) throws IOException {
        List<List<Letter>> rows = new ArrayList<>();
        List<Letter> letters = new ArrayList<>();
        for (TextPosition position : positions) {
            Letter letter = Letter.of(letters.size(), position);
            if (!letter.isBlank()) {
                letters.add(letter);
            }
        }
        letters.sort(Comparator.comparing(Letter::baseline));
        for (Letter letter : letters) {
            if (rows.isEmpty() || letter.baseline() - rows.getLast().getFirst().baseline() > SAME_BASELINE) {
                rows.add(new ArrayList<>());
            }
            rows.getLast().add(letter);
        }
        List<List<Run>> runs = new ArrayList<>();
        for (List<Letter> row : rows) {
            runs.add(runs(row));
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            for (List<Run> segment : segments(runs.get(i))) {
                if (!isFootnoteMark(segment, i, runs)) {
                    lines.add(line(page, segment));
                }
            }
        }
        return lines;
    }

    /**
     * The runs of one row. A letter that steps back begins a new run: Harrow's letter of
     * November 2018 has a second, hidden text under the first, and sorting letters by
     * place alone would mix the two.
     */
    private static List<Run> runs(List<Letter> row) throws IOException {
        row.sort(Comparator.comparing(Letter::order));
        List<Run> runs = new ArrayList<>();
        for (Letter letter : row) {
            if (!runs.isEmpty() && runs.getLast().accepts(letter)) {
                runs.getLast().letters.add(letter);
            }
            else {
                runs.add(new Run(letter));
            }
        }
        if (runs.size() > MOST_RUNS) {
            throw new IOException("letters without order");
        }
        List<Run> distinct = new ArrayList<>();
        for (Run run : runs) {
            // bold made by writing the same letters twice
            if (distinct.stream().noneMatch(run::repeats)) {
                distinct.add(run);
            }
        }
        distinct.sort(Comparator.comparing(Run::x));
        return distinct;
    }

    /** Runs that stand close together, each list one line. */
    private static List<List<Run>> segments(List<Run> runs) {
        List<List<Run>> segments = new ArrayList<>();
        for (Run run : runs) {
            @Nullable List<Run> left = null;
            for (List<Run> segment : segments) {
                Run end = segment.getLast();
                boolean besideMarker = segment.size() == 1 && marker(end) != Marker.NONE
                        && run.x() - end.right() < 4 * run.size();
                if (!end.overlaps(run)
                        && (run.x() - end.right() < COLUMN_GAP * Math.max(run.size(), end.size()) || besideMarker)) {
                    left = segment;
                }
            }
            if (left == null) {
                left = new ArrayList<>();
                segments.add(left);
            }
            left.add(run);
        }
        return segments;
    }

    private static Marker marker(Run run) {
        return (run.letters.size() == 1) ? marker(run.letters.getFirst()) : Marker.NONE;
    }

    private static Marker marker(Letter letter) {
        if (letter.text().length() != 1) {
            return Marker.NONE;
        }
        char mark = letter.text().charAt(0);
        if (DASHES.indexOf(mark) >= 0) {
            return Marker.DASH;
        }
        // a letter of a symbol font that has no meaning outside it: "n" in Wingdings is a
        // square
        return (BULLETS.indexOf(mark) >= 0 || letter.symbol()) ? Marker.BULLET : Marker.NONE;
    }

    /** A small number raised beside larger words, or before the text of a footnote. */
    private static boolean isFootnoteMark(List<Run> segment, int row, List<List<Run>> rows) {
        if (segment.size() != 1 || !FOOTNOTE_MARK.matcher(segment.getFirst().string()).matches()) {
            return false;
        }
        Run mark = segment.getFirst();
        Letter letter = mark.letters.getFirst();
        for (int below = row + 1; below < Math.min(rows.size(), row + 3); below++) {
            for (Run words : rows.get(below)) {
                Letter word = words.letters.getFirst();
                if (letter.size() < 0.8f * word.size() && word.baseline() - letter.baseline() < 0.7f * word.size()
                        && mark.x() > words.x() - word.size() && mark.x() < words.right() + word.size()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Line line(int page, List<Run> segment) {
        List<Letter> letters = new ArrayList<>();
        segment.forEach(run -> letters.addAll(run.letters));
        Letter first = letters.getFirst();
        Marker marker = Marker.NONE;
        if (letters.size() > 1 && marker(first) != Marker.NONE
                && letters.get(1).x() - first.right() > WORD_GAP * first.size()) {
            marker = marker(first);
            letters.removeFirst();
        }
        Run whole = new Run(letters.getFirst());
        whole.letters.addAll(letters.subList(1, letters.size()));
        long bold = letters.stream().filter(Letter::bold).count();
        Letter typical = letters.get(letters.size() / 2);
        return new Line(page, first.x(), letters.getLast().right(), first.baseline(), typical.size(),
                2 * bold > letters.size(), marker, letters.getFirst().x(), whole.string());
    }

}
