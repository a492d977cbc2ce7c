package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "last visit", "when was Ofsted last in Kent", "most recent focused visit". */
final class LastVisitIntent implements Intent {

    private static final Set<String> NEWEST = Set.of("last", "latest", "newest", "recent", "recently", "lately",
            "lastvisit");

    /** "Recent visits" are several; "when did children last come" is about children. */
    private static final Set<String> SEVERAL = WordList.of("visits inspections who children");

    /** Without a council's name, these are of all councils. */
    private static final Set<String> PLURAL = WordList.of("visits inspections letters reports jtais");

    private static final Set<String> WHEN = WordList.of("when date dates ago long time");

    /** Ways to speak of a visit without the word. */
    private static final Set<String> CALLED = WordList.of("""
            when there came come been letter trip foot did thing presence contact activity turn turned
            knocking door lastvisit
            """);

    private static final Phrases<Boolean> CUES = Phrases.of("""
            last visit, last visited, last inspected, latest visit, newest visit, most recent visit, being
            inspected last, when was, when were, when did, when has, been inspected, did ofsted go, did
            ofsted come, has ofsted been, have ofsted been, last been inspected, last time""");

    private static final Set<String> VOCABULARY = WordList.of("""
            last latest newest recent recently most when date dates time topic focus looked seen report
            letter made took place go went theme subject turn turned activity back through door kind round
            knocking inspector inspect drop dropped popped called showed appeared recorded record came come
            been presence contact lastvisit long ago months years days since how lately set foot during like
            thing did trip happened
            """);

    @Override
    public List<String> phrases() {
        return List.of("last visit to Kent", "when was Ofsted last in Wiltshire?", "latest focused visit in Leeds");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Understood left = text.without(CUES);
        boolean visit = text.has(Visits.class);
        boolean newest = text.says(NEWEST) && (visit || text.says(CALLED));
        boolean when = visit && text.asking(CUES).isPresent();
        // "how did it do in its last inspection" asks for the rating
        boolean rating = text.says(Set.of("how")) && text.says(Set.of("do", "fare", "perform", "get", "rated"));
        // "/visit Kent"
        boolean slash = visit && text.words().at(0).equals("visit");
        if ((!newest && !when && !slash) || rating || text.says(SEVERAL)
                || !left.holdsOnly(Resolution.class, Visits.class) || !left.isAllIn(VOCABULARY)) {
            return Optional.empty();
        }
        if (text.names().isEmpty() && text.words().words().stream().anyMatch(word -> PLURAL.contains(word.text()))) {
            return Optional.empty();
        }
        return Asking.visits(text)
            .flatMap(visits -> (visits == Visits.INSPECTIONS && !when && !text.says(WHEN))
                    // "the latest inspection of Kent": all of it, not only when it was
                    ? Named.one(text, QuestionKind.REPORT,
                            authority -> new Question.ReportFacts(authority, visits, Optional.empty(), Aspect.ALL))
                    : Named.one(text, QuestionKind.LAST_VISIT, authority -> new Question.LastVisit(authority, visits)));
    }

}
