package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.JudgementArea;

/**
 * Reads "history of Bradford", "has Swindon got worse?", "did Cornwall lose its
 * outstanding?"
 */
final class HistoryIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            history, histories, timeline, time line, over time, over the years, through the years, down the
            years, trajectory, journey, trend, trends, direction, direction of travel, track record, then
            and now, past ratings, past grades, past inspections, past reports, previous ratings, previous
            grades, previous inspections, all ratings, all inspections, all its inspections, all the
            inspections, all previous ratings, all previous inspections, every inspection, every rating,
            every grade, all grades, all the ratings, all past ratings, earlier ratings, earlier
            inspections, earlier grades, improved, improving, improvement, improve, got better, getting
            better, get better, gotten better, declined, declining, decline, got worse, getting worse, get
            worse, gotten worse, worsened, worsening, deteriorated, deteriorating, gone up, going up, go up,
            went up, gone down, going down, go down, went down, gone backwards, going backwards, gone
            downhill, upgraded, downgraded, moved up, moved down, slipped, changed, change, changes,
            changing, evolved, evolution, progress, progressed, turned around, turned it around, on the up,
            better than before, worse than before, better or worse, up or down, improving or declining,
            better than it was, better than last time, worse than last time, lost, lose, losing, ever, ever
            been, always been, always, used to be, rise, rises, fall, fell, fallen, risen, rose, dropped,
            commissioner, commissioners, improvement notice, improvement notices, government intervention,
            intervention, statutory direction, statutory directions, childrens trust, been through, what has
            happened, what happened, happened, moved, become, became, going up or down, gone up or down,
            went up or down, story, progression, heading, slip back, slip, take me through, how many times,
            used to have, used to, hold to, escaped, come out of, came out of, got out of, out of,
            turnaround, since when""");

    /** With a grade and no time: what once was, not what is. */
    private static final Set<String> PAST = Set.of("was", "were", "been", "had");

    private static final Set<String> VOCABULARY = WordList.of("""
                hasnt didnt isnt wasnt
            rating ratings rated grade grades graded grading judgement judgements judged result results
            score outcome outcomes status current year years full past previous reports report performance
            performing keep kept its time last first become became becoming good inspection inspections
            before back inadequacy heading often many times than seem seems true when worse three two 3 2
            five 5 get gets getting take through had tell whats recent since across frameworks framework sif
            ilacs whole entire complete long list still more less much far started start began under
            government into step steps come came going gone overview story show stayed stay remained same
            different position standing held hold record them ups downs
            """);

    @Override
    public List<String> phrases() {
        return List.of("Bradford history", "has Swindon got worse?", "how has York changed since 2016?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        boolean once = !text.grades().isEmpty() && text.times().isEmpty() && !text.has(JudgementArea.class)
                && (text.says(PAST) || text.saysInTurn("last", "time")) && text.names().size() == 1;
        // "its ratings from 2015 to now"
        boolean span = text.times().size() == 1 && text.times().getFirst().when().isEmpty() && text
            .says(Set.of("rating", "ratings", "grade", "grades", "rated", "graded", "judgements", "results"));
        if (asking.isEmpty() && !once && !span) {
            return Optional.empty();
        }
        if (text.says(Set.of("can")) || (text.says(Set.of("if")) && text.says(PAST))) {
            return Optional.empty();
        }
        Understood left = asking.orElse(text);
        Optional<Period> period = period(left);
        Optional<JudgementArea> area = Asking.area(left);
        boolean understood = left.holdsOnly(Resolution.class, JudgementArea.class, Grades.class, Time.class,
                Visits.class)
                && Asking.visits(left).filter(kind -> kind == Visits.ANY || kind == Visits.INSPECTIONS).isPresent()
                && left.isAllIn(VOCABULARY) && period.isPresent() && area.isPresent();
        // "who improved in 2025" is about many; without a name at all, about one spoken
        // of before
        boolean many = text.names().isEmpty()
                && text.says(Set.of("who", "which", "councils", "authorities", "las", "any"));
        if (!understood || many) {
            return Optional.empty();
        }
        return Named.one(left, QuestionKind.HISTORY,
                authority -> new Question.History(authority, area.get(), period.get()));
    }

    /**
     * "Between 2019 and 2023", and also "from its 2019 to its 2023 report", which is told
     * as a whole.
     */
    private static Optional<Period> period(Understood text) {
        return (text.times().size() <= 1 && Asking.period(text).isPresent()) ? Asking.period(text)
                : Optional.of(Period.always());
    }

}
