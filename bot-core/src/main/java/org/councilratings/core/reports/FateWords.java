package org.councilratings.core.reports;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

import org.councilratings.core.digest.Rule;
import org.councilratings.core.state.Fate;
import org.councilratings.core.state.News;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;

/** What became of a piece of news, in a line. */
final class FateWords {

    private final Dataset dataset;

    private final ZoneId zone;

    FateWords(Dataset dataset, ZoneId zone) {
        this.dataset = dataset;
        this.zone = zone;
    }

    /**
     * "Kent, short inspection published 3 November 2026, new in my record on …: posted on
     * … (subscription 3)."
     */
    String line(Fate fate) {
        String subscription = " (subscription %d)".formatted(fate.subscription());
        return "%s, %s on %s: %s%s.".formatted(report(fate.report()), switch (fate.what()) {
            case NEW -> "new in my record";
            case ADDED -> "added to my record";
            case CORRECTED -> "corrected in my record";
        }, moment(fate.found()), became(fate), subscription);
    }

    private String became(Fate fate) {
        String when = fate.at().map(this::moment).orElse("a day that is not held");
        String because = fate.reason().map(", because "::concat).orElse("");
        return switch (fate.outcome()) {
            case POSTED ->
                ((fate.what() == News.What.ADDED) ? "counted among older reports in the post of " : "posted on ")
                        + when;
            case FILTERED ->
                "not posted, because " + fate.rule().flatMap(Rule::ofKey).map(Rule::words).orElse("it is not wanted");
            case HELD -> "held back, since many reports came at once; whoever runs me has to look at them first";
            case DROPPED -> "not posted: whoever runs me decided that it is no news";
            case WAITING -> "waits for the next post" + fate.at().map(this::moment).map(", due on "::concat).orElse("");
            case ON_ITS_WAY -> "on its way%s".formatted(fate.reason().map("; of the last try: "::concat).orElse(""));
            case UNCERTAIN ->
                "sent on %s, but nobody knows whether it arrived%s; it is not sent again".formatted(when, because);
            case FAILED -> "not posted%s; tried last on %s".formatted(because, when);
            case PAUSED -> "waits while the subscription is paused" + because;
            case BEFORE_SUBSCRIBED -> "not posted, since it came before this was subscribed";
            case ENDED -> "not posted, since the subscription was ended";
            case WITHDRAWN -> "not posted, since it is not in my record any more";
        };
    }

    private String report(String key) {
        Optional<Report> held = this.dataset.reports(key.substring(0, key.indexOf('/')))
            .stream()
            .filter(report -> report.key().equals(key))
            .findFirst();
        return held
            .map(report -> "%s, %s%s".formatted(
                    this.dataset.authority(report.authority()).map(Authority::shortName).orElse(report.authority()),
                    report.kind().words(),
                    report.published().map(KnownDate::words).map(" published "::concat).orElse(", not dated")))
            .orElse(key);
    }

    private String moment(Instant moment) {
        return OrderWords.moment(moment, this.zone);
    }

}
