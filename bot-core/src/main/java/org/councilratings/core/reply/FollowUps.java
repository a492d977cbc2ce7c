package org.councilratings.core.reply;

import java.util.Optional;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/** What may be asked next about a council, each with the text that asks it. */
final class FollowUps {

    private FollowUps() {
    }

    static Choice rating(Authority authority) {
        return new Choice("Rating", "rating " + authority.slug(), Question.Rating.now(authority));
    }

    /** To stand with an answer about the past. */
    static Choice ratingNow(Authority authority) {
        return new Choice("Rating now", "rating " + authority.slug(), Question.Rating.now(authority));
    }

    /** To stand with an answer about several councils. */
    static Choice ratingOf(Authority authority) {
        return new Choice("Rating of " + authority.shortName(), "rating " + authority.slug(),
                Question.Rating.now(authority));
    }

    static Choice lastVisit(Authority authority) {
        return new Choice("Last visit", "last visit " + authority.slug(),
                new Question.LastVisit(authority, Visits.ANY));
    }

    static Choice history(Authority authority) {
        return new Choice("History", "history of " + authority.slug(),
                new Question.History(authority, JudgementArea.OVERALL, Period.always()));
    }

    /** One judgement through the years. */
    static Choice history(Authority authority, JudgementArea area) {
        return new Choice("History of " + area.words(), "history of %s in %s".formatted(area.words(), authority.slug()),
                new Question.History(authority, area, Period.always()));
    }

    static Choice concerns(Authority authority) {
        return new Choice("Concerns", "concerns in " + authority.slug(), new Question.Concerns(authority));
    }

    static Choice neighbours(Authority authority) {
        return new Choice("Statistical neighbours", "statistical neighbours of " + authority.slug(),
                new Question.Neighbours(authority));
    }

    /** The newest full inspection's document. */
    static Choice reportLink(Authority authority) {
        return new Choice("Report link", "report link for " + authority.slug(),
                new Question.ReportFacts(authority, Visits.INSPECTIONS, Optional.empty(), Aspect.LINK));
    }

    /** Every visit of a kind on record. */
    static Choice visits(Authority authority, Visits visits) {
        return new Choice("All %ss".formatted(visits.words()), "%ss to %s".formatted(visits.words(), authority.slug()),
                new Question.VisitsTo(authority, visits, Period.always()));
    }

}
