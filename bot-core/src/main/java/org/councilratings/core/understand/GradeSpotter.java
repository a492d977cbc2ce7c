package org.councilratings.core.understand;

import org.councilratings.data.model.Grade;

/** Finds grades: "outstanding", "RI", "requires improvement". */
final class GradeSpotter {

    private static final Phrases<Grade> PHRASES = new Phrases<Grade>().add(Grade.OUTSTANDING, "outstanding")
        .add(Grade.GOOD, "good")
        .add(Grade.REQUIRES_IMPROVEMENT, "requires improvement", "requires improvement to be good",
                "require improvement", "requiring improvement", "ri")
        .add(Grade.INADEQUATE, "inadequate")
        .add(Grade.ADEQUATE, "adequate");

    private GradeSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES, spotting::grade);
    }

}
