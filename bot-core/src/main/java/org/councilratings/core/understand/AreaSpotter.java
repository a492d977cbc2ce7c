package org.councilratings.core.understand;

import org.councilratings.data.model.JudgementArea;

/** Finds judgement areas in everyday words: "care leavers", "looked-after children". */
final class AreaSpotter {

    private static final Phrases<JudgementArea> PHRASES = new Phrases<JudgementArea>()
        .add(JudgementArea.OVERALL, "overall", "overall effectiveness", "headline", "headline grade", "one word",
                "single word")
        .add(JudgementArea.LEADERS, "leaders", "leadership", "impact of leaders", "the impact of leaders",
                "leadership and management", "management", "management and leadership", "senior leaders",
                "leadership judgement", "impact of leadership", "leader")
        .add(JudgementArea.HELP_AND_PROTECTION, "help and protection", "child protection", "protection",
                "children who need help and protection", "help protection", "children needing help and protection",
                "help protection and care", "protecting children", "protecting children who need help",
                "children who need help", "children needing help",
                "experiences and progress of children who need help and protection", "safeguarding",
                "early help and protection")
        .add(JudgementArea.IN_CARE_AND_CARE_LEAVERS, "children in care and care leavers",
                "experiences and progress of children in care and care leavers")
        .add(JudgementArea.IN_CARE, "children in care", "looked after children", "children looked after",
                "looked after", "in care", "kids in care", "young people in care", "cared for children", "lac", "cla",
                "cic", "experiences and progress of children in care",
                "the experiences and progress of children in care")
        .add(JudgementArea.CARE_LEAVERS, "care leavers", "care leaver", "leaving care", "care experienced",
                "care experienced young people", "careleavers", "care leaver services", "leaving care support",
                "experiences and progress of care leavers", "the experiences and progress of care leavers")
        .add(JudgementArea.ADOPTION, "adoption");

    private AreaSpotter() {
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES);
    }

}
