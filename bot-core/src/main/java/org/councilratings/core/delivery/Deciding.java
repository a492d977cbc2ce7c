package org.councilratings.core.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.digest.Rule;
import org.councilratings.core.state.Decided;
import org.councilratings.core.state.Decided.Verdict;
import org.councilratings.core.state.Decider;
import org.councilratings.core.state.News;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Report;

/** Decides, at one moment and on one dataset, what subscriptions are told. */
final class Deciding implements Decider {

    private final InRecord record;

    private final Instant now;

    private final Steps steps;

    Deciding(InRecord record, Instant now, Steps steps) {
        this.record = record;
        this.now = now;
        this.steps = steps;
    }

    @Override
    public String dataset() {
        return this.record.fingerprint();
    }

    @Override
    public Instant now() {
        return this.now;
    }

    @Override
    public Decided decide(Subscription subscription, List<News> news) {
        List<Verdict> verdicts = new ArrayList<>();
        Map<String, ReportFacts> told = InRecord.toldBefore(news);
        Set<String> whole = new HashSet<>();
        for (News one : news) {
            Verdict verdict = verdict(subscription, one, told);
            if (verdict instanceof Verdict.Told && one.what() == News.What.CORRECTED && whole.contains(one.report())) {
                verdict = new Verdict.Filtered(one, Rule.TOLD_WITH_REPORT.key());
            }
            else if (verdict instanceof Verdict.Told && one.what() != News.What.CORRECTED) {
                whole.add(one.report());
            }
            verdicts.add(verdict);
        }
        Rhythm rhythm = subscription.order().rhythm();
        boolean isByTheClock = !(rhythm instanceof Rhythm.AsTheyAppear);
        boolean posts = verdicts.stream().anyMatch(Verdict.Told.class::isInstance)
                || (isByTheClock && subscription.order().wants().tellsOfNothing());
        this.steps.at(Step.DECIDED);
        return new Decided(verdicts, posts, rhythm.next(this.now, subscription.order().zone()));
    }

    private Verdict verdict(Subscription subscription, News news, Map<String, ReportFacts> told) {
        Optional<Report> report = this.record.report(news);
        if (report.isEmpty()) {
            return new Verdict.Withdrawn(news);
        }
        if (news.foundAs() <= subscription.sinceNews()) {
            return new Verdict.Filtered(news, BEFORE_SUBSCRIBED);
        }
        Wants wants = subscription.order().wants();
        return switch (news.what()) {
            case NEW -> of(news, this.record.relevance().refusal(wants, report.get()));
            case ADDED -> this.record.relevance().counts(wants, report.get()) ? new Verdict.Told(news)
                    : of(news, this.record.relevance().refusal(wants, report.get()));
            case CORRECTED -> corrected(wants, news, report.get(), told);
        };
    }

    private Verdict corrected(Wants wants, News news, Report report, Map<String, ReportFacts> told) {
        Optional<WhatIsNew.Correction> correction = Optional.ofNullable(told.get(news.report()))
            .map(before -> new WhatIsNew.Correction(report, before))
            .filter(it -> !it.differences().isEmpty());
        // what was taken back needs no correction
        return correction.isEmpty() ? new Verdict.Withdrawn(news)
                : of(news, this.record.relevance().refusal(wants, correction.get()));
    }

    private static Verdict of(News news, Optional<Rule> refusal) {
        return refusal.isEmpty() ? new Verdict.Told(news) : new Verdict.Filtered(news, refusal.get().key());
    }

}
