package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "last visit", "when was Ofsted last in Kent", "most recent focused visit". */
final class LastVisitIntent implements Intent {

    private static final Set<String> NEWEST = Set.of("last", "latest", "newest", "recent", "recently", "lastvisit");

    /** "Recent visits" are several; "when did children last come" is about children. */
    private static final Set<String> SEVERAL = WordList.of("visits inspections who children");

    /** Ways to speak of a visit without the word. */
    private static final Set<String> CALLED = WordList.of("""
            when there came come been presence contact activity turn turned knocking door lastvisit
            """);

    private static final Set<String> VOCABULARY = WordList.of("""
            last latest newest recent recently most when date dates time topic focus looked seen report letter
            made took place go went theme subject turn turned activity back through door kind round knocking
            inspector inspect drop dropped popped called showed appeared recorded record came come been presence
            contact lastvisit
            """);

    @Override
    public List<String> phrases() {
        return List.of("last visit to Kent", "when was Ofsted last in Kent?", "latest focused visit in Leeds");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean asked = text.says(NEWEST) && (!text.visits().isEmpty() || text.says(CALLED));
        boolean tooMuch = !text.times().isEmpty() || !text.regions().isEmpty() || !text.areas().isEmpty()
                || !text.grades().isEmpty() || !text.otherQuestions().isEmpty() || text.says(SEVERAL);
        if (!asked || tooMuch || !text.unexplained(VOCABULARY).isEmpty()) {
            return Optional.empty();
        }
        List<Visits> kinds = text.visits().stream().filter(kind -> kind != Visits.ANY).distinct().toList();
        if (kinds.size() > 1) {
            return Optional.empty();
        }
        // "inspectors … any kind of inspection" means any visit
        boolean any = kinds.isEmpty() || (kinds.getFirst() == Visits.INSPECTIONS && text.visits().contains(Visits.ANY));
        Visits visits = any ? Visits.ANY : kinds.getFirst();
        return Named.one(text, QuestionKind.LAST_VISIT, authority -> new Question.LastVisit(authority, visits));
    }

}
