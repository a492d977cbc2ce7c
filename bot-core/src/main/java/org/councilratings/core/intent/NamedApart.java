package org.councilratings.core.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.councilratings.core.question.Question;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;

/**
 * A question whose authorities were named apart from it, in a command's options or a
 * window. Nothing that was named is ever left out without a word.
 */
final class NamedApart {

    private NamedApart() {
    }

    /**
     * What is asked.
     * @param unfinished the question, with any authorities in their place
     * @param typed the names as they were typed
     * @param names what each of them stands for
     */
    static Reading reading(Question unfinished, List<String> typed, List<Resolution> names) {
        if (unfinished instanceof Question.Compare compare) {
            return comparison(compare, typed, names);
        }
        Function<Authority, Question> question = one -> unfinished.about(List.of(one)).orElseThrow();
        if (names.size() != 1) {
            return new Reading.WhichAuthority(unfinished.kind(), Named.certain(names), question);
        }
        return (names.getFirst() instanceof Resolution.None(List<Authority> near))
                ? new Reading.UnknownName(typed.getFirst(), unfinished.kind(), near, question)
                : Named.reading(names.getFirst(), unfinished.kind(), question);
    }

    private static Reading comparison(Question.Compare unfinished, List<String> typed, List<Resolution> names) {
        List<Authority> certain = Named.certain(names);
        List<String> unclear = new ArrayList<>();
        int place = 0;
        for (int i = 0; i < names.size(); i++) {
            if (!(names.get(i) instanceof Resolution.Match)) {
                unclear.add(typed.get(i));
                place = i;
            }
        }
        if (unclear.isEmpty()) {
            return unfinished.about(certain)
                .<Reading>map(Reading.Asked::new)
                .orElseGet(() -> lacking(unfinished, certain));
        }
        if (unclear.size() > 1 || certain.size() != names.size() - 1) {
            return new Reading.UnclearNames(unclear, certain, List.of(), unfinished);
        }
        int at = place;
        Resolution name = names.get(at);
        Function<Authority, Question> question = chosen -> unfinished.about(with(certain, at, chosen)).orElseThrow();
        boolean isNew = name.authorities().stream().noneMatch(certain::contains);
        return switch (name) {
            case Resolution.Succeeded succeeded when isNew ->
                new Reading.AboutHeir(unfinished.kind(), succeeded, question);
            case Resolution.Outside outside -> new Reading.WithoutDuty(outside);
            case Resolution.WithoutDuty without -> new Reading.WithoutDuty(without);
            default -> new Reading.UnclearNames(unclear, certain,
                    candidates(name).filter(one -> !certain.contains(one)).map(question).toList(), unfinished);
        };
    }

    private static Stream<Authority> candidates(Resolution name) {
        return ((name instanceof Resolution.None(List<Authority> near)) ? near : name.authorities()).stream();
    }

    /** Too few, too many, or the same one twice. */
    private static Reading lacking(Question.Compare unfinished, List<Authority> named) {
        return (named.size() > Question.Compare.MOST) ? new Reading.TooMany(named.size())
                : new Reading.WhichAuthorities(named.stream().findFirst(), unfinished.area());
    }

    /** In the order in which they were named. */
    private static List<Authority> with(List<Authority> certain, int at, Authority chosen) {
        List<Authority> all = new ArrayList<>(certain);
        all.add(at, chosen);
        return all;
    }

}
