package org.councilratings.data.model;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;

/**
 * A date as precisely as its source gives it: a day, or only a month. A month is never
 * rounded to a day. Ordered by the first day it may mean.
 */
public sealed interface KnownDate extends Comparable<KnownDate> {

    /** A day in England. */
    record Day(LocalDate date) implements KnownDate {

        @Override
        public LocalDate earliest() {
            return this.date;
        }

        @Override
        public LocalDate latest() {
            return this.date;
        }

        @Override
        public String words() {
            return this.date.format(DAY_WORDS);
        }

        @Override
        public String toString() {
            return this.date.toString();
        }

    }

    /** Some day of a month. */
    record Month(YearMonth month) implements KnownDate {

        @Override
        public LocalDate earliest() {
            return this.month.atDay(1);
        }

        @Override
        public LocalDate latest() {
            return this.month.atEndOfMonth();
        }

        @Override
        public String words() {
            return this.month.format(MONTH_WORDS);
        }

        @Override
        public String toString() {
            return this.month.toString();
        }

    }

    DateTimeFormatter DAY_WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    DateTimeFormatter MONTH_WORDS = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    /** The first day that may be meant. */
    LocalDate earliest();

    /** The last day that may be meant. */
    LocalDate latest();

    /** "16 May 2024" or "October 2025". */
    String words();

    static KnownDate of(LocalDate day) {
        return new Day(day);
    }

    /**
     * Reads {@code 2024-05-16} or {@code 2025-10}.
     * @throws DateTimeException if the text is neither
     */
    static KnownDate parse(String text) {
        return (text.length() == 7) ? new Month(YearMonth.parse(text)) : new Day(LocalDate.parse(text));
    }

    @Override
    default int compareTo(KnownDate other) {
        return Comparator.comparing(KnownDate::earliest).thenComparing(KnownDate::latest).compare(this, other);
    }

}
