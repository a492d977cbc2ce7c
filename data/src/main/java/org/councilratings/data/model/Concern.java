package org.councilratings.data.model;

import java.util.List;
import java.util.Optional;

/**
 * Something that must improve, in our own words, and what became of it.
 *
 * @param themes what it is about; at least one
 * @param summary one sentence in our own words
 * @param status how it stands by the record
 * @param evidence the key of the later report that says so; absent while nothing later is
 * recorded
 * @param asOf the date of that evidence
 */
public record Concern(List<Theme> themes, String summary, Status status, Optional<String> evidence,
        Optional<KnownDate> asOf) {

    /** How a concern stands by the record. */
    public enum Status {

        /** No later report in the record mentions it. */
        RAISED("raised"),
        /** A later report says that it remains. */
        STILL_OPEN("still-open"),
        /** A later report saw it getting better. */
        PROGRESS_SEEN("progress-seen"),
        /** A later report says that it is put right. */
        ADDRESSED("addressed"),
        /** A newer full inspection opened a list of its own; no proof of repair. */
        SUPERSEDED("superseded");

        private final String slug;

        Status(String slug) {
            this.slug = slug;
        }

        public String slug() {
            return this.slug;
        }

        /** Whether "open concerns" counts it. */
        public boolean isOpen() {
            return this == RAISED || this == STILL_OPEN || this == PROGRESS_SEEN;
        }

        public static Optional<Status> ofSlug(String slug) {
            return java.util.Arrays.stream(values()).filter(status -> status.slug.equals(slug)).findFirst();
        }

    }

    /**
     * @throws IllegalArgumentException if there is no theme, or a status that needs
     * evidence has none
     */
    public Concern {
        themes = List.copyOf(themes);
        if (themes.isEmpty()) {
            throw new IllegalArgumentException("a concern without a theme: " + summary);
        }
        if (evidence.isEmpty() && status != Status.RAISED && status != Status.SUPERSEDED) {
            throw new IllegalArgumentException("%s without evidence: %s".formatted(status.slug(), summary));
        }
    }

}
