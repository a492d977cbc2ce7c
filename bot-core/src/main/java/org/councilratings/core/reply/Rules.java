package org.councilratings.core.reply;

import org.councilratings.data.model.Framework;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * What the rules of a full inspection let it judge. A grade that they do not give is
 * another thing than one that was given and not read.
 */
public final class Rules {

    private Rules() {
    }

    /** Whether they are those since April 2026. */
    public static boolean giveNoOverall(Report report) {
        return areThoseOf(report, Framework.ILACS_NO_OVERALL);
    }

    static boolean areThoseOf(Report report, Framework framework) {
        return report.framework().filter(rules -> rules == framework).isPresent();
    }

    /**
     * Whether they, and not the reader, left an area out. Where the first day on site is
     * not held, nobody knows the rules.
     */
    static boolean leaveOut(Report report, JudgementArea area) {
        // small councils were not judged in every part of the single inspection framework
        return report.framework()
            .filter(rules -> !rules.areas().contains(area)
                    || (rules == Framework.SIF && area != JudgementArea.OVERALL && !report.judgements().isEmpty()))
            .isPresent();
    }

}
