package org.councilratings.core.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.core.digest.Relevance;
import org.councilratings.core.digest.Rule;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.state.Fate;
import org.councilratings.core.state.News;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/** What became of a piece of news, in a line. */
final class FateWords {

    private static final Pattern KIND = Pattern
        .compile("[^/]+/(?:undated-\\d+|\\d{4}(?:-\\d\\d){0,2})-([a-z-]+?)(?:-\\d+)?");

    private final Dataset dataset;

    private final Relevance relevance;

    private final List<Subscription> held;

    private final Instant now;

    /**
     * Words.
     * @param held the subscriptions that there are at the place
     */
    FateWords(Dataset dataset, List<Subscription> held, Instant now) {
        this.dataset = dataset;
        this.relevance = new Relevance(dataset);
        this.held = held;
        this.now = now;
    }

    /**
     * "Kent, short inspection published 3 November 2026, new in my record on …: posted on
     * … (subscription 3)."
     */
    String line(Fate fate) {
        return "%s, %s on %s: %s (subscription %d).".formatted(report(fate.report()), switch (fate.what()) {
            case NEW -> "new in my record";
            case ADDED -> "added to my record";
            case CORRECTED -> "corrected in my record";
        }, moment(fate, fate.found()), became(fate), fate.subscription().id());
    }

    private String became(Fate fate) {
        return switch (fate.outcome()) {
            case POSTED -> switch (fate.what()) {
                case NEW -> "posted on ";
                case ADDED -> "counted among older reports in the post of ";
                case CORRECTED -> "the correction was posted on ";
            } + at(fate);
            case FILTERED -> "not posted, because " + fate.rule().map(FateWords::rule).orElse("it was not wanted");
            case HELD -> refusal(fate)
                .orElse("held back, since many reports came at once; whoever runs me has to look at them first");
            case DROPPED -> "not posted: whoever runs me decided that it is no news";
            case WAITING -> refusal(fate).orElseGet(() -> "waits for the next post" + due(fate));
            case ON_ITS_WAY -> onItsWay(fate);
            case UNCERTAIN -> uncertain(fate);
            case FAILED -> failed(fate);
            case CANCELLED -> "not posted" + because(fate);
            case PAUSED -> refusal(fate).orElseGet(
                    () -> "waits while the subscription is paused%s; “/reports resume %d” goes on with it and then tells it"
                        .formatted(because(fate), fate.subscription().id()));
            case BEFORE_SUBSCRIBED -> "not posted, since it came before this was subscribed";
            case ENDED -> "not posted, since the subscription was ended";
            case WITHDRAWN -> "not posted, since it is not in my record any more";
        };
    }

    private static String rule(String key) {
        return Rule.ofKey(key).map(Rule::then).orElse("it was not wanted");
    }

    /**
     * Of what nobody decided on yet it may be known beforehand that it is not going to be
     * posted.
     */
    private Optional<String> refusal(Fate fate) {
        Optional<Report> report = held(fate.report());
        Optional<Wants> wants = this.held.stream()
            .filter(subscription -> subscription.id() == fate.subscription().id())
            .map(subscription -> subscription.order().wants())
            .findFirst();
        if (report.isEmpty()) {
            String later = (fate.what() == News.What.CORRECTED) ? ""
                    : "; if it comes back and is wanted here, it is told then";
            return Optional.of("not in my record at present" + later);
        }
        if (wants.isEmpty()) {
            return Optional.empty();
        }
        Optional<Rule> refusal = switch (fate.what()) {
            case NEW -> this.relevance.refusal(wants.get(), report.get());
            case ADDED -> this.relevance.counts(wants.get(), report.get()) ? Optional.empty()
                    : this.relevance.refusal(wants.get(), report.get());
            // what was held of it before counts, too; but not for where it is
            case CORRECTED -> this.relevance.placeRefusal(wants.get(), report.get());
        };
        return refusal.map(rule -> "is not going to be posted, because " + rule.words());
    }

    private String due(Fate fate) {
        return fate.at()
            .filter(this.now::isBefore)
            .map(due -> ", due on " + moment(fate, due))
            .orElse(", which comes in a moment");
    }

    private String onItsWay(Fate fate) {
        String again = fate.at()
            .filter(this.now::isBefore)
            .map(time -> "; tried again on " + moment(fate, time))
            .orElse("");
        return "on its way%s%s%s".formatted(isPartly(fate) ? ": " + arrived(fate) : "",
                fate.reason().map("; of the last try: "::concat).orElse(""), again);
    }

    private String uncertain(Fate fate) {
        return (fate.messages().all() > 1)
                ? "sent on %s: %s%s; what may have arrived is not sent again".formatted(at(fate), arrived(fate),
                        because(fate))
                : "sent on %s, but nobody knows whether it arrived%s; it is not sent again".formatted(at(fate),
                        because(fate));
    }

    private String failed(Fate fate) {
        String more = fate.subscription().isPaused()
                ? "; “/reports resume %d” goes on with it".formatted(fate.subscription().id()) : "";
        return "%s%s; given up on %s%s".formatted(isPartly(fate) ? "broke off: " + arrived(fate) : "not posted",
                because(fate), at(fate), more);
    }

    private static boolean isPartly(Fate fate) {
        return fate.messages().arrived() + fate.messages().uncertain() > 0;
    }

    /** "2 of 3 messages arrived, of 1 nobody knows". */
    private static String arrived(Fate fate) {
        Fate.Messages messages = fate.messages();
        String doubt = (messages.uncertain() == 0) ? "" : ", of %s nobody knows whether it did"
            .formatted((messages.uncertain() == 1) ? "one" : messages.uncertain());
        return "%d of %s arrived%s".formatted(messages.arrived(), Wording.counted(messages.all(), "message"), doubt);
    }

    private static String because(Fate fate) {
        return fate.reason().map(", because "::concat).orElse("");
    }

    private static String at(Fate fate) {
        return fate.at().map(at -> moment(fate, at)).orElse("a day that is not held");
    }

    private static String moment(Fate fate, Instant moment) {
        return OrderWords.moment(moment, fate.subscription().zone());
    }

    private String report(String key) {
        return held(key)
            .map(report -> "%s, %s%s".formatted(council(report.authority()), report.kind().words(),
                    report.published().map(KnownDate::words).map(" published "::concat).orElse(", not dated")))
            .orElseGet(() -> "%s, %s".formatted(council(key.substring(0, key.indexOf('/'))), kind(key)));
    }

    /** The kind of a report that is not in the record, by its key. */
    private static String kind(String key) {
        Matcher matcher = KIND.matcher(key);
        String slug = matcher.matches() ? matcher.group(1) : "";
        return Stream.of(ReportKind.values())
            .filter(kind -> kind.slug().equals(slug))
            .findFirst()
            .map(ReportKind::words)
            .orElse("report");
    }

    private Optional<Report> held(String key) {
        return this.dataset.reports(key.substring(0, key.indexOf('/')))
            .stream()
            .filter(report -> report.key().equals(key))
            .findFirst();
    }

    private String council(String slug) {
        return this.dataset.authority(slug)
            .map(Authority::shortName)
            .or(() -> this.dataset.predecessor(slug).map(Predecessor::name))
            .orElse(slug);
    }

}
