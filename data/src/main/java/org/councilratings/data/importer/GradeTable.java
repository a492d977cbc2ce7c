package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/**
 * The table that gives a grade for each area: labels on the left, grades on the right,
 * both wrapped, a grade level with its label, in the middle of its lines or above them.
 *
 * @param grades in the table's order; empty for an area "not judged"
 * @param doubt why nothing can be read from it with certainty; then there are no grades
 */
record GradeTable(Map<JudgementArea, Optional<Grade>> grades, Optional<String> doubt) {

    /** A grade, or a line of one that is wrapped. */
    private static final Pattern PART_OF_GRADE = Pattern
        .compile("(?:requires? ?)?(?:improvement ?)?(?:to ?)?(?:be ?)?(?:good)?|outstanding|inadequate|adequate|not ?|"
                + "(?:not )?judged|(?:inadequate|adequate|good|outstanding) grade \\d|grade \\d|\\(?grade \\d\\)?");

    static final String GRADE_WORDS = "requires? improvement(?: to be good)?|outstanding|good|inadequate|adequate";

    private static final Pattern GRADE = Pattern
        .compile("\\G\\W*(?:(" + GRADE_WORDS + ")|(not judged))\\b(?: \\(?grade \\d\\)?)?");

    /** What may stand between two labels: the number of a row, a full stop. */
    private static final Pattern BETWEEN_LABELS = Pattern.compile("[\\s\\d.,:;]*");

    /**
     * The pattern of an area's label, in the order of the table's rows; the longer of two
     * that begin alike first.
     */
    record Label(JudgementArea area, Pattern words) {

        static Label of(JudgementArea area, String words) {
            return new Label(area, Pattern.compile(words));
        }

    }

    /** Words on the page, with the places of the lines that hold them. */
    private static final class Column {

        private final StringBuilder words = new StringBuilder();

        private final List<Integer> starts = new ArrayList<>();

        private final List<Line> lines = new ArrayList<>();

        void add(Line line) {
            this.starts.add(this.words.length());
            this.lines.add(line);
            this.words.append(Wording.plain(line.text())).append(' ');
        }

        Cell cell(int start, int end) {
            Line first = this.lines.get(lineAt(start));
            Line last = this.lines.get(lineAt(end - 1));
            return new Cell(first, last);
        }

        private int lineAt(int position) {
            int line = 0;
            while (line + 1 < this.starts.size() && this.starts.get(line + 1) <= position) {
                line++;
            }
            return line;
        }

    }

    /** A label or a grade, from its first line to its last. */
    private record Cell(Line first, Line last) {

        /** Whether the two can be cells of one row. */
        boolean isLevelWith(Cell other) {
            float room = 1.2f * this.first.size();
            return other.first.page() == this.first.page() && other.last.page() == this.last.page()
                    && other.first.baseline() < this.last.baseline() + room
                    && other.last.baseline() > this.first.baseline() - room;
        }

    }

    private record Found(JudgementArea area, int start, int end) {
    }

    private record Row(JudgementArea area, Cell cell) {
    }

    private static final GradeTable NONE = new GradeTable(Map.of(), Optional.empty());

    /**
     * Reads the first such table.
     * @param lines the lines in which to look, in order
     * @param labels the labels it may have, the longer of two that begin alike first
     */
    static GradeTable read(List<Line> lines, List<Label> labels) {
        Optional<Float> gradesX = gradesX(lines);
        if (gradesX.isEmpty()) {
            return NONE;
        }
        Column left = new Column();
        Column right = new Column();
        for (Line line : lines) {
            boolean inGrades = Math.abs(line.x() - gradesX.get()) < 15
                    && PART_OF_GRADE.matcher(Wording.plain(line.text())).matches();
            (inGrades ? right : left).add(line);
        }
        List<Row> rows = rows(left, labels);
        if (rows.isEmpty()) {
            return NONE;
        }
        List<Cell> cells = new ArrayList<>();
        List<Optional<Grade>> grades = new ArrayList<>();
        Matcher grade = GRADE.matcher(right.words);
        int end = 0;
        while (grade.find()) {
            Cell cell = right.cell(
                    grade.start() + grade.group().length() - grade.group().replaceAll("^\\W+", "").length(),
                    grade.end());
            end = grade.end();
            if (cell.first().page() > rows.getLast().cell().last().page()) {
                break;
            }
            cells.add(cell);
            grades.add((grade.group(1) != null) ? Optional.of(grade(grade.group(1))) : Optional.empty());
        }
        if (cells.size() != rows.size()) {
            return doubtful("the table has %d areas, but %d grades".formatted(rows.size(), cells.size()));
        }
        Map<JudgementArea, Optional<Grade>> byArea = new EnumMap<>(JudgementArea.class);
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).cell().isLevelWith(cells.get(i))) {
                return doubtful("the grades of the table do not stand beside its areas");
            }
            byArea.put(rows.get(i).area(), grades.get(i));
        }
        return new GradeTable(byArea, Optional.empty());
    }

    private static GradeTable doubtful(String doubt) {
        return new GradeTable(Map.of(), Optional.of(doubt));
    }

    /**
     * Where the grades' column begins: under the word "Grade", else where a line on the
     * right is a grade.
     */
    private static Optional<Float> gradesX(List<Line> lines) {
        for (Line line : lines) {
            if (Wording.plain(line.text()).equals("grade") && line.x() > 150) {
                return Optional.of(line.x());
            }
        }
        return lines.stream()
            .filter(line -> line.x() > 250 && !line.text().isBlank())
            .filter(line -> PART_OF_GRADE.matcher(Wording.plain(line.text())).matches())
            .map(Line::x)
            .findFirst();
    }

    /**
     * The labels that follow one another without words between them; the longest such row
     * of labels, since running text may name an area too (Oldham 2015).
     */
    private static List<Row> rows(Column left, List<Label> labels) {
        List<Row> longest = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        int from = 0;
        for (Optional<Found> next = next(left, labels, 0); next.isPresent(); next = next(left, labels, from)) {
            Found found = next.get();
            boolean again = rows.stream().anyMatch(row -> row.area() == found.area());
            if (again || !BETWEEN_LABELS.matcher(left.words.substring(from, found.start())).matches()) {
                rows = new ArrayList<>();
            }
            rows.add(new Row(found.area(), left.cell(found.start(), found.end())));
            longest = (rows.size() > longest.size()) ? rows : longest;
            from = found.end();
        }
        return longest;
    }

    /** The first label from a place on; the longest of those that begin there. */
    private static Optional<Found> next(Column left, List<Label> labels, int from) {
        List<Found> found = new ArrayList<>();
        for (Label label : labels) {
            Matcher matcher = label.words().matcher(left.words);
            if (matcher.find(from)) {
                found.add(new Found(label.area(), matcher.start(), matcher.end()));
            }
        }
        return found.stream().min(Comparator.comparing(Found::start).thenComparing(one -> -one.end()));
    }

    /**
     * The grade that these words mean.
     * @param words as {@link #GRADE_WORDS} matches them, in lower case
     */
    static Grade grade(String words) {
        return switch (words) {
            case "outstanding" -> Grade.OUTSTANDING;
            case "good" -> Grade.GOOD;
            case "inadequate" -> Grade.INADEQUATE;
            case "adequate" -> Grade.ADEQUATE;
            default -> Grade.REQUIRES_IMPROVEMENT;
        };
    }

}
