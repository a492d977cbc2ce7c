package org.councilratings.core.understand;

import java.util.List;
import java.util.Locale;

import org.councilratings.data.model.Region;

/** Finds the nine English regions. */
final class RegionSpotter {

    private static final Phrases<Region> PHRASES = phrases();

    /** Parts of England that are several regions. */
    private static final Phrases<List<Region>> SEVERAL = new Phrases<List<Region>>()
        .add(List.of(Region.EAST_MIDLANDS, Region.WEST_MIDLANDS), "midlands", "the midlands")
        .add(List.of(Region.NORTH_EAST, Region.NORTH_WEST, Region.YORKSHIRE_AND_THE_HUMBER), "the north",
                "northern england", "the north of england", "north of england", "northern councils",
                "northern authorities");

    private RegionSpotter() {
    }

    private static Phrases<Region> phrases() {
        Phrases<Region> phrases = new Phrases<>();
        for (Region region : Region.values()) {
            String title = region.title().toLowerCase(Locale.UK);
            // with its article too, or "the East" would win in "the East Midlands"
            phrases.add(region, title, "the " + title);
        }
        return phrases
            .add(Region.YORKSHIRE_AND_THE_HUMBER, "yorkshire and humber", "yorkshire humber", "yorkshire the humber",
                    "yorks and humber", "yorkshire")
            .add(Region.NORTH_EAST, "northeast", "ne england", "north eastern")
            .add(Region.NORTH_WEST, "northwest", "nw england", "north western")
            .add(Region.SOUTH_EAST, "southeast", "se england")
            .add(Region.SOUTH_WEST, "southwest", "sw england", "the west country")
            .add(Region.LONDON, "greater london", "the capital")
            .add(Region.EAST_OF_ENGLAND, "eastern england", "east anglia", "eastern region", "east england")
            .add(Region.EAST_MIDLANDS, "e midlands", "east mids")
            .add(Region.WEST_MIDLANDS, "w midlands", "west mids");
    }

    static void spot(Spotting spotting) {
        spotting.take(PHRASES);
        spotting.takeEach(SEVERAL);
    }

}
