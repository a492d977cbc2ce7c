package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Predecessor;

/** The councils of today and those that went before, found by their names in a title. */
final class Councils {

    /** A shorter alias in capitals, such as "BCP", also stands for other things. */
    private static final int SHORTEST_NAME = 4;

    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    /** Bare name → slugs of the authorities that it may stand for. */
    private final Map<String, Set<String>> slugs = new LinkedHashMap<>();

    private record Mention(int start, int end, Set<String> slugs) {

        boolean isWithin(Mention other) {
            return this != other && other.start <= this.start && this.end <= other.end
                    && other.end - other.start > this.end - this.start;
        }

    }

    Councils(Collection<Authority> authorities, Collection<Predecessor> predecessors) {
        for (Authority authority : authorities) {
            this.authorities.put(authority.slug(), authority);
            List<String> names = new ArrayList<>(authority.aliases());
            names.add(authority.officialName());
            names.add(authority.shortName());
            names.add(authority.slug());
            names.forEach(name -> name(name, Set.of(authority.slug())));
        }
        for (Predecessor predecessor : predecessors) {
            List<String> names = new ArrayList<>(predecessor.aliases());
            names.add(predecessor.name());
            names.forEach(name -> name(name, new TreeSet<>(predecessor.successors())));
        }
    }

    private void name(String name, Set<String> slugs) {
        String bare = Wording.bare(name);
        boolean initials = name.equals(name.toUpperCase(Locale.ROOT));
        if (bare.length() >= SHORTEST_NAME && !initials) {
            this.slugs.computeIfAbsent(bare, key -> new TreeSet<>()).addAll(slugs);
        }
    }

    Optional<Authority> ofSlug(String slug) {
        return Optional.ofNullable(this.authorities.get(slug));
    }

    /**
     * The authorities that a title may name. A name inside a longer one does not count:
     * "Northamptonshire" in "West Northamptonshire".
     * @return one if the title is clear; none or several if not
     */
    Set<String> namedIn(String title) {
        String text = " " + Wording.bare(title) + " ";
        List<Mention> mentions = new ArrayList<>();
        this.slugs.forEach((name, slugs) -> {
            for (int at = text.indexOf(" " + name + " "); at >= 0; at = text.indexOf(" " + name + " ", at + 1)) {
                mentions.add(new Mention(at, at + name.length(), slugs));
            }
        });
        List<Mention> whole = mentions.stream()
            .filter(mention -> mentions.stream().noneMatch(mention::isWithin))
            .sorted(Comparator.comparing(Mention::start))
            .toList();
        Set<String> named = new TreeSet<>();
        // an abolished county that two councils followed, and one of the two: the one
        whole.stream().filter(mention -> mention.slugs().size() == 1).forEach(mention -> named.addAll(mention.slugs()));
        if (named.isEmpty()) {
            whole.forEach(mention -> named.addAll(mention.slugs()));
        }
        return named;
    }

}
