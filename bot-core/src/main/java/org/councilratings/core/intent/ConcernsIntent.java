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

/** Reads "open concerns in Kent", "what must Leeds improve", "areas for improvement". */
final class ConcernsIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            concern, concerns, open concerns, area for improvement, areas for improvement, areas to improve,
            area to improve, areas of improvement, needs to improve, need to improve, needs improving, need
            improving, to improve, needs improvement, must improve, must it improve, should improve, should
            it improve, has to improve, have to improve, needs to do better, need to do better, do better,
            to fix, needs fixing, needs to fix, weakness, weaknesses, weak spots, weak points, problem,
            problems, issue, issues, went wrong, going wrong, gone wrong, what went wrong, whats going
            wrong, what is going wrong, what is wrong, whats wrong, wrong with, failing, failings, failures,
            criticism, criticisms, criticised, criticise, recommendation, recommendations, to do list, to
            dos, todo list, priority action, priority actions, areas for priority action, area for priority
            action, work on, to work on, not good enough, shortcomings, shortcoming, gaps, worries, worried
            about, unhappy with, unhappy about, doing badly, does badly, do badly, bad at, red flags, areas
            of concern, area of concern, areas of weakness, areas for development, improvement areas,
            negatives, downsides, how many areas for improvement, how many concerns, how many
            recommendations, told to improve, asked to improve, told to fix, action points""");

    private static final Set<String> VOCABULARY = WordList.of("""
            open current outstanding latest last newest most recent report reports inspection improve
            improvement areas area list still main key biggest top raised said found identified flagged what
            must should needs need ofsteds doing how many did things thing better next visit anything
            everything inspectors big serious
            """);

    @Override
    public List<String> phrases() {
        return List.of("open concerns in Cheshire East", "what does Doncaster need to improve?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        boolean must = text.says(Set.of("improve")) && text.says(Set.of("must", "should", "need", "needs", "supposed"));
        Optional<Understood> asking = text.asking(CUES).or(() -> must ? Optional.of(text) : Optional.empty());
        boolean many = text.names().isEmpty() && text.says(Set.of("who", "which", "councils", "authorities", "las"));
        if (asking.isEmpty() || many || !asking.get().holdsOnly(Resolution.class, Visits.class)
                || !asking.get().isAllIn(VOCABULARY) || asking.get().isNegated()) {
            return Optional.empty();
        }
        return Named.one(asking.get(), QuestionKind.CONCERNS, Question.Concerns::new);
    }

}
