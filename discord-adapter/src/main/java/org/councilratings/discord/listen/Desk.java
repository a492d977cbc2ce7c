package org.councilratings.discord.listen;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import net.dv8tion.jda.api.interactions.callbacks.IReplyCallback;
import net.dv8tion.jda.api.requests.ErrorResponse;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.host.InHand;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.discord.render.DiscordRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every way to ask needs: the bot, the renderer, work that a stop waits for, and the
 * counting.
 */
public final class Desk {

    /** As metrics and logs call it. */
    public static final String PLATFORM = "discord";

    private static final int OK = 200;

    private static final int MOST_SHOWN = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final Supplier<Bot> bot;

    private final DiscordRenderer renderer = new DiscordRenderer();

    private final Map<Same, MessageCreateData> shown = new ConcurrentHashMap<>();

    private final InHand inHand;

    private final BotMetrics metrics;

    private final ScheduledExecutorService alarms;

    /**
     * A desk.
     * @param bot on the dataset that is served now
     * @param alarms tell when somebody has waited for long
     */
    public Desk(Supplier<Bot> bot, InHand inHand, BotMetrics metrics, ScheduledExecutorService alarms) {
        this.bot = bot;
        this.inHand = inHand;
        this.metrics = metrics;
        this.alarms = alarms;
    }

    /** How an answer is shown. */
    @FunctionalInterface
    interface Showing {

        MessageCreateData of(Answer answer);

    }

    Bot bot() {
        return this.bot.get();
    }

    DiscordRenderer renderer() {
        return this.renderer;
    }

    /**
     * Answers an interaction at once and counts it: only where nothing is looked up that
     * was said before, and there is little to find, so that nobody waits. What asks back
     * or explains is for the asker alone.
     * @param surface the way of asking
     */
    void answerHere(String surface, IReplyCallback event, Supplier<Answer> answering) {
        Interacting interacting = new Interacting(this, event);
        this.inHand.runHere(surface, answering(surface, interacting, answering, this::shown),
                () -> interacting.reply(first(StandingAnswers.ACCIDENT), false));
    }

    /**
     * Answers an interaction, and counts it. What asks back or explains is for the asker
     * alone.
     * @param surface the way of asking
     */
    void answer(String surface, IReplyCallback event, Supplier<Answer> answering, Showing showing) {
        Interacting interacting = new Interacting(this, event, this.alarms);
        this.inHand.run(surface, answering(surface, interacting, answering, showing),
                () -> interacting.reply(first(StandingAnswers.ACCIDENT), false));
    }

    /**
     * An answer, and whom it is for.
     *
     * @param isForEverybody whether others than the asker shall see it
     */
    record Told(Answer answer, boolean isForEverybody) {
    }

    /**
     * Answers an interaction with the whole of an answer that cannot be asked for again
     * part by part, in as many messages as it takes, and counts it.
     * @param surface the way of asking
     */
    void answerWhole(String surface, IReplyCallback event, Supplier<Told> answering) {
        Interacting interacting = new Interacting(this, event, this.alarms);
        long start = System.nanoTime();
        this.inHand.run(surface, () -> {
            Told told = answering.get();
            interacting.reply(this.renderer.post(told.answer()), told.isForEverybody());
            answered(surface, told.answer(), start);
        }, () -> interacting.reply(first(StandingAnswers.ACCIDENT), false));
    }

    private Runnable answering(String surface, Interacting interacting, Supplier<Answer> answering, Showing showing) {
        long start = System.nanoTime();
        return () -> {
            Answer answer = answering.get();
            interacting.reply(showing.of(answer), answer.isForEverybody());
            answered(surface, answer, start);
        };
    }

    /** The first part of an answer, as it is shown. */
    MessageCreateData first(Answer answer) {
        return this.renderer.first(answer);
    }

    /**
     * The first part of an answer that many may ask for, made once; nothing that somebody
     * typed is in it.
     */
    private MessageCreateData shown(Answer answer) {
        if (answer.outcome() != Outcome.ANSWERED) {
            return first(answer);
        }
        if (this.shown.size() >= MOST_SHOWN) {
            this.shown.clear();
        }
        return this.shown.computeIfAbsent(new Same(answer), same -> first(same.answer()));
    }

    /** Lets go of what was shown: from another dataset, there are other answers. */
    public void forgetShown() {
        this.shown.clear();
    }

    /**
     * The very same answer: to compare all that two of them say would take as long as to
     * show it.
     */
    private record Same(Answer answer) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Same(Answer another) && another == this.answer;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this.answer);
        }

    }

    /** Does something at once that never waits. */
    void workHere(String surface, Runnable task) {
        this.inHand.runHere(surface, task, () -> {
        });
    }

    /** Does something that a stop waits for. */
    void work(String surface, Runnable task, Runnable otherwise) {
        this.inHand.run(surface, task, otherwise);
    }

    /** Does something short in a while, unless it is cancelled before. */
    Future<?> after(Duration time, Runnable task) {
        return this.alarms.schedule(task, time.toMillis(), TimeUnit.MILLISECONDS);
    }

    void answered(String surface, Answer answer, long start) {
        this.metrics.answered(PLATFORM, surface, answer, Duration.ofNanos(System.nanoTime() - start));
    }

    void seenBefore() {
        this.metrics.seenBefore(PLATFORM);
    }

    /**
     * Sends something, for which a stop waits: JDA itself waits only for what it has not
     * begun to send.
     */
    void send(RestAction<?> sending) {
        this.inHand.until(sending.submit().handle((sent, failure) -> {
            if (failure == null) {
                arrived();
            }
            else {
                failed(failure);
            }
            return sent;
        }));
    }

    /** A stop waits for it. */
    void until(CompletableFuture<?> work) {
        this.inHand.until(work);
    }

    /** Discord took what was sent. */
    void arrived() {
        this.metrics.requested(PLATFORM, OK);
    }

    /** Discord did not take what was sent. */
    void failed(Throwable thrown) {
        Throwable failure = (thrown instanceof CompletionException && thrown.getCause() != null) ? thrown.getCause()
                : thrown;
        if (failure instanceof ErrorResponseException refused) {
            if (refused.getErrorResponse() == ErrorResponse.INTERACTION_ALREADY_ACKNOWLEDGED) {
                // by us, before a connection broke, or by another process
                LOG.debug("An interaction was answered already");
                seenBefore();
                return;
            }
            LOG.warn("An answer did not arrive: {} ({})", reason(refused), refused.getErrorCode());
            this.metrics.failedToPost(PLATFORM, reason(refused));
        }
        else {
            // its message may hold what somebody typed
            LOG.warn("An answer did not arrive: {}", failure.getClass().getSimpleName());
            this.metrics.failedToPost(PLATFORM, "accident");
        }
    }

    private static String reason(ErrorResponseException refused) {
        return (refused.getResponse().getException() != null) ? "unreachable"
                : refused.getErrorResponse().name().toLowerCase(Locale.ROOT);
    }

}
