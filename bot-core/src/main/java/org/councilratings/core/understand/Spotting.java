package org.councilratings.core.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;

import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Mention;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * What the spotters have found in a text so far, and which words that accounts for: a
 * word that is taken means one thing only.
 */
final class Spotting {

    private final Words words;

    private final BitSet taken = new BitSet();

    private final List<Mention> mentions = new ArrayList<>();

    private final List<Grade> grades = new ArrayList<>();

    private final List<JudgementArea> areas = new ArrayList<>();

    private final List<Region> regions = new ArrayList<>();

    private final List<Visits> visits = new ArrayList<>();

    private final List<When> times = new ArrayList<>();

    private final List<String> topics = new ArrayList<>();

    private final List<String> otherQuestions = new ArrayList<>();

    Spotting(Words words) {
        this.words = words;
    }

    Words words() {
        return this.words;
    }

    boolean isTaken(int word) {
        return this.taken.get(word);
    }

    void take(int from, int to) {
        this.taken.set(from, Math.min(to, this.words.size()));
    }

    /** Takes every phrase whose words are all free. */
    <T> void take(Phrases<T> phrases, Consumer<T> found) {
        for (Phrases.Found<T> phrase : phrases.in(this.words)) {
            if (this.taken.get(phrase.from(), phrase.to()).isEmpty()) {
                take(phrase.from(), phrase.to());
                found.accept(phrase.meaning());
            }
        }
    }

    void mention(Mention mention) {
        this.mentions.add(mention);
        for (int i = 0; i < this.words.size(); i++) {
            Words.Word word = this.words.words().get(i);
            if (word.start() < mention.end() && word.end() > mention.start()) {
                this.taken.set(i);
            }
        }
    }

    void grade(Grade grade) {
        this.grades.add(grade);
    }

    void area(JudgementArea area) {
        this.areas.add(area);
    }

    void region(Region region) {
        this.regions.add(region);
    }

    void visits(Visits kind) {
        this.visits.add(kind);
    }

    void when(When when) {
        this.times.add(when);
    }

    void topic(String topic) {
        this.topics.add(topic);
    }

    void otherQuestion(String what) {
        this.otherQuestions.add(what);
    }

    Understood understood() {
        List<String> rest = new ArrayList<>();
        for (int i = this.taken.nextClearBit(0); i < this.words.size(); i = this.taken.nextClearBit(i + 1)) {
            rest.add(this.words.at(i));
        }
        return new Understood(this.words, this.mentions, this.grades, this.areas, this.regions, this.visits, this.times,
                this.topics, this.otherQuestions, rest);
    }

}
