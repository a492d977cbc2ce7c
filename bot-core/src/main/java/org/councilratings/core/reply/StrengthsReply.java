package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.VisitsSince;

/** What a council's newest inspection found to be strong, in our own words. */
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
        Answer.Draft answer = report.strengths().isEmpty() ? notHeld(authority, report) : held(authority, report);
        Wording.about(report, this.dataset).ifPresent(answer::say);
        return answer.cite(Wording.citation(report, authority))
            .followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.reportLink(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer.Draft held(Authority authority, Report report) {
        VisitsSince since = VisitsSince.of(report, this.dataset.reports(authority.slug()));
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND,
                    "%s: %s".formatted(authority.shortName(), Wording.counted(report.strengths().size(), "strength")))
            .about(authority)
            .say(("%s found these strengths among others; they are told in our own words, and are no grade. The record "
                    + "holds %s.")
                .formatted(InspectionText.subject(authority, report), Wording.inspectionsHeld(this.dataset)))
            .add(new Block.Bullets(report.strengths()));
        if (!since.later().isEmpty()) {
            answer.say("Visits since then may have found otherwise; on record: %s."
                .formatted(VisitText.inShort(since.later())));
        }
        return answer;
    }

    private Answer.Draft notHeld(Authority authority, Report report) {
        return Answer.draft(Outcome.NO_DATA, KIND, authority.shortName() + ": strengths stand in the report")
            .about(authority)
            .say("I do not hold what Ofsted found strong in %s. The record holds %s.".formatted(authority.shortName(),
                    Wording.inspectionsHeld(this.dataset)))
            .say("It stands in the report of the newest inspection, %s: %s".formatted(Wording.published(report),
                    report.link().orElse(authority.ofstedPage())));
    }

}
