package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/** What kind of council has the children's-services duty. */
public enum AuthorityKind {

    COUNTY("county", "county council"), UNITARY("unitary-authority", "unitary authority"),
    METROPOLITAN_DISTRICT("metropolitan-district", "metropolitan district"),
    LONDON_BOROUGH("london-borough", "London borough"), CITY_CORPORATION("city-corporation", "city corporation");

    private final String slug;

    private final String words;

    AuthorityKind(String slug, String words) {
        this.slug = slug;
        this.words = words;
    }

    public String slug() {
        return this.slug;
    }

    public String words() {
        return this.words;
    }

    public static Optional<AuthorityKind> ofSlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug.equals(slug)).findFirst();
    }

}
