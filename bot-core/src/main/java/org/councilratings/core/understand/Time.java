package org.councilratings.core.understand;

import java.util.Optional;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.When;

/**
 * A time in a text. "In 2019" may be asked of a rating, which held then, and of visits,
 * which happened then; "since 2019" makes sense of visits alone, "before that" of a
 * rating.
 *
 * @param when what it means for a rating; empty where it means nothing
 * @param period what it means for what happened; empty where it means nothing
 */
public record Time(Optional<When> when, Optional<Period> period) {

    static Time of(When when, Period period) {
        return new Time(Optional.of(when), Optional.of(period));
    }

    static Time of(When when) {
        return new Time(Optional.of(when), Optional.empty());
    }

    static Time of(Period period) {
        return new Time(Optional.empty(), Optional.of(period));
    }

}
