package org.councilratings.core.text;

import java.util.List;

import org.councilratings.data.model.Grade;

/**
 * A mark for each grade, of its own colour and its own shape. It stands beside the grade
 * in words, never in place of it.
 */
public final class Marks {

    /** The longest first: "requires improvement to be good" is not "good". */
    private static final List<Grade> GRADES = List.of(Grade.REQUIRES_IMPROVEMENT, Grade.OUTSTANDING, Grade.INADEQUATE,
            Grade.ADEQUATE, Grade.GOOD);

    private Marks() {
    }

    /** The mark. */
    public static String of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> "🌟";
            case GOOD -> "🟢";
            case REQUIRES_IMPROVEMENT -> "🔶";
            case INADEQUATE -> "🟥";
            // comparable with none of the others, so it looks like none of them
            case ADEQUATE -> "⚪";
        };
    }

    /** A cell that is but a grade, with its mark. */
    public static String before(String cell) {
        return GRADES.stream()
            .filter(grade -> cell.equals(grade.words()))
            .findFirst()
            .map(grade -> of(grade) + " " + cell)
            .orElse(cell);
    }

}
