package org.councilratings.data.importer;

import java.util.ArrayList;
import java.util.Collection;
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

    /**
     * A shorter alias, or one in capitals such as "BCP", also stands for other things.
     */
    private static final int SHORTEST_NAME = 4;

    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    private final Map<String, Predecessor> predecessors = new LinkedHashMap<>();

    /** By bare name. */
    private final Map<String, Named> names = new LinkedHashMap<>();

    /**
     * The councils that a title may name.
     *
     * @param authorities slugs of authorities, also of those that followed a council that
     * is named; one if it is clear
     * @param predecessors slugs of the abolished councils that are named
     */
    record Named(Set<String> authorities, Set<String> predecessors) {

        Named() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        void add(Named other) {
            this.authorities.addAll(other.authorities);
            this.predecessors.addAll(other.predecessors);
        }

    }

    private record Mention(int start, int end, Named named) {

        boolean isWithin(Mention other) {
            return this != other && other.start <= this.start && this.end <= other.end
                    && other.end - other.start > this.end - this.start;
        }

    }

    Councils(Collection<Authority> authorities, Collection<Predecessor> predecessors) {
        for (Authority authority : authorities) {
            this.authorities.put(authority.slug(), authority);
            List<String> names = new ArrayList<>(authority.aliases());
            names.addAll(List.of(authority.officialName(), authority.shortName(), authority.slug()));
            hold(names, new Named(Set.of(authority.slug()), Set.of()));
        }
        for (Predecessor predecessor : predecessors) {
            this.predecessors.put(predecessor.slug(), predecessor);
            List<String> names = new ArrayList<>(predecessor.aliases());
            names.add(predecessor.name());
            hold(names, new Named(Set.copyOf(predecessor.successors()), Set.of(predecessor.slug())));
        }
    }

    private void hold(List<String> names, Named named) {
        for (String name : names) {
            String bare = Wording.bare(name);
            boolean initials = name.equals(name.toUpperCase(Locale.ROOT));
            if (bare.length() >= SHORTEST_NAME && !initials) {
                this.names.computeIfAbsent(bare, key -> new Named()).add(named);
            }
        }
    }

    Optional<Authority> authority(String slug) {
        return Optional.ofNullable(this.authorities.get(slug));
    }

    Optional<Predecessor> predecessor(String slug) {
        return Optional.ofNullable(this.predecessors.get(slug));
    }

    /**
     * Finds the councils that a title names. A name inside a longer one does not count:
     * "Northamptonshire" in "West Northamptonshire".
     */
    Named namedIn(String title) {
        String text = " " + Wording.bare(title) + " ";
        List<Mention> mentions = new ArrayList<>();
        this.names.forEach((name, named) -> {
            for (int at = text.indexOf(" " + name + " "); at >= 0; at = text.indexOf(" " + name + " ", at + 1)) {
                mentions.add(new Mention(at, at + name.length(), named));
            }
        });
        List<Named> whole = mentions.stream()
            .filter(mention -> mentions.stream().noneMatch(mention::isWithin))
            .map(Mention::named)
            .toList();
        // an abolished county that two councils followed, and one of the two: the one
        boolean clear = whole.stream().anyMatch(named -> named.authorities().size() == 1);
        Named all = new Named();
        whole.stream().filter(named -> !clear || named.authorities().size() == 1).forEach(all::add);
        return all;
    }

}
