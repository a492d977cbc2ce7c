package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What is said where no full inspection that is held answers, and what is held instead.
 */
final class NothingHeldReply {

    private final Dataset dataset;

    private final LocalDate today;

    NothingHeldReply(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /**
     * The reply where no inspection was found.
     * @throws IllegalArgumentException if some were
     */
    Answer reply(Authority authority, QuestionKind kind, HeldThen held) {
        return switch (held) {
            case HeldThen.TooEarly(String time, LocalDate until) -> tooEarly(authority, kind, time, until);
            case HeldThen.None(String why) -> nothing(authority, kind, why);
            case HeldThen.Found found -> throw new IllegalArgumentException("held: " + found);
        };
    }

    /** The reply where the council has no full inspection at all. */
    Answer noInspection(Authority authority, QuestionKind kind) {
        return nothing(authority, kind, "I hold no full inspection of %s.".formatted(authority.shortName()));
    }

    /** The reply where nothing is held, and why. */
    Answer nothing(Authority authority, QuestionKind kind, String why) {
        return draft(authority, kind).say(why + " The record holds " + Wording.inspectionsHeld(this.dataset) + ".")
            .followUp(NextQuestions.ratingNow(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private Answer tooEarly(Authority authority, QuestionKind kind, String time, LocalDate day) {
        List<Report> ratings = this.dataset.ratings(authority.slug());
        Answer.Draft answer = draft(authority, kind)
            .say("%s, no full inspection of %s had been published that I hold; %s. The record holds %s.".formatted(
                    Wording.capital(time), authority.shortName(),
                    ratings.isEmpty() ? "I hold none at all"
                            : "the earliest was " + Wording.published(ratings.getLast()),
                    Wording.inspectionsHeld(this.dataset)));
        authority.since()
            .filter(day::isBefore)
            .ifPresent(
                    since -> answer.say(("%s took over the duty on %s. Inspections of the councils before it are held "
                            + "only where Ofsted lists them under its name.")
                        .formatted(authority.shortName(), Wording.day(since))));
        for (Report older : this.dataset.reports(authority.slug())) {
            if (older.kind() == ReportKind.PRE_SIF && PastInspections.isPublished(older, day)) {
                answer.say("On record from that time: an %s, %s%s. It is about one service, and no rating of the whole."
                    .formatted(older.kind().words(), Wording.published(older),
                            older.read() ? older.overall().map(grade -> ", judged " + grade.words()).orElse("")
                                    : ", which could not be read"));
                answer.cite(Wording.citation(older, authority));
            }
        }
        if (!ratings.isEmpty()) {
            answer.cite(Wording.citation(ratings.getLast(), authority));
        }
        return answer.followUp(NextQuestions.ratingNow(authority))
            .freshness(Wording.freshness(this.dataset, this.today))
            .done();
    }

    private static Answer.Draft draft(Authority authority, QuestionKind kind) {
        return Answer.draft(Outcome.NO_DATA, kind, authority.shortName() + ": not in the record").about(authority);
    }

}
