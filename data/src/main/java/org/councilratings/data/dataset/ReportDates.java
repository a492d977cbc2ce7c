package org.councilratings.data.dataset;

import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;

/** When a report's visit was, read from its tree. */
final class ReportDates {

    private ReportDates() {
    }

    /** The first day on site. */
    static Optional<KnownDate> start(Spot report) {
        return report.items("onSite").stream().findFirst().flatMap(period -> period.date("start"));
    }

    /** The last day on site that the source vouches for. */
    static Optional<KnownDate> lastOnSite(Spot report) {
        List<Spot> periods = report.items("onSite");
        return periods.isEmpty() ? Optional.empty() : lastKnown(periods.getLast());
    }

    static Optional<KnownDate> lastKnown(Spot period) {
        return period.has("end") ? period.date("end") : period.date("start");
    }

    /** The last day on site, else the day of publication. */
    static Optional<KnownDate> when(Spot report) {
        return lastOnSite(report).or(() -> report.date("published"));
    }

}
