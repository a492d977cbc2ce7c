package org.councilratings.core.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Predecessor;

/** Completes a name that is being typed. */
final class Completion {

    private static final int SHORTEST_WITH_A_SLIP = 4;

    private static final int SLIP = 10;

    private final List<Authority> authorities;

    private final List<Entry> entries = new ArrayList<>();

    Completion(Dataset dataset) {
        this.authorities = dataset.authorities().stream().sorted(Comparator.comparing(Authority::shortName)).toList();
        for (Authority authority : this.authorities) {
            add(authority.shortName(), Rank.NAME, List.of(authority));
            authority.aliases().forEach(alias -> add(alias, Rank.ALIAS, List.of(authority)));
        }
        for (Predecessor predecessor : dataset.predecessors()) {
            List<Authority> heirs = authorities(dataset, predecessor.successors());
            add(predecessor.name(), Rank.PLACE, heirs);
            predecessor.aliases().forEach(alias -> add(alias, Rank.PLACE, heirs));
        }
        for (Place place : dataset.places()) {
            List<String> slugs = switch (place) {
                case Place.District district -> district.authorities();
                case Place.Shared shared -> shared.authorities();
                case Place.OutsideEngland outside -> List.of();
                case Place.WithoutDuty without -> List.of();
            };
            if (!slugs.isEmpty()) {
                add(place.name(), Rank.PLACE, authorities(dataset, slugs));
                place.aliases().forEach(alias -> add(alias, Rank.PLACE, authorities(dataset, slugs)));
            }
        }
    }

    private static List<Authority> authorities(Dataset dataset, List<String> slugs) {
        return slugs.stream().map(dataset::authority).flatMap(Optional::stream).toList();
    }

    private void add(String name, Rank rank, List<Authority> authorities) {
        List<Word> words = Spelling.words(name);
        if (words.isEmpty()) {
            return;
        }
        List<String> tails = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tails.add(Spelling.joined(words, i, words.size()));
        }
        this.entries.add(new Entry(tails, rank, authorities));
    }

    List<Authority> of(String prefix, int limit) {
        List<Word> words = Spelling.words(prefix);
        if (words.isEmpty()) {
            return this.authorities.stream().limit(limit).toList();
        }
        String letters = Spelling.joined(words, 0, words.size());
        String whole = Spelling.joinedWhole(words, 0, words.size());
        Map<String, Integer> best = new HashMap<>();
        for (Entry entry : this.entries) {
            int score = Math.min(entry.score(letters), whole.equals(letters) ? Entry.NOTHING : entry.score(whole));
            entry.offer(score, best);
        }
        if (best.isEmpty() && letters.length() >= SHORTEST_WITH_A_SLIP) {
            Slips slips = new Slips();
            for (Entry entry : this.entries) {
                entry.offer(entry.scoreWithASlip(letters, slips), best);
            }
        }
        return this.authorities.stream()
            .filter(authority -> best.containsKey(authority.slug()))
            .sorted(Comparator.comparing(authority -> best.getOrDefault(authority.slug(), Entry.NOTHING)))
            .limit(limit)
            .toList();
    }

    /** The authorities whose everyday names begin with these letters. */
    List<Authority> beginningWith(String letters) {
        return this.entries.stream()
            .filter(entry -> entry.rank() == Rank.NAME && entry.tails().getFirst().startsWith(letters))
            .flatMap(entry -> entry.authorities().stream())
            .toList();
    }

    /** Which names come first where the same letters begin both. */
    private enum Rank {

        NAME, ALIAS, PLACE

    }

    /**
     * A name that may be completed.
     *
     * @param tails its letters from its first word on, from its second word on, …
     */
    private record Entry(List<String> tails, Rank rank, List<Authority> authorities) {

        private static final int NOTHING = 1000;

        private static final int LATER_WORD = 10;

        private static final int WITH_A_SLIP = 100;

        int score(String letters) {
            if (this.tails.getFirst().equals(letters)) {
                return 0;
            }
            for (int i = 0; i < this.tails.size(); i++) {
                if (this.tails.get(i).startsWith(letters)) {
                    return 1 + this.rank.ordinal() + ((i == 0) ? 0 : LATER_WORD);
                }
            }
            return NOTHING;
        }

        int scoreWithASlip(String letters, Slips slips) {
            if (this.rank == Rank.PLACE) {
                return NOTHING;
            }
            String name = this.tails.getFirst();
            int cost = Slips.TOO_FAR;
            for (int length = letters.length() - 1; length <= letters.length() + 1; length++) {
                if (length > 2 && length <= name.length()) {
                    cost = Math.min(cost, slips.between(letters, name.substring(0, length), false, SLIP));
                }
            }
            return (cost <= SLIP) ? WITH_A_SLIP + cost : NOTHING;
        }

        void offer(int score, Map<String, Integer> best) {
            if (score < NOTHING) {
                this.authorities.forEach(authority -> best.merge(authority.slug(), score, Math::min));
            }
        }

    }

}
