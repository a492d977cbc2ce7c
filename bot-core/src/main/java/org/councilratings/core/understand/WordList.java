package org.councilratings.core.understand;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Words of one kind, written as a text: in lower case, separated by white space. */
public final class WordList {

    private WordList() {
    }

    /**
     * The words of a list.
     * @throws IllegalArgumentException if one could never be found, because words have no
     * apostrophes and no capitals here, or stands there twice
     */
    public static Set<String> of(String words) {
        Set<String> list = new LinkedHashSet<>();
        for (String word : words.strip().split("\\s+")) {
            if (!word.equals(word.toLowerCase(Locale.UK)) || word.contains("'") || !list.add(word)) {
                throw new IllegalArgumentException("\"%s\" is no word, or stands here twice".formatted(word));
            }
        }
        return Collections.unmodifiableSet(list);
    }

}
