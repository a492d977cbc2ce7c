package org.councilratings.core.subscription;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Time zones, by what somebody types: a zone, or a city or region in one. */
public final class Zones {

    private static final String HOME = "Europe/London";

    /** What people in Britain call theirs, also while its clocks are an hour ahead. */
    private static final Set<String> BRITISH = Set.of("gmt", "bst", "uk", "gb", "britain", "great_britain", "england",
            "greenwich", "united_kingdom");

    /** What people call their zone; others are old names or mere offsets. */
    private static final List<String> PICKED = ZoneId.getAvailableZoneIds()
        .stream()
        .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();

    private Zones() {
    }

    /**
     * Those that fit what is typed so far, the likeliest first: cities that begin so, and
     * of those alike the ones in Europe. Where nothing is typed, London's comes first.
     * @param most no more than that
     * @return ids, for example {@code Europe/London}
     */
    public static List<String> suggest(String typed, int most) {
        String wanted = folded(typed);
        if (wanted.isEmpty()) {
            return Stream.concat(Stream.of(HOME), PICKED.stream()).distinct().limit(most).toList();
        }
        boolean isBritish = BRITISH.stream().anyMatch(name -> name.startsWith(wanted));
        return PICKED.stream()
            .filter(id -> folded(id).contains(wanted) || isBritish && id.equals(HOME))
            .sorted(Comparator.comparingInt(id -> isBritish && id.equals(HOME) ? -1 : rank(id, wanted)))
            .limit(most)
            .toList();
    }

    private static int rank(String id, String wanted) {
        return (city(id).startsWith(wanted) ? 0 : 2) + (id.startsWith("Europe/") ? 0 : 1);
    }

    /**
     * All that may be meant: the one of that id, else those of a city of that name; none
     * where nothing fits.
     */
    public static List<String> meant(String typed) {
        String wanted = folded(typed);
        if (BRITISH.contains(wanted)) {
            return List.of(HOME);
        }
        List<String> all = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        Optional<String> exact = all.stream().filter(id -> folded(id).equals(wanted)).findFirst();
        // Etc/GMT+5 is five hours behind Greenwich
        return exact.map(List::of)
            .orElseGet(() -> all.stream()
                .filter(id -> !id.startsWith("Etc/") && folded(id).endsWith("/" + wanted))
                .toList());
    }

    private static String city(String id) {
        return folded(id.substring(id.lastIndexOf('/') + 1));
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace(' ', '_');
    }

}
