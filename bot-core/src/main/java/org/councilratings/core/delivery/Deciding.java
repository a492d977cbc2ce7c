package org.councilratings.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.digest.Relevance;
import org.councilratings.core.digest.Rule;
import org.councilratings.core.state.Decided;
import org.councilratings.core.state.Decided.Verdict;
import org.councilratings.core.state.Decider;
import org.councilratings.core.state.News;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Report;

/** Decides, at one moment and on one dataset, what subscriptions are told. */
final class Deciding implements Decider {

    /** A post says that it is late when people may have missed it. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final InRecord record;

    private final Relevance relevance;

    private final Instant now;

    private final Steps steps;

    Deciding(Dataset dataset, Instant now, Steps steps) {
        this.record = new InRecord(dataset, now);
        this.relevance = new Relevance(dataset);
        this.now = now;
        this.steps = steps;
    }

    @Override
    public Optional<Decided> decide(Subscription subscription, List<News> news) {
        if (news.stream().anyMatch(this.record::isBehind)) {
            return Optional.empty();
        }
        List<Verdict> verdicts = new ArrayList<>();
        for (News one : news) {
            verdicts.add(verdict(subscription, one));
        }
        Rhythm rhythm = subscription.order().rhythm();
        boolean isByTheClock = !(rhythm instanceof Rhythm.AsTheyAppear);
        boolean posts = verdicts.stream().anyMatch(Verdict.Told.class::isInstance)
                || (isByTheClock && subscription.order().wants().tellsOfNothing());
        boolean isLate = isByTheClock
                && subscription.nextDue().filter(due -> due.plus(LATE).isBefore(this.now)).isPresent();
        this.steps.at(Step.DECIDED);
        // it may have fallen due since this moment, and must not be due at that time
        // twice
        Instant after = subscription.nextDue().filter(this.now::isBefore).orElse(this.now);
        return Optional.of(new Decided(verdicts, posts, isLate, rhythm.next(after, subscription.order().zone())));
    }

    private Verdict verdict(Subscription subscription, News news) {
        Optional<Report> report = this.record.report(news);
        if (report.isEmpty()) {
            return new Verdict.Withdrawn(news);
        }
        if (news.found().isBefore(subscription.made())) {
            return new Verdict.Filtered(news, BEFORE_SUBSCRIBED);
        }
        Wants wants = subscription.order().wants();
        return switch (news.what()) {
            case NEW -> of(news, this.relevance.refusal(wants, report.get()));
            case ADDED -> this.relevance.counts(wants, report.get()) ? new Verdict.Told(news)
                    : of(news, this.relevance.refusal(wants, report.get()));
            case CORRECTED -> corrected(wants, news, report.get());
        };
    }

    private Verdict corrected(Wants wants, News news, Report report) {
        Optional<WhatIsNew.Correction> correction = news.before()
            .map(before -> new WhatIsNew.Correction(report, before))
            .filter(it -> !it.differences().isEmpty());
        // what was taken back needs no correction
        return correction.isEmpty() ? new Verdict.Withdrawn(news)
                : of(news, this.relevance.refusal(wants, correction.get()));
    }

    private static Verdict of(News news, Optional<Rule> refusal) {
        return refusal.isEmpty() ? new Verdict.Told(news) : new Verdict.Filtered(news, refusal.get().key());
    }

}
