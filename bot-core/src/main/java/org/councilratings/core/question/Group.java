package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Region;

/**
 * Some of the 153 authorities.
 *
 * @param regions those in any of these regions; empty for all of England
 * @param kinds those of any of these kinds; empty for every kind
 */
public record Group(Set<Region> regions, Set<AuthorityKind> kinds) {

    private static final Group ALL = new Group(Set.of(), Set.of());

    public Group {
        // sets of enums keep the order of declaration, and replies do not change from run
        // to run
        regions = Collections
            .unmodifiableSet(regions.isEmpty() ? EnumSet.noneOf(Region.class) : EnumSet.copyOf(regions));
        kinds = Collections
            .unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(AuthorityKind.class) : EnumSet.copyOf(kinds));
    }

    /** All 153. */
    public static Group all() {
        return ALL;
    }

    public static Group in(Region region) {
        return new Group(Set.of(region), Set.of());
    }

    public boolean contains(Authority authority) {
        return (this.regions.isEmpty() || this.regions.contains(authority.region()))
                && (this.kinds.isEmpty() || this.kinds.contains(authority.kind()));
    }

    /**
     * Who is meant, to stand after a number: "authorities in England", "county councils
     * in the South East and London".
     */
    public String words() {
        String who = this.kinds.isEmpty() ? "authorities"
                : this.kinds.stream().map(AuthorityKind::plural).collect(Collectors.joining(" and "));
        String where = this.regions.isEmpty() ? "England"
                : this.regions.stream().map(Region::inSentence).collect(Collectors.joining(" and "));
        return who + " in " + where;
    }

}
