package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.Report;

/**
 * The rating of a council at a time in the past, and that it does not hold any more where
 * it does not.
 */
final class PastRatingReply {

    private static final QuestionKind KIND = QuestionKind.RATING;

    private final Dataset dataset;

    private final LocalDate today;

    PastRatingReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Authority authority, When when) {
        HeldThen held = new PastInspections(this.dataset, this.today).held(authority, when);
        return (held instanceof HeldThen.Found found) ? told(authority, found)
                : new NothingHeldReply(this.dataset, this.today).reply(authority, KIND, held);
    }

    /**
     * The last overall grade, where the newest inspection gave none: both are told, and
     * which of them holds.
     */
    Optional<Answer> lastOverall(Authority authority) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        Optional<Report> last = ratings.stream().filter(report -> report.overall().isPresent()).findFirst();
        if (last.isEmpty() || last.get() == ratings.getFirst() || ratings.getFirst().judgements().isEmpty()
                || !Rules.giveNoOverall(ratings.getFirst())) {
            return Optional.empty();
        }
        Report report = last.get();
        Report current = ratings.getFirst();
        Answer.Draft answer = Answer.draft(Outcome.ANSWERED, KIND, InspectionText.title(authority, current))
            .about(authority);
        answer.say("%s The record holds %s.".formatted(InspectionText.sentence(authority, current),
                Wording.inspectionsHeld(this.dataset)));
        InspectionText.tell(answer, authority, current, this.dataset);
        answer.say("The last overall grade it was given does not hold any more. "
                + InspectionText.sentence(authority, report));
        Wording.about(report, this.dataset).ifPresent(answer::say);
        answer.cite(Wording.citation(report, authority)).followUp(NextQuestions.history(authority));
        return Optional.of(answer.freshness(Wording.freshness(this.dataset, this.today)).done());
    }

    private Answer told(Authority authority, HeldThen.Found found) {
        List<Report> held = found.reports();
        Answer.Draft answer = Answer
            .draft(Outcome.ANSWERED, KIND,
                    "%s: %s (at that time)".formatted(authority.shortName(),
                            held.stream().map(PastRatingReply::brief).collect(Collectors.joining(", then "))))
            .about(authority);
        answer.accent((held.size() == 1) ? held.getFirst().overall() : Optional.empty());
        answer.say("%s The record holds %s.".formatted(found.lead(), Wording.inspectionsHeld(this.dataset)));
        // the newer first: who reads no further has what held last
        for (Report report : held.reversed()) {
            answer.say(InspectionText.sentence(authority, report));
            InspectionText.tell(answer, authority, report, this.dataset);
        }
        if (this.dataset.currentRating(authority.slug()).filter(held::contains).isPresent()) {
            answer.say("The inspection %s is still the newest on record."
                .formatted(Wording.published(this.dataset.currentRating(authority.slug()).orElseThrow())));
        }
        else {
            answer.say("This is not the rating now: ask for the rating of %s to see what holds."
                .formatted(authority.shortName()));
        }
        publishedLater(answer, authority, found);
        return answer.followUp(NextQuestions.ratingNow(authority))
            .followUp(NextQuestions.history(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static String brief(Report report) {
        return report.overall()
            .map(Grade::words)
            .orElse(Rules.giveNoOverall(report) ? "no overall grade" : "grades not read with certainty");
    }

    /** Inspections of that time whose reports nobody could know yet. */
    static void publishedLater(Answer.Draft answer, Authority authority, HeldThen.Found found) {
        for (Report report : found.publishedLater()) {
            answer
                .say("Inspectors were also there %s, but that report was %s, after that time."
                    .formatted(Wording.onSite(report).replace("on site ", ""), Wording.published(report)))
                .cite(Wording.citation(report, authority));
        }
    }

}
