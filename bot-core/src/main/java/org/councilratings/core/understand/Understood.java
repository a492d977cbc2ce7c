package org.councilratings.core.understand;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Term;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * A text as far as it is understood: what was found in it, and the words left over that
 * nothing accounts for. An intent may take further words out of it
 * ({@link #asking(Phrases)}) and must then account for all that is left.
 */
public final class Understood {

    private static final Set<String> PREPOSITIONS = Set.of("in", "on", "during", "for", "of", "at");

    private final Words words;

    private final List<Fact> facts;

    private final BitSet taken;

    private final List<String> rest = new ArrayList<>();

    Understood(Words words, List<Fact> facts, BitSet taken) {
        this.words = words;
        this.facts = List.copyOf(facts);
        this.taken = (BitSet) taken.clone();
        for (int i = taken.nextClearBit(0); i < words.size(); i = taken.nextClearBit(i + 1)) {
            this.rest.add(words.at(i));
        }
    }

    /** Its words, all of them. */
    public Words words() {
        return this.words;
    }

    /**
     * The text without the phrases that show what is asked; what had been found inside
     * them is forgotten. Empty where it has none of them.
     */
    public Optional<Understood> asking(Phrases<?> phrases) {
        return Optional.of(without(phrases)).filter(left -> left != this);
    }

    /** The text without these phrases, which it need not have. */
    public Understood without(Phrases<?> phrases) {
        return without(free(phrases));
    }

    private Understood without(List<? extends Phrases.Found<?>> found) {
        if (found.isEmpty()) {
            return this;
        }
        BitSet more = (BitSet) this.taken.clone();
        List<Fact> left = new ArrayList<>(this.facts);
        for (Phrases.Found<?> phrase : found) {
            left.removeIf(fact -> {
                if (fact.value() instanceof OtherQuestion) {
                    return phrase.from() <= fact.from() && fact.to() <= phrase.to();
                }
                boolean covered = fact.overlaps(phrase.from(), phrase.to());
                if (covered) {
                    more.clear(fact.from(), fact.to());
                }
                return covered;
            });
        }
        for (Phrases.Found<?> phrase : found) {
            more.set(phrase.from(), phrase.to());
        }
        return new Understood(this.words, left, more);
    }

    /** What phrases mean that the text has, in order. */
    public <T> List<T> meanings(Phrases<T> phrases) {
        return free(phrases).stream().map(Phrases.Found::meaning).toList();
    }

    private <T> List<Phrases.Found<T>> free(Phrases<T> phrases) {
        List<Phrases.Found<T>> found = phrases.in(this.words);
        if (!found.isEmpty()) {
            found.removeIf(phrase -> this.facts.stream().anyMatch(fact -> isPartOf(fact, phrase)));
        }
        return found;
    }

    /**
     * A name's words are never part of a phrase, nor is "improvement" one in "requires
     * improvement".
     */
    private static boolean isPartOf(Fact fact, Phrases.Found<?> phrase) {
        boolean wholly = phrase.from() <= fact.from() && fact.to() <= phrase.to();
        return fact.overlaps(phrase.from(), phrase.to())
                && (fact.value() instanceof Resolution || (!wholly && !(fact.value() instanceof OtherQuestion)));
    }

    /** The text, with words left over taken for a council's name. */
    public Understood naming(int from, int to, Resolution resolution) {
        List<Fact> more = new ArrayList<>(this.facts);
        more.add(new Fact(from, to, resolution));
        BitSet all = (BitSet) this.taken.clone();
        all.set(from, to);
        return new Understood(this.words, more, all);
    }

    /** The terms of the field that it may ask to explain, each once. */
    public List<Term> terms() {
        return List
            .copyOf(new LinkedHashSet<>(TermSpotter.in(this.words).stream().map(Phrases.Found::meaning).toList()));
    }

    /**
     * The text without the terms of the field, and without what had been found inside
     * them.
     */
    public Understood withoutTerms() {
        return without(TermSpotter.in(this.words));
    }

    /** The themes of concerns that it may ask about, each once. */
    public List<Theme> themes() {
        return List.copyOf(new LinkedHashSet<>(meanings(ThemeSpotter.phrases())));
    }

    /** Whether one of its themes is one without a word of concerns beside it. */
    public boolean hasThemeByItself() {
        return free(ThemeSpotter.phrases()).stream().anyMatch(found -> ThemeSpotter.isByItself(this.words, found));
    }

    /**
     * The text without the themes of concerns, and without what had been found inside
     * them.
     */
    public Understood withoutThemes() {
        return without(ThemeSpotter.phrases());
    }

    /** What of a class stands right at a word. */
    public <T> Optional<T> at(int word, Class<T> type) {
        return this.facts.stream()
            .filter(fact -> fact.from() == word && type.isInstance(fact.value()))
            .map(fact -> type.cast(fact.value()))
            .findFirst();
    }

    /** The text, with words left over taken to say nothing. */
    public Understood ignoring(int from, int to) {
        BitSet all = (BitSet) this.taken.clone();
        all.set(from, to);
        return new Understood(this.words, this.facts, all);
    }

    /** The first word of the first thing of a class; -1 where there is none. */
    public int placeOf(Class<?> type) {
        return this.facts.stream().filter(fact -> type.isInstance(fact.value())).mapToInt(Fact::from).min().orElse(-1);
    }

    /** Whether nothing was found but things of these classes. */
    public boolean holdsOnly(Class<?>... classes) {
        for (Fact fact : this.facts) {
            boolean allowed = false;
            for (Class<?> type : classes) {
                allowed |= type.isInstance(fact.value());
            }
            if (!allowed) {
                return false;
            }
        }
        return true;
    }

    /** Things of a class, in the order of the text. */
    public <T> List<T> all(Class<T> type) {
        List<T> found = new ArrayList<>();
        for (Fact fact : this.facts) {
            if (type.isInstance(fact.value())) {
                found.add(type.cast(fact.value()));
            }
        }
        return found;
    }

    /**
     * Whether all things of a class stand next to each other, joined by "or" or "and" at
     * most: "good or outstanding", but not "good councils with outstanding leaders".
     */
    public boolean standTogether(Class<?> type) {
        int end = -1;
        for (Fact fact : this.facts.stream().filter(fact -> type.isInstance(fact.value())).sorted().toList()) {
            boolean joined = end < 0 || fact.from() == end || (fact.from() == end + 1 && isJoint(this.words.at(end)));
            if (!joined) {
                return false;
            }
            end = fact.to();
        }
        return true;
    }

    private static boolean isJoint(String word) {
        return word.equals("or") || word.equals("and");
    }

    /** What of a class ends right before a word. */
    public <T> Optional<T> before(int word, Class<T> type) {
        return this.facts.stream()
            .filter(fact -> fact.to() == word && type.isInstance(fact.value()))
            .map(fact -> type.cast(fact.value()))
            .findFirst();
    }

    public boolean has(Class<?> type) {
        return this.facts.stream().anyMatch(fact -> type.isInstance(fact.value()));
    }

    /** What the names in it stand for, each once, in order. */
    public List<Resolution> names() {
        return List.copyOf(new LinkedHashSet<>(this.facts.stream()
            .filter(fact -> fact.value() instanceof Resolution)
            .sorted()
            .map(fact -> (Resolution) fact.value())
            .toList()));
    }

    /** The grades named, all together. */
    public Set<Grade> grades() {
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        all(Grades.class).forEach(some -> grades.addAll(some.grades()));
        return grades;
    }

    /** The judgement areas named, each once. */
    public List<JudgementArea> areas() {
        return List.copyOf(new LinkedHashSet<>(all(JudgementArea.class)));
    }

    public Set<Region> regions() {
        return Set.copyOf(all(Region.class));
    }

    public Set<AuthorityKind> kinds() {
        return Set.copyOf(all(AuthorityKind.class));
    }

    public List<Visits> visits() {
        return List.copyOf(new LinkedHashSet<>(all(Visits.class)));
    }

    public List<Time> times() {
        return all(Time.class);
    }

    /** Whether any of these words is left over. */
    public boolean says(Set<String> anyOf) {
        return this.rest.stream().anyMatch(anyOf::contains);
    }

    /** Whether any of these words stands in the text, whatever it was taken for. */
    public boolean hasWord(Set<String> anyOf) {
        return this.words.words().stream().anyMatch(word -> anyOf.contains(word.text()));
    }

    /**
     * Whether one of these words stands right before a thing of a class, or before "in"
     * and that.
     */
    public boolean stands(Set<String> before, Class<?> type) {
        return this.facts.stream()
            .filter(fact -> type.isInstance(fact.value()))
            .anyMatch(fact -> before.contains(this.words.at(fact.from() - 1))
                    || (PREPOSITIONS.contains(this.words.at(fact.from() - 1))
                            && before.contains(this.words.at(fact.from() - 2))));
    }

    /**
     * Whether a word left over is written like a name: with a capital, and not the first.
     */
    public boolean hasUnknownName() {
        return placesOfUnexplained(Set.of()).stream()
            .anyMatch(place -> place > 0
                    && Character.isUpperCase(this.words.clean().charAt(this.words.words().get(place).start())));
    }

    /** Whether a negation is left over: a list of what is not so is another list. */
    public boolean isNegated() {
        return says(SmallWords.NEGATIONS);
    }

    /** Whether two words follow each other in the text. */
    public boolean saysInTurn(String first, String second) {
        for (int i = 0; i + 1 < this.words.size(); i++) {
            if (this.words.at(i).equals(first) && this.words.at(i + 1).equals(second)) {
                return true;
            }
        }
        return false;
    }

    /** The words left over, in order. */
    public List<String> rest() {
        return List.copyOf(this.rest);
    }

    /** The words left over that are neither small words nor in a vocabulary. */
    public List<String> unexplained(Set<String> vocabulary) {
        return this.rest.stream().filter(word -> !SmallWords.contains(word) && !vocabulary.contains(word)).toList();
    }

    /** Whether small words and a vocabulary account for all that is left. */
    public boolean isAllIn(Set<String> vocabulary) {
        return this.rest.stream().allMatch(word -> SmallWords.contains(word) || vocabulary.contains(word));
    }

    /**
     * The places of the words left over, for which neither small words nor a vocabulary
     * account.
     */
    public List<Integer> placesOfUnexplained(Set<String> vocabulary) {
        List<Integer> places = new ArrayList<>();
        for (int i = this.taken.nextClearBit(0); i < this.words.size(); i = this.taken.nextClearBit(i + 1)) {
            if (!SmallWords.contains(this.words.at(i)) && !vocabulary.contains(this.words.at(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** How it was understood, a line each, for {@code --explain}. */
    public List<String> trace() {
        List<String> lines = new ArrayList<>();
        lines.add("text: " + this.words.clean());
        for (Fact fact : this.facts) {
            lines.add("\"%s\" is %s".formatted(said(fact.from(), fact.to()), inWords(fact.value())));
        }
        for (Phrases.Found<Theme> theme : free(ThemeSpotter.phrases())) {
            lines.add("\"%s\" may be the theme %s".formatted(said(theme.from(), theme.to()), theme.meaning().key()));
        }
        lines.add("other words: " + String.join(" ", this.rest));
        return lines;
    }

    /** Words as they were typed, from one to before another. */
    public String said(int from, int to) {
        return this.words.clean().substring(this.words.words().get(from).start(), this.words.words().get(to - 1).end());
    }

    /** Whether nothing at all was found in it. */
    public boolean isEmpty() {
        return this.facts.isEmpty();
    }

    /** Whether anything was found besides councils' names. */
    public boolean hasFacts() {
        return this.facts.stream()
            .anyMatch(fact -> !(fact.value() instanceof Resolution) && !(fact.value() instanceof OtherQuestion)
                    && !(fact.value() instanceof Time));
    }

    private static String inWords(Object value) {
        if (value instanceof Resolution resolution) {
            return resolution.getClass().getSimpleName()
                    + resolution.authorities().stream().map(Authority::slug).toList();
        }
        return value.getClass().isEnum() ? value.getClass().getSimpleName() + " " + value : value.toString();
    }

}
