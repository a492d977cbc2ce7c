package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/** Questions become answers, from one snapshot on one day. */
public final class Replies {

    private final Dataset dataset;

    private final LocalDate today;

    public Replies(Dataset dataset, LocalDate today) {
        this.dataset = dataset;
        this.today = today;
    }

    /**
     * Answers a question. No default: a new question stops the build here until someone
     * answers it.
     */
    public Answer answer(Question question) {
        return switch (question) {
            case Question.Rating(Authority authority, When when) ->
                new RatingReply(this.dataset, this.today).reply(authority, when);
            case Question.Judgement(Authority authority, JudgementArea area) ->
                new JudgementReply(this.dataset, this.today).reply(authority, area);
            case Question.LastVisit(Authority authority, Visits visits) ->
                new LastVisitReply(this.dataset, this.today).reply(authority, visits);
            case Question.NoOverallGrade(Optional<Region> region) ->
                new NoOverallGradeReply(this.dataset, this.today).reply(region);
            case Question.Help() -> new HelpReply(this.dataset, this.today).reply();
        };
    }

    /** Answers what a text turned out to ask. */
    public Answer answer(Reading reading) {
        return new ReadingReply(this).reply(reading);
    }

}
