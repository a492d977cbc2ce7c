package org.councilratings.core.subscription;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;

/**
 * When posts come. A time of day is that of the subscription's zone, through all changes
 * of the clock: one that a day lacks comes as much later as the clock was put forward;
 * one that a day has twice comes at the first.
 */
public sealed interface Rhythm {

    /** How often posts come, to pick from. */
    enum Kind {

        AS_THEY_APPEAR("as-they-appear", "as they appear"), DAILY("daily", "every day"), WEEKLY("weekly", "every week"),
        MONTHLY("monthly", "every month");

        private final String key;

        private final String words;

        Kind(String key, String words) {
            this.key = key;
            this.words = words;
        }

        /** As a form holds it, for example {@code as-they-appear}. */
        public String key() {
            return this.key;
        }

        /** In few words. */
        public String words() {
            return this.words;
        }

        public static Optional<Kind> ofKey(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
        }

    }

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

    /** Which kind it is. */
    default Kind kind() {
        return switch (this) {
            case AsTheyAppear() -> Kind.AS_THEY_APPEAR;
            case Daily daily -> Kind.DAILY;
            case Weekly weekly -> Kind.WEEKLY;
            case Monthly monthly -> Kind.MONTHLY;
        };
    }

    /** The time of day; empty where posts do not go by the clock. */
    default Optional<LocalTime> timeOfDay() {
        return switch (this) {
            case AsTheyAppear() -> Optional.empty();
            case Daily(LocalTime at) -> Optional.of(at);
            case Weekly(DayOfWeek day, LocalTime at) -> Optional.of(at);
            case Monthly(int day, LocalTime at) -> Optional.of(at);
        };
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
