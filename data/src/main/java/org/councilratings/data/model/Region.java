package org.councilratings.data.model;

import java.util.Arrays;
import java.util.Optional;

/** One of the nine English regions. */
public enum Region {

    NORTH_EAST("north-east", "North East"), NORTH_WEST("north-west", "North West"),
    YORKSHIRE_AND_THE_HUMBER("yorkshire-and-the-humber", "Yorkshire and the Humber"),
    EAST_MIDLANDS("east-midlands", "East Midlands"), WEST_MIDLANDS("west-midlands", "West Midlands"),
    EAST_OF_ENGLAND("east-of-england", "East of England"), LONDON("london", "London"),
    SOUTH_EAST("south-east", "South East"), SOUTH_WEST("south-west", "South West");

    private final String slug;

    private final String title;

    Region(String slug, String title) {
        this.slug = slug;
        this.title = title;
    }

    /** The key in the data, for example {@code north-west}. */
    public String slug() {
        return this.slug;
    }

    /** The name, for example "North West". */
    public String title() {
        return this.title;
    }

    /** To stand after "in": "the North West", "London". */
    public String inSentence() {
        return (this == LONDON || this == YORKSHIRE_AND_THE_HUMBER) ? this.title : "the " + this.title;
    }

    public static Optional<Region> ofSlug(String slug) {
        return Arrays.stream(values()).filter(region -> region.slug.equals(slug)).findFirst();
    }

}
