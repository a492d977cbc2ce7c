package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;

/** The authorities whose newest inspection gave no overall grade. */
final class NoOverallGradeReply {

    private final Dataset dataset;

    private final LocalDate today;

    NoOverallGradeReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Optional<Region> region) {
        List<String> lines = new ArrayList<>();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, "list",
                "Authorities without an overall grade" + region.map(it -> ", " + it.title()).orElse(""));
        int asked = 0;
        for (Authority authority : this.dataset.authorities()) {
            if (region.isPresent() && authority.region() != region.get()) {
                continue;
            }
            asked++;
            Optional<Report> newest = this.dataset.currentRating(authority.slug());
            if (newest.filter(report -> report.overall().isEmpty())
                .flatMap(Report::framework)
                .filter(rules -> rules == Framework.ILACS_NO_OVERALL)
                .isPresent()) {
                lines.add("%s (%s)".formatted(authority.shortName(), Wording.published(newest.get())));
                answer.about(authority).cite(Wording.citation(newest.get(), authority));
            }
        }
        answer.say("%d of %d authorities%s %s inspected under the rules that hold since April 2026, which give no "
            .formatted(lines.size(), asked, region.map(it -> " in " + place(it)).orElse(" in England"),
                    (lines.size() == 1) ? "was" : "were")
                + "overall grade. The record holds " + Wording.inspectionsHeld(this.dataset) + ".");
        if (!lines.isEmpty()) {
            answer.add(new Block.Bullets(lines));
        }
        return answer.freshness(Wording.freshness(this.dataset, this.today)).done();
    }

    private static String place(Region region) {
        return switch (region) {
            case LONDON, YORKSHIRE_AND_THE_HUMBER -> region.title();
            default -> "the " + region.title();
        };
    }

}
