package org.councilratings.core.understand;

import static org.councilratings.data.model.Grade.ADEQUATE;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;

import java.util.Set;

/** Finds grades: "outstanding", "RI", "requires improvement", "good or better". */
final class GradeSpotter {

    private static final Phrases<Grades> PHRASES = new Phrases<Grades>()
        .add(Grades.of(OUTSTANDING), "outstanding", "outstandings", "outstanding ones")
        .add(Grades.of(GOOD), "good", "a good", "good ones")
        .add(Grades.of(REQUIRES_IMPROVEMENT), "requires improvement", "requires improvement to be good",
                "require improvement", "require improvement to be good", "requiring improvement",
                "requiring improvement to be good", "requires to improve", "ri", "rtbg", "ritbg")
        .add(Grades.of(INADEQUATE), "inadequate", "inadequates", "inadequate ones", "failing grade")
        .add(Grades.of(ADEQUATE), "adequate")
        .add(Grades.of(OUTSTANDING, GOOD), "good or better", "good or outstanding", "outstanding or good",
                "at least good", "good and outstanding", "outstanding and good", "good or above", "good and better",
                "good and above", "better than ri", "better than requires improvement", "above requires improvement")
        .add(Grades.of(OUTSTANDING), "better than good", "above good")
        .add(Grades.of(REQUIRES_IMPROVEMENT, INADEQUATE), "less than good", "below good", "worse than good",
                "under good", "not yet good", "lower than good")
        .add(Grades.of(OUTSTANDING, GOOD, REQUIRES_IMPROVEMENT), "better than inadequate", "above inadequate")
        .add(Grades.of(INADEQUATE), "worse than requires improvement", "worse than ri");

    /** What is outstanding when it is not yet done. */
    private static final Set<String> OPEN = WordList.of("""
            concern concerns issue issues problem problems weakness weaknesses recommendation recommendations
            action actions areas
            """);

    private GradeSpotter() {
    }

    static void spot(Spotting spotting) {
        boolean concerns = false;
        for (int i = 0; i < spotting.words().size(); i++) {
            String word = spotting.words().at(i);
            concerns |= OPEN.contains(word);
            // "outstanding concerns", "a concern that is still outstanding": open, and no
            // grade
            boolean open = OPEN.contains(spotting.words().at(i + 1))
                    || (concerns && spotting.words().at(i - 1).equals("still"));
            if (word.equals("outstanding") && open) {
                spotting.ignore(i, i + 1);
            }
        }
        spotting.take(PHRASES);
    }

}
