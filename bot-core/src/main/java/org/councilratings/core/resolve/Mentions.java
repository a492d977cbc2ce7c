package org.councilratings.core.resolve;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.resolve.NameIndex.Name;
import org.councilratings.core.resolve.NameIndex.Near;
import org.councilratings.core.resolve.Word.Pause;

/**
 * Finds names inside a text. A slip needs more evidence here than in a name that stands
 * alone, since most words of a sentence are not meant as names.
 */
final class Mentions {

    private static final int MOST_WORDS_OF_NAME = 9;

    /** Windows with a slip are dearer to look at, and names of five words are rare. */
    private static final int MOST_WORDS_WITH_A_SLIP = 6;

    /** How many words with a slip a text may have before it is taken for noise. */
    private static final int MOST_UNKNOWN = 40;

    private static final int STRICT = 80;

    private static final int LOOSE = 100;

    private static final int WIDE = 150;

    private static final int WIDE_SLIP = 15;

    private static final int SHORTEST_WITH_A_SLIP = 5;

    private static final Set<String> COMPASS = Set.of("north", "south", "east", "west", "central", "mid");

    /** A name is likely to follow. */
    private static final Set<String> BEFORE_A_NAME = Set.of("in", "for", "of", "at", "about", "is", "does", "did",
            "has", "was", "rate", "rates", "rating", "ratings", "grade", "ofsted", "vs", "versus", "v", "or", "compare",
            "than", "from", "like", "near", "with", "how", "hows", "around", "to", "if", "visit", "visited", "inspect",
            "inspected", "council", "borough", "are", "against", "between", "will", "tell");

    /** After "reading" or "bury" these show that no place is meant. */
    private static final Set<String> AFTER_A_VERB = Set.of("a", "an", "the", "this", "that", "these", "those", "my",
            "your", "our", "their", "his", "her", "its", "it", "them", "up", "through", "between", "about", "into",
            "age", "ages", "aloud", "skills", "list", "books", "book", "material", "writing", "me", "out", "from",
            "all", "some", "any", "more", "lots", "again", "dogs", "room", "time", "water", "tub", "house", "school");

    /** Regions of England, which are no councils. */
    private static final Set<String> REGIONS = Set.of("northeast", "northwest", "yorkshireandthehumber",
            "yorkshireandhumber", "yorkshirethehumber", "yorkshirehumber", "humberandyorkshire", "eastmidlands",
            "westmidlands", "midlands", "themidlands", "eastofengland", "eastengland", "eastanglia", "london",
            "greaterlondon", "innerlondon", "outerlondon", "southeast", "southwest", "england");

    private final NameIndex index;

    private final OrdinaryWords ordinary;

    Mentions(NameIndex index, OrdinaryWords ordinary) {
        this.index = index;
        this.ordinary = ordinary;
    }

    List<Mention> in(String text) {
        List<Word> words = Spelling.words(text);
        if (words.isEmpty()) {
            return List.of();
        }
        return new Search(words).run();
    }

    /** One text being searched. */
    private final class Search {

        private final List<Word> words;

        private final int size;

        private final boolean[] taken;

        private final boolean[] unknown;

        private final List<Mention> found = new ArrayList<>(4);

        private final Slips slips = new Slips();

        private final boolean shouted;

        private int unknownWords;

        Search(List<Word> words) {
            this.words = words;
            this.size = words.size();
            this.taken = new boolean[this.size];
            this.unknown = new boolean[this.size];
            this.shouted = words.stream().allMatch(Word::capital);
            for (int i = 0; i < this.size; i++) {
                Word word = words.get(i);
                this.unknown[i] = !word.isNumber() && !Dressing.is(word)
                        && !Mentions.this.ordinary.contains(word.text()) && !isPartOfSomeName(word)
                        && Mentions.this.index.exact(word.text()).isEmpty();
                if (this.unknown[i]) {
                    this.unknownWords++;
                }
            }
        }

        List<Mention> run() {
            boolean slipsPossible = this.unknownWords > 0 && this.unknownWords <= MOST_UNKNOWN;
            exactNames(2);
            if (slipsPossible) {
                namesOfSeveralWordsWithASlip();
            }
            exactNames(1);
            if (slipsPossible) {
                otherNamesWithASlip();
            }
            this.found.sort(Comparator.comparingInt(Mention::start));
            return merged();
        }

        private boolean isPartOfSomeName(Word word) {
            return COMPASS.contains(word.whole()) || Mentions.this.index.isWordOfName(word.text());
        }

        private void exactNames(int fewestWords) {
            for (int from = 0; from < this.size; from++) {
                if (this.taken[from] || !Mentions.this.index.mayBegin(this.words.get(from))) {
                    continue;
                }
                for (int to = furthest(from, MOST_WORDS_OF_NAME); to >= from + fewestWords; to--) {
                    if (isRegion(from, to)) {
                        take(from, to);
                        break;
                    }
                    Optional<Name> name = Mentions.this.index.exact(this.words, from, to);
                    if (name.isPresent() && isMeant(name.get(), from, to)) {
                        if (to - from > 1 || !takeWithMistypedCompass(from, to)) {
                            add(from, to, name.get().resolution());
                        }
                        break;
                    }
                }
            }
        }

        /** A word with a slip in it after "North East" may be Lincolnshire. */
        private boolean isRegion(int from, int to) {
            return REGIONS.contains(Spelling.joinedWhole(this.words, from, to)) && pauseWithin(from, to) == Pause.NONE
                    && (to == this.size || !this.unknown[to] || this.words.get(to - 1).pause() != Pause.NONE);
        }

        /** The end of the longest window that starts here and is free and unbroken. */
        private int furthest(int from, int most) {
            int to = from + 1;
            while (to < this.size && to - from < most && !this.taken[to]
                    && this.words.get(to - 1).pause() != Pause.STOP) {
                to++;
            }
            return to;
        }

        private Pause pauseWithin(int from, int to) {
            Pause longest = Pause.NONE;
            for (int i = from; i < to - 1; i++) {
                if (this.words.get(i).pause().compareTo(longest) > 0) {
                    longest = this.words.get(i).pause();
                }
            }
            return longest;
        }

        private boolean isMeant(Name name, int from, int to) {
            if (Dressing.isAll(this.words, from, to)) {
                return false;
            }
            Pause pause = pauseWithin(from, to);
            boolean asSpaced = isSpacedLike(name, from, to);
            if (name.form() == NameIndex.Form.TURNED && (pause != Pause.NONE || beginsAnotherName(from, to))) {
                return false;
            }
            if (pause != Pause.NONE && (!asSpaced || to - from < 3)) {
                return false;
            }
            if (to - from > 1) {
                return asSpaced || name.letters().length() >= 8 || !isAllOrdinary(from, to);
            }
            return !Mentions.this.ordinary.contains(this.words.get(from).text()) || isMeantAsPlace(name, from);
        }

        private boolean isSpacedLike(Name name, int from, int to) {
            int at = 0;
            String spaced = name.spaced();
            for (int i = from; i < to; i++) {
                Word word = this.words.get(i);
                if (spaced.startsWith(word.text(), at) && endsWord(spaced, at + word.text().length())) {
                    at += word.text().length() + 1;
                }
                else if (spaced.startsWith(word.whole(), at) && endsWord(spaced, at + word.whole().length())) {
                    at += word.whole().length() + 1;
                }
                else {
                    return false;
                }
            }
            return true;
        }

        private static boolean endsWord(String spaced, int at) {
            return at == spaced.length() || spaced.charAt(at) == ' ';
        }

        /**
         * In "morth Somerset" and "North Eat Lincolnshire" it is not all of the county
         * that is meant.
         */
        private boolean takeWithMistypedCompass(int from, int to) {
            if (isBefore(from - 1, from) && this.unknown[from - 1] && isNearlyCompass(this.words.get(from - 1).text())
                    && takeIfNear(from - 1, to, WIDE, false)) {
                return true;
            }
            return isBefore(from - 1, from) && isBefore(from - 2, from - 1)
                    && COMPASS.contains(this.words.get(from - 2).whole()) && takeIfNear(from - 2, to, LOOSE, false);
        }

        private boolean isBefore(int at, int next) {
            return at >= 0 && next == at + 1 && !this.taken[at] && this.words.get(at).pause() == Pause.NONE;
        }

        private boolean isNearlyCompass(String word) {
            return COMPASS.stream().anyMatch(point -> this.slips.between(word, point, false, WIDE_SLIP) <= WIDE_SLIP);
        }

        /** In "Somerset, North Yorkshire" the "North" is Yorkshire's. */
        private boolean beginsAnotherName(int from, int to) {
            int compass = to - 1;
            while (compass > from + 1 && COMPASS.contains(this.words.get(compass - 1).whole())) {
                compass--;
            }
            for (int end = to + 1; end <= Math.min(this.size, to + 3); end++) {
                if (Mentions.this.index.exact(this.words, compass, end).isPresent()) {
                    return true;
                }
            }
            return false;
        }

        private boolean isAllOrdinary(int from, int to) {
            for (int i = from; i < to; i++) {
                Word word = this.words.get(i);
                if (!Mentions.this.ordinary.contains(word.text()) && !Dressing.is(word)) {
                    return false;
                }
            }
            return true;
        }

        /** Whether "reading", "bury", "sale" or "down" is the place. */
        private boolean isMeantAsPlace(Name name, int at) {
            Word word = this.words.get(at);
            boolean first = at == 0 || this.words.get(at - 1).pause() == Pause.STOP;
            boolean last = at == this.size - 1;
            boolean capital = word.capital() && !this.shouted;
            Optional<Word> next = (last || word.pause() == Pause.STOP) ? Optional.empty()
                    : Optional.of(this.words.get(at + 1));
            if (next.isPresent() && word.pause() == Pause.NONE && AFTER_A_VERB.contains(next.get().text())
                    && (first || !capital)) {
                return false;
            }
            if (capital && !first) {
                return true;
            }
            boolean afterName = !first && isBeforeAName(at - 1);
            boolean beforeRest = next.isEmpty() || word.pause() == Pause.COMMA || startsQuestion(next.get())
                    || (isAnd(next.get()) && at + 2 < this.size && isName(at + 2));
            if (!name.resolution().authorities().isEmpty()) {
                return afterName ? beforeRest || capital || isQuestionWord(next)
                        : beforeRest && (first || allBefore(at));
            }
            return (this.size == 1) || (first && last) || (capital && beforeRest && first);
        }

        private boolean isBeforeAName(int at) {
            Word word = this.words.get(at);
            return BEFORE_A_NAME.contains(word.text()) || (isAnd(word) && at > 0 && isName(at - 1));
        }

        private boolean isName(int at) {
            return this.taken[at] || (Mentions.this.index.exact(this.words.get(at).text()).isPresent()
                    && !Mentions.this.ordinary.contains(this.words.get(at).text()));
        }

        private static boolean isAnd(Word word) {
            return word.text().equals("and") || word.text().equals("or");
        }

        /** "reading rating", "bury children in care", "reading vs slough". */
        private static boolean startsQuestion(Word next) {
            return switch (next.text()) {
                case "council", "rating", "rated", "grade", "graded", "ofsted", "children", "childrens", "care", "last",
                        "latest", "inspection", "visit", "visits", "vs", "versus", "borough", "history", "concerns",
                        "strengths", "in", "overall", "judgement", "leaders", "leadership", "social", "current",
                        "services", "help", "since", "report", "when", "what", "who", "is", "has", "was", "or",
                        "compared" ->
                    true;
                default -> false;
            };
        }

        /** "is reading good", "has bury improved". */
        private boolean isQuestionWord(Optional<Word> next) {
            return next.isPresent() && Mentions.this.ordinary.contains(next.get().text());
        }

        /** Whether only words around names stand before it. */
        private boolean allBefore(int at) {
            return Dressing.isAll(this.words, 0, at);
        }

        private void namesOfSeveralWordsWithASlip() {
            for (int from = 0; from < this.size; from++) {
                if (this.taken[from] || !(this.unknown[from] || isPartOfSomeName(this.words.get(from)))) {
                    continue;
                }
                for (int to = furthest(from, MOST_WORDS_WITH_A_SLIP); to > from + 1; to--) {
                    if (hasUnknownAndKnown(from, to) && pauseWithin(from, to) == Pause.NONE
                            && takeIfNear(from, to, STRICT, false)) {
                        break;
                    }
                }
            }
        }

        private boolean hasUnknownAndKnown(int from, int to) {
            boolean hasUnknown = false;
            boolean hasKnown = false;
            for (int i = from; i < to; i++) {
                hasUnknown |= this.unknown[i];
                hasKnown |= !this.unknown[i] && isPartOfSomeName(this.words.get(i));
            }
            return hasUnknown && hasKnown && (this.unknown[to - 1] || isPartOfSomeName(this.words.get(to - 1)));
        }

        private void otherNamesWithASlip() {
            for (int from = 0; from < this.size; from++) {
                if (!this.unknown[from] || this.taken[from]) {
                    continue;
                }
                for (int to = furthest(from, 3); to > from; to--) {
                    if (this.unknown[to - 1] && pauseWithin(from, to) == Pause.NONE
                            && takeIfNear(from, to, evidence(from, to), to == from + 1)) {
                        break;
                    }
                }
            }
        }

        /** Where a name must stand, or nothing else does, more of a slip is believed. */
        private int evidence(int from, int to) {
            boolean namePlace = from > 0 && isBeforeAName(from - 1);
            boolean capital = from > 0 && this.words.get(from).capital() && !this.shouted;
            boolean alone = Dressing.isAll(this.words, 0, from) && Dressing.isAll(this.words, to, this.size);
            return (namePlace || capital || alone) ? LOOSE : STRICT;
        }

        private boolean takeIfNear(int from, int to, int limitPercent, boolean oneWord) {
            String letters = Spelling.joinedWhole(this.words, from, to);
            if (letters.length() < SHORTEST_WITH_A_SLIP) {
                return false;
            }
            List<Near> near = Mentions.this.index.near(letters, limitPercent, this.slips);
            if (near.isEmpty() || (!oneWord && to - from > 1 && !hasAsManyWords(near.getFirst(), from, to))) {
                return false;
            }
            Optional<Resolution> verdict = Verdict.of(near);
            if (verdict.isEmpty() || verdict.get() instanceof Resolution.WithoutDuty) {
                return false;
            }
            if (oneWord && verdict.get() instanceof Resolution.Succeeded) {
                // one mistyped word is a town or a person rather than a district:
                // "Wigton", "Walden"
                return false;
            }
            add(from, to, verdict.get());
            return true;
        }

        private boolean hasAsManyWords(Near near, int from, int to) {
            long spaces = near.name().spaced().chars().filter(c -> c == ' ').count();
            return spaces == to - from - 1;
        }

        private void add(int from, int to, Resolution resolution) {
            this.found.add(new Mention(this.words.get(from).start(), this.words.get(to - 1).end(), resolution));
            take(from, to);
        }

        private void take(int from, int to) {
            for (int i = from; i < to; i++) {
                this.taken[i] = true;
            }
        }

        /** "Windsor and Maidenhed" was found in two parts: it is one name. */
        private List<Mention> merged() {
            List<Mention> merged = new ArrayList<>(this.found.size());
            for (Mention mention : this.found) {
                if (!merged.isEmpty() && merged.getLast().resolution().equals(mention.resolution())
                        && mention.resolution() instanceof Resolution.Match
                        && isOnlyAndBetween(merged.getLast(), mention)) {
                    Mention first = merged.removeLast();
                    merged.add(new Mention(first.start(), mention.end(), first.resolution()));
                }
                else {
                    merged.add(mention);
                }
            }
            return List.copyOf(merged);
        }

        private boolean isOnlyAndBetween(Mention first, Mention second) {
            return this.words.stream()
                .filter(word -> word.start() >= first.end() && word.end() <= second.start())
                .allMatch(word -> word.text().equals("and") || word.text().equals("with"));
        }

    }

}
