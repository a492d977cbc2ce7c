package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
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
            come up most often, crop up most, most typical""");

    private static final Phrases<Boolean> CONCERNS = Phrases.of("""
            concern, concerns, open concerns, open concern, area for improvement, areas for improvement,
            weakness, weaknesses, problem, problems, issue, issues, theme, themes, concern themes, themes of
            concern, struggle, struggles, failings, criticisms, recommendations, shortcomings, areas of
            concern, struggling with, struggle with, weak on, weak at, poor at, need to improve, needs to
            improve, must improve, told to improve, asked to improve, have to improve, criticised for,
            criticised over, worried about, failing on, failing at, improve on""");

    private static final Phrases<Boolean> THEMES = Phrases.of("""
            theme, themes, themes of concerns, concern themes, themes of concern, list of themes, themes are
            there""");

    private static final Set<String> OF_THEMES = WordList.of("""
            concerns concern list use used sort sorted by all have explain mean
            """);

    private static final Phrases<Boolean> COUNT = Phrases.of("""
            how many, number of, the number, count, count of""");

    private static final Phrases<Boolean> LIST = Phrases.of("""
            which, who, list, list of, list all, any, anyone, anybody, councils, authorities, las, local
            authorities, name, names of, show all, all, where, whos, every""");

    private static final Set<String> VOCABULARY = WordList.of("""
            open current currently still have has had with raised said found identified flagged about around
            regarding over on among amongst across nationally national country england region regions
            whose rated judged graded grade grades rating ratings latest newest last inspection inspections
            reports report need needs improve improvement councils authorities las them names overall same
            being quality that who which what are is get gets got seen see list of
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
        // "neglect in the North East": a theme and a group, and nothing else
        boolean themeAlone = !text.themes().isEmpty() && (text.has(Region.class) || text.has(AuthorityKind.class))
                && text.withoutThemes().isAllIn(Set.of());
        Optional<Understood> asking = text.asking(CONCERNS)
            .or(() -> (priority || themeAlone) ? Optional.of(text) : Optional.empty());
        List<Theme> themes = asking.orElse(text).themes();
        return asking.flatMap(left -> themes.isEmpty() ? common(left, text).or(() -> with(themes, left, text))
                : with(themes, left.withoutThemes(), text));
    }

    private static Optional<Reading> common(Understood asking, Understood text) {
        Optional<Understood> common = asking.asking(COMMON);
        return common.flatMap(some -> {
            Optional<Among> among = ConcernWords.among(some);
            Understood left = ConcernWords.withoutMoved(some).without(COUNT).without(LIST);
            Optional<Matter> matter = ConcernWords.matter(List.of(), left);
            return (among.isEmpty() || matter.isEmpty() || !isUnderstood(left, text)) ? Optional.empty()
                    : Optional.of(new Reading.Asked(new Question.CommonThemes(group(text), among.get(), matter.get())));
        });
    }

    private static Optional<Reading> with(List<Theme> themes, Understood asking, Understood text) {
        Optional<Among> among = ConcernWords.among(asking);
        Understood counting = ConcernWords.withoutMoved(asking).without(COUNT);
        boolean count = !text.meanings(COUNT).isEmpty();
        Understood listing = counting.without(LIST);
        Optional<Matter> matter = ConcernWords.matter(themes, listing);
        Understood left = listing.without(ConcernWords.PRIORITY);
        return (among.isEmpty() || matter.isEmpty() || matter.get() instanceof Matter.Any || !isUnderstood(left, text))
                ? Optional.empty() : Optional
                    .of(new Reading.Asked(new Question.WithConcern(group(text), among.get(), matter.get(), count)));
    }

    private static Group group(Understood text) {
        return Asking.group(text);
    }

    private static boolean isUnderstood(Understood left, Understood text) {
        return left.holdsOnly(Region.class, AuthorityKind.class, Grades.class, JudgementArea.class)
                && left.isAllIn(VOCABULARY) && !left.isNegated() && !text.isNegated();
    }

}
