package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/**
 * What the Department for Education did about a council. History only: the record does
 * not say whether it is in force today.
 *
 * @param authority the slug of the authority, or of the predecessor
 * @param kind what was done
 * @param issued when; absent where not known
 * @param occasion what it was, or what it followed, in our own words
 * @param outcome what came of it, in our own words
 * @param source where this comes from
 */
public record GovernmentAction(String authority, Kind kind, Optional<KnownDate> issued, String occasion,
        Optional<String> outcome, Source source) {

    /** What was done. */
    public enum Kind {

        IMPROVEMENT_NOTICE("improvement-notice", "improvement notice"), DIRECTION("direction", "direction"),
        COMMISSIONER("commissioner", "commissioner"), TRUST("trust", "children's trust or company");

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

}
