package org.councilratings.core.reply;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Platform;
import org.councilratings.core.question.Question;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/** Questions become answers, from one snapshot on one day. */
public final class Replies {

    private final Dataset dataset;

    private final LocalDate today;

    private final Platform platform;

    /**
     * Replies of one day.
     * @param platform what people can do where it is asked, for the help
     */
    public Replies(Dataset dataset, LocalDate today, Platform platform) {
        this.dataset = dataset;
        this.today = today;
        this.platform = platform;
    }

    /** Answers a question. */
    public Answer answer(Question question) {
        return reply(question).to(question);
    }

    /** No default: a new question stops the build here until someone answers it. */
    private Answer reply(Question question) {
        return switch (question) {
            case Question.Rating rating -> new RatingReply(this.dataset, this.today).reply(rating);
            case Question.Judgement judgement -> new JudgementReply(this.dataset, this.today).reply(judgement);
            case Question.LastVisit visit -> new LastVisitReply(this.dataset, this.today).reply(visit);
            case Question.VisitsTo visits -> new VisitsReply(this.dataset, this.today).reply(visits);
            case Question.Concerns concerns -> new ConcernsReply(this.dataset, this.today).reply(concerns);
            case Question.ConcernHistory history -> new ConcernHistoryReply(this.dataset, this.today).reply(history);
            case Question.ConcernProgress progress ->
                new ConcernProgressReply(this.dataset, this.today).reply(progress);
            case Question.SharedConcerns shared -> new SharedConcernsReply(this.dataset, this.today).reply(shared);
            case Question.WithConcern with -> new WithConcernReply(this.dataset, this.today).reply(with);
            case Question.CommonThemes common -> new CommonThemesReply(this.dataset, this.today).reply(common);
            case Question.Strengths strengths -> new StrengthsReply(this.dataset, this.today).reply(strengths);
            case Question.History history -> new HistoryReply(this.dataset, this.today).reply(history);
            case Question.Compare compare -> new CompareReply(this.dataset, this.today).reply(compare);
            case Question.Listing listing -> new ListingReply(this.dataset, this.today).reply(listing);
            case Question.Recent recent -> new RecentReply(this.dataset, this.today).reply(recent);
            case Question.Changes changes -> new ChangesReply(this.dataset, this.today).reply(changes);
            case Question.Judged judged -> new JudgedReply(this.dataset, this.today).reply(judged);
            case Question.Neighbours neighbours -> new NeighboursReply(this.dataset, this.today).reply(neighbours);
            case Question.ReportFacts facts -> new ReportFactsReply(this.dataset, this.today).reply(facts);
            case Question.Explain explain -> new ExplainReply().reply(explain);
            case Question.NextInspection next -> new WaitingReply(this.dataset, this.today).reply(next);
            case Question.LongestWait wait -> new WaitingReply(this.dataset, this.today).reply(wait);
            case Question.Themes themes -> new ThemesReply(this.dataset, this.today).reply();
            case Question.About about -> new AboutReply(this.dataset, this.today).reply(about);
            case Question.Help help -> new HelpReply(this.dataset, this.today, this.platform).reply(help);
        };
    }

    /** Answers what a text turned out to ask. */
    public Answer answer(Reading reading) {
        return new ReadingReply(this).reply(reading);
    }

    /** One to name in an example. */
    Authority anyAuthority() {
        return this.dataset.authority("kent").orElseGet(() -> this.dataset.authorities().iterator().next());
    }

    /** Any two to set side by side in an example. */
    Optional<Question.Compare> anyComparison(Authority one, JudgementArea area) {
        return this.dataset.authorities()
            .stream()
            .filter(other -> !other.equals(one))
            .findFirst()
            .map(other -> new Question.Compare(List.of(one, other), area));
    }

}
