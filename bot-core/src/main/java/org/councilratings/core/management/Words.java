package org.councilratings.core.management;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The values of a tag that adapters choose. Each value makes series of its own that are
 * kept for good, so there are few of them, and what looks like no word of a program's is
 * none.
 */
final class Words {

    /** Stands for whatever is one too many, or no word. */
    static final String OTHER = "other";

    static final int LIMIT = 24;

    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_-]{0,30}");

    private final Set<String> known = ConcurrentHashMap.newKeySet();

    /** The word itself, or {@link #OTHER}. */
    String admit(String word) {
        if (this.known.contains(word)) {
            return word;
        }
        if (!WORD.matcher(word).matches()) {
            return OTHER;
        }
        synchronized (this.known) {
            if (this.known.size() >= LIMIT) {
                return OTHER;
            }
            this.known.add(word);
            return word;
        }
    }

}
