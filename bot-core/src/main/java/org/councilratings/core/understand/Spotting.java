package org.councilratings.core.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;

import org.councilratings.core.resolve.Mention;

/**
 * What the spotters have found in a text so far, and which words that accounts for: a
 * word that is taken means one thing only.
 */
final class Spotting {

    private final Words words;

    private final BitSet taken = new BitSet();

    private final List<Fact> facts = new ArrayList<>();

    Spotting(Words words) {
        this.words = words;
    }

    Words words() {
        return this.words;
    }

    boolean isTaken(int word) {
        return this.taken.get(word);
    }

    /** Words from one to before another mean this and nothing else. */
    void take(int from, int to, Object value) {
        int end = Math.min(to, this.words.size());
        this.taken.set(from, end);
        this.facts.add(new Fact(from, end, value));
    }

    /** Words of these phrases mean nothing. */
    void ignore(Phrases<?> phrases) {
        for (Phrases.Found<?> phrase : phrases.in(this.words)) {
            if (this.taken.get(phrase.from(), phrase.to()).isEmpty()) {
                this.taken.set(phrase.from(), phrase.to());
            }
        }
    }

    /** Words from one to before another mean nothing of their own. */
    void ignore(int from, int to) {
        this.taken.set(from, Math.min(to, this.words.size()));
    }

    /** Notes what words may mean, and leaves them free to mean something else. */
    void flag(int from, int to, Object value) {
        this.facts.add(new Fact(from, Math.min(to, this.words.size()), value));
    }

    /** Takes every phrase whose words are all free. */
    void take(Phrases<?> phrases) {
        take(phrases, meaning -> meaning);
    }

    /**
     * Takes every phrase whose words are all free.
     * @param value what its meaning amounts to
     */
    <T> void take(Phrases<T> phrases, Function<T, Object> value) {
        for (Phrases.Found<T> phrase : phrases.in(this.words)) {
            if (this.taken.get(phrase.from(), phrase.to()).isEmpty()) {
                take(phrase.from(), phrase.to(), value.apply(phrase.meaning()));
            }
        }
    }

    /**
     * Takes every phrase whose words are all free, for each of the things that it means.
     */
    void takeEach(Phrases<? extends List<?>> phrases) {
        for (Phrases.Found<? extends List<?>> phrase : phrases.in(this.words)) {
            if (this.taken.get(phrase.from(), phrase.to()).isEmpty()) {
                phrase.meaning().forEach(value -> take(phrase.from(), phrase.to(), value));
            }
        }
    }

    void mention(Mention mention) {
        int from = 0;
        while (from < this.words.size() && this.words.words().get(from).end() <= mention.start()) {
            from++;
        }
        int to = from;
        while (to < this.words.size() && this.words.words().get(to).start() < mention.end()) {
            to++;
        }
        if (from < to) {
            take(from, to, mention.resolution());
        }
    }

    Understood understood() {
        return new Understood(this.words, this.facts, this.taken);
    }

}
