package org.councilratings.core.reports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.Relevance;
import org.councilratings.core.digest.Summary;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Report;

/**
 * What a post would look like, made as posts are. Nothing is posted, and nothing kept.
 */
final class Previews {

    /** So many reports make an example. */
    private static final int EXAMPLES = 3;

    private final Bot bot;

    private final Deliveries deliveries;

    Previews(Bot bot, Deliveries deliveries) {
        this.bot = bot;
        this.deliveries = deliveries;
    }

    /** The next post as it would be now; an example where nothing would be in it. */
    Answer of(Subscription held) throws IOException {
        Optional<Summary> next = this.deliveries.waiting(held);
        if (next.isPresent()) {
            return digest().preview(noting(next.get(), List.of("This is a preview of the next post as it would be now. "
                    + "Nothing was posted by this command.")));
        }
        return example(held.order(), waiting().map(List::of).orElse(List.of()));
    }

    /** An example for an order that is not kept. */
    Answer of(Order order) {
        return example(order, List.of());
    }

    /** Why there may be news that is not told yet; empty if there is none. */
    Optional<String> waiting() throws IOException {
        if (this.deliveries.isCatchingUp()) {
            return Optional.of("My record is being brought up to date just now: what is new in it is known soon.");
        }
        return this.deliveries.held();
    }

    private Answer example(Order order, List<String> first) {
        Dataset dataset = this.bot.dataset();
        Relevance relevance = new Relevance(dataset);
        List<Report> newest = dataset.reports()
            .stream()
            .filter(report -> report.published().isPresent())
            .sorted(Comparator.comparing((Report report) -> report.published().orElseThrow().latest()).reversed())
            .filter(report -> relevance.refusal(order.wants(), report).isEmpty())
            .limit(EXAMPLES)
            .toList();
        List<String> notes = new ArrayList<>(first);
        notes.add(newest.isEmpty() ? "This is an example of a post, and an empty one: no report on record is wanted."
                : "This is an example of a post, made with the newest reports on record that are wanted. They are not "
                        + "new, and nothing was posted.");
        return digest().example(new Summary(order.wants(), newest, List.of(), List.of(), Optional.empty(),
                Optional.empty(), order.zone(), notes));
    }

    private static Summary noting(Summary summary, List<String> notes) {
        return new Summary(summary.wants(), summary.reports(), summary.corrections(), summary.added(), summary.period(),
                summary.late(), summary.zone(), notes);
    }

    private Digest digest() {
        return new Digest(this.bot.dataset(), this.bot.today());
    }

}
