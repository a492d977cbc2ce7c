package org.councilratings.core.digest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Visits;
import org.councilratings.core.reply.Reach;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Report;

/** What is on record of the reports that came out since a day. */
public final class PublishedSince {

    private PublishedSince() {
    }

    /**
     * All reports that are wanted and may have come out since then.
     * @param day the first day that counts
     */
    public static Summary of(Dataset dataset, Wants wants, LocalDate day, ZoneId zone) {
        Period.Between since = new Period.Between(Optional.of(day), Optional.empty());
        List<Report> reports = wanted(dataset, wants)
            .filter(report -> report.published().filter(since::mayHold).isPresent())
            .toList();
        return new Summary(wants, reports, List.of(), List.of(), Optional.of(since), Optional.empty(), zone, List.of());
    }

    /** How many reports may belong to a time, though nobody knows when they came out. */
    static Optional<String> leftOut(Dataset dataset, LocalDate today, Wants wants, Period.Between time) {
        List<Report> unpublished = wanted(dataset, wants).filter(report -> report.published().isEmpty()).toList();
        long visited = unpublished.stream()
            .filter(report -> report.when().filter(date -> Reach.mayBeOut(date, Optional.of(time))).isPresent())
            .count();
        long undated = unpublished.stream()
            .filter(report -> report.when().isEmpty())
            .filter(report -> report.notLaterThan().filter(date -> !Reach.mayBeOut(date, Optional.of(time))).isEmpty())
            .count();
        return new Reach(dataset, today).leftOut(Visits.ANY, Optional.of(time), (int) visited, (int) undated);
    }

    private static Stream<Report> wanted(Dataset dataset, Wants wants) {
        Relevance relevance = new Relevance(dataset);
        return dataset.reports().stream().filter(report -> relevance.refusal(wants, report).isEmpty());
    }

}
