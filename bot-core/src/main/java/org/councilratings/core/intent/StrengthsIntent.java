package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/** Reads "what does York do well", "strengths of Derby". */
final class StrengthsIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            strength, strengths, strong, strong points, strong at, do well, does well, doing well, done
            well, did well, going well, working well, works well, works, positives, positive, positive
            findings, good at, best at, what is good, whats good, what is good there, good practice, best
            practice, praise, praised, praises, praising, successes, success, doing right, getting right,
            gets right, get right, good points, good things, good about, what do they do well, like about,
            liked about, impressed, highlights, what went well, went well, commended, credit, credited""");

    private static final Set<String> VOCABULARY = WordList.of("""
            main key biggest latest last newest most recent report reports inspection inspectors list what
            things thing there said found identified ofsteds particularly
            """);

    @Override
    public List<String> phrases() {
        return List.of("what does York do well?", "strengths of Derby");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        if (asking.isEmpty() || !asking.get().holdsOnly(Resolution.class, Visits.class)
                || !asking.get().isAllIn(VOCABULARY) || asking.get().isNegated()) {
            return Optional.empty();
        }
        return Named.one(asking.get(), QuestionKind.STRENGTHS, Question.Strengths::new);
    }

}
