package org.councilratings.data.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.data.model.KnownDate;

/** A visit begins, ends, and is then reported: in this order. */
final class TimeRules implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.reports().forEach(report -> {
            List<Spot> periods = report.items("onSite");
            periods.forEach(period -> checkPeriod(period, faults));
            for (int index = 1; index < periods.size(); index++) {
                checkOrder(periods.get(index - 1), periods.get(index), faults);
            }
            checkPublished(report, faults);
            checkNotLaterThan(report, faults);
        });
    }

    private static void checkPeriod(Spot period, Consumer<Fault> faults) {
        Optional<KnownDate> start = period.date("start");
        Optional<KnownDate> end = period.date("end");
        if (start.isPresent() && end.isPresent() && end.get().latest().isBefore(start.get().earliest())) {
            faults.accept(period.at("end")
                .fault("on site until %s, before the start on %s".formatted(end.get(), start.get()),
                        "Correct one of the two dates"));
        }
    }

    private static void checkOrder(Spot earlier, Spot later, Consumer<Fault> faults) {
        Optional<KnownDate> end = ReportDates.lastKnown(earlier);
        Optional<KnownDate> start = later.date("start");
        if (end.isPresent() && start.isPresent() && !start.get().latest().isAfter(end.get().earliest())) {
            faults.accept(later.at("start")
                .fault("back on site on %s, not after the time before, which ended on %s".formatted(start.get(),
                        end.get()), "Put the times in order, and join those that overlap"));
        }
    }

    private static void checkNotLaterThan(Spot report, Consumer<Fault> faults) {
        Optional<KnownDate> bound = report.date("notLaterThan");
        Optional<KnownDate> when = ReportDates.when(report);
        if (bound.isPresent() && when.isPresent()) {
            faults.accept(report.at("notLaterThan")
                .fault("not later than %s, but the date is known: %s".formatted(bound.get(), when.get()),
                        "Remove it: the date says more"));
        }
    }

    private static void checkPublished(Spot report, Consumer<Fault> faults) {
        Optional<KnownDate> published = report.date("published");
        Optional<KnownDate> end = ReportDates.lastOnSite(report);
        if (published.isPresent() && end.isPresent() && published.get().latest().isBefore(end.get().earliest())) {
            faults.accept(report.at("published")
                .fault("published on %s, before the visit ended on %s".formatted(published.get(), end.get()),
                        "Correct the date of publication or the dates on site"));
        }
    }

}
