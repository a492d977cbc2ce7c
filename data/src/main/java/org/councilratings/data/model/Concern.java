package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something that must improve, in our own words, and what later reports said of it. It
 * stands with the report that raised it.
 *
 * @param themes what it is about, the main theme first; at least one
 * @param areas the judgement areas that it bears on, by whom it is about: among leaders,
 * help and protection, children in care, care leavers; at least one
 * @param summary one sentence in our own words, at most 30 of them
 * @param priority whether the report makes it an area for priority action
 * @param evidence what later reports said of it, the oldest first, at most once each
 */
public record Concern(List<Theme> themes, Set<JudgementArea> areas, String summary, boolean priority,
        List<Evidence> evidence) {

    /** How a concern stands by the record. */
    public enum Status {

        /** A later report says that it remains. */
        STILL_OPEN("still-open"),
        /** A later report saw it getting better, and not yet put right. */
        PROGRESS_SEEN("progress-seen"),
        /** No later report in the record mentions it. */
        RAISED("raised"),
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

        /** Whether a later report can say so of a concern. */
        public boolean isSaid() {
            return this == STILL_OPEN || this == PROGRESS_SEEN || this == ADDRESSED;
        }

        public static Optional<Status> ofSlug(String slug) {
            return Arrays.stream(values()).filter(status -> status.slug.equals(slug)).findFirst();
        }

    }

    /**
     * What a later report said of a concern.
     *
     * @param report the key of that report, of the same council
     * @param status what follows from it: still open, progress seen or addressed
     * @param finding one sentence in our own words, at most 30 of them
     */
    public record Evidence(String report, Status status, String finding) {

        /**
         * @throws IllegalArgumentException if no report can say so
         */
        public Evidence {
            if (!status.isSaid()) {
                throw new IllegalArgumentException("no report says \"%s\": %s".formatted(status.slug(), finding));
            }
        }

    }

    /**
     * @throws IllegalArgumentException if it has no theme or no area
     */
    public Concern {
        themes = List.copyOf(themes);
        evidence = List.copyOf(evidence);
        if (themes.isEmpty() || areas.isEmpty()) {
            throw new IllegalArgumentException("a concern without a theme or an area: " + summary);
        }
        // in the areas' order, whatever order they came in
        areas = Collections.unmodifiableSet(EnumSet.copyOf(areas));
    }

    /** The same without what one report said of it. */
    public Concern without(String report) {
        return new Concern(this.themes, this.areas, this.summary, this.priority,
                this.evidence.stream().filter(said -> !said.report().equals(report)).toList());
    }

}
