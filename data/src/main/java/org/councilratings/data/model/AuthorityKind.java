package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/** What kind of council has the children's-services duty. */
public enum AuthorityKind {

    COUNTY("county", "county council", "county councils"),
    UNITARY("unitary-authority", "unitary authority", "unitary authorities"),
    METROPOLITAN_DISTRICT("metropolitan-district", "metropolitan district", "metropolitan districts"),
    LONDON_BOROUGH("london-borough", "London borough", "London boroughs"),
    CITY_CORPORATION("city-corporation", "city corporation", "city corporations");

    private final String slug;

    private final String words;

    private final String plural;

    AuthorityKind(String slug, String words, String plural) {
        this.slug = slug;
        this.words = words;
        this.plural = plural;
    }

    public String slug() {
        return this.slug;
    }

    public String words() {
        return this.words;
    }

    public String plural() {
        return this.plural;
    }

    public static Optional<AuthorityKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

}
