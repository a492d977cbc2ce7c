package org.councilratings.core.intent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.resolve.Resolver;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Topic;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;

/**
 * Every intent, the more particular before the more general: the first that accounts for
 * the whole text has it.
 */
public final class Intents {

    private static final List<Intent> ALL = List.of(new HelpIntent(), new AboutIntent(), new ExplainIntent(),
            new NoOverallGradeIntent(), new NextInspectionIntent(), new RankingIntent(), new NeighboursIntent(),
            new ReportFactsIntent(), new CompareIntent(), new ConcernSharingIntent(), new ManyConcernsIntent(),
            new ConcernProgressIntent(), new ConcernsIntent(), new StrengthsIntent(), new ChangesIntent(),
            new ListingIntent(), new LastVisitIntent(), new VisitsIntent(), new RecentIntent(), new HistoryIntent(),
            new RatingIntent());

    /**
     * Those that account for somebody else's subject where it is but a word in theirs.
     */
    private static final List<Intent> OF_WORDS = List.of(new ExplainIntent(), new ManyConcernsIntent(),
            new ConcernsIntent());

    /** Beside these, an unknown word is hardly a council's name. */
    private static final Set<String> NO_NAME = WordList.of("""
            why what mean means best worst without no which who how counties councils all are is
            """);

    private static final Set<String> OURS = WordList.of("""
            rating ratings rated grade grades visit visits visited inspection inspections inspected history
            concerns strengths compare neighbours report reports link overall published judged graded
            judgement judgements recent better worse gone
            """);

    /** Somebody who says this needs other help than ours, and at once. */
    private static final Phrases<Boolean> ABOUT_A_CHILD = Phrases
        .of("""
                concern about a child, concerns about a child, concern about my, concerns about my, concerned about
                a child, concerned about my, worried about a child, worried about my, worried about a kid, worried
                about a family, report a concern, report neglect, report abuse, report child abuse,
                report a child, report my, report a parent, report a family, report a social worker, reporting a
                concern, reporting neglect, reporting abuse, refer a child, make a referral, is my
                child, my child is, my kids are, my son, my sons, my daughter, my daughters, my childs, my grandson, my
                granddaughter, my niece, my nephew, my social worker, my 15 year old, my 16 year old, my 17 year old, being abused, is being hit, child at risk in,
                who do i contact, who do i call, who can i call, who should i contact, who do i tell, who do i
                report, make a complaint, complain about, complain to, complaint about, complaints about, how do i
                complain""");

    /** What somebody may think or foresee is no fact of a report. */
    private static final Set<String> OPINION = WordList.of("""
            think reckon opinion opinions should will would believe predict prediction guess likely hope
            recommend deserve fair trust feel safe tomorrow future wonder bet
            """);

    /** A name in its dressing: "the City Corporation rating". */
    private static final int LONGEST_NAME = 4;

    private static final int MOST_LEFT_OUT = 6;

    private static final int MOST_GUESSES = 3;

    private final Resolver resolver;

    public Intents(Resolver resolver) {
        this.resolver = resolver;
    }

    /** What a text asks. */
    public Reading read(Understood text) {
        if (text.words().isCut()) {
            return new Reading.TooLong();
        }
        if (!text.meanings(ABOUT_A_CHILD).isEmpty()) {
            return new Reading.ConcernAboutAChild();
        }
        if (text.has(Topic.class)) {
            // "what does SEND mean" is about a word, and not about somebody else's
            // subject; nor is "unregistered children's homes" where concerns are asked
            // for
            return OF_WORDS.stream()
                .flatMap(intent -> intent.read(text).stream())
                .findFirst()
                .orElseGet(() -> new Reading.OtherSubject(text.all(Topic.class).getFirst().words()));
        }
        List<Resolution> names = text.names();
        if (names.size() == 1 && (names.getFirst() instanceof Resolution.Outside
                || names.getFirst() instanceof Resolution.WithoutDuty)) {
            return new Reading.WithoutDuty(names.getFirst());
        }
        return asked(text).orElseGet(() -> notUnderstood(text));
    }

    /**
     * A question whose authorities were named apart from it.
     * @param unfinished the question, with any authorities in their place
     * @param typed the names as they were typed: one, or for a comparison two to five
     * @param names what each of them stands for; what is not certain is asked back
     */
    public static Reading about(Question unfinished, List<String> typed, List<Resolution> names) {
        return NamedApart.reading(unfinished, typed, names);
    }

    /** The time that a text tells of a rating; empty where it says anything else. */
    public static Optional<When> when(Understood text) {
        return isTime(text) ? Asking.when(text) : Optional.empty();
    }

    /** The time that a text tells of events; empty where it says anything else. */
    public static Optional<Period> period(Understood text) {
        return isTime(text) ? Asking.period(text) : Optional.empty();
    }

    private static boolean isTime(Understood text) {
        return text.has(Time.class) && text.holdsOnly(Time.class) && text.unexplained(Set.of()).isEmpty();
    }

    private static Optional<Reading> asked(Understood text) {
        for (Intent intent : ALL) {
            Optional<Reading> reading = intent.read(text);
            if (reading.isPresent()) {
                return reading;
            }
        }
        return Optional.empty();
    }

    /** Perhaps it is but a name, with a slip in it or of a place that has no duty. */
    private Reading notUnderstood(Understood text) {
        if (text.names().isEmpty() && text.words().size() <= 8) {
            Optional<Reading> unknown = nameAlone(text).or(() -> unknownName(text));
            if (unknown.isPresent()) {
                return unknown.get();
            }
        }
        if (text.names().size() == 1 && text.names().getFirst() instanceof Resolution.Succeeded succeeded
                && text.says(OURS)) {
            return new Reading.AboutHeir(QuestionKind.RATING, succeeded, Question.Rating::now);
        }
        Optional<Reading> nameWithItsArea = nameWithItsArea(text);
        if (nameWithItsArea.isPresent()) {
            return nameWithItsArea.get();
        }
        boolean ours = (text.says(OURS) || text.hasFacts() || text.names().size() > 1) && !text.says(OPINION);
        return new Reading.NotUnderstood(text.unexplained(Set.of()), ours, Named.certain(text), guesses(text));
    }

    /**
     * A question about a council whose name nobody bears, with those that are near it.
     */
    private Optional<Reading> unknownName(Understood text) {
        List<Integer> places = text.placesOfUnexplained(OURS);
        boolean inTurn = !places.isEmpty() && places.getLast() - places.getFirst() == places.size() - 1;
        if (!inTurn || places.size() > 3) {
            return Optional.empty();
        }
        int from = places.getFirst();
        int to = places.getLast() + 1;
        String name = text.said(from, to);
        Resolution resolution = this.resolver.resolve(name);
        boolean isNear = resolution instanceof Resolution.None(List<Authority> some) && !some.isEmpty();
        boolean plain = places.stream().allMatch(place -> isPlain(text.words().at(place)));
        boolean unheardOf = plain || (!isNear && (text.says(NO_NAME) || !text.says(OURS)));
        if (resolution.authorities().isEmpty() && unheardOf) {
            return Optional.empty();
        }
        List<Authority> near = (resolution instanceof Resolution.None(List<Authority> some)) ? some
                : resolution.authorities();
        return asked(text.naming(from, to, new Resolution.None(near))).map(reading -> switch (reading) {
            case Reading.WhichAuthority which -> new Reading.UnknownName(name, which.kind(), near, which.question());
            default -> new Reading.UnknownName(name, QuestionKind.RATING, near, Question.Rating::now);
        });
    }

    /**
     * What it would ask without a word or two that nobody understood: to offer, never to
     * answer.
     */
    private static List<Question> guesses(Understood text) {
        List<Integer> places = text.placesOfUnexplained(Set.of());
        Set<Question> guesses = new LinkedHashSet<>();
        if (places.size() <= MOST_LEFT_OUT && !text.isNegated()) {
            for (int first : places) {
                asked(text.ignoring(first, first + 1)).flatMap(Reading::asks).ifPresent(guesses::add);
            }
            for (int i = 0; i < places.size() && guesses.isEmpty(); i++) {
                for (int j = i + 1; j < places.size(); j++) {
                    asked(text.ignoring(places.get(i), places.get(i) + 1).ignoring(places.get(j), places.get(j) + 1))
                        .flatMap(Reading::asks)
                        .ifPresent(guesses::add);
                }
            }
        }
        guesses.removeIf(guess -> guess.kind() == QuestionKind.HELP);
        return guesses.stream().limit(MOST_GUESSES).toList();
    }

    /**
     * "Luton, Beds", "Leeds in West Yorks": the name of a county after that of a council.
     */
    private Optional<Reading> nameWithItsArea(Understood text) {
        List<Integer> places = text.placesOfUnexplained(OURS);
        boolean number = places.stream().anyMatch(place -> text.words().at(place).chars().anyMatch(Character::isDigit));
        if (number || text.names().size() != 1 || places.isEmpty() || places.size() > 2) {
            return Optional.empty();
        }
        int from = text.placeOf(Resolution.class);
        int to = places.getLast() + 1;
        boolean after = from >= 0 && from < places.getFirst();
        return (after && this.resolver.resolve(text.said(from, to)).equals(text.names().getFirst()))
                ? asked(text.ignoring(places.getFirst(), to)) : Optional.empty();
    }

    /** A word of plain English, or a number: no name that we lack. */
    private boolean isPlain(String word) {
        return this.resolver.isOrdinary(word) || Character.isDigit(word.charAt(0));
    }

    /**
     * A name in its dressing, which no sentence would show as one: "the City
     * Corporation".
     */
    private Optional<Reading> nameAlone(Understood text) {
        if (!text.isEmpty() || text.words().size() > LONGEST_NAME) {
            return Optional.empty();
        }
        String name = text.words().clean();
        Resolution resolution = this.resolver.resolve(name);
        return resolution.authorities().isEmpty() ? Optional.empty() : Optional
            .of(new Reading.UnknownName(name, QuestionKind.RATING, resolution.authorities(), Question.Rating::now));
    }

    /** One example of each intent, for help. */
    public static List<String> examples() {
        return ALL.stream().map(intent -> intent.phrases().getFirst()).toList();
    }

    /** All examples of all intents: each is understood. */
    static List<String> phrases() {
        return ALL.stream().flatMap(intent -> intent.phrases().stream()).toList();
    }

}
