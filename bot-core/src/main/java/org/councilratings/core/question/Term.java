package org.councilratings.core.question;

import java.util.Arrays;
import java.util.Optional;

/** A term of the field that the bot can explain. */
public enum Term {

    ILACS("ilacs");

    private final String key;

    Term(String key) {
        this.key = key;
    }

    /**
     * Its key in codes that outlive a restart: lower-case words with hyphens, at most 40
     * characters; never changed.
     */
    public String key() {
        return this.key;
    }

    public static Optional<Term> ofKey(String key) {
        return Arrays.stream(values()).filter(term -> term.key.equals(key)).findFirst();
    }

}
