package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.model.JudgementArea;

/** Reads "which councils have no overall grade", with a region or without. */
final class NoOverallGradeIntent implements Intent {

    private static final Set<String> LACKING = Set.of("no", "without", "lack", "lacks", "lacking", "missing", "not",
            "never", "dont", "doesnt", "didnt", "havent");

    private static final Set<String> VOCABULARY = Set.of("no", "without", "lack", "lacks", "lacking", "missing", "not",
            "never", "dont", "doesnt", "didnt", "havent", "grade", "grades", "graded", "rating", "ratings", "rated",
            "judgement", "judgements", "effectiveness", "verdict", "score", "list", "getting", "given", "longer",
            "anymore", "any", "more", "single", "headline", "new", "inspection", "receive", "received", "word");

    @Override
    public List<String> phrases() {
        return List.of("which councils have no overall grade?", "councils in the North East without an overall grade");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean asked = text.areas().contains(JudgementArea.OVERALL) && text.says(LACKING) && text.mentions().isEmpty();
        boolean tooMuch = text.areas().size() > 1 || !text.grades().isEmpty() || !text.times().isEmpty()
                || text.regions().size() > 1 || text.visits().stream().anyMatch(visits -> visits != Visits.INSPECTIONS);
        if (!asked || tooMuch || !text.unexplained(VOCABULARY).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Reading.Asked(new Question.NoOverallGrade(text.regions().stream().findFirst())));
    }

}
