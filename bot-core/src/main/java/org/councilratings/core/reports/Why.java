package org.councilratings.core.reports;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.state.Fate;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;

/** What became at one place of the reports about some councils, and why. */
final class Why {

    /** As long as it is kept what became of each report. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    /** More lines would not be read. */
    private static final int MOST_FATES = 40;

    private static final int MOST_LINKS = 5;

    private final Bot bot;

    private final Deliveries deliveries;

    private final Clock clock;

    Why(Bot bot, Deliveries deliveries, Clock clock) {
        this.bot = bot;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * The answer.
     * @param slugs the councils; what the record holds of those before them counts, too
     */
    Answer of(Destination where, List<String> slugs) throws IOException {
        Dataset dataset = this.bot.dataset();
        Instant now = this.clock.instant();
        List<Fate> fates = new ArrayList<>();
        for (String slug : withPredecessors(dataset, slugs)) {
            fates.addAll(this.deliveries.fates().of(where, slug, now.minus(A_YEAR)));
        }
        fates.sort(Comparator.comparing(Fate::found).reversed());
        List<Subscription> held = this.deliveries.subscriptions().in(where);
        String councils = slugs.stream()
            .map(slug -> dataset.authority(slug).map(Authority::shortName).orElse(slug))
            .collect(Collectors.joining(", "));
        Answer.Draft answer = SubscriptionWords.said(Outcome.ANSWERED, "What became of reports about " + councils);
        if (held.isEmpty()) {
            answer.say("Nothing is subscribed here, so nothing new is posted.");
        }
        if (fates.isEmpty()) {
            answer
                .say(("In the last year no report about %s was added to my record while something was subscribed here. "
                        + "I can only post what is in the record.")
                    .formatted(councils));
            slugs.stream().flatMap(slug -> newest(dataset, slug).stream()).forEach(answer::say);
            if (this.deliveries.isCatchingUp()) {
                answer.say("My record is being brought up to date just now: what is new in it is known soon.");
            }
        }
        else {
            FateWords words = new FateWords(dataset, held, now);
            answer.add(new Block.Bullets(fates.stream().limit(MOST_FATES).map(words::line).toList()));
            if (fates.size() > MOST_FATES) {
                answer.say("These are the newest %d; %d older are left out.".formatted(MOST_FATES,
                        fates.size() - MOST_FATES));
            }
            posts(where, fates).forEach(answer::cite);
        }
        return answer.freshness(Wording.freshness(dataset, this.bot.today())).done();
    }

    private static List<String> withPredecessors(Dataset dataset, List<String> slugs) {
        return slugs.stream()
            .flatMap(slug -> Stream.concat(Stream.of(slug), before(dataset, slug).map(Predecessor::slug)))
            .distinct()
            .toList();
    }

    private static Stream<Predecessor> before(Dataset dataset, String slug) {
        return dataset.predecessors().stream().filter(council -> council.successors().contains(slug));
    }

    /** Where the newest posts can be opened, if the platform has a way. */
    private List<Citation> posts(Destination where, List<Fate> fates) {
        return fates.stream()
            .filter(fate -> fate.outcome() == Fate.Outcome.POSTED)
            .flatMap(fate -> fate.message()
                .flatMap(message -> this.deliveries.link(where, message))
                .stream()
                .map(link -> {
                    String when = fate.at().map(at -> OrderWords.moment(at, fate.subscription().zone())).orElse("then");
                    return new Citation("my post of " + when, link, Optional.empty());
                }))
            .distinct()
            .limit(MOST_LINKS)
            .toList();
    }

    private static Optional<String> newest(Dataset dataset, String slug) {
        String council = dataset.authority(slug).map(Authority::shortName).orElse(slug);
        Stream<String> all = Stream.concat(Stream.of(slug), before(dataset, slug).map(Predecessor::slug));
        return all.flatMap(one -> dataset.reports(one).stream())
            .filter(report -> report.published().isPresent())
            .max(Comparator.comparing((Report report) -> report.published().orElseThrow().latest()))
            .map(report -> "The newest report on record about %s is on the %s, published %s.".formatted(
                    dataset.predecessor(report.authority()).map(Predecessor::name).orElse(council),
                    report.kind().words(), report.published().map(KnownDate::words).orElse("")));
    }

}
