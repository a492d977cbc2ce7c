package org.councilratings.core.subscription;

import java.util.Arrays;
import java.util.Optional;

/** Whether all reports of a kind are wanted, or only those after which a grade moved. */
public enum Only {

    /** Every report. */
    ANYTHING("anything", "every report"),
    /** Full inspections after which a judgement is better or worse than before. */
    GRADE_CHANGES("grade-changes", "only where a grade changed"),
    /** Full inspections after which a judgement is worse than before. */
    DECLINES("declines", "only where a grade went down");

    private final String key;

    private final String words;

    Only(String key, String words) {
        this.key = key;
        this.words = words;
    }

    /** As it is kept and sent, for example {@code grade-changes}. */
    public String key() {
        return this.key;
    }

    /** To stand in a sentence. */
    public String words() {
        return this.words;
    }

    public static Optional<Only> ofKey(String key) {
        return Arrays.stream(values()).filter(only -> only.key.equals(key)).findFirst();
    }

}
