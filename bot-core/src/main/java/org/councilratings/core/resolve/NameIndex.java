package org.councilratings.core.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every name we know, under its letters alone, so that spaces, hyphens and joined words
 * do not matter. Immutable once built.
 */
final class NameIndex {

    /** As near as this to the nearest, and a name is a rival: then we ask. */
    static final int RIVALRY = 4;

    /** So many letters of a word rule out most words of a sentence. */
    private static final int BEGINNING = 5;

    /** Misheard and mistyped is two slips. */
    private static final int HEARD = 4;

    private final Map<String, Name> names;

    private final Set<String> words;

    private final Name[] all;

    /** Of each of {@code all}, side by side: they are looked at thousands at a time. */
    private final int[] limits;

    private final int[] lengths;

    private final long[] letterSets;

    private final Set<String> beginnings = new HashSet<>(16384);

    private final int longest;

    private NameIndex(Map<String, Name> names, Set<String> words) {
        this.names = names;
        this.words = words;
        this.all = names.values().stream().filter(name -> name.limit() > 0).toArray(Name[]::new);
        this.limits = Arrays.stream(this.all).mapToInt(Name::limit).toArray();
        this.lengths = Arrays.stream(this.all).mapToInt(name -> name.letters().length()).toArray();
        this.letterSets = Arrays.stream(this.all).mapToLong(name -> Slips.letters(name.letters())).toArray();
        names.keySet().forEach(letters -> {
            for (int end = 1; end <= Math.min(letters.length(), BEGINNING); end++) {
                this.beginnings.add(letters.substring(0, end));
            }
        });
        this.longest = names.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * One way to write a name.
     *
     * @param letters all of it without spaces
     * @param spaced with spaces, as its words are
     * @param resolution what it stands for
     * @param form how near it is to what the data says
     * @param limit how much of a slip it bears: none if zero
     */
    record Name(String letters, String spaced, Resolution resolution, Form form, int limit) {

        /** In a short name a wrong letter makes another word. */
        boolean isShort() {
            return this.limit <= 10;
        }

    }

    /** How a way to write a name came about. */
    enum Form {

        /** As the data has it. */
        GIVEN,
        /** Turned round: "Sussex West". */
        TURNED,
        /** As it is heard: "Gloster". */
        HEARD,
        /** With words that decide nothing: "Leicester County Council". */
        CONTRADICTORY

    }

    /**
     * A name that a text comes near.
     *
     * @param cost the slips between them
     */
    record Near(Name name, int cost) {
    }

    Optional<Name> exact(String letters) {
        return Optional.ofNullable(this.names.get(letters));
    }

    /** What some words in a row stand for, as written or with short forms written out. */
    Optional<Name> exact(List<Word> text, int from, int to) {
        String letters = Spelling.joined(text, from, to);
        if (letters.length() > this.longest) {
            return Optional.empty();
        }
        Name name = this.names.get(letters);
        if (name == null && Spelling.hasShortForm(text, from, to)) {
            name = this.names.get(Spelling.joinedWhole(text, from, to));
        }
        return Optional.ofNullable(name);
    }

    /** Whether some name begins with this word, or with a part of it. */
    boolean mayBegin(Word word) {
        return isBeginning(word.text()) || isBeginning(word.whole());
    }

    private boolean isBeginning(String word) {
        return this.beginnings.contains((word.length() > BEGINNING) ? word.substring(0, BEGINNING) : word);
    }

    /** Whether it is a word of a council's or a district's name. */
    boolean isWordOfName(String word) {
        return this.words.contains(word);
    }

    /**
     * The names that a text may be with a slip, the nearest first, and only those about
     * as near as the nearest.
     * @param limitPercent how much of each name's limit a slip may use up
     */
    List<Near> near(String letters, int limitPercent, Slips slips) {
        List<Near> near = new ArrayList<>();
        int best = Slips.TOO_FAR;
        boolean accepted = false;
        long letterSet = Slips.letters(letters);
        int length = letters.length();
        for (int i = 0; i < this.all.length; i++) {
            int limit = this.limits[i] * limitPercent / 100;
            int bound = Math.min(limit, best) + RIVALRY;
            if (Math.abs(length - this.lengths[i]) * Slips.CHEAPEST_LENGTH_CHANGE > bound
                    || Long.bitCount(letterSet ^ this.letterSets[i]) * Slips.CHEAPEST_LENGTH_CHANGE > bound * 2) {
                continue;
            }
            Name name = this.all[i];
            if (Slips.atLeast(letters, letterSet, name.letters(), this.letterSets[i]) > bound) {
                continue;
            }
            int cost = slips.between(letters, name.letters(), name.isShort(), bound)
                    + ((name.form() == Form.HEARD) ? HEARD : 0);
            if (cost <= bound) {
                near.add(new Near(name, cost));
                if (cost <= limit) {
                    accepted = true;
                    best = Math.min(best, cost);
                }
            }
        }
        if (!accepted) {
            return List.of();
        }
        int worst = best + RIVALRY;
        near.removeIf(candidate -> candidate.cost() > worst);
        near.sort(Comparator.comparingInt(Near::cost));
        return near;
    }

    /** Collects names; what is added first keeps its letters. */
    static final class Builder {

        /** What is misheard already bears little more. */
        private static final int LIMIT_OF_FORM = 10;

        private static final Set<String> GENERIC = Set.of("and", "of", "on", "upon", "the", "under", "in", "north",
                "south", "east", "west", "mid", "central", "northeast", "northwest", "city", "county", "greater", "st",
                "isle", "isles", "council", "borough", "royal", "le", "with");

        private final Map<String, Name> names = new LinkedHashMap<>(8192);

        private final Set<String> words = new HashSet<>();

        /**
         * A name as the data has it, in all its spellings.
         * @param bearsSlips whether it can be recognised with a slip in it
         */
        void add(String name, Resolution resolution, boolean bearsSlips) {
            List<Word> words = Spelling.words(name);
            if (words.isEmpty()) {
                return;
            }
            put(words, resolution, Form.GIVEN, bearsSlips);
            if (name.indexOf('\'') >= 0) {
                add(name.replace("'", ""), resolution, bearsSlips);
            }
        }

        void addForm(List<String> words, Resolution resolution, Form form) {
            put(String.join("", words), String.join(" ", words), resolution, form, limit(words));
        }

        /** A form that bears no slip. */
        void addExactForm(List<String> words, Resolution resolution, Form form) {
            put(String.join("", words), String.join(" ", words), resolution, form, 0);
        }

        void addForm(String letters, Name original, Form form) {
            put(letters, original.spaced(), original.resolution(), form, Math.min(original.limit(), LIMIT_OF_FORM));
        }

        /** Words that a text may consist of without being a slip of another name. */
        void addWords(String name) {
            for (Word word : Spelling.words(name)) {
                if (word.text().length() > 2) {
                    this.words.add(word.text());
                }
            }
        }

        Optional<Name> get(String letters) {
            return Optional.ofNullable(this.names.get(letters));
        }

        List<Name> names() {
            return List.copyOf(this.names.values());
        }

        private void put(List<Word> words, Resolution resolution, Form form, boolean bearsSlips) {
            List<String> texts = words.stream().map(Word::text).toList();
            List<String> wholes = words.stream().map(words.size() == 1 ? Word::text : Word::whole).toList();
            int limit = (bearsSlips && words.stream().noneMatch(Word::isShortCounty)) ? limit(wholes) : 0;
            put(String.join("", texts), String.join(" ", texts), resolution, form, limit);
            put(String.join("", wholes), String.join(" ", wholes), resolution, form, limit);
        }

        private void put(String letters, String spaced, Resolution resolution, Form form, int limit) {
            this.names.putIfAbsent(letters, new Name(letters, spaced, resolution, form, limit));
        }

        /** Only the part that sets a name apart says how much of a slip it bears. */
        private static int limit(List<String> words) {
            int letters = words.stream()
                .filter(word -> !GENERIC.contains(word))
                .mapToInt(word -> word.endsWith("shire") ? word.length() - 3 : word.length())
                .sum();
            if (letters < 4) {
                return 0;
            }
            return (letters == 4) ? 5 : (letters <= 6) ? 10 : (letters <= 8) ? 15 : (letters <= 11) ? 20 : 24;
        }

        NameIndex build() {
            return new NameIndex(this.names, Set.copyOf(this.words));
        }

    }

}
