package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * One part of the rating, now or at a time in the past. Where the inspection did not
 * judge it apart, the reply says so; an older grade does not stand in for it.
 */
final class JudgementReply {

    private static final QuestionKind KIND = QuestionKind.JUDGEMENT;

    private final Dataset dataset;

    private final LocalDate today;

    JudgementReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    Answer reply(Question.Judgement question) {
        Authority authority = question.authority();
        JudgementArea asked = question.area();
        if (asked == JudgementArea.OVERALL || this.dataset.ratings(authority.slug()).isEmpty()) {
            return new RatingReply(this.dataset, this.today).reply(new Question.Rating(authority, question.when()));
        }
        return switch (question.when()) {
            case When.Now now -> now(authority, asked);
            // the judgements did not end with the overall grade
            case When.LastOverall last -> now(authority, asked);
            case When.On on -> then(authority, asked, on);
            case When.During during -> then(authority, asked, during);
            case When.BeforeInspection before -> then(authority, asked, before);
            case When.OfInspection inspection -> then(authority, asked, inspection);
        };
    }

    private Answer now(Authority authority, JudgementArea asked) {
        Report report = this.dataset.currentRating(authority.slug()).orElseThrow();
        AreaGrade judged = AreaGrade.of(report, asked);
        Answer.Draft answer = Answer
            .draft(judged.isGiven() ? Outcome.ANSWERED : Outcome.NO_DATA, KIND,
                    "%s, %s".formatted(authority.shortName(), judged.headline()))
            .about(authority)
            .accent(judged.grade())
            .say("%s The record holds %s.".formatted(
                    sentence("Ofsted's newest inspection of %s, %s".formatted(authority.shortName(),
                            Wording.withArticle(report.kind().words())), judged),
                    Wording.inspectionsHeld(this.dataset)));
        judged.remark().ifPresent(answer::say);
        if (!report.judgements().isEmpty()) {
            answer.say("All that this inspection judged:").add(new Block.JudgementGrid(report.judgements()));
        }
        Wording.about(report, this.dataset).ifPresent(answer::say);
        return answer.cite(Wording.citation(report, authority))
            .followUp(NextQuestions.rating(authority))
            .followUp(NextQuestions.history(authority, asked))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer then(Authority authority, JudgementArea asked, When when) {
        HeldThen held = new PastInspections(this.dataset, this.today).held(authority, when);
        return (held instanceof HeldThen.Found found) ? told(authority, asked, found)
                : new NothingHeldReply(this.dataset, this.today).reply(authority, KIND, held);
    }

    private Answer told(Authority authority, JudgementArea asked, HeldThen.Found found) {
        List<AreaGrade> judged = found.reports().stream().map(report -> AreaGrade.of(report, asked)).toList();
        Answer.Draft answer = Answer
            .draft(judged.stream().anyMatch(AreaGrade::isGiven) ? Outcome.ANSWERED : Outcome.NO_DATA, KIND,
                    "%s, %s: the judgement at that time".formatted(authority.shortName(), asked.words()))
            .about(authority)
            .accent((judged.size() == 1) ? judged.getFirst().grade() : Optional.empty())
            .say("%s The record holds %s.".formatted(found.lead(), Wording.inspectionsHeld(this.dataset)));
        Set<String> remarks = new HashSet<>();
        for (AreaGrade one : judged) {
            Report report = one.report();
            answer.say(sentence("Ofsted's %s of %s".formatted(report.kind().words(), authority.shortName()), one));
            one.remark().filter(remarks::add).ifPresent(answer::say);
            Wording.about(report, this.dataset).ifPresent(answer::say);
            answer.cite(Wording.citation(report, authority));
        }
        if (this.dataset.currentRating(authority.slug()).filter(found.reports()::contains).isEmpty()) {
            answer.say("This is not the judgement now: ask for %s in %s to see what holds.".formatted(asked.words(),
                    authority.shortName()));
        }
        PastRatingReply.publishedLater(answer, authority, found);
        return answer.followUp(NextQuestions.ratingNow(authority))
            .followUp(NextQuestions.history(authority, asked))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static String sentence(String inspection, AreaGrade judged) {
        String subject = "%s, %s,".formatted(inspection, Wording.dates(judged.report()));
        if (judged.isGiven()) {
            return "%s judged %s.".formatted(subject, judged.words());
        }
        return judged.isUnread()
                ? "%s may have judged %s, but no grade could be read with certainty. Please open the report."
                    .formatted(subject, judged.asked().words())
                : "%s gave no grade for %s.".formatted(subject, judged.asked().words());
    }

}
