package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Among;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Theme;

/**
 * Reads "which councils have care leaver accommodation concerns in the North West", "what
 * are the most common concerns among inadequate councils".
 */
final class ManyConcernsIntent implements Intent {

    /** What many have in common. */
    private static final Phrases<Boolean> COMMON = Phrases.of("""
            most common, commonest, most frequent, most often, common, most raised, most widespread, widespread,
            what do councils struggle with, what do councils struggle with most, top, biggest, main, typical,
            recurring, frequent, shared, most often raised, most commonly raised, comes up most, come up most,
            come up most often, crop up most, most typical, most need, most need to improve, need most""");

    /** What a council can have, without a word of what it is about. */
    private static final Phrases<Boolean> ANY = Phrases.of("""
            concern, concerns, open concerns, open concern, area for improvement, areas for improvement,
            weaknesses, recommendations, something to improve, anything to improve, things to improve""");

    private static final Phrases<Boolean> CONCERNS = Phrases.of("""
            concern, concerns, open concerns, open concern, area for improvement, areas for improvement,
            weakness, weaknesses, problem, problems, issue, issues, theme, themes, concern themes, themes of
            concern, struggle, struggles, failings, criticisms, recommendations, shortcomings, areas of
            concern, struggling with, struggle with, weak on, weak at, poor at, need to improve,
            needs improving, need improving, needs to improve, must improve, told to improve,
            asked to improve, have to improve, criticised for, criticised over, something to improve,
            anything to improve, things to improve, worried about, failing on, failing at, improve on""");

    private static final Phrases<Boolean> THEMES = Phrases.of("""
            theme, themes, themes of concerns, concern themes, themes of concern, list of themes, themes are
            there""");

    private static final Set<String> OF_THEMES = WordList.of("""
            concerns concern list use used sort sorted by all have explain mean
            """);

    private static final Phrases<Boolean> COUNT = Phrases.of("""
            how many, number of, the number, count, count of, how common is, how common are, what share of,
            what percentage of, what proportion of, share of, percentage of, proportion of""");

    private static final Phrases<Boolean> LIST = Phrases.of("""
            which, who, list, list of, list all, any, anyone, anybody, councils, authorities, las, local
            authorities, name, names of, show all, all, where, whos, every""");

    private static final Set<String> VOCABULARY = WordList.of("""
            open current currently still have has had with raised said found identified flagged about around
            regarding over on among amongst across nationally national country england region regions
            whose rated judged graded grade grades rating ratings latest newest last inspection inspections
            reports report need needs improve improvement councils authorities las them names overall same
            being quality that who which what are is get gets got seen see list of something anything
            things how
            """);

    /** Words that speak of councils in general. */
    private static final Set<String> MANY = WordList.of("""
            councils authorities las who which anyone anybody nationally national country england everywhere
            nationwide boroughs counties unitaries
            """);

    @Override
    public List<String> phrases() {
        return List.of("which councils have concerns about care leavers' accommodation in the North West?",
                "what are the most common concerns among inadequate councils?",
                "how many London boroughs have concerns about neglect?", "most common concerns in the North East");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean many = text.hasWord(MANY) || text.has(Region.class) || text.has(AuthorityKind.class)
                || text.meanings(COMMON).size() > 0;
        if (!text.names().isEmpty()) {
            return Optional.empty();
        }
        boolean themesThemselves = text.isEmpty()
                && text.asking(THEMES).filter(left -> left.isAllIn(OF_THEMES)).isPresent();
        if (themesThemselves) {
            return Optional.of(new Reading.Asked(new Question.Themes()));
        }
        if (!many) {
            return Optional.empty();
        }
        boolean priority = !text.meanings(ConcernWords.PRIORITY).isEmpty();
        Optional<Understood> asking = text.asking(CONCERNS)
            .or(() -> (priority || isWeakness(text)) ? Optional.of(text.without(ConcernWords.WEAK)) : Optional.empty());
        List<Theme> themes = asking.map(Understood::themes).orElse(List.of());
        return asking.flatMap(left -> themes.isEmpty() ? common(left, text).or(() -> with(themes, left, text))
                : with(themes, left.withoutThemes().without(COMMON), text));
    }

    /**
     * "Neglect in the North East", "which councils have too many changes of social
     * worker": a theme, with a group or with what is weak about it, where no grade may
     * say how it is meant.
     */
    private static boolean isWeakness(Understood text) {
        Understood left = text.withoutThemes();
        if (left == text || text.has(Grades.class)) {
            return false;
        }
        boolean group = text.has(Region.class) || text.has(AuthorityKind.class);
        return !text.meanings(ConcernWords.WEAK).isEmpty()
                || (group && text.hasThemeByItself() && left.isAllIn(Set.of()));
    }

    private static Optional<Reading> common(Understood asking, Understood text) {
        boolean named = text.hasWord(Set.of("who", "which", "many", "list", "share", "percentage", "proportion"));
        boolean group = text.has(Region.class) || text.has(AuthorityKind.class) || text.has(Grades.class);
        // "concerns in the North East" are those that many there have
        Optional<Understood> common = asking.asking(COMMON)
            .or(() -> Optional.of(asking).filter(left -> group && !named && text.areas().isEmpty()));
        return common.flatMap(some -> {
            Optional<Among> among = ConcernWords.among(some);
            Understood left = ConcernWords.withoutMoved(some).without(COUNT).without(LIST);
            Optional<Matter> matter = ConcernWords.matter(List.of(), left);
            return (among.isEmpty() || matter.isEmpty() || !isUnderstood(left, text)) ? Optional.empty() : Optional
                .of(new Reading.Asked(new Question.CommonThemes(Asking.group(text), among.get(), matter.get())));
        });
    }

    private static Optional<Reading> with(List<Theme> themes, Understood asking, Understood text) {
        Optional<Among> among = ConcernWords.among(asking);
        Understood counting = ConcernWords.withoutMoved(asking).without(COUNT);
        boolean count = !text.meanings(COUNT).isEmpty();
        Understood listing = counting.without(LIST);
        Optional<Matter> matter = ConcernWords.matter(themes, listing);
        Understood left = listing.without(ConcernWords.PRIORITY);
        // "who must improve" asks for more than a list
        boolean any = matter.filter(Matter.Any.class::isInstance).isPresent() && text.meanings(ANY).isEmpty();
        return (among.isEmpty() || matter.isEmpty() || any || !isUnderstood(left, text)) ? Optional.empty() : Optional
            .of(new Reading.Asked(new Question.WithConcern(Asking.group(text), among.get(), matter.get(), count)));
    }

    private static boolean isUnderstood(Understood left, Understood text) {
        return left.holdsOnly(Region.class, AuthorityKind.class, Grades.class, JudgementArea.class)
                && left.isAllIn(VOCABULARY) && !left.isNegated() && !text.isNegated();
    }

}
