package org.councilratings.core;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.intent.FollowUps;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Command;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
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

    private final Threads threads;

    private final Set<Command> commands;

    /**
     * A bot that knows a dataset.
     * @param clock what "today" is
     */
    public Bot(Dataset dataset, Clock clock) {
        this(dataset, clock, new ThreadsInMemory(clock), Command.all());
    }

    /**
     * A bot that knows a dataset.
     * @param clock what "today" is
     * @param threads what was said before
     * @param commands those that people can give where it is asked
     */
    public Bot(Dataset dataset, Clock clock, Threads threads, Set<Command> commands) {
        this.dataset = dataset;
        this.clock = clock;
        this.threads = threads;
        this.commands = Collections.unmodifiableSet(EnumSet.copyOf(commands));
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
        Turn before = this.threads.last(where);
        Understood understood = this.understanding.read(text, today);
        Reading reading = read(understood, before, today);
        Answer answer = new Replies(this.dataset, today, this.commands).answer(reading);
        this.threads.keep(where, FollowUps.next(before, understood, reading, answer));
        return answer;
    }

    /** Answers a question that is already structured. */
    public Answer answer(Question question, Where where) {
        return answer(question, where, today());
    }

    /** Answers a question that is already structured, as on a given day. */
    public Answer answer(Question question, Where where, LocalDate today) {
        Answer answer = new Replies(this.dataset, today, this.commands).answer(question);
        this.threads.keep(where, this.threads.last(where).next(Optional.of(question), answer));
        return answer;
    }

    /**
     * Authorities whose name may be meant by what is typed so far, the likeliest first.
     */
    public List<Authority> suggest(String prefix, int limit) {
        return this.resolver.complete(prefix, limit);
    }

    /** The authority with a slug, which a picker sends back. */
    public Optional<Authority> authority(String slug) {
        return this.dataset.authority(slug);
    }

    /**
     * The question behind a button.
     * @param code as {@link QuestionCode} wrote it; anything at all
     */
    public Optional<Question> question(String code) {
        return QuestionCode.read(code, this.dataset::authorityByLaCode);
    }

    /** What a name stands for. */
    public Resolution resolve(String name) {
        return this.resolver.resolve(name);
    }

    /** How a text was understood, a line each. */
    public List<String> explain(String text, LocalDate today) {
        Understood understood = this.understanding.read(text, today);
        List<String> lines = new ArrayList<>(understood.trace());
        lines.add("read as: " + this.intents.read(understood).inWords());
        return lines;
    }

    /** Today, where the bot's clock stands. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(ZONE));
    }

    private Reading read(Understood text, Turn before, LocalDate today) {
        return before.unfinished()
            .filter(start -> FollowUps.isName(text))
            .map(start -> this.intents.read(this.understanding.read(start + " " + text.words().clean(), today)))
            .filter(reading -> !(reading instanceof Reading.NotUnderstood))
            .orElseGet(() -> FollowUps.read(text, this.intents.read(text), before));
    }

}
