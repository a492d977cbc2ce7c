package org.councilratings.core.understand;

import org.councilratings.core.question.Visits;

/**
 * Finds kinds of visit: "focused visit", "monitoring visits", "mon visit", "mon visits",
 * "mv", "mvs", "JTAI".
 */
final class VisitSpotter {

    private static final Phrases<Visits> PHRASES = new Phrases<Visits>()
        .add(Visits.FOCUSED, "focused visit", "focused visits", "focussed visit", "focussed visits", "focus visit",
                "fv", "fvs", "focus visits", "focused", "focussed")
        .add(Visits.MONITORING, "monitoring visit", "monitoring visits", "mon visit", "mon visits", "mv", "mvs",
                "monitoring", "monitor", "monitored")
        .add(Visits.JOINT, "joint targeted area inspection", "joint targeted area inspections", "jtai", "jtais",
                "joint inspection", "joint inspections", "joint area inspection", "joint area inspections",
                "joint targeted inspection", "joint targeted inspections")
        .add(Visits.INSPECTIONS, "full inspection", "full inspections", "full ilacs inspection",
                "full ilacs inspections", "ilacs inspection", "ilacs inspections", "graded inspection",
                "graded inspections", "inspection", "inspections", "ilacs")
        .add(Visits.ANY, "visit", "visits", "visited", "inspected", "visiting", "vist", "vists", "inspectors");

    private VisitSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES);
    }

}
