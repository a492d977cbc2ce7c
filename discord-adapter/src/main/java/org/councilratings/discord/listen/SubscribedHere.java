package org.councilratings.discord.listen;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.function.Function;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is subscribed somewhere, for somebody who types: the state may hang, and is asked
 * once for all letters that are typed meanwhile.
 */
final class SubscribedHere {

    private static final Logger LOG = LoggerFactory.getLogger(SubscribedHere.class);

    /** Discord waits for three seconds; leaves one for the way. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Desk desk;

    private final Function<Destination, List<Subscription>> state;

    private final Map<Destination, CompletableFuture<List<Subscription>>> asked = new ConcurrentHashMap<>();

    SubscribedHere(Desk desk, Function<Destination, List<Subscription>> state) {
        this.desk = desk;
        this.state = state;
    }

    /** Done in time in any case: with none where the state takes too long, or fails. */
    CompletableFuture<List<Subscription>> in(Destination where) {
        CompletableFuture<List<Subscription>> answer = new CompletableFuture<>();
        Future<?> alarm = this.desk.after(PATIENCE, () -> {
            if (answer.complete(List.of())) {
                LOG.debug("Subscriptions could not be read within {} s, so none is suggested", PATIENCE.toSeconds());
            }
        });
        this.asked.computeIfAbsent(where, this::ask).thenAccept(held -> {
            alarm.cancel(false);
            answer.complete(held);
        });
        return answer;
    }

    private CompletableFuture<List<Subscription>> ask(Destination where) {
        CompletableFuture<List<Subscription>> answer = new CompletableFuture<>();
        this.desk.work("completion", () -> {
            try {
                answer.complete(this.state.apply(where));
            }
            finally {
                this.asked.remove(where, answer);
            }
        }, () -> answer.complete(List.of()));
        return answer;
    }

}
