package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.Grade;

/**
 * Grades that a document repeats in the headings of its sections: "...: good", "... is
 * good", "... / Good."
 */
final class GradeHeadings {

    /** A heading is wrapped over so many lines at most. */
    private static final int MOST_LINES = 3;

    private GradeHeadings() {
    }

    /**
     * The grades of all headings of a kind.
     * @param lines the words of the document
     * @param heading the whole heading in plain words; its only group is the grade
     */
    static List<Grade> find(List<Line> lines, Pattern heading) {
        List<Grade> grades = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            at(lines, i, heading).ifPresent(grades::add);
        }
        return grades;
    }

    /**
     * A heading that is a label with its grade behind it.
     * @param label a pattern in plain words
     */
    static Pattern of(Pattern label) {
        return Pattern.compile("(?:%s)\\s*[:;,.-]?\\s*(?:is|are|remains?)?\\s*:?\\s*(%s)\\W*"
            .formatted(label.pattern().replace("%", "%%"), GradeTable.GRADE_WORDS));
    }

    private static Optional<Grade> at(List<Line> lines, int index, Pattern pattern) {
        List<Line> heading = new ArrayList<>();
        Optional<Grade> grade = Optional.empty();
        for (Line line : lines.subList(index, Math.min(lines.size(), index + MOST_LINES))) {
            if (line.isMarked() || (!heading.isEmpty() && !isNear(line, heading.getLast()))) {
                break;
            }
            heading.add(line);
            Matcher matcher = pattern.matcher(Wording.plain(Wording.of(heading)));
            if (matcher.matches()) {
                // the next line may go on: "requires improvement" / "to be good"
                grade = Optional.of(GradeTable.grade(matcher.group(1)));
            }
            else if (!matcher.hitEnd()) {
                break;
            }
        }
        return grade;
    }

    /**
     * Some headings have their grade in a paragraph of its own; what stands far to the
     * right is a table's.
     */
    private static boolean isNear(Line line, Line above) {
        float down = line.baseline() - above.baseline();
        return line.page() == above.page() && down > 2 && down < 2.6f * line.size()
                && Math.abs(line.x() - above.x()) < 4 * line.size();
    }

}
