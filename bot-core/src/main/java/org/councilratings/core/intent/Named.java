package org.councilratings.core.intent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Mention;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.model.Authority;

/** Whom a question is about, where it is about one council. */
final class Named {

    private Named() {
    }

    /**
     * A question about the one council that a text names.
     * @param kind what kind of question it is
     * @param question the question about a given authority
     * @return empty where several councils are named
     */
    static Optional<Reading> one(Understood text, QuestionKind kind, Function<Authority, Question> question) {
        Set<Resolution> resolutions = new LinkedHashSet<>();
        for (Mention mention : text.mentions()) {
            resolutions.add(mention.resolution());
        }
        if (resolutions.size() > 1) {
            return Optional.empty();
        }
        if (resolutions.isEmpty()) {
            return Optional.of(new Reading.WhichAuthority(kind, List.of(), question));
        }
        return Optional.of(switch (resolutions.iterator().next()) {
            case Resolution.Match(Authority authority) -> new Reading.Asked(question.apply(authority));
            case Resolution.Ambiguous(List<Authority> candidates) ->
                new Reading.WhichAuthority(kind, candidates, question);
            case Resolution.Succeeded succeeded -> new Reading.AboutHeir(kind, succeeded, question);
            case Resolution.Outside outside -> new Reading.WithoutDuty(outside);
            case Resolution.WithoutDuty without -> new Reading.WithoutDuty(without);
            case Resolution.None(List<Authority> near) -> new Reading.WhichAuthority(kind, near, question);
        });
    }

    /** The authorities that a text names for certain. */
    static List<Authority> certain(Understood text) {
        return text.mentions()
            .stream()
            .map(Mention::resolution)
            .filter(Resolution.Match.class::isInstance)
            .map(resolution -> ((Resolution.Match) resolution).authority())
            .distinct()
            .toList();
    }

}
