package org.councilratings.core;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.StandingAnswers;
import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.intent.FollowUps;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.intent.Reading;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Platform;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.question.When;
import org.councilratings.core.reply.Replies;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/**
 * The front door, with two entrances: words, and questions that are already structured
 * (slash options, buttons). Safe for many threads. The dataset may change while it
 * answers: each answer is made from one, as a whole.
 */
public final class Bot {

    /** The zone of every date that people mean. */
    public static final ZoneId ZONE = ZoneId.of("Europe/London");

    private volatile Served served;

    private final Clock clock;

    private final Threads threads;

    private final Platform platform;

    /**
     * A bot that knows a dataset.
     * @param clock what "today" is
     */
    public Bot(Dataset dataset, Clock clock) {
        this(dataset, clock, new ThreadsInMemory(clock), Platform.TERMINAL);
    }

    /**
     * A bot that knows a dataset.
     * @param clock what "today" is
     * @param threads what was said before
     * @param platform what people can do where it is asked
     */
    public Bot(Dataset dataset, Clock clock, Threads threads, Platform platform) {
        this.served = Served.of(dataset);
        this.clock = clock;
        this.threads = threads;
        this.platform = platform;
    }

    /**
     * Answers from another dataset from now on. All that is worked out from it is worked
     * out first, on the caller's thread; what is being answered ends with the one before.
     */
    public void serve(Dataset dataset) {
        this.served = Served.of(dataset);
    }

    /** The dataset of the moment: whoever needs it twice asks once. */
    public Dataset dataset() {
        return this.served.dataset();
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
        return ask(text, where, answer -> List.of(where), today);
    }

    /**
     * Answers words that follow one thing and are remembered elsewhere: where people
     * reply to any earlier answer, each answer is remembered by itself.
     * @param follows what was said before
     * @param keeps where an answer is remembered
     */
    public Answer ask(String text, Where follows, Function<Answer, List<Where>> keeps) {
        return ask(text, follows, keeps, today());
    }

    private Answer ask(String text, Where follows, Function<Answer, List<Where>> keeps, LocalDate today) {
        if (AboutPosts.isWhatIsAsked(text)) {
            return StandingAnswers.ABOUT_POSTS;
        }
        Served now = this.served;
        Turn before = this.threads.last(follows);
        Understood understood = now.understanding().read(text, today);
        Reading reading = now.read(understood, before, today);
        Answer answer = replies(now, today).answer(reading);
        keep(keeps, answer, FollowUps.next(before, understood, reading, answer));
        return answer;
    }

    /** Answers a question that is already structured. */
    public Answer answer(Question question, Where where) {
        return answer(question, where, today());
    }

    /** Answers a question that is already structured, as on a given day. */
    public Answer answer(Question question, Where where, LocalDate today) {
        Answer answer = given(this.served, question, today);
        this.threads.keep(where, this.threads.last(where).next(Optional.of(question), answer));
        return answer;
    }

    /**
     * Answers a question that is already structured, and follows one thing and is
     * remembered elsewhere.
     * @param follows what was said before
     * @param keeps where an answer is remembered
     */
    public Answer answer(Question question, Where follows, Function<Answer, List<Where>> keeps) {
        Answer answer = given(this.served, question, today());
        keep(keeps, answer, this.threads.last(follows).next(Optional.of(question), answer));
        return answer;
    }

    /**
     * Answers a question whose authorities are named by whoever asks it. A name that is
     * not certain is asked back, never guessed.
     * @param unfinished the question, with any authorities in their place
     * @param names slugs that were suggested, or anything that a person typed
     * @param follows what was said before
     * @param keeps where an answer is remembered
     */
    public Answer answer(Question unfinished, List<String> names, Where follows, Function<Answer, List<Where>> keeps) {
        Served now = this.served;
        List<Resolution> resolved = names.stream().map(now::named).toList();
        Reading reading = Intents.about(unfinished, names, resolved);
        LocalDate today = today();
        Answer answer = (reading instanceof Reading.Asked(Question asked)) ? given(now, asked, today)
                : replies(now, today).answer(reading);
        Turn before = this.threads.last(follows);
        // what was spoken of before must not answer for a name that nobody knows
        keep(keeps, answer, reading.asks().isPresent() ? before.next(reading.asks(), answer)
                : before.naming(resolved.stream().flatMap(Bot::certain).distinct().toList(), answer));
        return answer;
    }

    private static Stream<Authority> certain(Resolution name) {
        return (name instanceof Resolution.Match(Authority authority)) ? Stream.of(authority) : Stream.empty();
    }

    private Answer given(Served now, Question question, LocalDate today) {
        return now.given().to(question, today, replies(now, today)::answer);
    }

    private void keep(Function<Answer, List<Where>> keeps, Answer answer, Turn turn) {
        keeps.apply(answer).forEach(where -> this.threads.keep(where, turn));
    }

    private Replies replies(Served now, LocalDate today) {
        return new Replies(now.dataset(), today, this.platform);
    }

    /**
     * The time that words tell, for a question about a rating: "2019", "June 2022".
     * @return empty where they tell none, or more than a time
     */
    public Optional<When> when(String words) {
        return Intents.when(this.served.understanding().read(words, today()));
    }

    /**
     * The time that words tell, for a question about what happened: "since March".
     * @return empty where they tell none, or more than a time
     */
    public Optional<Period> period(String words) {
        return Intents.period(this.served.understanding().read(words, today()));
    }

    /** Any authority, to stand in a question for one that is named apart from it. */
    public Authority anyAuthority() {
        return dataset().authorities().iterator().next();
    }

    /**
     * Any comparison, to stand for one whose authorities are named apart from it; empty
     * where the dataset has but one.
     */
    public Optional<Question.Compare> anyComparison() {
        List<Authority> two = dataset().authorities().stream().limit(2).toList();
        return (two.size() < 2) ? Optional.empty() : Optional.of(new Question.Compare(two, JudgementArea.OVERALL));
    }

    /**
     * Authorities whose name may be meant by what is typed so far, the likeliest first.
     */
    public List<Authority> suggest(String prefix, int limit) {
        return this.served.resolver().complete(prefix, limit);
    }

    /** The authority with a slug, which a picker sends back. */
    public Optional<Authority> authority(String slug) {
        return dataset().authority(slug);
    }

    /**
     * The question behind a button.
     * @param code as {@link QuestionCode} wrote it; anything at all
     */
    public Optional<Question> question(String code) {
        return QuestionCode.read(code, dataset()::authorityByLaCode);
    }

    /** What a name stands for. */
    public Resolution resolve(String name) {
        return this.served.resolver().resolve(name);
    }

    /** How a text was understood, a line each. */
    public List<String> explain(String text, LocalDate today) {
        Served now = this.served;
        Understood understood = now.understanding().read(text, today);
        List<String> lines = new ArrayList<>(understood.trace());
        lines.add("read as: " + now.intents().read(understood).inWords());
        return lines;
    }

    /** Today, where the bot's clock stands. */
    public LocalDate today() {
        return LocalDate.now(this.clock.withZone(ZONE));
    }

}
