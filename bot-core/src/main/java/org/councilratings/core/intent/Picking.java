package org.councilratings.core.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.core.understand.Words;
import org.councilratings.data.model.Authority;

/** One of the choices that were offered, by its number or by its name. */
final class Picking {

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2),
            Map.entry("third", 3), Map.entry("fourth", 4), Map.entry("fifth", 5), Map.entry("one", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("1st", 1),
            Map.entry("2nd", 2), Map.entry("3rd", 3), Map.entry("4th", 4), Map.entry("5th", 5));

    /** What may stand around a number that picks a choice. */
    private static final Set<String> PICKING = WordList
        .of("the number no option choice one please pls i mean meant want pick choose it is");

    private static final int LONGEST_PICK = 6;

    private Picking() {
    }

    /** A choice by its number ("2", "the second one") or by its name. */
    static Optional<Reading> pick(Understood text, Turn before) {
        if (before.choices().isEmpty() || text.words().size() == 0 || text.words().size() > LONGEST_PICK) {
            return Optional.empty();
        }
        OptionalInt number = number(text.words());
        if (number.isPresent()) {
            int at = number.getAsInt();
            return Optional.of((at >= 1 && at <= before.choices().size())
                    ? new Reading.Asked(before.choices().get(at - 1).question())
                    : new Reading.NotOffered(before.choices()));
        }
        // the name that fitted several fits them still
        boolean doubtful = text.names().stream().anyMatch(name -> !(name instanceof Resolution.Match));
        List<Authority> named = Named.certain(text);
        List<Choice> fitting = before.choices()
            .stream()
            .filter(choice -> named.isEmpty() ? !doubtful && says(text.words(), choice.label())
                    : named.size() == 1 && choice.key().equals(named.getFirst().slug()))
            .toList();
        return (fitting.size() == 1 && (named.isEmpty() || Fragments.isOne(text)))
                ? Optional.of(new Reading.Asked(fitting.getFirst().question())) : Optional.empty();
    }

    private static OptionalInt number(Words words) {
        int found = -1;
        if (words.clean().startsWith("-")) {
            return OptionalInt.empty();
        }
        for (Words.Word word : words.words()) {
            String text = word.text();
            int number = (text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    ? Integer.parseInt(text)
                    : (words.size() == 1 || !text.equals("one")) ? ORDINALS.getOrDefault(text, -1) : -1;
            if (number >= 0 && found < 0) {
                found = number;
            }
            else if (!PICKING.contains(text)) {
                return OptionalInt.empty();
            }
        }
        return (found >= 0) ? OptionalInt.of(found) : OptionalInt.empty();
    }

    /** Whether every word that says anything is one of a label's. */
    private static boolean says(Words words, String label) {
        List<String> ofLabel = Words.of(label).words().stream().map(Words.Word::text).toList();
        List<String> said = words.words()
            .stream()
            .map(Words.Word::text)
            .filter(word -> !PICKING.contains(word) && !FollowUps.ASKING_ON.contains(word))
            .toList();
        return !said.isEmpty() && ofLabel.containsAll(said);
    }

}
