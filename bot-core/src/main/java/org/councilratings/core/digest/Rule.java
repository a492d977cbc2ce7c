package org.councilratings.core.digest;

import java.util.Arrays;
import java.util.Optional;

/** Why a report is not told to a subscriber. */
public enum Rule {

    PLACE("place", "it is about a council that is not among those chosen"),
    KIND("kind", "it is of a kind that is not wanted"),
    NO_GRADE("no-grade", "it gives no grade, and only grades that changed or went down are wanted"),
    NO_CHANGE("no-change", "no grade changed with it, and only those that changed are wanted"),
    NO_DECLINE("no-decline", "no grade went down with it, and only those that did are wanted");

    private final String key;

    private final String words;

    Rule(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As it is kept, for example {@code no-change}. */
    public String key() {
        return this.key;
    }

    /** To stand after "because". */
    public String words() {
        return this.words;
    }

    public static Optional<Rule> ofKey(String key) {
        return Arrays.stream(values()).filter(rule -> rule.key.equals(key)).findFirst();
    }

}
