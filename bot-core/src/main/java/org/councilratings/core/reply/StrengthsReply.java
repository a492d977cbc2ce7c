package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Report;

/** Where a council's strengths are read; the data does not hold them. */
final class StrengthsReply {

    private static final QuestionKind KIND = QuestionKind.STRENGTHS;

    private final Dataset dataset;

    private final LocalDate today;

    StrengthsReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Strengths question) {
        Authority authority = question.authority();
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).noInspection(authority, KIND);
        }
        Report report = newest.get();
        return Answer.draft(Outcome.NO_DATA, KIND, authority.shortName() + ": strengths stand in the report")
            .about(authority)
            .say("I do not hold what Ofsted found strong in %s. The record holds %s.".formatted(authority.shortName(),
                    Wording.inspectionsHeld(this.dataset)))
            .say("It stands in the report of the newest inspection, %s: %s".formatted(Wording.published(report),
                    report.link().orElse(authority.ofstedPage())))
            .say(report.areasForImprovement()
                .map(points -> "That report lists %s for improvement, and counts no strengths."
                    .formatted(Wording.counted(points.count(), "area")))
                .orElse("Nobody has counted what that report lists."))
            .cite(Wording.citation(report, authority))
            .followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.concerns(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

}
