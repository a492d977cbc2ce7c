package org.councilratings.core.understand;

import org.councilratings.core.question.Visits;

/** Finds kinds of visit: "focused visit", "monitoring visits", "JTAI". */
final class VisitSpotter {

    private static final Phrases<Visits> PHRASES = new Phrases<Visits>()
        .add(Visits.FOCUSED, "focused visit", "focused visits", "focussed visit", "focussed visits", "focus visit")
        .add(Visits.MONITORING, "monitoring visit", "monitoring visits", "monitoring", "monitor", "monitored")
        .add(Visits.JOINT, "joint targeted area inspection", "joint targeted area inspections", "jtai", "jtais",
                "joint inspection", "joint inspections")
        .add(Visits.INSPECTIONS, "full inspection", "full inspections", "inspection", "inspections", "ilacs")
        .add(Visits.ANY, "visit", "visits", "visited", "inspected", "visiting", "vist", "vists", "inspectors");

    private VisitSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES, spotting::visits);
    }

}
