package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;

/**
 * Brings a report that was just read together with those already held: the same report
 * read again replaces the older reading and keeps its key, whatever else changes.
 */
public final class ReportMerge {

    private ReportMerge() {
    }

    /**
     * The reports with one added, or brought up to date.
     * @param held the reports of one council
     * @param found a report of the same council
     */
    public static List<Report> merged(List<Report> held, Report found) {
        List<Report> merged = new ArrayList<>(held);
        for (int i = 0; i < merged.size(); i++) {
            Report before = merged.get(i);
            if (isSame(before, found)) {
                merged.set(i, combined(before, found));
                return isReadAtLast(before, found) ? withoutEvidence(merged, before.key()) : merged;
            }
        }
        merged.add(withFreeKey(merged, found));
        return merged;
    }

    /** The same file of Ofsted's, or the same kind of visit at the same time. */
    private static boolean isSame(Report held, Report found) {
        if (held.reportId().isPresent() && found.reportId().isPresent()) {
            return held.reportId().equals(found.reportId());
        }
        boolean sameKind = held.kind() == found.kind()
                || (held.kind().isFullInspection() && found.kind().isFullInspection());
        if (!sameKind) {
            return false;
        }
        if (held.onSite().isEmpty() || found.onSite().isEmpty()) {
            return held.published().isPresent() && held.published().equals(found.published());
        }
        return overlap(held.onSite().getFirst(), found.onSite().getFirst());
    }

    private static boolean overlap(OnSite one, OnSite other) {
        LocalDate start = one.start().earliest();
        LocalDate end = one.lastKnown().latest();
        return !other.start().earliest().isAfter(end) && !other.lastKnown().latest().isBefore(start);
    }

    /** Whether a report is now read that was known from elsewhere. */
    private static boolean isReadAtLast(Report held, Report found) {
        return !held.source().isTheReport() && found.source().isTheReport();
    }

    /** What a page told of a report is no evidence any more once the report is read. */
    private static List<Report> withoutEvidence(List<Report> reports, String key) {
        return reports.stream()
            .map(report -> ReportBuilder.of(report)
                .concerns(report.concerns()
                    .map(concerns -> concerns.stream().map(concern -> concern.without(key)).toList()))
                .build())
            .toList();
    }

    /** What was read just now wins; what it does not tell stays as it was. */
    private static Report combined(Report held, Report found) {
        ReportBuilder combined = ReportBuilder.of(found).key(held.key());
        if (found.published().isEmpty()) {
            combined.published(held.published());
        }
        if (found.onSite().isEmpty()) {
            combined.onSite(held.onSite());
        }
        boolean dated = !found.onSite().isEmpty() || found.published().isPresent() || held.when().isPresent();
        combined.notLaterThan(dated ? Optional.empty() : found.notLaterThan().or(held::notLaterThan));
        if (found.reportId().isEmpty()) {
            combined.reportId(held.reportId());
        }
        if (found.link().isEmpty()) {
            combined.link(held.link());
        }
        if (found.about().isEmpty()) {
            combined.about(held.about());
        }
        if (!found.read() && held.read()) {
            combined.read(true).source(held.source());
        }
        if (found.leadInspectors().isEmpty()) {
            combined.leadInspectors(held.leadInspectors());
        }
        if (found.visitNumber().isEmpty()) {
            combined.visitNumber(held.visitNumber());
        }
        if (found.judgements().isEmpty()) {
            combined.judgements(held.judgements());
        }
        if (found.areasForImprovement().isEmpty()) {
            combined.areasForImprovement(held.areasForImprovement());
        }
        if (found.priorityActions().isEmpty()) {
            combined.priorityActions(held.priorityActions());
        }
        if (found.focus().isEmpty()) {
            combined.focus(held.focus());
        }
        if (found.progress().isEmpty()) {
            combined.progress(held.progress());
        }
        if (found.strengths().isEmpty()) {
            combined.strengths(held.strengths());
        }
        if (found.concerns().isEmpty() && !isReadAtLast(held, found)) {
            combined.concerns(held.concerns());
        }
        held.notes().forEach(combined::note);
        return combined.build();
    }

    /** Two letters of one kind on one day would share a key: the second gets a number. */
    private static Report withFreeKey(List<Report> held, Report found) {
        String key = found.key();
        int number = 2;
        while (isTaken(held, key)) {
            key = found.key() + "-" + number++;
        }
        return ReportBuilder.of(found).key(key).build();
    }

    private static boolean isTaken(List<Report> held, String key) {
        return held.stream().anyMatch(report -> report.key().equals(key));
    }

    /** Newest publication among reports, to move a dataset's date forward. */
    public static Optional<LocalDate> newestPublication(List<Report> reports) {
        return reports.stream()
            .flatMap(report -> report.published().stream())
            .map(KnownDate::latest)
            .max(LocalDate::compareTo);
    }

}
