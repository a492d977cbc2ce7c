package org.councilratings.data.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The visits since a full inspection, which give no grade and leave its rating as it is.
 *
 * @param later those surely after it, in the record's order
 * @param undated those without a date that may be from before or after it
 */
public record VisitsSince(List<Report> later, List<Report> undated) {

    public VisitsSince {
        later = List.copyOf(later);
        undated = List.copyOf(undated);
    }

    /**
     * Finds them.
     * @param reports everything on record for the council
     */
    public static VisitsSince of(Report inspection, List<Report> reports) {
        Optional<LocalDate> end = inspection.when().map(KnownDate::latest);
        List<Report> later = new ArrayList<>();
        List<Report> undated = new ArrayList<>();
        for (Report visit : reports) {
            if (visit.kind().isFullInspection()) {
                continue;
            }
            if (visit.when().isEmpty()) {
                if (end.filter(visit::isSurelyOver).isEmpty()) {
                    undated.add(visit);
                }
            }
            else if (end.filter(visit.when().get().earliest()::isAfter).isPresent()) {
                later.add(visit);
            }
        }
        return new VisitsSince(later, undated);
    }

    /** Those after it and those that may be. */
    public List<Report> all() {
        return Stream.concat(this.later.stream(), this.undated.stream()).toList();
    }

}
