package org.councilratings.data.dataset;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * No name leads to two authorities, unless {@code names/shared.json} says that it may
 * mean several: the bot would otherwise choose between them in silence.
 */
final class NameRules implements Rule {

    @Override
    public void check(DatasetTrees dataset, Consumer<Fault> faults) {
        Set<String> shared = new HashSet<>();
        for (Spot file : dataset.names()) {
            for (Spot place : file.items("shared")) {
                names(place, "name").forEach(name -> name.text().map(NameRules::normalised).ifPresent(shared::add));
            }
        }
        Map<String, Spot> seen = new HashMap<>();
        for (Spot file : dataset.councils()) {
            for (Spot name : names(file, "officialName", "shortName")) {
                name.text().filter(text -> !shared.contains(normalised(text))).ifPresent(text -> {
                    Spot first = seen.putIfAbsent(normalised(text), name);
                    if (first != null && !first.file().equals(name.file())) {
                        faults.accept(name.fault(
                                "\"%s\" is a name in %s %s too".formatted(text, first.file(), first.pointer()),
                                "Remove it from one of the two, or list it in names/shared.json"));
                    }
                });
            }
        }
    }

    private static List<Spot> names(Spot place, String... fields) {
        List<Spot> names = new ArrayList<>();
        for (String field : fields) {
            names.add(place.at(field));
        }
        names.addAll(place.items("aliases"));
        return names;
    }

    /**
     * As people type it: case, accents and punctuation do not matter, and "&" is "and".
     */
    private static String normalised(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}|['’]", "")
            .replace("&", " and ")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", " ")
            .strip();
    }

}
