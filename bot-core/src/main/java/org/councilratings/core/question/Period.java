package org.councilratings.core.question;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;

/** A stretch of time, for what happened in it. */
public sealed interface Period {

    /** All of the record. */
    record Always() implements Period {
    }

    /**
     * From a day to a day, both included; open at one end where none is given.
     */
    record Between(Optional<LocalDate> from, Optional<LocalDate> to) implements Period {

        /**
         * @throws IllegalArgumentException if it ends before it begins, or has neither
         * end
         */
        public Between {
            if (from.isEmpty() && to.isEmpty()) {
                throw new IllegalArgumentException("a period without an end is always");
            }
            if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
                throw new IllegalArgumentException("%s is before %s".formatted(to.get(), from.get()));
            }
        }

        /** Whether a date surely lies in it: a month only where all its days do. */
        public boolean surelyHolds(KnownDate date) {
            return this.from.filter(date.earliest()::isBefore).isEmpty()
                    && this.to.filter(date.latest()::isAfter).isEmpty();
        }

        /** Whether a date may lie in it. */
        public boolean mayHold(KnownDate date) {
            return this.from.filter(date.latest()::isBefore).isEmpty()
                    && this.to.filter(date.earliest()::isAfter).isEmpty();
        }

        /**
         * "in 2025", "in July 2026", "on 3 May 2024", "since 1 August 2026", "up to 31
         * December 2019", "from 1 April 2025 to 31 March 2026".
         */
        public String words() {
            if (this.to.isEmpty()) {
                return "since " + KnownDate.of(this.from.orElseThrow()).words();
            }
            if (this.from.isEmpty()) {
                return "up to " + KnownDate.of(this.to.orElseThrow()).words();
            }
            LocalDate first = this.from.get();
            LocalDate last = this.to.get();
            if (first.equals(last)) {
                return "on " + KnownDate.of(first).words();
            }
            if (first.getDayOfYear() == 1 && last.equals(Year.from(first).atMonth(12).atEndOfMonth())) {
                return "in " + first.getYear();
            }
            if (first.getDayOfMonth() == 1 && last.equals(YearMonth.from(first).atEndOfMonth())) {
                return "in " + new KnownDate.Month(YearMonth.from(first)).words();
            }
            return "from %s to %s".formatted(KnownDate.of(first).words(), KnownDate.of(last).words());
        }

    }

    /**
     * Since a full inspection of the council in question.
     *
     * @param year in which inspectors were on site or the report came out; empty for the
     * newest inspection
     */
    record SinceInspection(Optional<Year> year) implements Period {
    }

    static Period always() {
        return new Always();
    }

    static Period between(LocalDate from, LocalDate to) {
        return new Between(Optional.of(from), Optional.of(to));
    }

    static Period since(LocalDate day) {
        return new Between(Optional.of(day), Optional.empty());
    }

    static Period until(LocalDate day) {
        return new Between(Optional.empty(), Optional.of(day));
    }

    static Period of(Year year) {
        return between(year.atDay(1), year.atMonth(12).atEndOfMonth());
    }

    static Period of(YearMonth month) {
        return between(month.atDay(1), month.atEndOfMonth());
    }

}
