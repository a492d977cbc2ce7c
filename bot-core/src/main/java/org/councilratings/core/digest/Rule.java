package org.councilratings.core.digest;

import java.util.Arrays;
import java.util.Optional;

/** Why a report is not told to a subscriber. */
public enum Rule {

    PLACE("place", "it is about a council that %s not among those chosen", "is", "was"),
    KIND("kind", "it is of a kind that %s not wanted", "is", "was"),
    NO_GRADE("no-grade", "it gives no grade, and only grades that changed or went down %s wanted", "are", "were"),
    NO_CHANGE("no-change", "no grade changed with it, and only those that changed %s wanted", "are", "were"),
    NO_DECLINE("no-decline", "no grade went down with it, and only those that did %s wanted", "are", "were"),
    /** Of a correction: what it corrects nobody was told. */
    TOLD_WITH_REPORT("told-with-report", "the report itself %s told in the same post, as it is now", "is", "was");

    private final String key;

    private final String words;

    private final String then;

    Rule(String key, String words, String now, String then) {
        this.key = key;
        this.words = words.formatted(now);
        this.then = words.formatted(then);
    }

    /** As it is kept, for example {@code no-change}. */
    public String key() {
        return this.key;
    }

    /** To stand after "because", by what is wanted now. */
    public String words() {
        return this.words;
    }

    /** The same by what was wanted when it was decided. */
    public String then() {
        return this.then;
    }

    public static Optional<Rule> ofKey(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

}
