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
import org.councilratings.data.model.JudgementArea;

/**
 * Reads "what has Bristol put right", "progress on concerns in Kent", "what is left to do
 * in Devon": what became of concerns since they were raised.
 */
final class ConcernProgressIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases
        .of("""
                put right, been put right, fixed, been fixed, got fixed, sorted out, sort out, been sorted, resolved,
                been resolved, addressed, been addressed, tackled, dealt with, no longer open, no longer a concern,
                no longer concerns, closed, seen progress, seen progress on, seen progress on concerns, progress on concerns, progress with concerns, progress on open concerns,
                progress on its concerns, progress on areas for improvement, progress since, made progress, making
                progress, any progress, progress been made, progress has been made, progress has it made, progress
                seen, anything getting better, anything got better, anything improved, what has improved, whats
                improved, what has got better, whats got better, progress on what ofsted said, acted on, acted on what ofsted said""");

    /** What is not done yet. */
    private static final Phrases<Boolean> STILL = Phrases.of("""
            still to do, still to fix, left to do, left to fix, still has to, still have to, still got to, has
            still got to, still needs to, still need to, still must, whats left, what is left, still open, remains
            open, remain open, unresolved, not yet done, yet to do""");

    private static final Set<String> VOCABULARY = WordList.of("""
            concern concerns issue issues problem problems weakness weaknesses area areas improvement
            recommendation recommendations thing things anything everything something last latest newest
            inspection report been has have had did does done which what open raised since still they put
            make made do got yet so far fix fixed improve improved
            """);

    @Override
    public List<String> phrases() {
        return List.of("what has Bristol put right?", "progress on concerns in Devon");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean still = text.asking(STILL).isPresent();
        Optional<Understood> asking = (still ? text.without(STILL) : text).asking(CUES)
            .or(() -> Optional.of(text.without(STILL)).filter(left -> still));
        boolean many = text.names().isEmpty() && text.says(Set.of("who", "which", "councils", "authorities", "las"));
        if (asking.isEmpty() || many || !text.themes().isEmpty()) {
            return Optional.empty();
        }
        Understood left = asking.get();
        Optional<Matter> matter = ConcernWords.matter(List.of(), left);
        boolean since = left.times().isEmpty()
                || Asking.period(left).filter(new Period.SinceInspection(Optional.empty())::equals).isPresent();
        if (matter.isEmpty() || !since
                || !left.holdsOnly(Resolution.class, JudgementArea.class, Time.class, Visits.class)
                || Asking.visits(left).filter(kind -> kind == Visits.ANY || kind == Visits.INSPECTIONS).isEmpty()
                || !left.isAllIn(VOCABULARY) || left.isNegated()) {
            return Optional.empty();
        }
        return Named.one(left, QuestionKind.CONCERNS, authority -> (!still && matter.get() instanceof Matter.Any)
                ? new Question.ConcernProgress(authority) : new Question.Concerns(authority, matter.get()));
    }

}
