package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;

/** Which authorities of a group a list or a count wants. */
public sealed interface Wanted {

    /** All of them, whatever their grade. */
    record Everyone() implements Wanted {
    }

    /**
     * Those that hold one of these grades now.
     *
     * @param grades at least one
     * @param area for which judgement
     */
    record Graded(Set<Grade> grades, JudgementArea area) implements Wanted {

        /**
         * @throws IllegalArgumentException if no grade is wanted
         */
        public Graded {
            if (grades.isEmpty()) {
                throw new IllegalArgumentException("no grade is wanted");
            }
            grades = Collections.unmodifiableSet(EnumSet.copyOf(grades));
        }

    }

    /** Those whose newest inspection was under the rules that give no overall grade. */
    record NoOverall() implements Wanted {
    }

}
