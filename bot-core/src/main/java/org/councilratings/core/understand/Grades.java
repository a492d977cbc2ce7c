package org.councilratings.core.understand;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.councilratings.data.model.Grade;

/**
 * One grade, or several as in "good or better".
 *
 * @param grades at least one
 */
public record Grades(Set<Grade> grades) {

    public Grades {
        grades = Collections.unmodifiableSet(EnumSet.copyOf(grades));
    }

    static Grades of(Grade first, Grade... others) {
        return new Grades(EnumSet.of(first, others));
    }

}
