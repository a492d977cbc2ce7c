package org.councilratings.core.understand;

import java.util.List;
import java.util.Set;

import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Mention;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * A text as far as it is understood.
 *
 * @param words its words
 * @param mentions names of councils and places, in order
 * @param grades grades named
 * @param areas judgement areas named
 * @param regions regions named
 * @param visits kinds of visit named
 * @param times times named
 * @param topics subjects that are not ours
 * @param otherQuestions turns of phrase that ask for something we do not answer
 * @param rest the words that none of these accounts for
 */
public record Understood(Words words, List<Mention> mentions, List<Grade> grades, List<JudgementArea> areas,
        List<Region> regions, List<Visits> visits, List<When> times, List<String> topics, List<String> otherQuestions,
        List<String> rest) {

    public Understood {
        mentions = List.copyOf(mentions);
        grades = List.copyOf(grades);
        areas = List.copyOf(areas);
        regions = List.copyOf(regions);
        visits = List.copyOf(visits);
        times = List.copyOf(times);
        topics = List.copyOf(topics);
        otherQuestions = List.copyOf(otherQuestions);
        rest = List.copyOf(rest);
    }

    /** Whether it asks for something else than a list or a number of councils. */
    public boolean asksNoList() {
        return this.otherQuestions.stream().anyMatch(what -> !what.equals(OtherQuestionSpotter.A_NUMBER));
    }

    /** Whether any of these words is left over. */
    public boolean says(Set<String> anyOf) {
        return this.rest.stream().anyMatch(anyOf::contains);
    }

    /** Whether two words follow each other in the text. */
    public boolean saysInTurn(String first, String second) {
        for (int i = 0; i + 1 < this.words.size(); i++) {
            if (this.words.at(i).equals(first) && this.words.at(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    /** The words left over that are neither small words nor in a vocabulary. */
    public List<String> unexplained(Set<String> vocabulary) {
        return this.rest.stream().filter(word -> !SmallWords.contains(word) && !vocabulary.contains(word)).toList();
    }

    /** How it was understood, a line each, for {@code --explain}. */
    public List<String> trace() {
        return List.of("text: " + this.words.clean(),
                "councils: " + this.mentions.stream()
                    .map(mention -> "\"%s\" → %s".formatted(
                            this.words.clean().substring(mention.start(), mention.end()), named(mention.resolution())))
                    .toList(),
                "times: " + this.times, "grades: " + this.grades, "judgement areas: " + this.areas,
                "regions: " + this.regions, "kinds of visit: " + this.visits, "not our subject: " + this.topics,
                "asks for something else: " + this.otherQuestions, "other words: " + this.rest);
    }

    private static String named(Resolution resolution) {
        return resolution.getClass().getSimpleName() + resolution.authorities().stream().map(Authority::slug).toList();
    }

}
