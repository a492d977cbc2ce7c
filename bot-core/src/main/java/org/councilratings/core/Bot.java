package org.councilratings.core;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Question;
import org.councilratings.core.reply.Replies;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Understanding;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;

/**
 * The front door, with two entrances: words, and questions that are already structured
 * (slash options, buttons). Safe for many threads.
 */
public final class Bot {

    /** The zone of every date that people mean. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Dataset dataset;

    private final Clock clock;

    private final Resolver resolver;

    private final Understanding understanding;

    private final Intents intents;

    /**
     * A bot that knows a dataset.
     * @param clock what "today" is
     */
    public Bot(Dataset dataset, Clock clock) {
        this.dataset = dataset;
        this.clock = clock;
        this.resolver = new Resolver(dataset);
        this.understanding = new Understanding(this.resolver);
        this.intents = new Intents(this.resolver);
    }

    /**
     * Answers words.
     * @param text as a person typed it; anything at all
     * @param where where it was said
     */
    public Answer ask(String text, Where where) {
        return ask(text, where, today());
    }

    /** Answers words as on a given day. */
    public Answer ask(String text, Where where, LocalDate today) {
        return new Replies(this.dataset, today).answer(read(text, today));
    }

    /** Answers a question that is already structured. */
    public Answer answer(Question question, Where where) {
        return new Replies(this.dataset, today()).answer(question);
    }

    /**
     * Authorities whose name may be meant by what is typed so far, the likeliest first.
     */
    public List<Authority> suggest(String prefix, int limit) {
        return this.resolver.complete(prefix, limit);
    }

    /** What a name stands for. */
    public Resolution resolve(String name) {
        return this.resolver.resolve(name);
    }

    /** How a text was understood, a line each. */
    public List<String> explain(String text, LocalDate today) {
        Understood understood = this.understanding.read(text, today);
        List<String> lines = new java.util.ArrayList<>(understood.trace());
        lines.add("read as: " + this.intents.read(understood));
        return lines;
    }

    /** Today, where the bot's clock stands. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(ZONE));
    }

    private Reading read(String text, LocalDate today) {
        return this.intents.read(this.understanding.read(text, today));
    }

}
