package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;

/**
 * Reads "open concerns in Kent", "what must Leeds improve", "what happened to the concern
 * about neglect in Kent", "weaknesses found by the 2025 visit to Plymouth".
 */
final class ConcernsIntent implements Intent {

    /** What has a history. */
    private static final Phrases<Boolean> CONCERNS = Phrases
        .of("concern, concerns, open concerns, areas for improvement, recommendations, weaknesses, criticisms");

    private static final Set<String> VOCABULARY = WordList.of("""
            open current outstanding latest last newest most recent report reports inspection improve
            improvement areas area list still main key biggest top raised said found identified flagged what
            must should needs need ofsteds doing how many did things thing better next visit anything
            everything inspectors big serious raise finding findings letter letters make made point pointed
            around regarding concerning relating related over within quality issue issues visits
            """);

    @Override
    public List<String> phrases() {
        return List.of("open concerns in Cheshire East", "what does Doncaster need to improve?",
                "concerns about care leavers in Kent", "what happened to the concern about private fostering in Kent?",
                "history of concerns in Cheshire East");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (text.names().isEmpty() && isAboutMany(text)) {
            return Optional.empty();
        }
        Optional<Reading> story = text.asking(CONCERNS)
            .flatMap(left -> left.asking(ConcernWords.OVER_TIME))
            .flatMap(ConcernsIntent::story);
        if (story.isPresent()) {
            return story;
        }
        List<Theme> themes = text.themes();
        boolean must = text.says(Set.of("improve")) && text.says(Set.of("must", "should", "need", "needs", "supposed"));
        Optional<Understood> asking = text.asking(ConcernWords.CUES)
            .or(() -> Optional.of(text).filter(all -> !all.meanings(ConcernWords.PRIORITY).isEmpty()))
            .or(() -> must ? Optional.of(text) : Optional.empty());
        // "neglect in Kent", "what happened to caseloads in Leeds": a theme, and nothing
        // else
        return asking.isPresent() ? asking.flatMap(left -> read(left.themes(), left.withoutThemes(), text, VOCABULARY))
                : Optional.of(text.withoutThemes().without(ConcernWords.WEAK))
                    .filter(left -> text.names().size() <= 1 && !text.has(Visits.class) && isThemeByItself(text))
                    .flatMap(left -> read(themes, left, text, Set.of()));
    }

    private static Optional<Reading> read(List<Theme> themes, Understood asking, Understood text,
            Set<String> vocabulary) {
        Optional<Matter> matter = ConcernWords.matter(themes, asking);
        Understood left = (themes.isEmpty() ? asking : asking.without(ConcernWords.FATE))
            .without(ConcernWords.PRIORITY);
        if (matter.isEmpty() || !left.holdsOnly(Resolution.class, Visits.class, JudgementArea.class, Time.class)
                || !left.isAllIn(vocabulary) || left.isNegated()) {
            return Optional.empty();
        }
        Optional<Period> period = Asking.period(left);
        Optional<Visits> visits = Asking.visits(left);
        boolean ofVisits = !left.times().isEmpty()
                || visits.filter(kind -> kind != Visits.ANY && kind != Visits.INSPECTIONS).isPresent();
        if (ofVisits) {
            // one visit's concerns are told whole, and of what else was asked nothing may
            // be dropped
            return (period.isEmpty() || visits.isEmpty() || !(matter.get() instanceof Matter.Any)) ? Optional.empty()
                    : Named.one(text, QuestionKind.CONCERNS,
                            authority -> new Question.ConcernHistory(authority, visits.get(), period.get()));
        }
        List<Authority> several = Named.certain(left);
        if (left.names().size() > 1 && several.size() == left.names().size()) {
            // one at a time
            return Optional.of(new Reading.WhichAuthority(QuestionKind.CONCERNS, several,
                    authority -> new Question.Concerns(authority, matter.get())));
        }
        return Named.one(left, QuestionKind.CONCERNS, authority -> new Question.Concerns(authority, matter.get()));
    }

    /**
     * A word that may mean much else needs one of concerns, or of what became of them.
     */
    private static boolean isThemeByItself(Understood text) {
        return text.hasThemeByItself()
                || (!text.themes().isEmpty() && !text.withoutThemes().meanings(ConcernWords.FATE).isEmpty());
    }

    private static Optional<Reading> story(Understood left) {
        Optional<Period> period = Asking.period(left);
        Optional<Visits> visits = Asking.visits(left);
        if (period.isEmpty() || visits.isEmpty() || !left.holdsOnly(Resolution.class, Visits.class, Time.class)
                || !left.isAllIn(VOCABULARY) || left.isNegated()) {
            return Optional.empty();
        }
        return Named.one(left, QuestionKind.CONCERNS,
                authority -> new Question.ConcernHistory(authority, visits.get(), period.get()));
    }

    private static boolean isAboutMany(Understood text) {
        return text.says(Set.of("who", "which", "councils", "authorities", "las", "common", "commonest", "nationally"));
    }

}
