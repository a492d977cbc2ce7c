package org.councilratings.data.dataset;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;

/**
 * What must improve and what is strong is counted right and said briefly, and what is
 * said to have become of it has a reason.
 */
final class ImprovementRules implements Rule {

    /** Longer is no summary, and fills a reply with one concern. */
    private static final int WORDS = 30;

    private static final int WORDS_OF_A_STRENGTH = 20;

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.reports().forEach(report -> {
            checkPoints(report.at("areasForImprovement"), faults);
            checkPoints(report.at("priorityActions"), faults);
            checkCount(report, faults);
            checkNone(report, faults);
            report.items("strengths").forEach(strength -> checkLength(strength, WORDS_OF_A_STRENGTH, faults));
            report.items("concerns").forEach(concern -> checkConcern(concern, faults));
        });
    }

    private static void checkPoints(Spot points, Consumer<Fault> faults) {
        Spot count = points.at("count");
        int quotations = points.items("quotations").size();
        if (count.value().isInt() && quotations > 0 && count.value().intValue() != quotations) {
            faults.accept(count.fault("%d points but %d quotations".formatted(count.value().intValue(), quotations),
                    "Quote every point or none, and count them"));
        }
    }

    /** Today's inspections list what must improve, and a concern is one such point. */
    private static void checkCount(Spot report, Consumer<Fault> faults) {
        Spot concerns = report.at("concerns");
        Spot count = report.at("areasForImprovement").at("count");
        boolean lists = report.text("kind").flatMap(ReportKind::ofSlug).filter(ReportKind::isIlacs).isPresent();
        if (lists && concerns.value().isArray() && count.value().isInt()
                && concerns.items().size() != count.value().intValue()) {
            faults.accept(concerns.fault(
                    "%d concerns but %d areas for improvement".formatted(concerns.items().size(),
                            count.value().intValue()),
                    "Write one concern for each point of the report's list, in its order"));
        }
    }

    /** Only who has read the report itself can say that it raised nothing. */
    private static void checkNone(Spot report, Consumer<Fault> faults) {
        Spot concerns = report.at("concerns");
        Spot source = report.at("source");
        boolean theReport = source.text("kind").equals(Optional.of(Source.Kind.OFSTED.slug()))
                && source.text("confidence").equals(Optional.of(Source.Confidence.HIGH.slug()));
        if (concerns.value().isArray() && concerns.items().isEmpty() && !theReport) {
            faults.accept(concerns.fault("no concern, though the report itself was not read",
                    "Leave the list out: what is not known is absent"));
        }
    }

    private static void checkConcern(Spot concern, Consumer<Fault> faults) {
        checkLength(concern.at("summary"), WORDS, faults);
        for (Spot evidence : concern.items("evidence")) {
            checkLength(evidence.at("finding"), WORDS, faults);
            Optional<String> status = evidence.text("status");
            if (status.isPresent() && !evidence.has("report")) {
                faults.accept(evidence.at("status")
                    .fault("\"%s\" without evidence".formatted(status.get()),
                            "Add the key of the later report that says so as \"report\", or take the item out"));
            }
        }
    }

    private static void checkLength(Spot spot, int most, Consumer<Fault> faults) {
        spot.text().ifPresent(text -> {
            int words = List.of(text.strip().split("\\s+")).size();
            if (words > most) {
                faults.accept(
                        spot.fault("a sentence of %d words".formatted(words), "Say it in at most %d".formatted(most)));
            }
        });
    }

}
