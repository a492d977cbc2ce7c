package org.councilratings.core.reply;

import java.util.Optional;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/** What may be asked next about a council. */
public final class NextQuestions {

    private NextQuestions() {
    }

    static Choice rating(Authority authority) {
        return Choice.of("Rating", Question.Rating.now(authority));
    }

    /** To stand with an answer about the past. */
    static Choice ratingNow(Authority authority) {
        return Choice.of("Rating now", Question.Rating.now(authority));
    }

    /** To stand with an answer about several councils. */
    public static Choice ratingOf(Authority authority) {
        return Choice.of("Rating of " + authority.shortName(), Question.Rating.now(authority));
    }

    static Choice lastVisit(Authority authority) {
        return Choice.of("Last visit", new Question.LastVisit(authority, Visits.ANY));
    }

    static Choice history(Authority authority) {
        return Choice.of("History", new Question.History(authority, JudgementArea.OVERALL, Period.always()));
    }

    /** One judgement through the years. */
    static Choice history(Authority authority, JudgementArea area) {
        return Choice.of("History of " + area.words(), new Question.History(authority, area, Period.always()));
    }

    static Choice concerns(Authority authority) {
        return Choice.of("Concerns", Question.Concerns.all(authority));
    }

    static Choice strengths(Authority authority) {
        return Choice.of("Strengths", new Question.Strengths(authority));
    }

    static Choice neighbours(Authority authority) {
        return Choice.of("Statistical neighbours", new Question.Neighbours(authority));
    }

    /** The newest full inspection's document. */
    static Choice reportLink(Authority authority) {
        return Choice.of("Report link",
                new Question.ReportFacts(authority, Visits.INSPECTIONS, Optional.empty(), Aspect.LINK));
    }

    /** Every visit of a kind on record. */
    static Choice visits(Authority authority, Visits visits) {
        return Choice.of("All %ss".formatted(visits.words()),
                new Question.VisitsTo(authority, visits, Period.always()));
    }

}
