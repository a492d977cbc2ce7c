package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.understand.Understood;

/**
 * Reads "rating", "what is Kent rated", "leeds?", "is York outstanding", "how was Kent
 * rated in 2019". A council's name alone asks for its rating.
 */
final class RatingIntent implements Intent {

    private static final Set<String> SIGNS = Set.of("rating", "ratings", "rated", "rate", "rates", "grade", "grades",
            "graded", "grading", "judgement", "judgements", "judgment", "judgments", "judged", "outcome", "outcomes",
            "result", "results", "score", "scores", "status", "verdict", "standing", "hold", "holds", "held", "doing");

    /** Words that change nothing in a question about a rating. */
    private static final Set<String> VOCABULARY = Set.of("current", "latest", "newest", "recent", "most", "still",
            "level", "report", "last", "right", "one", "word", "single", "headline", "time", "back", "official",
            "sitting", "these", "support", "good", "line", "correct", "true", "yes", "no", "stand", "stands", "year",
            "end", "overview", "summary", "given", "awarded", "assessed", "performing", "performance", "fare", "fared",
            "quality", "provision", "people", "young", "kids", "family", "families", "side", "part", "strand");

    @Override
    public List<String> phrases() {
        return List.of("rating Kent", "what is Kent rated?", "leeds?", "how was Kent rated in 2019?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean asked = text.says(SIGNS) || !text.areas().isEmpty() || !text.grades().isEmpty();
        if (text.mentions().isEmpty() && !asked) {
            return Optional.empty();
        }
        boolean visitsAlone = text.visits().stream().allMatch(visits -> visits == Visits.INSPECTIONS);
        if (!visitsAlone || !text.regions().isEmpty() || text.times().size() > 1) {
            return Optional.empty();
        }
        if (!text.unexplained(SIGNS).stream().allMatch(VOCABULARY::contains)) {
            return Optional.empty();
        }
        if (text.mentions().isEmpty() && !text.grades().isEmpty()) {
            // "inadequate councils": a list is wanted, not one council
            return Optional.empty();
        }
        When when = text.times().stream().findFirst().orElseGet(When.Now::new);
        return Named.one(text, "rating", authority -> new Question.Rating(authority, when));
    }

}
