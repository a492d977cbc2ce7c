package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.ReportKind;

/** A report has only grades that its framework gave, in areas that it judged. */
final class JudgementRules implements Rule {

    /** The longest that a report came out after its visit, with a margin. */
    private static final int MONTHS_TO_PUBLICATION = 6;

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.reports()
            .forEach(report -> report.text("kind")
                .flatMap(ReportKind::ofSlug)
                .ifPresent(kind -> check(report, kind, faults)));
    }

    private static void check(Spot report, ReportKind kind, Consumer<Fault> faults) {
        Spot judgements = report.at("judgements");
        if (!kind.isFullInspection()) {
            if (!judgements.members().isEmpty()) {
                faults.accept(judgements.fault("a %s gives no grade".formatted(kind.words()),
                        "Remove the judgements, or correct the kind"));
            }
            return;
        }
        for (Spot judgement : judgements.members()) {
            if (kind != ReportKind.PRE_SIF
                    && judgement.text().flatMap(Grade::ofSlug).equals(Optional.of(Grade.ADEQUATE))) {
                faults.accept(judgement.fault("\"adequate\" was no longer given by a %s".formatted(kind.words()),
                        "Write the grade that the report gives, or correct the kind"));
            }
        }
        Stream<Framework> frameworks = frameworks(report, kind);
        frameworks
            // without dates on site several may have held: the one that fits best is
            // meant
            .min(Comparator.comparingInt(framework -> strangers(judgements, framework).size()))
            .ifPresent(framework -> strangers(judgements, framework)
                .forEach(judgement -> faults.accept(stranger(judgement, report, kind, framework))));
    }

    private static List<Spot> strangers(Spot judgements, Framework framework) {
        return judgements.members()
            .stream()
            .filter(judgement -> JudgementArea.ofKey(judgement.name())
                .filter(area -> !framework.areas().contains(area))
                .isPresent())
            .toList();
    }

    private static Fault stranger(Spot judgement, Spot report, ReportKind kind, Framework framework) {
        String began = ReportDates.start(report).map(start -> " that began on " + start).orElse("");
        String areas = framework.areas().stream().map(JudgementArea::key).collect(Collectors.joining(", "));
        return judgement.fault("a %s%s did not judge \"%s\"".formatted(kind.words(), began, judgement.name()),
                "Keep to %s, or correct the kind or the dates on site".formatted(areas));
    }

    /** The rules that may have held: by the first day on site, else by publication. */
    private static Stream<Framework> frameworks(Spot report, ReportKind kind) {
        Optional<KnownDate> start = ReportDates.start(report);
        Optional<KnownDate> published = report.date("published");
        Stream<LocalDate> days;
        if (start.isPresent()) {
            days = Stream.of(start.get().earliest());
        }
        else if (published.isPresent()) {
            days = Stream.of(published.get().earliest().minusMonths(MONTHS_TO_PUBLICATION), published.get().latest());
        }
        else {
            days = Stream.of(Framework.SEPARATE_CARE_FROM.minusDays(1), Framework.SEPARATE_CARE_FROM,
                    Framework.NO_OVERALL_FROM);
        }
        return days.flatMap(day -> Framework.of(kind, day).stream()).distinct();
    }

}
