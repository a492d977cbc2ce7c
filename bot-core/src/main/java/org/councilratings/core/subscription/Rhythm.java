package org.councilratings.core.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * When posts come. A time of day is that of the subscription's zone, through all changes
 * of the clock: one that a day lacks comes as much later as the clock was put forward;
 * one that a day has twice comes at the first.
 */
public sealed interface Rhythm {

    /** As soon as a report is in the record. */
    record AsTheyAppear() implements Rhythm {
    }

    /** Every day. */
    record Daily(LocalTime at) implements Rhythm {
    }

    /** Once a week. */
    record Weekly(DayOfWeek day, LocalTime at) implements Rhythm {
    }

    /**
     * Once a month.
     *
     * @param day 1 to 31; in a month that has no such day, on its last
     */
    record Monthly(int day, LocalTime at) implements Rhythm {

        /**
         * @throws IllegalArgumentException if no month has such a day
         */
        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("no month has a day " + day);
            }
        }

    }

    /**
     * The next time that comes, strictly after a moment; empty where posts do not go by
     * the clock.
     */
    default Optional<Instant> next(Instant after, ZoneId zone) {
        return Times.next(this, after, zone);
    }

    /** "every Monday at 09:00". */
    default String words() {
        return Times.words(this);
    }

    /** As it is kept and sent: {@code weekly MONDAY 09:00}. */
    default String code() {
        return Times.code(this);
    }

    /** Reads what {@link #code()} wrote; empty for anything else. */
    static Optional<Rhythm> ofCode(String code) {
        return Times.ofCode(code);
    }

}
