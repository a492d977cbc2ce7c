package org.councilratings.core.understand;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words of one kind, written as a text: in lower case, separated by white space. */
public final class WordList {

    private WordList() {
    }

    public static Set<String> of(String words) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(words.strip().split("\\s+"))));
    }

}
