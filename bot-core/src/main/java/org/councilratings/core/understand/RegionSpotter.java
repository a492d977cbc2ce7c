package org.councilratings.core.understand;

import java.util.Locale;

import org.councilratings.data.model.Region;

/** Finds the nine English regions. */
final class RegionSpotter {

    private static final Phrases<Region> PHRASES = phrases();

    private RegionSpotter() {
    }

    private static Phrases<Region> phrases() {
        Phrases<Region> phrases = new Phrases<>();
        for (Region region : Region.values()) {
            phrases.add(region, region.title().toLowerCase(Locale.UK));
        }
        return phrases.add(Region.YORKSHIRE_AND_THE_HUMBER, "yorkshire and humber", "yorkshire humber", "yorkshire")
            .add(Region.NORTH_EAST, "northeast")
            .add(Region.NORTH_WEST, "northwest")
            .add(Region.SOUTH_EAST, "southeast")
            .add(Region.SOUTH_WEST, "southwest")
            .add(Region.LONDON, "greater london", "london boroughs")
            .add(Region.EAST_OF_ENGLAND, "eastern england", "east anglia", "the east");
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES, spotting::region);
    }

}
