package org.councilratings.core.question;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;

/** The time that a question about a rating means. */
public sealed interface When {

    /** The rating that holds now. */
    record Now() implements When {
    }

    /** The rating that held on a day. */
    record On(LocalDate day) implements When {
    }

    /**
     * Whatever held in a month or a year.
     *
     * @param first the first day
     * @param last the last day
     */
    record During(LocalDate first, LocalDate last) implements When {

        /**
         * @throws IllegalArgumentException if it ends before it begins
         */
        public During {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("%s is before %s".formatted(last, first));
            }
        }

        public static During of(Year year) {
            return new During(year.atDay(1), year.atMonth(12).atEndOfMonth());
        }

        public static During of(YearMonth month) {
            return new During(month.atDay(1), month.atEndOfMonth());
        }

        /**
         * "2019", "March 2021" or "1 June 2022 to 31 August 2022", to stand after "in".
         */
        public String words() {
            String words = new Period.Between(Optional.of(this.first), Optional.of(this.last)).words();
            return words.startsWith("in ") ? words.substring("in ".length()) : "the time %s".formatted(words);
        }

    }

    /**
     * What an inspection of a year found.
     *
     * @param year in which inspectors were on site or the report came out
     */
    record OfInspection(Year year) implements When {
    }

    /** The newest overall grade, which need not hold any more. */
    record LastOverall() implements When {
    }

    /**
     * The rating before an inspection.
     *
     * @param year the year in which inspectors were on site or the report came out; empty
     * for the current inspection
     */
    record BeforeInspection(Optional<Year> year) implements When {
    }

}
