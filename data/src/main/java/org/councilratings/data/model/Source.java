package org.councilratings.data.model;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the facts of a report or of a government action come from.
 *
 * @param kind who published the page
 * @param confidence how far the fact rests on it
 * @param link the page; absent where there is none to show, for example because the page
 * read was a copy on somebody else's host
 */
public record Source(Kind kind, Confidence confidence, Optional<URI> link) {

    /** Who published it. */
    public enum Kind {

        OFSTED("ofsted", "Ofsted"), GOV_UK("gov.uk", "GOV.UK"), COUNCIL("council", "a council's own page"),
        NEWS("news", "a news report");

        private final String slug;

        private final String words;

        Kind(String slug, String words) {
            this.slug = slug;
            this.words = words;
        }

        public String slug() {
            return this.slug;
        }

        public String words() {
            return this.words;
        }

        public static Optional<Kind> ofSlug(String slug) {
            return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
        }

    }

    /** How far a fact can be relied on. */
    public enum Confidence {

        /** An official page, or two sources. */
        HIGH,
        /** One news page, a copy, or a partial summary. */
        MEDIUM,
        /** Less than that. */
        LOW;

        public String slug() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        public static Optional<Confidence> ofSlug(String slug) {
            return Arrays.stream(values()).filter(confidence -> confidence.slug().equals(slug)).findFirst();
        }

    }

    /** The report itself, read. */
    public static Source ofsted() {
        return new Source(Kind.OFSTED, Confidence.HIGH, Optional.empty());
    }

    /**
     * Whether the facts come from the report itself, read whole, and not from a page that
     * tells of it or from a part of it.
     */
    public boolean isTheReport() {
        return this.kind == Kind.OFSTED && this.confidence == Confidence.HIGH;
    }

}
