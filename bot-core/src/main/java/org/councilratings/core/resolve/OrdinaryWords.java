package org.councilratings.core.resolve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * English words that are never a council with a slip in it: "survey" is not Surrey.
 * Councils' names among them ("reading", "bury") need a reason to be taken for the place.
 */
final class OrdinaryWords {

    private static final String RESOURCE = "ordinary-words.txt";

    private final Set<String> words;

    private OrdinaryWords(Set<String> words) {
        this.words = words;
    }

    /** The words of this package's list: separated by spaces, {@code #} for remarks. */
    static OrdinaryWords packaged() {
        InputStream stream = OrdinaryWords.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is not in the jar: build again with mvn package");
        }
        Set<String> words = new HashSet<>(8192);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (!line.startsWith("#")) {
                    for (String word : line.split(" ")) {
                        words.add(word);
                    }
                }
            }
        }
        catch (IOException ex) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", ex);
        }
        return new OrdinaryWords(words);
    }

    boolean contains(String word) {
        return this.words.contains(word);
    }

    Set<String> all() {
        return Set.copyOf(this.words);
    }

}
