package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A grade that Ofsted gives for a judgement. The order of declaration is from best to
 * worst; {@link #isBetterThan} is the one place that compares.
 */
public enum Grade {

    OUTSTANDING("outstanding", "outstanding"), GOOD("good", "good"),
    REQUIRES_IMPROVEMENT("requires-improvement", "requires improvement to be good"),
    INADEQUATE("inadequate", "inadequate"),
    /**
     * In reports before the single inspection framework only; comparable with nothing
     * after.
     */
    ADEQUATE("adequate", "adequate");

    private final String slug;

    private final String words;

    Grade(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    /** The key in the data, for example {@code requires-improvement}. */
    public String slug() {
        return this.slug;
    }

    /** As Ofsted writes it, for example "requires improvement to be good". */
    public String words() {
        return this.words;
    }

    /**
     * Whether this grade is better than another. {@link #ADEQUATE} is neither better nor
     * worse than anything.
     */
    public boolean isBetterThan(Grade other) {
        return this != ADEQUATE && other != ADEQUATE && ordinal() < other.ordinal();
    }

    public static Optional<Grade> ofSlug(String slug) {
        return Arrays.stream(values()).filter(grade -> grade.slug.equals(slug)).findFirst();
    }

    /** All keys, for messages: "outstanding, good, …". */
    public static String slugs() {
        return Arrays.stream(values()).map(Grade::slug).collect(Collectors.joining(", "));
    }

}
