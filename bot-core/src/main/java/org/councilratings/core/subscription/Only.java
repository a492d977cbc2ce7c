package org.councilratings.core.subscription;

import java.util.Arrays;
import java.util.Optional;

/**
 * Whether all reports are wanted, or only full inspections in which a grade moved. One
 * that can be compared with none before it may have brought a decline that nobody sees,
 * as may a low grade that stands alone: those are told, too.
 */
public enum Only {

    /** Every report. */
    ANYTHING("anything", "every report"),
    /** Those in which a judgement is better or worse than before. */
    GRADE_CHANGES("grade-changes", "only full inspections in which a grade changed, or may have"),
    /** Those in which a judgement is worse than before. */
    DECLINES("declines", "only full inspections in which a grade went down, or may have");

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
