package org.councilratings.slack.listen;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.councilratings.core.Bot;
import org.councilratings.core.host.InHand;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.slack.post.Poster;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.render.Message;
import org.councilratings.slack.render.SlackRenderer;
import org.jspecify.annotations.Nullable;

/**
 * What every way to ask needs: the bot, the renderer, the poster, the counting; and the
 * memory of what was clicked or commanded, so that nothing is answered twice.
 */
public final class Desk {

    static final String PLATFORM = "slack";

    /** Slack's own retries end before. */
    private static final Duration REMEMBERED = Duration.ofMinutes(15);

    private static final long MOST_REMEMBERED = 100_000;

    private final Supplier<Bot> bot;

    private final SlackRenderer renderer = new SlackRenderer();

    private final Poster poster;

    private final InHand inHand;

    private final BotMetrics metrics;

    private final Cache<String, Boolean> triggers = Caffeine.newBuilder()
        .expireAfterWrite(REMEMBERED)
        .maximumSize(MOST_REMEMBERED)
        .build();

    /**
     * A desk.
     * @param bot on the dataset that is served now
     */
    public Desk(Supplier<Bot> bot, Poster poster, InHand inHand, BotMetrics metrics) {
        this.bot = bot;
        this.poster = poster;
        this.inHand = inHand;
        this.metrics = metrics;
    }

    Bot bot() {
        return this.bot.get();
    }

    SlackRenderer renderer() {
        return this.renderer;
    }

    Poster poster() {
        return this.poster;
    }

    /**
     * Whether a command or a click comes for the first time.
     * @param trigger its id, which Slack gives to one only
     */
    boolean isNew(@Nullable String trigger) {
        if (trigger == null || trigger.isEmpty() || this.triggers.asMap().putIfAbsent(trigger, true) == null) {
            return true;
        }
        seenBefore();
        return false;
    }

    void seenBefore() {
        this.metrics.seenBefore(PLATFORM);
    }

    /**
     * Answers after the acknowledgement, and counts it.
     * @param surface the way of asking
     * @param answering makes the answer and sends it
     * @param responseUrl where to say so if that ends in an accident
     */
    void answer(String surface, Supplier<Answer> answering, @Nullable String responseUrl) {
        long start = System.nanoTime();
        this.inHand.run(surface, () -> {
            Answer answer = answering.get();
            this.metrics.answered(PLATFORM, surface, answer, Duration.ofNanos(System.nanoTime() - start));
        }, () -> Optional.ofNullable(responseUrl)
            .ifPresent(
                    url -> this.poster.respond(url, Reply.forTheAsker(this.renderer.first(StandingAnswers.ACCIDENT)))));
    }

    /**
     * Answers an event after its acknowledgement, and counts it; one that came before
     * gives no answer.
     * @param apologizing says so if that ends in an accident
     */
    void answerEvent(String surface, Supplier<Optional<Answer>> answering, Consumer<Message> apologizing) {
        long start = System.nanoTime();
        this.inHand.run(surface,
                () -> answering.get()
                    .ifPresent(answer -> this.metrics.answered(PLATFORM, surface, answer,
                            Duration.ofNanos(System.nanoTime() - start))),
                () -> apologizing.accept(this.renderer.first(StandingAnswers.ACCIDENT)));
    }

    /** Sends an answer through a response URL: to the channel, or to the asker alone. */
    void respond(String responseUrl, Answer answer) {
        this.poster.respond(responseUrl, Reply.of(answer, this.renderer.first(answer)));
    }

}
