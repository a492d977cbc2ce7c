package org.councilratings.core.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.model.Authority;

/** Whom a question is about. */
final class Named {

    private Named() {
    }

    /**
     * A question about the one council that a text names.
     * @param question the question about a given authority
     * @return empty where several councils are named
     */
    static Optional<Reading> one(Understood text, QuestionKind kind, Function<Authority, Question> question) {
        List<Resolution> names = text.names();
        if (names.isEmpty()) {
            return Optional.of(new Reading.WhichAuthority(kind, List.of(), question));
        }
        return (names.size() == 1) ? Optional.of(reading(names.getFirst(), kind, question)) : Optional.empty();
    }

    static Reading reading(Resolution name, QuestionKind kind, Function<Authority, Question> question) {
        return switch (name) {
            case Resolution.Match(Authority authority) -> new Reading.Asked(question.apply(authority));
            case Resolution.Ambiguous(List<Authority> candidates) ->
                new Reading.WhichAuthority(kind, candidates, question);
            case Resolution.Succeeded succeeded -> new Reading.AboutHeir(kind, succeeded, question);
            case Resolution.Outside outside -> new Reading.WithoutDuty(outside);
            case Resolution.WithoutDuty without -> new Reading.WithoutDuty(without);
            case Resolution.None(List<Authority> near) -> new Reading.WhichAuthority(kind, near, question);
        };
    }

    /**
     * A question about several councils. Where one of the names is doubtful, that one is
     * asked back, and the others stand.
     * @param question the question about authorities, each of which comes once
     */
    static Reading several(List<Resolution> names, QuestionKind kind, Function<List<Authority>, Question> question) {
        List<Authority> certain = certain(names);
        for (Resolution name : names) {
            if (!(name instanceof Resolution.Match)) {
                return reading(name, kind, chosen -> question.apply(with(certain, chosen)));
            }
        }
        return new Reading.Asked(question.apply(certain));
    }

    /** The authorities that are certain, each once. */
    static List<Authority> certain(List<Resolution> names) {
        return names.stream()
            .filter(Resolution.Match.class::isInstance)
            .map(name -> ((Resolution.Match) name).authority())
            .distinct()
            .toList();
    }

    private static List<Authority> with(List<Authority> certain, Authority chosen) {
        List<Authority> all = new ArrayList<>(certain);
        if (!all.contains(chosen)) {
            all.add(chosen);
        }
        return all;
    }

    /** The authorities that a text names for certain. */
    static List<Authority> certain(Understood text) {
        return text.names()
            .stream()
            .filter(Resolution.Match.class::isInstance)
            .map(name -> ((Resolution.Match) name).authority())
            .distinct()
            .toList();
    }

}
