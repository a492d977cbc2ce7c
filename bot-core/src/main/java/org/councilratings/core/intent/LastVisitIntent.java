package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "last visit", "when was Ofsted last in Kent", "most recent focused visit". */
final class LastVisitIntent implements Intent {

    private static final Set<String> NEWEST = Set.of("last", "latest", "newest", "recent", "recently", "lastvisit");

    /** Ways to speak of a visit without the word. */
    private static final Set<String> CALLED = WordList.of("""
            when there came come been presence contact activity turn turned knocking door lastvisit
            """);

    private static final Set<String> VOCABULARY = WordList.of("""
            last latest newest recent recently most when date dates time topic focus looked seen report letter
            made took place go went
            theme subject turn turned activity back through door kind round knocking long inspector inspect
            drop dropped popped called showed appeared recorded record
            came come been presence contact lastvisit
            """);

    @Override
    public List<String> phrases() {
        return List.of("last visit to Kent", "when was Ofsted last in Kent?", "latest focused visit in Leeds");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean asked = text.says(NEWEST) && (!text.visits().isEmpty() || text.says(CALLED));
        boolean tooMuch = !text.times().isEmpty() || !text.regions().isEmpty() || !text.areas().isEmpty()
                || !text.grades().isEmpty();
        if (!asked || tooMuch || !text.unexplained(VOCABULARY).isEmpty()) {
            return Optional.empty();
        }
        Visits visits = text.visits()
            .stream()
            .filter(kind -> kind != Visits.ANY && kind != Visits.INSPECTIONS)
            .findFirst()
            .orElse(onlyFull(text) ? Visits.INSPECTIONS : Visits.ANY);
        return Named.one(text, "last_visit", authority -> new Question.LastVisit(authority, visits));
    }

    /** "Full inspection" asks for one kind; "inspected" means any visit. */
    private static boolean onlyFull(Understood text) {
        return text.words().clean().toLowerCase(java.util.Locale.UK).contains("full inspection");
    }

}
