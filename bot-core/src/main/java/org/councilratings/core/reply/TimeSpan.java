package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.Period;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;

/**
 * A period that is asked for, as days: "since the inspection of 2022" is one, once it is
 * known which inspection is meant.
 *
 * @param from the first day; empty where it is open
 * @param to the last day; empty where it is open
 * @param since the inspection that it begins after; empty where it begins with a day
 * @param words to stand in a sentence, "in 2025"; empty for all of the record
 */
record TimeSpan(Optional<LocalDate> from, Optional<LocalDate> to, Optional<Report> since, String words) {

    /**
     * The days of a period.
     * @param ratings full inspections of the council in question, the newest first
     * @return empty where it begins with an inspection that is not held
     */
    static Optional<TimeSpan> of(Period period, List<Report> ratings) {
        return switch (period) {
            case Period.Always() -> Optional.of(always());
            case Period.Between between ->
                Optional.of(new TimeSpan(between.from(), between.to(), Optional.empty(), between.words()));
            case Period.SinceInspection since -> PastInspections.newestOf(ratings, since.year())
                .filter(report -> report.when().isPresent())
                .map(TimeSpan::since);
        };
    }

    static TimeSpan always() {
        return new TimeSpan(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** From the day after inspectors left. */
    private static TimeSpan since(Report inspection) {
        LocalDate end = inspection.when().map(KnownDate::latest).orElseThrow();
        return new TimeSpan(Optional.of(end.plusDays(1)), Optional.empty(), Optional.of(inspection),
                "since the %s %s".formatted(inspection.kind().words(), inspection.onSite().isEmpty()
                        ? Wording.published(inspection) : "that ended on " + Wording.day(end)));
    }

    /** Whether a visit without a date may have been in it. */
    boolean mayHold(Report undated) {
        return this.from.filter(day -> undated.isSurelyOver(day.minusDays(1))).isEmpty();
    }

    /** " in 2025", to stand after other words; empty for all of the record. */
    String inSentence() {
        return this.words.isEmpty() ? "" : " " + this.words;
    }

    /** Whether inspectors were surely there on some day of it. */
    boolean surelyMeets(OnSite visit) {
        return this.from.filter(visit.lastKnown().earliest()::isBefore).isEmpty()
                && this.to.filter(visit.start().latest()::isAfter).isEmpty();
    }

    /** Whether inspectors may have been there on some day of it. */
    boolean mayMeet(OnSite visit) {
        return this.from.filter(visit.lastKnown().latest()::isBefore).isEmpty()
                && this.to.filter(visit.start().earliest()::isAfter).isEmpty();
    }

    /** Whether a date may lie in it. */
    boolean mayHold(KnownDate date) {
        return this.from.filter(date.latest()::isBefore).isEmpty()
                && this.to.filter(date.earliest()::isAfter).isEmpty();
    }

    boolean isAlways() {
        return this.from.isEmpty() && this.to.isEmpty();
    }

}
