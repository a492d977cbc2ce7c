package org.councilratings.core.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Predecessor;

import static java.util.Map.entry;

/**
 * The names of a dataset become an index. The order decides where two names are spelt
 * alike: an authority's own name first, then a name that several share, so that
 * "Newcastle" asks although it is also an alias.
 */
final class Gazetteer {

    private static final Set<String> COMPASS = Set.of("north", "south", "east", "west", "mid", "central");

    private static final int LONGEST_ABBREVIATION = 6;

    private static final List<String> COUNCIL_WORDS = List.of("county council", "borough council", "city council",
            "district council", "council");

    /** How parts of English names sound, and how people then write them. */
    private static final List<Map.Entry<String, String>> HEARD = List.of(entry("cester", "ster"),
            entry("cester", "sester"), entry("shire", "sher"), entry("shire", "shyer"), entry("shire", "sheer"),
            entry("borough", "bro"), entry("borough", "boro"), entry("borough", "burra"), entry("brough", "boro"),
            entry("brough", "borough"), entry("brough", "bruh"), entry("mouth", "muth"), entry("mouth", "mth"),
            entry("slough", "slou"), entry("slough", "sluff"), entry("thames", "tems"), entry("southwark", "suthuk"),
            entry("southwark", "suthark"), entry("southwark", "suthock"), entry("warwick", "worrick"),
            entry("warwick", "warrick"), entry("wich", "ich"), entry("wich", "itch"), entry("wich", "idge"),
            entry("wight", "wite"), entry("wight", "white"), entry("wight", "whight"), entry("derby", "darby"),
            entry("berk", "bark"), entry("hertford", "hartford"), entry("worcester", "wooster"),
            entry("worcester", "wuster"), entry("reading", "redding"), entry("leicester", "lester"),
            entry("gloucester", "gloster"), entry("scilly", "silly"), entry("greenwich", "grenich"),
            entry("greenwich", "grenitch"), entry("durham", "durrum"), entry("lough", "luff"), entry("bury", "berry"),
            entry("kirklees", "kirkleys"), entry("wirral", "wirrel"), entry("ea", "ee"), entry("rotherham", "rotherum"),
            entry("ingham", "ingum"));

    private final Dataset dataset;

    private final NameIndex.Builder index = new NameIndex.Builder();

    private final OrdinaryWords ordinary;

    private Gazetteer(Dataset dataset, OrdinaryWords ordinary) {
        this.dataset = dataset;
        this.ordinary = ordinary;
    }

    static NameIndex index(Dataset dataset, OrdinaryWords ordinary) {
        Gazetteer gazetteer = new Gazetteer(dataset, ordinary);
        gazetteer.read();
        return gazetteer.index.build();
    }

    private void read() {
        for (Authority authority : this.dataset.authorities()) {
            Resolution match = new Resolution.Match(authority);
            this.index.add(authority.shortName(), match, true);
            this.index.add(authority.slug(), match, true);
            this.index.add(authority.officialName(), match, false);
            this.index.addWords(authority.shortName());
        }
        List<Place> places = List.copyOf(this.dataset.places());
        for (Place place : places) {
            if (place instanceof Place.Shared) {
                add(place);
            }
        }
        this.dataset.predecessors().forEach(this::add);
        for (Authority authority : this.dataset.authorities()) {
            Resolution match = new Resolution.Match(authority);
            authority.aliases()
                .forEach(alias -> this.index.add(alias, match, bearsSlips(alias, authority.shortName())));
        }
        for (Place place : places) {
            if (!(place instanceof Place.Shared)) {
                add(place);
            }
        }
        contradictoryForms();
        turnedForms();
        eastOrWest();
        heardForms();
    }

    private void add(Place place) {
        Resolution resolution = switch (place) {
            case Place.Shared shared -> new Resolution.Ambiguous(authorities(shared.authorities()));
            case Place.District district -> new Resolution.Succeeded(district.name(), false, district.abolished(),
                    authorities(district.authorities()));
            case Place.OutsideEngland outside -> new Resolution.Outside(outside.name(), outside.nation());
            case Place.WithoutDuty without -> new Resolution.WithoutDuty(without.name(), without.what());
        };
        this.index.add(place.name(), resolution, true);
        place.aliases().forEach(alias -> this.index.add(alias, resolution, bearsSlips(alias, place.name())));
        if (place instanceof Place.District || place instanceof Place.Shared) {
            this.index.addWords(place.name());
        }
    }

    /**
     * "Dorset County Council" means the Dorset of today, although a part went elsewhere.
     */
    private void add(Predecessor predecessor) {
        String name = predecessor.name();
        for (String words : COUNCIL_WORDS) {
            if (name.toLowerCase(java.util.Locale.ROOT).endsWith(" " + words)) {
                name = name.substring(0, name.length() - words.length() - 1);
                break;
            }
        }
        String core = name;
        List<Authority> heirs = authorities(predecessor.successors());
        Optional<Authority> namesake = heirs.stream().filter(heir -> heir.shortName().equals(core)).findFirst();
        Resolution resolution = new Resolution.Succeeded(predecessor.name(), true, Optional.of(predecessor.ended()),
                namesake.map(List::of).orElse(heirs));
        this.index.add(predecessor.name(), resolution, true);
        this.index.add(core, resolution, true);
        predecessor.aliases()
            .forEach(alias -> this.index.add(alias, resolution, bearsSlips(alias, predecessor.name())));
        this.index.addWords(core);
    }

    private List<Authority> authorities(List<String> slugs) {
        return slugs.stream().map(slug -> this.dataset.authority(slug).orElseThrow()).toList();
    }

    /** "Hull" does; "Leics" with a slip in it may be anything. */
    private static boolean bearsSlips(String alias, String name) {
        return alias.length() > LONGEST_ABBREVIATION || List.of(name.split("[ -]")).contains(alias);
    }

    /** "Leicester County Council" is neither the city nor, quite, the county. */
    private void contradictoryForms() {
        for (Authority city : this.dataset.authorities()) {
            String name = city.slug();
            Set<Authority> both = new LinkedHashSet<>(List.of(city));
            for (Authority other : this.dataset.authorities()) {
                if (List.of(other.slug().split("-")).contains(name + "shire")) {
                    both.add(other);
                }
            }
            if (both.size() > 1 && name.indexOf('-') < 0) {
                Resolution resolution = new Resolution.Ambiguous(List.copyOf(both));
                for (List<String> words : List.of(List.of(name, "county"), List.of(name, "county", "council"),
                        List.of("county", "of", name), List.of("county", "council", "of", name),
                        List.of(name + "shire", "city"), List.of(name + "shire", "city", "council"),
                        List.of("city", "of", name + "shire"))) {
                    this.index.addForm(words, resolution, NameIndex.Form.CONTRADICTORY);
                }
            }
        }
    }

    /** "Est Sussex" is as much the one as the other. */
    private void eastOrWest() {
        for (NameIndex.Name west : this.index.names()) {
            if (west.spaced().startsWith("west ")) {
                String rest = west.letters().substring("west".length());
                Set<Authority> both = new LinkedHashSet<>(west.resolution().authorities());
                this.index.get("east" + rest).ifPresent(east -> both.addAll(east.resolution().authorities()));
                if (both.size() > 1) {
                    Resolution resolution = new Resolution.Ambiguous(List.copyOf(both));
                    for (String either : List.of("est", "wast")) {
                        this.index.addExactForm(List.of(either, rest), resolution, NameIndex.Form.CONTRADICTORY);
                        this.index.addExactForm(List.of(rest, either), resolution, NameIndex.Form.CONTRADICTORY);
                    }
                }
            }
        }
    }

    /** "Sussex West", "East Cheshire": the points of the compass at the other end. */
    private void turnedForms() {
        for (NameIndex.Name name : this.index.names()) {
            List<String> words = List.of(name.spaced().split(" "));
            int last = words.size() - 1;
            if (last < 1 || last > 3) {
                continue;
            }
            int first = 0;
            while (first < last && COMPASS.contains(words.get(first))) {
                first++;
            }
            if (first > 0) {
                List<String> turned = new ArrayList<>(words.subList(first, words.size()));
                turned.addAll(words.subList(0, first));
                this.index.addForm(turned, name.resolution(), NameIndex.Form.TURNED);
            }
            else if (last == 1 && COMPASS.contains(words.get(1))) {
                this.index.addForm(List.of(words.get(1), words.get(0)), name.resolution(), NameIndex.Form.TURNED);
            }
        }
    }

    private void heardForms() {
        for (NameIndex.Name name : this.index.names()) {
            if (name.limit() == 0 || name.resolution().authorities().isEmpty()) {
                continue;
            }
            for (Map.Entry<String, String> sound : HEARD) {
                String heard = name.letters().replace(sound.getKey(), sound.getValue());
                if (!heard.equals(name.letters()) && !this.ordinary.contains(heard)) {
                    this.index.addForm(heard, name, NameIndex.Form.HEARD);
                }
            }
        }
    }

}
