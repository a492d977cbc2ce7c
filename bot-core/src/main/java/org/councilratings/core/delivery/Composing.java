package org.councilratings.core.delivery;

import java.time.Clock;
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
import org.councilratings.core.state.News;
import org.councilratings.core.state.Outgoing;
import org.councilratings.core.subscription.Order;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Report;

/** Makes what a post says. */
final class Composing {

    private final Supplier<Dataset> dataset;

    private final Clock clock;

    Composing(Supplier<Dataset> dataset, Clock clock) {
        this.dataset = dataset;
        this.clock = clock;
    }

    /** What came of it. */
    sealed interface Made {

        /** That is what it says. */
        record Says(Answer answer) implements Made {
        }

        /** Another process has read a newer dataset: in a moment this one has, too. */
        record NotYet() implements Made {
        }

        /** Nothing is left to say, because of what stands here after "because". */
        record Nothing(String reason) implements Made {
        }

    }

    Made of(Outgoing post) {
        if (post.kind() != Outgoing.Kind.SUMMARY) {
            String words = post.notice().orElse("");
            return words.isEmpty() ? new Made.Nothing("it has no words") : new Made.Says(words(words));
        }
        if (post.order().isEmpty()) {
            return new Made.Nothing("the subscription was ended");
        }
        Dataset held = this.dataset.get();
        Instant now = this.clock.instant();
        InRecord record = new InRecord(held, now);
        if (post.news().stream().anyMatch(record::isBehind)) {
            return new Made.NotYet();
        }
        Summary summary = summary(post.order().get(), post.news(),
                post.isLate() ? Optional.of(post.due()) : Optional.empty(), record);
        if (summary.isEmpty() && !post.news().isEmpty()) {
            return new Made.Nothing("what it would tell is not in the record any more");
        }
        return new Made.Says(new Digest(held, LocalDate.ofInstant(now, Bot.ZONE)).of(summary));
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
        return new Summary(order.wants(), List.copyOf(reports), told, added.size(), Optional.empty(), late,
                order.zone(), List.of());
    }

    /** What a post would tell if it were planned now. */
    Summary summary(Order order, List<News> toTell) {
        return summary(order, toTell, Optional.empty(), new InRecord(this.dataset.get(), this.clock.instant()));
    }

    private static Answer words(String words) {
        return Answer.draft(Outcome.HELP, QuestionKind.HELP, "Council reports").say(words).done();
    }

}
