package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Region;

/**
 * Reads "reports since 1 August 2026", "anything published this week?", "newest report in
 * the North East".
 */
final class RecentIntent implements Intent {

    /** Where people leave the number open. */
    private static final int SOME = 10;

    private static final int MOST = 99;

    private static final List<String> NUMBERS = List.of("one", "two", "three", "four", "five", "six", "seven", "eight",
            "nine", "ten");

    /** What came out. */
    private static final Phrases<Boolean> REPORTS = Phrases.of("""
            report, reports, published, publish, publication, publications, publishing, came out, come out,
            coming out, released, release, releases, issued, letters, letter, announced, inspection reports,
            results, ratings, judgements, reported, been out, landed, dropped, out""");

    private static final Phrases<Boolean> NEW = Phrases.of("""
            new, newest, latest, recent, recently, lately, anything new, whats new, what is new, news,
            fresh, freshest, most recent, latest news, last, just, newly, update, updates, recents""");

    private static final Set<String> VOCABULARY = WordList.of("""
            what which who all list any anything been were show there so far find every everything how many
            was something full councils recent recently ofsteds most latest give everyone overview summary
            round digest number count total few whatever very got had have an could please visits published
            reports report inspections dates england country nationally
            """);

    private static final Phrases<Boolean> NUMBER = Phrases.of("how many, number of, count, count of");

    /** What inspectors do on site, and a report tells weeks later. */
    private static final Set<String> WERE_THERE = WordList.of("inspected visited visiting inspectors");

    private static final Set<String> CAME_OUT = WordList
        .of("published publish publication report reports letter letters released issued out");

    @Override
    public List<String> phrases() {
        return List.of("reports since 1 August 2026", "what was published in July 2026?",
                "newest report in the North East", "recent monitoring visits");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean isNew = text.asking(NEW).isPresent();
        boolean reports = text.asking(REPORTS).isPresent() || text.has(Visits.class);
        boolean timed = !text.times().isEmpty();
        Understood left = text.without(NEW).without(REPORTS).without(NUMBER);
        Optional<Period> period = Asking.period(text);
        Optional<Visits> visits = Asking.visits(text);
        // "/reports", "/reports recent"
        boolean slash = text.words().at(0).equals("reports") && text.words().size() <= 2
                && text.isAllIn(Set.of("reports", "recent"));
        boolean asked = slash || (timed && reports) || (isNew && reports)
                || (isNew && (timed || text.words().size() <= 4));
        if (!asked || period.isEmpty() || visits.isEmpty() || !text.names().isEmpty() || text.isNegated()
                || period.get() instanceof Period.SinceInspection || text.says(Asking.PRONOUNS)
                || !left.holdsOnly(Region.class, AuthorityKind.class, Visits.class, Time.class)
                || left.unexplained(VOCABULARY).size() > (timed ? 0 : 1)
                || !left.unexplained(VOCABULARY).stream().allMatch(RecentIntent::isNumber)) {
            return Optional.empty();
        }
        if (text.hasWord(WERE_THERE) && !text.hasWord(CAME_OUT)) {
            return Optional.of(new Reading.ByPublication(new Question.Recent(Asking.group(text), visits.get(),
                    period.get(), timed ? OptionalInt.empty() : OptionalInt.of(SOME))));
        }
        OptionalInt newest = timed ? OptionalInt.empty() : OptionalInt.of(number(text).orElse(isOne(text) ? 1 : SOME));
        return Optional
            .of(new Reading.Asked(new Question.Recent(Asking.group(text), visits.get(), period.get(), newest)));
    }

    private static boolean isNumber(String word) {
        return NUMBERS.contains(word)
                || (word.length() <= 2 && word.chars().allMatch(Character::isDigit) && !word.startsWith("0"));
    }

    /** "The last ten reports". */
    private static Optional<Integer> number(Understood text) {
        return text.rest()
            .stream()
            .filter(RecentIntent::isNumber)
            .map(word -> NUMBERS.contains(word) ? NUMBERS.indexOf(word) + 1 : Integer.parseInt(word))
            .filter(number -> number > 0 && number <= MOST)
            .findFirst();
    }

    /** "The newest report", "the latest inspection": one. */
    private static boolean isOne(Understood text) {
        for (int i = 1; i < text.words().size(); i++) {
            String word = text.words().at(i);
            if (Set.of("report", "inspection", "visit", "letter", "publication", "jtai").contains(word)) {
                return true;
            }
        }
        return false;
    }

}
