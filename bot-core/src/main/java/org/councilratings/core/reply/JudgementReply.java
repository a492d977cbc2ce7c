package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Report;

/**
 * One part of the rating that holds now. Where the newest inspection did not judge it
 * apart, the reply says so; an older grade does not stand in for it.
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
        Optional<Report> newest = this.dataset.currentRating(authority.slug());
        if (newest.isEmpty()) {
            return new RatingReply(this.dataset, this.today).reply(Question.Rating.now(authority));
        }
        Report report = newest.get();
        JudgementArea area = judged(report, asked);
        Optional<Grade> grade = Optional.ofNullable(report.judgements().get(area));
        String title = "%s, %s: %s".formatted(authority.shortName(), area.words(),
                grade.map(Grade::words).orElse("not judged"));
        Answer.Draft answer = Answer.draft(grade.isPresent() ? Outcome.ANSWERED : Outcome.NO_DATA, KIND, title)
            .about(authority)
            .accent(grade)
            .say("%s The record holds %s.".formatted(sentence(authority, report, area, grade),
                    Wording.inspectionsHeld(this.dataset)));
        if (area == JudgementArea.IN_CARE_AND_CARE_LEAVERS) {
            answer.say("Children in care and care leavers were one judgement until the end of 2022; "
                    + "there is no separate grade for either.");
        }
        answer.say("All that this inspection judged:").add(new Block.JudgementGrid(report.judgements()));
        Wording.about(report, this.dataset).ifPresent(answer::say);
        return answer.cite(Wording.citation(report, authority))
            .followUp(new Choice("Rating", "rating " + authority.slug(), Question.Rating.now(authority)))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    /** The area under which the newest inspection judged what is asked. */
    private static JudgementArea judged(Report report, JudgementArea asked) {
        if (report.judgements().containsKey(asked)) {
            return asked;
        }
        List<JudgementArea> instead = switch (asked) {
            case IN_CARE, CARE_LEAVERS ->
                List.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS, JudgementArea.LOOKED_AFTER_AND_PERMANENCE);
            case LEADERS -> List.of(JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE);
            default -> List.of();
        };
        return instead.stream().filter(report.judgements()::containsKey).findFirst().orElse(asked);
    }

    private static String sentence(Authority authority, Report report, JudgementArea area, Optional<Grade> grade) {
        String inspection = "Ofsted's newest inspection of %s, a %s, %s, %s,".formatted(authority.shortName(),
                report.kind().words(), Wording.onSite(report), Wording.published(report));
        return grade.map(given -> "%s judged %s %s.".formatted(inspection, area.words(), given.words()))
            .orElse("%s gave no grade for %s.".formatted(inspection, area.words()));
    }

}
