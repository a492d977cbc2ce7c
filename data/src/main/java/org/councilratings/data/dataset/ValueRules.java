package org.councilratings.data.dataset;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What has the shape of a date or an address, but is none: 30 February, or an address
 * that no browser opens.
 */
final class ValueRules implements Rule {

    private static final Set<String> DATES = Set.of("abolished", "asOf", "end", "ended", "from", "issued", "published",
            "since", "start", "to");

    private static final Pattern DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        dataset.files().forEach(file -> checkAllIn(file, faults));
    }

    private static void checkAllIn(Spot spot, Consumer<Fault> faults) {
        for (Spot field : spot.members()) {
            if (DATES.contains(field.name())) {
                checkDate(field, faults);
            }
            if (field.name().equals("link")) {
                checkLink(field, faults);
            }
            checkAllIn(field, faults);
        }
        spot.items().forEach(item -> checkAllIn(item, faults));
    }

    private static void checkDate(Spot field, Consumer<Fault> faults) {
        String text = field.text().orElse("");
        if (DAY.matcher(text).matches() && field.date().isEmpty()) {
            faults.accept(field.fault("no calendar has a %s".formatted(text), "Correct the day"));
        }
    }

    private static void checkLink(Spot field, Consumer<Fault> faults) {
        String text = field.text().orElse("");
        // the schema has told of all that does not even begin like an address
        if (ADDRESS.matcher(text).matches() && !opens(text)) {
            faults.accept(field.fault("\"%s\" is not a web address".formatted(text),
                    "Copy it from the browser's address bar, where odd signs are written with %"));
        }
    }

    private static boolean opens(String text) {
        try {
            return new URI(text).getHost() != null;
        }
        catch (URISyntaxException ex) {
            return false;
        }
    }

}
