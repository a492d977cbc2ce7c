package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.ReportKind;

/**
 * How far the record goes, kind by kind, and what of a time it cannot know.
 */
public final class Reach {

    /** The slowest letter on record came out fifteen weeks after the visit. */
    private static final int MONTHS_TO_PUBLISH = 6;

    private static final List<Visits> KINDS = List.of(Visits.INSPECTIONS, Visits.FOCUSED, Visits.MONITORING,
            Visits.JOINT);

    private final Dataset dataset;

    private final LocalDate today;

    public Reach(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /** The kinds that are held apart, of those that are asked for. */
    public static List<Visits> kinds(Visits visits) {
        return (visits == Visits.ANY) ? KINDS : List.of(visits);
    }

    /**
     * "The record is complete to 20 August 2026 for full inspections, and in part to 24
     * February 2026 for monitoring visits; later reports are in it as far as somebody
     * added them."
     * @param kinds as {@link #kinds(Visits)} tells them apart
     */
    public String inShort(Collection<Visits> kinds) {
        List<String> complete = new ArrayList<>();
        List<String> inPart = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Visits kind : kinds) {
            coverage(kind).ifPresentOrElse(
                    coverage -> (coverage.complete() ? complete : inPart)
                        .add("to %s for %ss".formatted(Wording.day(coverage.to()), brief(kind))),
                    () -> missing.add(brief(kind) + "s"));
        }
        List<String> held = new ArrayList<>();
        if (!complete.isEmpty()) {
            held.add("is complete " + Wording.joined(complete));
        }
        if (!inPart.isEmpty()) {
            held.add((complete.isEmpty() ? "is kept in part " : "in part ") + Wording.joined(inPart));
        }
        String none = missing.isEmpty() ? "" : "It holds no %s.".formatted(Wording.joined(missing));
        return held.isEmpty() ? none : "The record %s; later reports are in it as far as somebody added them.%s"
            .formatted(String.join(", and ", held), none.isEmpty() ? "" : " " + none);
    }

    private static String brief(Visits kind) {
        return (kind == Visits.JOINT) ? "joint inspection" : kind.words();
    }

    /**
     * Of each kind asked for, what may have come out without being in the record: a blank
     * and sentences, or nothing.
     */
    public String limits(Collection<Visits> kinds, Optional<Period.Between> time) {
        Optional<LocalDate> from = time.flatMap(Period.Between::from);
        List<String> unknown = new ArrayList<>();
        List<String> later = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        boolean inPart = false;
        for (Visits kind : kinds) {
            LocalDate ends = ends(kind).orElse(LocalDate.MIN);
            String words = kind.words() + "s";
            if (from.filter(ends::isBefore).isPresent()) {
                unknown.add(words);
            }
            else {
                if (end(time).isAfter(ends)) {
                    later.add(words);
                }
                starts(kind).filter(start -> time.isPresent() && from.filter(it -> !it.isBefore(start)).isEmpty())
                    .ifPresent(start -> earlier.add("%s published before %s".formatted(words, Wording.day(start))));
                inPart |= !coverage(kind).map(Coverage::complete).orElse(false);
            }
        }
        return sentence(" I cannot know of %s from that time.", unknown)
                + sentence(" I cannot know of %s published after the last day held.", later)
                + sentence(" Not all %s are held.", earlier)
                + (inPart ? " What is held in part may lack reports." : "");
    }

    private static String sentence(String words, List<String> kinds) {
        return kinds.isEmpty() ? "" : words.formatted(Wording.joined(kinds));
    }

    /** Whether every report of a kind from a time is held. */
    boolean isComplete(Visits kind, Optional<Period.Between> time) {
        boolean begins = starts(kind)
            .filter(start -> time.flatMap(Period.Between::from).filter(from -> !from.isBefore(start)).isEmpty())
            .isEmpty();
        return begins && coverage(kind).filter(Coverage::complete).isPresent()
                && ends(kind).filter(end(time)::isAfter).isEmpty();
    }

    private Optional<Coverage> coverage(Visits kind) {
        return this.dataset.coverage(switch (kind) {
            case ANY, INSPECTIONS -> ReportKind.ILACS_STANDARD;
            case FOCUSED -> ReportKind.FOCUSED_VISIT;
            case MONITORING -> ReportKind.MONITORING_VISIT;
            case JOINT -> ReportKind.JTAI;
        });
    }

    private Optional<LocalDate> ends(Visits kind) {
        return coverage(kind).map(Coverage::to);
    }

    private Optional<LocalDate> starts(Visits kind) {
        return (kind == Visits.INSPECTIONS) ? Wording.inspectionsFrom(this.dataset)
                : coverage(kind).flatMap(Coverage::from);
    }

    /** The last day of a time that has come already. */
    private LocalDate end(Optional<Period.Between> time) {
        return time.flatMap(Period.Between::to).filter(this.today::isAfter).orElse(this.today);
    }

    /**
     * Reports that may belong to a time, but nobody knows.
     * @param visited how many of which only the days on site are held
     * @param undated how many without any date
     */
    public Optional<String> leftOut(Visits visits, Optional<Period.Between> time, int visited, int undated) {
        List<String> parts = new ArrayList<>();
        if (visited > 0) {
            parts.add("%s%s of which only the days on site are held".formatted(Wording.counted(visited, visits.words()),
                    time.isPresent() ? " near that time" : ""));
        }
        // what is on record came out before the record was last looked at
        boolean possible = time.flatMap(Period.Between::from).filter(this.dataset.info().asOf()::isBefore).isEmpty();
        if (undated > 0 && possible) {
            parts.add("%s without any date".formatted(Wording.counted(undated, visits.words())));
        }
        return parts.isEmpty() ? Optional.empty()
                : Optional.of("Left out, because no publication date is held: %s.".formatted(Wording.joined(parts)));
    }

    /** Whether the report on a visit may have come out in a time. */
    public static boolean mayBeOut(KnownDate visit, Optional<Period.Between> time) {
        Optional<LocalDate> from = time.flatMap(Period.Between::from);
        Optional<LocalDate> to = time.flatMap(Period.Between::to);
        return from.filter(visit.latest().plusMonths(MONTHS_TO_PUBLISH)::isBefore).isEmpty()
                && to.filter(visit.earliest()::isAfter).isEmpty();
    }

}
