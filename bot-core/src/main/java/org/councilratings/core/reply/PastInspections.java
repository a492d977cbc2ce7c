package org.councilratings.core.reply;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Report;

/**
 * Which full inspections held when: on a day, the newest one published by then; in a
 * month or a year, whatever held in it.
 */
final class PastInspections {

    private final Dataset dataset;

    private final LocalDate today;

    PastInspections(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    HeldThen held(Authority authority, When when) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        return switch (when) {
            case When.Now() -> newest(authority, ratings);
            case When.LastOverall() -> newest(authority, ratings);
            case When.On(LocalDate day) -> on(authority, ratings, day);
            case When.During during -> during(authority, ratings, during);
            case When.BeforeInspection(Optional<Year> year) -> before(authority, ratings, year);
            case When.OfInspection(Year year) -> ofInspection(authority, ratings, year);
        };
    }

    /**
     * The newest of the inspections, or the newest of those of a year.
     * @param ratings the newest first
     */
    static Optional<Report> newestOf(List<Report> ratings, Optional<Year> year) {
        return ratings.stream().filter(report -> year.isEmpty() || isOf(report, year.get())).findFirst();
    }

    /** Whether inspectors were on site in a year, or the report came out in it. */
    static boolean isOf(Report report, Year year) {
        return report.onSiteStart().filter(date -> date.earliest().getYear() == year.getValue()).isPresent()
                || report.onSiteEnd().filter(date -> date.earliest().getYear() == year.getValue()).isPresent()
                || report.published().filter(date -> date.earliest().getYear() == year.getValue()).isPresent();
    }

    /** Whether a report had surely come out by the end of a day. */
    static boolean isPublished(Report report, LocalDate by) {
        return report.published().filter(date -> !date.latest().isAfter(by)).isPresent();
    }

    /**
     * The newest inspection published by the end of a day.
     * @param ratings the newest first
     */
    static Optional<Report> heldOn(List<Report> ratings, LocalDate day) {
        return ratings.stream().filter(report -> isPublished(report, day)).findFirst();
    }

    private static HeldThen newest(Authority authority, List<Report> ratings) {
        return ratings.isEmpty()
                ? new HeldThen.None("I hold no full inspection of %s.".formatted(authority.shortName()))
                : new HeldThen.Found(List.of(ratings.getFirst()), "The newest inspection in the record is this one.",
                        List.of());
    }

    private HeldThen on(Authority authority, List<Report> ratings, LocalDate day) {
        if (day.isAfter(this.today)) {
            return notYet(authority, Wording.day(day));
        }
        return heldOn(ratings, day).map(report -> found(ratings, List.of(report), "On " + Wording.day(day), day))
            .orElseGet(() -> new HeldThen.TooEarly("on " + Wording.day(day), day));
    }

    private HeldThen during(Authority authority, List<Report> ratings, When.During during) {
        if (during.first().isAfter(this.today)) {
            return notYet(authority, during.words());
        }
        List<Report> held = new ArrayList<>();
        heldOn(ratings, during.first()).ifPresent(held::add);
        for (Report report : ratings.reversed()) {
            if (!held.contains(report) && isPublished(report, during.last())
                    && report.published().filter(date -> !date.earliest().isBefore(during.first())).isPresent()) {
                held.add(report);
            }
        }
        return held.isEmpty() ? new HeldThen.TooEarly("in " + during.words(), during.last())
                : found(ratings, held, "In " + during.words(), during.last());
    }

    private static HeldThen notYet(Authority authority, String time) {
        return new HeldThen.None("%s has not come yet, and nobody can say what %s will be rated then.".formatted(time,
                authority.shortName()));
    }

    private HeldThen found(List<Report> ratings, List<Report> held, String time, LocalDate until) {
        List<Report> publishedLater = ratings.stream()
            .filter(report -> report.onSiteStart().filter(date -> !date.earliest().isAfter(until)).isPresent()
                    && !isPublished(report, until))
            .toList();
        String lead = (held.size() == 1) ? "%s the newest published inspection was this one.".formatted(time)
                : "%s the newest published inspections were these, one after the other; the newer is told first."
                    .formatted(time);
        // of a time that the record does not reach, no more than the record can be told
        String limit = until.isAfter(Wording.inspectionsTo(this.dataset))
                ? " I cannot know of reports published after %s."
                    .formatted(Wording.day(Wording.inspectionsTo(this.dataset)))
                : "";
        return new HeldThen.Found(held, lead + limit, publishedLater);
    }

    private static HeldThen before(Authority authority, List<Report> ratings, Optional<Year> year) {
        int at = 0;
        while (year.isPresent() && at < ratings.size() && !isOf(ratings.get(at), year.get())) {
            at++;
        }
        if (at >= ratings.size()) {
            return new HeldThen.None("I hold no full inspection of %s%s.".formatted(authority.shortName(),
                    year.map(it -> " in " + it).orElse("")));
        }
        if (at + 1 == ratings.size()) {
            return new HeldThen.None(
                    "I hold no full inspection of %s before that one.".formatted(authority.shortName()));
        }
        return new HeldThen.Found(List.of(ratings.get(at + 1)),
                "Before the inspection %s the newest inspection was this one."
                    .formatted(Wording.published(ratings.get(at))),
                List.of());
    }

    private static HeldThen ofInspection(Authority authority, List<Report> ratings, Year year) {
        List<Report> found = ratings.reversed().stream().filter(report -> isOf(report, year)).toList();
        if (found.isEmpty()) {
            return new HeldThen.None("I hold no full inspection of %s in %s.".formatted(authority.shortName(), year));
        }
        return new HeldThen.Found(found, (found.size() == 1) ? "The full inspection of %s was this one.".formatted(year)
                : "The full inspections of %s were these.".formatted(year), List.of());
    }

}
