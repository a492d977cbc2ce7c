package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/**
 * What one file of {@code councils/} or {@code predecessors/} holds.
 *
 * @param council the authority or the predecessor
 * @param reports its reports, newest first
 * @param actions what the government did about it
 * @param <C> {@code Authority} or {@code Predecessor}
 */
public record CouncilFile<C>(C council, List<Report> reports, List<GovernmentAction> actions) {

    /**
     * By the last day on site, else publication; what has no date at all is oldest.
     */
    private static final Comparator<Report> NEWEST_FIRST = Comparator
        .comparing((Report report) -> report.when().map(KnownDate::latest).orElse(LocalDate.MIN))
        .thenComparing(report -> report.published().map(KnownDate::latest).orElse(LocalDate.MIN))
        .thenComparing(Report::key)
        .reversed();

    public CouncilFile {
        List<Report> sorted = new ArrayList<>(reports);
        sorted.sort(NEWEST_FIRST);
        reports = List.copyOf(sorted);
        actions = List.copyOf(actions);
    }

}
