package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.VisitsSince;

/**
 * The rating of a council that holds now: its newest full inspection. Where that gave no
 * overall grade, its judgements are the rating, and no older overall grade stands in for
 * it.
 */
final class RatingReply {

    private static final QuestionKind KIND = QuestionKind.RATING;

    private final Dataset dataset;

    private final LocalDate today;

    RatingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Rating question) {
        Authority authority = question.authority();
        PastRatingReply past = new PastRatingReply(this.dataset, this.today);
        return switch (question.when()) {
            case When.Now now -> now(authority);
            case When.LastOverall last -> past.lastOverall(authority).orElseGet(() -> now(authority));
            case When.On on -> past.reply(authority, on);
            case When.During during -> past.reply(authority, during);
            case When.BeforeInspection before -> past.reply(authority, before);
            case When.OfInspection inspection -> past.reply(authority, inspection);
        };
    }

    private Answer now(Authority authority) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        if (ratings.isEmpty()) {
            return new NothingHeldReply(this.dataset, this.today).noInspection(authority, KIND);
        }
        Report report = ratings.getFirst();
        Outcome outcome = report.judgements().isEmpty() ? Outcome.NO_DATA : Outcome.ANSWERED;
        Answer.Draft answer = Answer.draft(outcome, KIND, InspectionText.title(authority, report)).about(authority);
        answer.accent(report.overall());
        answer.say("%s This is the newest inspection in the record, which holds %s."
            .formatted(InspectionText.sentence(authority, report), Wording.inspectionsHeld(this.dataset)));
        InspectionText.tell(answer, authority, report, this.dataset);
        if (ratings.size() > 1) {
            compare(answer, authority, report, ratings.get(1));
        }
        laterVisits(answer, authority, report);
        return answer.followUp(NextQuestions.lastVisit(authority))
            .followUp(NextQuestions.history(authority))
            .followUp(NextQuestions.concerns(authority))
            .followUp(NextQuestions.neighbours(authority))
            .followUp(NextQuestions.reportLink(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** What the inspection before said, where the two can be compared. */
    private void compare(Answer.Draft answer, Authority authority, Report report, Report earlier) {
        Step overall = Step.of(earlier, report, JudgementArea.OVERALL);
        Optional<String> direction = overall.direction();
        if (direction.isPresent()) {
            answer.say("Compared with the inspection before it, %s: %s%s.".formatted(Wording.published(earlier),
                    direction.get(), apart(overall, earlier)));
        }
        else if (Rules.giveNoOverall(report) && !report.judgements().isEmpty() && !earlier.judgements().isEmpty()) {
            answer.say(InspectionText.comparedByJudgement(report, earlier));
        }
        else {
            return;
        }
        if (!earlier.about().equals(report.about())) {
            Wording.about(earlier, this.dataset)
                .map(words -> words.replace("That report", "The earlier report"))
                .ifPresent(answer::say);
        }
        answer.cite(Wording.citation(earlier, authority));
    }

    /**
     * Which judgements went another way than the whole: "; help and protection went
     * down".
     */
    private static String apart(Step overall, Report earlier) {
        List<String> moved = new ArrayList<>();
        if (overall.way() != Way.DOWN) {
            moved(overall.later(), earlier, Way.DOWN).ifPresent(areas -> moved.add(areas + " went down"));
        }
        if (overall.way() == Way.SAME) {
            moved(overall.later(), earlier, Way.UP).ifPresent(areas -> moved.add(areas + " went up"));
        }
        return moved.isEmpty() ? "" : " overall; " + String.join(", ", moved);
    }

    private static Optional<String> moved(Report report, Report earlier, Way way) {
        List<String> areas = Step.ofEachJudgement(earlier, report)
            .stream()
            .filter(step -> step.area() != JudgementArea.OVERALL && step.way() == way)
            .map(step -> step.area().words())
            .toList();
        return areas.isEmpty() ? Optional.empty() : Optional.of(Wording.joined(areas));
    }

    /**
     * Visits give no grade, but a reader must know of them, and that an absent one is no
     * proof that there was none.
     */
    private void laterVisits(Answer.Draft answer, Authority authority, Report report) {
        VisitsSince since = VisitsSince.of(report, this.dataset.reports(authority.slug()));
        String limits = Wording.visitLimits(this.dataset);
        if (!since.undated().isEmpty()) {
            answer.say("On record without a date, from before or after that inspection: %s."
                .formatted(Wording.joined(since.undated().stream().map(RatingReply::undatedInShort).toList())));
            since.undated().forEach(visit -> answer.cite(Wording.citation(visit, authority)));
        }
        if (since.later().isEmpty()) {
            answer.say("No visit with a later date is on record; that does not mean there was none. " + limits);
            return;
        }
        answer.say("On record since then: %s. Such visits give no grade and change none of the above. %s"
            .formatted(VisitText.inShort(since.later()), limits));
        since.later().forEach(visit -> answer.cite(Wording.citation(visit, authority)));
    }

    private static String undatedInShort(Report visit) {
        return visit.kind().words() + visit.focus().map(focus -> " (%s)".formatted(focus)).orElse("")
                + VisitText.bound(visit);
    }

}
