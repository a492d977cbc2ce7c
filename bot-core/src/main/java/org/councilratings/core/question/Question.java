package org.councilratings.core.question;

import java.util.Optional;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/** Everything that can be asked. */
public sealed interface Question {

    /** "What is Kent rated?", "How was Kent rated in 2019?" */
    record Rating(Authority authority, When when) implements Question {

        /** The rating that holds now. */
        public static Rating now(Authority authority) {
            return new Rating(authority, new When.Now());
        }

    }

    /**
     * "How are care leavers in Kent graded?" One part of the rating that holds now.
     */
    record Judgement(Authority authority, JudgementArea area) implements Question {
    }

    /**
     * "When was Kent last visited?" Inspections, focused visits, monitoring visits and
     * joint inspections all count, unless one kind is asked for.
     */
    record LastVisit(Authority authority, Visits visits) implements Question {
    }

    /** "Which councils have no overall grade?" */
    record NoOverallGrade(Optional<Region> region) implements Question {
    }

    /** "What can you do?", "How fresh is your data?" */
    record Help() implements Question {
    }

}
