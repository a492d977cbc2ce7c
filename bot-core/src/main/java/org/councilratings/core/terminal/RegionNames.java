package org.councilratings.core.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.data.model.Region;

/** Regions as people type them: "north-west", "the North West", "yorkshire". */
final class RegionNames {

    /** Said or left out, they tell no two regions apart. */
    private static final Set<String> SMALL_WORDS = Set.of("the", "and", "of", "england");

    private RegionNames() {
    }

    /**
     * The regions that words name, one or several.
     * @throws IllegalArgumentException if a word belongs to none: the message says which
     * regions there are
     */
    static Set<Region> read(List<String> typed) {
        List<String> words = words(String.join(" ", typed));
        Set<Region> regions = EnumSet.noneOf(Region.class);
        int at = 0;
        while (at < words.size()) {
            int end = words.size();
            Optional<Region> found = named(words.subList(at, end));
            // the longest first: "east" alone is the East of England
            while (found.isEmpty() && end > at + 1) {
                end--;
                found = named(words.subList(at, end));
            }
            regions.add(found.orElseThrow(() -> unknown(typed)));
            at = end;
        }
        if (regions.isEmpty() && !typed.isEmpty()) {
            throw unknown(typed);
        }
        return regions;
    }

    private static IllegalArgumentException unknown(List<String> typed) {
        return new IllegalArgumentException(
                "There is no region \"%s\". Write one of: %s".formatted(String.join(" ", typed),
                        Arrays.stream(Region.values()).map(Region::slug).collect(Collectors.joining(", "))));
    }

    private static Optional<Region> named(List<String> words) {
        String name = String.join("", words);
        return Arrays.stream(Region.values())
            .filter(region -> name.equals(String.join("", words(region.title()))))
            .findFirst()
            .or(() -> name.equals("yorkshire") ? Optional.of(Region.YORKSHIRE_AND_THE_HUMBER) : Optional.empty());
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.toLowerCase(Locale.UK).split("[^a-z]+")));
        words.removeIf(word -> word.isEmpty() || SMALL_WORDS.contains(word));
        return words;
    }

}
