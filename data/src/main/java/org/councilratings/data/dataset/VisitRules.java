package org.councilratings.data.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.ReportKind;

/** The visits to one council: none is there twice. */
final class VisitRules implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.councilFiles().forEach(file -> {
            checkStarts(file.items("reports"), faults);
            checkNumbers(file.items("reports"), faults);
        });
    }

    private static void checkStarts(List<Spot> reports, Consumer<Fault> faults) {
        Map<String, Spot> seen = new HashMap<>();
        for (Spot report : reports) {
            Optional<ReportKind> kind = kind(report);
            Optional<KnownDate> start = ReportDates.start(report);
            if (kind.isEmpty() || start.isEmpty()) {
                continue;
            }
            Spot first = seen.putIfAbsent("%s %s".formatted(kind.get(), start.get()), report);
            if (first != null) {
                faults.accept(report.at("onSite")
                    .child("0")
                    .at("start")
                    .fault("another %s began on %s: %s".formatted(kind.get().words(), start.get(), key(first)),
                            "Join the two reports, or correct one"));
            }
        }
    }

    /**
     * Numbers begin anew after each full inspection, and where it was another council.
     */
    private static void checkNumbers(List<Spot> reports, Consumer<Fault> faults) {
        List<KnownDate> inspections = reports.stream()
            .filter(report -> kind(report).filter(ReportKind::isFullInspection).isPresent())
            .flatMap(report -> ReportDates.when(report).stream())
            .toList();
        Map<String, Spot> seen = new HashMap<>();
        for (Spot report : reports) {
            Optional<KnownDate> when = ReportDates.when(report);
            Spot number = report.at("visitNumber");
            if (!kind(report).equals(Optional.of(ReportKind.MONITORING_VISIT)) || when.isEmpty()
                    || !number.value().isInt()) {
                continue;
            }
            long cycle = inspections.stream()
                .filter(inspection -> inspection.latest().isBefore(when.get().earliest()))
                .count();
            Spot first = seen.putIfAbsent(
                    "%d %d %s".formatted(cycle, number.value().intValue(), report.text("about").orElse("")), report);
            if (first != null) {
                faults.accept(number.fault(
                        "monitoring visit %d is %s already".formatted(number.value().intValue(), key(first)),
                        "Correct one of the two numbers, or leave out the one that is not known"));
            }
        }
    }

    private static Optional<ReportKind> kind(Spot report) {
        return report.text("kind").flatMap(ReportKind::ofSlug);
    }

    private static String key(Spot report) {
        return report.text("key").orElseGet(() -> report.pointer().toString());
    }

}
