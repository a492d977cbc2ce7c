package org.councilratings.core.subscription;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.councilratings.data.model.Region;

/**
 * Which reports are wanted: those about any of the councils, of any of the kinds, if they
 * are what is wanted only.
 *
 * @param regions all councils in these regions
 * @param authorities these councils, by slug; with no region and no council, all of
 * England is meant
 * @param withNeighbours whether the statistical neighbours of the councils named are
 * wanted, too: a watch list
 * @param only whether every report is wanted
 * @param kinds these kinds of report; empty for every kind
 * @param tellsOfNothing whether a regular summary comes even where nothing is new
 */
public record Wants(Set<Region> regions, List<String> authorities, boolean withNeighbours, Only only, Set<Kinds> kinds,
        boolean tellsOfNothing) {

    public Wants {
        regions = Collections
            .unmodifiableSet(regions.isEmpty() ? EnumSet.noneOf(Region.class) : EnumSet.copyOf(regions));
        authorities = authorities.stream().distinct().toList();
        kinds = Collections.unmodifiableSet(kinds.isEmpty() ? EnumSet.noneOf(Kinds.class) : EnumSet.copyOf(kinds));
    }

    /** Every report about any council. */
    public static Wants everything() {
        return new Wants(Set.of(), List.of(), false, Only.ANYTHING, Set.of(), false);
    }

    /** Whether all councils are meant. */
    public boolean isAboutAll() {
        return this.regions.isEmpty() && this.authorities.isEmpty();
    }

}
