package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What a dataset holds that the one before it did not.
 *
 * @param news reports that were not in the record and surely came out after the day to
 * which it held their kind
 * @param added other reports that were not in the record: older ones, undated ones, and
 * ones of a kind that it did not cover
 * @param corrections reports of which a fact that was held is another now, or is gone
 */
public record WhatIsNew(List<Report> news, List<Report> added, List<Correction> corrections) {

    /**
     * A report of which something was wrong.
     *
     * @param report as it is held now
     * @param before what was held of it
     */
    public record Correction(Report report, ReportFacts before) {

        /** What was wrong; at least one fact. */
        public List<Difference> differences() {
            return ReportFacts.of(this.report).differencesFrom(this.before);
        }

    }

    public WhatIsNew {
        news = List.copyOf(news);
        added = List.copyOf(added);
        corrections = List.copyOf(corrections);
    }

    /**
     * Compares. A report that is no longer held is nothing to tell.
     * @param known the reports that were in the record, by their keys
     * @param heldTo the day to which the record went, for each kind of report that it
     * covered
     * @param after the dataset of now
     */
    public static WhatIsNew between(Map<String, ReportFacts> known, Map<ReportKind, LocalDate> heldTo, Dataset after) {
        List<Report> news = new ArrayList<>();
        List<Report> added = new ArrayList<>();
        List<Correction> corrections = new ArrayList<>();
        for (Report report : after.reports()) {
            ReportFacts before = known.get(report.key());
            if (before == null) {
                (isSurelyAfter(report, Optional.ofNullable(heldTo.get(report.kind()))) ? news : added).add(report);
            }
            else if (!ReportFacts.of(report).differencesFrom(before).isEmpty()) {
                corrections.add(new Correction(report, before));
            }
        }
        return new WhatIsNew(news, added, corrections);
    }

    /** A month that begins before the day ends may mean a day that was covered. */
    private static boolean isSurelyAfter(Report report, Optional<LocalDate> day) {
        return day.isPresent()
                && report.published().filter(published -> published.earliest().isAfter(day.get())).isPresent();
    }

}
