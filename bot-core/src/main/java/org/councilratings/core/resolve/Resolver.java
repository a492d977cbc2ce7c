package org.councilratings.core.resolve;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.resolve.NameIndex.Name;
import org.councilratings.core.resolve.NameIndex.Near;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;

/**
 * Tells which authority a name stands for. An exact name or alias wins; then one with a
 * slip in it, if it fits no other; what is doubtful is asked. Immutable: a new dataset
 * needs a new resolver.
 */
public final class Resolver {

    /** A name with its dressing is shorter. */
    private static final int MOST_WORDS = 24;

    private static final int MOST_NEAR = 4;

    private static final int WHOLE_LIMIT = 100;

    private static final int NEAR_LIMIT = 150;

    /** Of so short a text only the lost last letter and the doubled one are believed. */
    private static final int SHORT_TEXT = 4;

    private static final int SHORTEST_BEGINNING = 3;

    private static final int SHORT_TEXT_LIMIT = 7;

    private final NameIndex index;

    private final OrdinaryWords ordinary;

    private final Mentions mentions;

    private final Completion completion;

    public Resolver(Dataset dataset) {
        this.ordinary = OrdinaryWords.packaged();
        this.index = Gazetteer.index(dataset, this.ordinary);
        this.mentions = new Mentions(this.index, this.ordinary);
        this.completion = new Completion(dataset);
    }

    /**
     * What a name stands for.
     * @param name a name and nothing else, perhaps dressed up: "the Croydon council",
     * "Trafford's", "Sutton (LA)"
     */
    public Resolution resolve(String name) {
        List<Word> words = Spelling.words(name);
        if (words.isEmpty() || words.size() > MOST_WORDS) {
            return new Resolution.None(List.of());
        }
        Optional<Name> exact = undressed(words);
        if (exact.isPresent()) {
            return exact.get().resolution();
        }
        Slips slips = new Slips();
        int from = 0;
        int to = words.size();
        while (from < to && Dressing.mayBe(words.get(from), slips)) {
            from++;
        }
        while (to > from && Dressing.mayBe(words.get(to - 1), slips)) {
            to--;
        }
        if (from == to) {
            return new Resolution.None(List.of());
        }
        List<Word> core = words.subList(from, to);
        return undressed(core).map(Name::resolution)
            .or(() -> nameAndItsArea(core))
            .or(() -> withASlip(words, core, slips))
            .orElseGet(() -> new Resolution.None(nearTo(core, slips)));
    }

    /**
     * The names inside a sentence or a terse question, in order, none inside another. A
     * region ("the North East", "London") is no council's name here.
     */
    public List<Mention> mentions(String text) {
        return this.mentions.in(text);
    }

    /**
     * What a name may become that is being typed: by its beginning, the beginning of one
     * of its words, an alias, a district in it, a slip; best first.
     */
    public List<Authority> complete(String prefix, int limit) {
        return this.completion.of(prefix, limit);
    }

    /** Whether a word is one of plain English, in lower case and without apostrophes. */
    public boolean isOrdinary(String word) {
        return this.ordinary.contains(word);
    }

    /** The longest name that is left when words around it are taken away. */
    private Optional<Name> undressed(List<Word> words) {
        int size = words.size();
        int before = 0;
        while (before < size && Dressing.is(words.get(before))) {
            before++;
        }
        int after = 0;
        while (after < size && Dressing.is(words.get(size - 1 - after))) {
            after++;
        }
        for (int removed = 0; removed <= Math.min(before + after, size - 1); removed++) {
            for (int from = Math.max(0, removed - after); from <= Math.min(before, removed); from++) {
                Optional<Name> name = this.index.exact(words, from, size - (removed - from));
                if (name.isPresent()) {
                    return name;
                }
            }
        }
        return Optional.empty();
    }

    /** "Leeds, West Yorkshire", "Exeter Devon", "Richmond, London"; "Kent and Medway". */
    private Optional<Resolution> nameAndItsArea(List<Word> words) {
        for (int split = words.size() - 1; split > 0; split--) {
            int rest = (words.get(split).text().equals("and") && split + 1 < words.size()) ? split + 1 : split;
            Optional<Resolution> place = this.index.exact(words, 0, split).map(Name::resolution);
            Optional<Resolution> area = this.index.exact(words, rest, words.size()).map(Name::resolution);
            if (place.isPresent() && area.isPresent()) {
                return within(place.get(), area.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<Resolution> within(Resolution place, Resolution area) {
        List<Authority> inBoth = place.authorities().stream().filter(authority -> isIn(authority, area)).toList();
        if (inBoth.size() == place.authorities().size() && !inBoth.isEmpty()) {
            return Optional.of(place);
        }
        if (inBoth.size() == 1) {
            return Optional.of(new Resolution.Match(inBoth.getFirst()));
        }
        Set<Authority> either = new LinkedHashSet<>(place.authorities());
        either.addAll(area.authorities());
        boolean bothHaveTheDuty = !place.authorities().isEmpty() && !area.authorities().isEmpty();
        return (bothHaveTheDuty && either.size() > 1) ? Optional.of(new Resolution.Ambiguous(List.copyOf(either)))
                : Optional.of(new Resolution.None(List.copyOf(either)));
    }

    private static boolean isIn(Authority authority, Resolution area) {
        return area.authorities().contains(authority)
                || area instanceof Resolution.WithoutDuty region && region.name().equals(authority.region().title());
    }

    private Optional<Resolution> withASlip(List<Word> words, List<Word> core, Slips slips) {
        if (isPlainEnglish(core) || isMadeOfNames(core)) {
            return Optional.empty();
        }
        List<Near> nearest = nearest(words, slips);
        List<Near> nearCore = (core.size() == words.size()) ? List.of() : nearest(core, slips);
        if (nearest.isEmpty() || (!nearCore.isEmpty() && nearCore.getFirst().cost() < nearest.getFirst().cost())) {
            nearest = nearCore;
        }
        return nearest.isEmpty() ? Optional.empty() : Verdict.of(nearest);
    }

    private List<Near> nearest(List<Word> words, Slips slips) {
        List<Near> asWritten = near(Spelling.joined(words, 0, words.size()), slips);
        if (!Spelling.hasShortForm(words, 0, words.size())) {
            return asWritten;
        }
        List<Near> whole = near(Spelling.joinedWhole(words, 0, words.size()), slips);
        return (asWritten.isEmpty() || (!whole.isEmpty() && whole.getFirst().cost() < asWritten.getFirst().cost()))
                ? whole : asWritten;
    }

    private List<Near> near(String letters, Slips slips) {
        if (letters.length() < SHORT_TEXT) {
            return List.of();
        }
        List<Near> near = this.index.near(letters, WHOLE_LIMIT, slips);
        boolean believed = letters.length() > SHORT_TEXT || near.isEmpty()
                || near.getFirst().cost() <= SHORT_TEXT_LIMIT;
        return believed ? near : List.of();
    }

    private boolean isPlainEnglish(List<Word> core) {
        return core.stream().allMatch(word -> this.ordinary.contains(word.text()) || Dressing.is(word));
    }

    /** "West Essex" is made of names, and so no slip of West Sussex. */
    private boolean isMadeOfNames(List<Word> core) {
        return core.stream().allMatch(word -> this.index.isWordOfName(word.whole()) || Dressing.is(word));
    }

    private List<Authority> nearTo(List<Word> core, Slips slips) {
        Set<Authority> near = new LinkedHashSet<>();
        String letters = Spelling.joinedWhole(core, 0, core.size());
        if (letters.length() > SHORT_TEXT && !isPlainEnglish(core)) {
            near.addAll(Verdict.authorities(this.index.near(letters, NEAR_LIMIT, slips)));
        }
        for (int i = 0; i < core.size(); i++) {
            this.index.exact(core, i, i + 1).ifPresent(name -> near.addAll(name.resolution().authorities()));
        }
        if (near.isEmpty() && letters.length() >= SHORTEST_BEGINNING) {
            near.addAll(this.completion.beginningWith(letters));
        }
        return near.stream().limit(MOST_NEAR).toList();
    }

}
