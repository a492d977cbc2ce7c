package org.councilratings.core.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.Summary;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.state.Decided;
import org.councilratings.core.state.News;
import org.councilratings.core.state.Outgoing;
import org.councilratings.core.state.StateStore;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Report;

/** Makes what a post says. */
final class Composing {

    /** A post says that it is late when people may have missed it. */
    private static final Duration LATE = Duration.ofMinutes(5);

    private final StateStore state;

    private final Supplier<InRecord> record;

    private final Clock clock;

    Composing(StateStore state, Supplier<InRecord> record, Clock clock) {
        this.state = state;
        this.record = record;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Made {

        /**
         * That is what it says.
         *
         * @param gone of what it was to tell, what is not in the record any more
         */
        record Says(Answer answer, List<News> gone) implements Made {
        }

        /** Another process has read a newer dataset: in a moment this one has, too. */
        record NotYet() implements Made {
        }

        /**
         * Nothing is left to say.
         *
         * @param reason to stand after "because"
         * @param gone of what it was to tell, what is not in the record any more
         */
        record Nothing(String reason, List<News> gone) implements Made {
        }

    }

    /**
     * Makes it.
     * @throws IOException if the state fails
     */
    Made of(Outgoing post) throws IOException {
        if (post.kind() != Outgoing.Kind.SUMMARY) {
            String words = post.notice().orElse("");
            return words.isEmpty() ? new Made.Nothing("it has no words", List.of())
                    : new Made.Says(words(words), List.of());
        }
        if (post.order().isEmpty()) {
            return new Made.Nothing("the subscription was ended", List.of());
        }
        InRecord held = this.record.get();
        if (!this.state.news().isNewest(held.fingerprint())) {
            return new Made.NotYet();
        }
        Instant now = this.clock.instant();
        Order order = post.order().get();
        boolean isByTheClock = !(order.rhythm() instanceof Rhythm.AsTheyAppear);
        boolean isLate = isByTheClock && post.due().plus(LATE).isBefore(now);
        Summary summary = summary(order, post.news(), isLate ? Optional.of(post.due()) : Optional.empty(), held);
        boolean isWantedEmpty = post.news().isEmpty() || (isByTheClock && order.wants().tellsOfNothing());
        if (summary.isEmpty() && !isWantedEmpty) {
            return new Made.Nothing("what it would tell is not in the record any more", post.news());
        }
        List<News> gone = post.news()
            .stream()
            .filter(news -> isGone(news, InRecord.toldBefore(post.news()), held))
            .toList();
        Summary told = summary.isEmpty() ? summary.unsaid(unsaid(post, order)) : summary;
        return new Made.Says(new Digest(held.dataset(), LocalDate.ofInstant(now, Bot.ZONE)).of(told), gone);
    }

    /** Why something may be new, though a summary tells of nothing. */
    private Optional<String> unsaid(Outgoing post, Order order) throws IOException {
        Optional<String> held = NoticeWords.held(this.state.news().held().size());
        Optional<Subscription> subscription = this.state.subscriptions().find(post.subscription().orElseThrow());
        if (held.isPresent() || subscription.isEmpty()) {
            return held;
        }
        Summary since = summary(subscription.get(), this.state.planning().undecided(subscription.get()));
        return since.isEmpty() ? Optional.empty() : Optional.of(NoticeWords.since(post.due(), order.zone()));
    }

    /** Also a correction is, once it was taken back. */
    private static boolean isGone(News news, Map<String, ReportFacts> told, InRecord record) {
        Optional<Report> report = record.report(news);
        return report.isEmpty() || Optional.ofNullable(told.get(news.report()))
            .filter(before -> news.what() == News.What.CORRECTED)
            .filter(before -> new WhatIsNew.Correction(report.get(), before).differences().isEmpty())
            .isPresent();
    }

    /** Where one report is told of more than once, by what is newest about it. */
    private static Summary summary(Order order, List<News> toTell, Optional<Instant> late, InRecord record) {
        Set<Report> reports = new LinkedHashSet<>();
        Set<Report> added = new LinkedHashSet<>();
        Map<Report, WhatIsNew.Correction> corrections = new LinkedHashMap<>();
        for (News news : toTell) {
            record.report(news).ifPresent(report -> {
                switch (news.what()) {
                    case NEW -> reports.add(report);
                    case ADDED -> added.add(report);
                    case CORRECTED -> news.before()
                        .ifPresent(before -> corrections.putIfAbsent(report, new WhatIsNew.Correction(report, before)));
                }
            });
        }
        added.removeAll(reports);
        List<WhatIsNew.Correction> told = new ArrayList<>();
        corrections.forEach((report, correction) -> {
            if (!reports.contains(report) && !added.contains(report) && !correction.differences().isEmpty()) {
                told.add(correction);
            }
        });
        return new Summary(order.wants(), List.copyOf(reports), told, List.copyOf(added), Optional.empty(), late,
                order.zone(), List.of());
    }

    /** What a post would tell of news if it were planned now. */
    Summary summary(Subscription subscription, List<News> news) {
        InRecord held = this.record.get();
        List<News> wanted = new Deciding(held, this.clock.instant(), Steps.NONE).decide(subscription, news)
            .verdicts()
            .stream()
            .filter(Decided.Verdict.Told.class::isInstance)
            .map(Decided.Verdict::news)
            .toList();
        return summary(subscription.order(), wanted, Optional.empty(), held);
    }

    private static Answer words(String words) {
        return Answer.draft(Outcome.HELP, QuestionKind.HELP, "Council reports").say(words).done();
    }

}
