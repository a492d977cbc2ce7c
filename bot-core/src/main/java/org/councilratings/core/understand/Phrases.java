package org.councilratings.core.understand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table of phrases with what each means, found in a text longest first.
 *
 * @param <T> what a phrase means
 */
public final class Phrases<T> {

    /** A phrase found: the words from {@code from} to before {@code to}. */
    public record Found<T>(int from, int to, T meaning) {
    }

    private record Entry<T>(String[] words, T meaning) {
    }

    private final Map<String, T> meanings = new HashMap<>();

    private final Map<String, List<Entry<T>>> byFirstWord = new HashMap<>();

    /** Phrases that all mean the same, a line each or separated by commas. */
    public static Phrases<Boolean> of(String phrases) {
        return new Phrases<Boolean>().all(Boolean.TRUE, phrases);
    }

    /**
     * Adds phrases of one meaning; words in lower case, separated by spaces, no
     * apostrophes.
     */
    public Phrases<T> add(T meaning, String... phrases) {
        for (String phrase : phrases) {
            T other = this.meanings.putIfAbsent(phrase, meaning);
            if (!phrase.equals(phrase.toLowerCase(Locale.UK)) || phrase.contains("'")
                    || (other != null && !other.equals(meaning))) {
                throw new IllegalArgumentException("\"%s\" is no phrase, or means two things".formatted(phrase));
            }
            String[] words = phrase.split(" ");
            List<Entry<T>> entries = this.byFirstWord.computeIfAbsent(words[0], first -> new ArrayList<>());
            entries.add(new Entry<>(words, meaning));
            entries.sort(Comparator.comparingInt((Entry<T> entry) -> entry.words.length).reversed());
        }
        return this;
    }

    /** Adds phrases of one meaning, written as a text: separated by commas. */
    public Phrases<T> all(T meaning, String phrases) {
        return add(meaning, phrases.strip().replaceAll("\\s+", " ").split(" ?, ?"));
    }

    /** The phrases in a text, from its start to its end, none inside another. */
    public List<Found<T>> in(Words words) {
        List<Found<T>> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int next = at + 1;
            for (Entry<T> entry : this.byFirstWord.getOrDefault(words.at(at), List.of())) {
                if (stands(entry.words, words, at)) {
                    found.add(new Found<>(at, at + entry.words.length, entry.meaning));
                    next = at + entry.words.length;
                    break;
                }
            }
            at = next;
        }
        return found;
    }

    private static boolean stands(String[] phrase, Words words, int at) {
        for (int i = 0; i < phrase.length; i++) {
            if (!phrase[i].equals(words.at(at + i))) {
                return false;
            }
        }
        return true;
    }

}
