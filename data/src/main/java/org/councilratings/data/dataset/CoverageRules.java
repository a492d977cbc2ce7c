package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.ReportKind;

/** What the dataset says of its coverage does not contradict what it holds. */
final class CoverageRules implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.info().ifPresent(info -> {
            Map<ReportKind, List<Spot>> reports = new HashMap<>(dataset.reports()
                .filter(report -> kind(report).isPresent())
                .collect(Collectors.groupingBy(report -> kind(report).orElseThrow())));
            checkAsOf(info.at("asOf"), dataset, faults);
            Map<ReportKind, Spot> lines = new HashMap<>();
            for (Spot line : info.items("coverage")) {
                checkOrder(line, faults);
                kind(line).ifPresent(kind -> {
                    checkComplete(line, info.at("asOf"), reports.getOrDefault(kind, List.of()), faults);
                    if (lines.putIfAbsent(kind, line) != null) {
                        faults.accept(line.at("kind")
                            .fault("a second line for %s".formatted(kind.slug()), "Keep one line for each kind"));
                    }
                });
            }
            for (ReportKind kind : ReportKind.values()) {
                if (reports.containsKey(kind) && !lines.containsKey(kind)) {
                    faults.accept(info.at("coverage")
                        .fault("no line for %s, of which there are reports".formatted(kind.slug()),
                                "Add a line that says how much of it the dataset holds"));
                }
            }
        });
    }

    private static void checkAsOf(Spot asOf, DatasetTrees dataset, Consumer<Fault> faults) {
        newest(dataset.reports().toList()).ifPresent(report -> {
            KnownDate published = report.date("published").orElseThrow();
            if (asOf.date().filter(day -> day.latest().isBefore(published.earliest())).isPresent()) {
                faults.accept(asOf.fault("%s was published on %s, later than that".formatted(key(report), published),
                        "Write the day on which the sources were last looked at"));
            }
        });
    }

    private static void checkOrder(Spot line, Consumer<Fault> faults) {
        Optional<KnownDate> from = line.date("from");
        Optional<KnownDate> to = line.date("to");
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            faults.accept(line.at("from")
                .fault("from %s, after \"to\", %s".formatted(from.get(), to.get()), "Correct one of the two days"));
        }
    }

    /**
     * Reports newer than {@code to} are no contradiction: whoever imports one report does
     * not vouch for all of its kind. But nothing is complete beyond the day on which the
     * sources were looked at, nor where a report is known and was not read.
     */
    private static void checkComplete(Spot line, Spot asOf, List<Spot> reports, Consumer<Fault> faults) {
        Optional<LocalDate> to = line.date("to").map(KnownDate::latest);
        if (!line.at("complete").value().booleanValue() || to.isEmpty()) {
            return;
        }
        asOf.date()
            .filter(day -> to.get().isAfter(day.latest()))
            .ifPresent(day -> faults.accept(line.at("to")
                .fault("complete to %s, but the sources were last looked at on %s".formatted(to.get(), day),
                        "Write a day that is not after \"asOf\"")));
        LocalDate from = line.date("from").map(KnownDate::earliest).orElse(LocalDate.MIN);
        for (Spot report : reports) {
            boolean unread = !report.at("read").value().asBoolean(true);
            if (unread && report.date("published")
                .filter(day -> !day.earliest().isBefore(from) && !day.latest().isAfter(to.get()))
                .isPresent()) {
                faults.accept(line.at("complete")
                    .fault("complete, but %s is known and was not read".formatted(key(report)),
                            "Write false, or a day in \"from\" or \"to\" that leaves it out"));
            }
        }
    }

    private static Optional<Spot> newest(List<Spot> reports) {
        return reports.stream()
            .filter(report -> report.date("published").isPresent())
            .max(Comparator.comparing(report -> report.date("published").orElseThrow()));
    }

    private static Optional<ReportKind> kind(Spot spot) {
        return spot.text("kind").flatMap(ReportKind::ofSlug);
    }

    private static String key(Spot report) {
        return report.text("key").orElseGet(() -> report.pointer().toString());
    }

}
