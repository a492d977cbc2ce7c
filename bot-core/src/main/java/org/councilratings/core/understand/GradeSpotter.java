package org.councilratings.core.understand;

import org.councilratings.data.model.Grade;

/** Finds grades: "outstanding", "RI", "requires improvement". */
final class GradeSpotter {

    private static final Phrases<Grade> PHRASES = new Phrases<Grade>().add(Grade.OUTSTANDING, "outstanding")
        .add(Grade.GOOD, "good", "good or better", "good or better than that", "better than good", "a good")
        .add(Grade.REQUIRES_IMPROVEMENT, "requires improvement", "requires improvement to be good",
                "require improvement", "requiring improvement", "ri", "better than ri",
                "better than requires improvement")
        .add(Grade.INADEQUATE, "inadequate", "better than inadequate", "out of inadequate")
        .add(Grade.ADEQUATE, "adequate");

    private GradeSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES, spotting::grade);
    }

}
