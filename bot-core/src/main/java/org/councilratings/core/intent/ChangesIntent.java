package org.councilratings.core.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * Reads "who improved in 2025", "which councils were downgraded", "who fell from good to
 * inadequate".
 */
final class ChangesIntent implements Intent {

    private static final Phrases<Direction> CUES = new Phrases<Direction>().all(Direction.BETTER, """
            improved, improve, improving, improvers, improver, improvement, improvements, upgraded, upgrade,
            upgrades, went up, gone up, go up, going up, moved up, move up, moving up, got better, get
            better, gotten better, promoted, risen, rose, rise, risers, climbed, climb, climbers, stepped
            up, up a grade, went up a grade, moved up a grade, turned around, on the up, increased, raised,
            winners, gained""").all(Direction.WORSE, """
            declined, decline, declining, decliners, declines, downgraded, downgrade, downgrades, went down,
            gone down, go down, going down, moved down, move down, moving down, got worse, get worse, gotten
            worse, deteriorated, deteriorating, fell, fallen, fall, fallers, falling, dropped, drop, drops,
            droppers, slipped, slip, slid, worsened, worsening, down a grade, went down a grade, relegated,
            demoted, slumped, gone backwards, went backwards, losers""").all(Direction.EITHER, """
            changed, changes, change, changing, movers, movement, moved grade, changed grade, grade changes,
            up or down, improved or declined, declined or improved, went up or down, gone up or down, better
            or worse, improvers and decliners, winners and losers, ups and downs, upgrades and downgrades,
            new grade""");

    /** "Lost outstanding", "out of inadequate": the grade before. */
    private static final Phrases<Boolean> FROM = Phrases.of("""
            from, lost, lost its, lost their, lose, lost the, lost an, out of, left, escaped, no longer,
            came out of, got out of, moved out of, stopped being, come out of""");

    /** "To good", "became inadequate": the grade after. */
    private static final Phrases<Boolean> TO = Phrases.of("""
            to, to an, to a, into, became, become, becoming, newly, turned, reached, got to, moved to""");

    private static final Set<String> VOCABULARY = WordList.of("""
            rating ratings rated rate grade grades graded judgement judgements judged result results
            inspection inspections last latest recent recently newest who which what list any many overall
            since their its all was were been published time score scores biggest whose got outcome outcomes
            them nationally country national whole effectiveness becoming move moved went councils council
            """);

    private static final Phrases<Boolean> NUMBER = Phrases.of("how many, number of, count, count of, which, who, list");

    /** "Did it improve" is about one council. */
    private static final Set<String> PRONOUNS = Set.of("it", "they", "theyre", "them", "those", "these");

    private static final Set<String> OUT = Set.of("published", "out", "released", "issued");

    /** Words that speak of councils in general. */
    private static final Set<String> MANY = WordList.of("""
            who which councils authorities las any anyone anybody list all many most england nationally
            national country what everyone recent changes upgrades downgrades improvers decliners movers
            risers fallers climbers winners losers newly changed improved declined downgraded upgraded
            """);

    private static final Set<String> WISH = WordList
        .of("need needs needing can want wants again how yet why could should must trying might");

    private static final Set<String> GRADE = WordList
        .of("grade grades rating ratings judgement judgements grading impact");

    @Override
    public List<String> phrases() {
        return List.of("which councils improved in 2025?", "who declined in the South East?",
                "who went from inadequate to good?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (!text.names().isEmpty()) {
            return Optional.empty();
        }
        List<Direction> directions = text.meanings(CUES).stream().distinct().toList();
        Optional<Optional<Grade>> to = grade(text, TO);
        Optional<Optional<Grade>> from = grade(text, FROM).map(grade -> grade.or(() -> beforeTo(text)));
        boolean graded = from.filter(Optional::isPresent).isPresent() || to.filter(Optional::isPresent).isPresent();
        if ((directions.isEmpty() && !graded) || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Understood left = text.without(CUES).without(FROM).without(TO).without(NUMBER);
        long grades = left.all(Grades.class).size();
        long placed = from.get().stream().count() + to.get().stream().count();
        Optional<Period> period = Asking.period(text);
        Optional<JudgementArea> area = Asking.area(left);
        // "who need to improve" have not; "who no longer improved" did not
        boolean other = left.says(WISH) || isToDo(text) || text.areas().size() > 1 || directions.size() > 1
                || (text.isNegated() && from.get().isEmpty())
                || text.hasWord(Set.of("no", "longer")) && from.get().isEmpty()
                || (area.filter(it -> it == JudgementArea.LEADERS).isPresent()
                        && directions.equals(List.of(Direction.EITHER)) && !text.hasWord(GRADE));
        boolean visits = text.has(Visits.class) && !(text.visits().equals(List.of(Visits.INSPECTIONS))
                && text.hasWord(Set.of("last", "latest", "newest", "recent")));
        if (other || visits || grades != placed || period.isEmpty() || area.isEmpty()
                || !left.holdsOnly(Region.class, AuthorityKind.class, Grades.class, JudgementArea.class, Time.class,
                        Visits.class)
                || !left.unexplained(VOCABULARY)
                    .stream()
                    .allMatch(word -> word.startsWith("report") && text.stands(OUT, Time.class))
                || text.says(PRONOUNS) || !isAboutMany(text)) {
            return Optional.empty();
        }
        Direction direction = (directions.size() == 1) ? directions.getFirst() : Direction.EITHER;
        return Optional.of(new Reading.Asked(
                new Question.Changes(Asking.group(text), area.get(), direction, from.get(), to.get(), period.get())));
    }

    /** "Good to outstanding": the grade before without a word for it. */
    private static Optional<Grade> beforeTo(Understood text) {
        return TO.in(text.words())
            .stream()
            .filter(phrase -> text.at(phrase.to(), Grades.class).isPresent())
            .flatMap(phrase -> text.before(phrase.from(), Grades.class).stream())
            .filter(grades -> grades.grades().size() == 1)
            .flatMap(grades -> grades.grades().stream())
            .findFirst();
    }

    private static boolean isAboutMany(Understood text) {
        return text.has(Region.class) || text.has(AuthorityKind.class) || text.says(MANY);
    }

    /**
     * The one grade that stands right after such a phrase, if any; empty where several
     * do.
     */
    private static Optional<Optional<Grade>> grade(Understood text, Phrases<Boolean> before) {
        Set<Grade> found = EnumSet.noneOf(Grade.class);
        for (Phrases.Found<Boolean> phrase : before.in(text.words())) {
            text.at(phrase.to(), Grades.class).ifPresent(grades -> found.addAll(grades.grades()));
        }
        return (found.size() > 1) ? Optional.empty() : Optional.of(found.stream().findFirst());
    }

    /** "Who has to improve", "councils to improve": they have not yet. */
    private static boolean isToDo(Understood text) {
        return List.of("have", "has", "had", "is", "are", "councils", "authorities")
            .stream()
            .anyMatch(word -> text.saysInTurn(word, "to"));
    }

}
