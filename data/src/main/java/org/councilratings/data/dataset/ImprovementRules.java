package org.councilratings.data.dataset;

import java.util.Optional;
import java.util.function.Consumer;

import org.councilratings.data.model.Concern;

/** What must improve is counted right, said briefly, and its status has a reason. */
final class ImprovementRules implements Rule {

    /** Longer is no summary, and fills a reply with one concern. */
    private static final int WORDS = 30;

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.reports().forEach(report -> {
            checkPoints(report.at("areasForImprovement"), faults);
            checkPoints(report.at("priorityActions"), faults);
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

    private static void checkConcern(Spot concern, Consumer<Fault> faults) {
        concern.text("summary").ifPresent(summary -> {
            int words = summary.split("\\s+").length;
            if (words > WORDS) {
                faults.accept(concern.at("summary")
                    .fault("a summary of %d words".formatted(words), "Say it in at most " + WORDS));
            }
        });
        Optional<Concern.Status> status = concern.text("status").flatMap(Concern.Status::ofSlug);
        if (status.isPresent() && needsEvidence(status.get()) && !concern.has("evidence")) {
            faults.accept(concern.at("status")
                .fault("\"%s\" without evidence".formatted(status.get().slug()),
                        "Add the key of the later report that says so as \"evidence\", or write \"raised\""));
        }
    }

    private static boolean needsEvidence(Concern.Status status) {
        return switch (status) {
            case STILL_OPEN, PROGRESS_SEEN, ADDRESSED -> true;
            case RAISED, SUPERSEDED -> false;
        };
    }

}
