package org.councilratings.slack.listen;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import com.slack.api.app_backend.interactive_components.response.Option;
import org.councilratings.slack.render.Options;

/** Time zones, found as a city or a region is typed. */
final class Zones {

    private static final List<String> ALL = ZoneId.getAvailableZoneIds()
        .stream()
        .filter(id -> id.equals("UTC") || id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
        .sorted()
        .toList();

    private Zones() {
    }

    /** Those that fit what is typed, the likeliest first. */
    static List<Option> suggest(String typed) {
        String wanted = folded(typed.strip());
        return ALL.stream()
            .filter(id -> folded(id).contains(wanted))
            .sorted(Comparator.comparingInt(id -> rank(id, wanted)))
            .limit(Options.MOST)
            .map(Options::of)
            .toList();
    }

    /** First the cities that begin so, and of those alike the ones in Europe. */
    private static int rank(String id, String wanted) {
        String city = folded(id.substring(id.lastIndexOf('/') + 1));
        return (city.startsWith(wanted) ? 0 : 2) + (id.startsWith("Europe/") ? 0 : 1);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT).replace(' ', '_');
    }

}
