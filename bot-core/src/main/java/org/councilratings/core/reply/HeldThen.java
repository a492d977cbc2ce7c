package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.data.model.Report;

/** Which full inspections a time means. */
sealed interface HeldThen {

    /**
     * These.
     *
     * @param reports at least one, the oldest first
     * @param lead in a sentence, why these
     * @param publishedLater inspections whose days on site had begun by then, but whose
     * reports came out after
     */
    record Found(List<Report> reports, String lead, List<Report> publishedLater) implements HeldThen {

        public Found {
            reports = List.copyOf(reports);
            publishedLater = List.copyOf(publishedLater);
        }

    }

    /**
     * None that is held had been published by then.
     *
     * @param time "on 1 May 2015", "in 2013"
     * @param until the last day of it
     */
    record TooEarly(String time, LocalDate until) implements HeldThen {
    }

    /**
     * None, or nobody can know.
     *
     * @param why in a sentence
     */
    record None(String why) implements HeldThen {
    }

}
