package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.JudgementArea;

/** Reads "Leeds' statistical neighbours", "who is statistically closest to York". */
final class NeighboursIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            statistical neighbours, statistical neighbour, statistical neighbors, statistical neighbor, stat
            neighbours, stat neighbour, stat neighbors, statistical neigbours, statistical neighbour group,
            stats neighbours, stats neighbour, sns, statistical family, nearest neighbours, nearest
            neighbour, nearest neighbors, statistically closest, statistically similar, statistically
            nearest, statistically like, closest statistically, neighbours, neighbour, neighbors, neighbor,
            neigbours, neighbouring, comparators, comparator, comparator group, comparator councils,
            comparator authorities, peers, peer councils, peer group, peer authorities, similar councils,
            similar authorities, similar to, similar, most similar, most like, councils like, council like,
            authorities like, places like, are like, is like, closest match, closest matches, closest to,
            statistically, benchmark group, benchmarked against, comparable with, compared against,
            benchmarking group, family group, comparable councils, comparable authorities, comparable to""");

    private static final Set<String> VOCABULARY = WordList.of("""
            rating ratings rated grade grades graded judgement judgements judged list doing performing
            performance compare compared comparison against group ten 10 nearest closest most all best
            statistically statistical current latest whos results outcomes result similar place places like
            do far fare how did who any than normally with they which benchmarked among rank better worse
            outstanding
            """);

    @Override
    public List<String> phrases() {
        return List.of("Leeds' statistical neighbours", "how are the statistical neighbours of Hull rated?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        if (asking.isEmpty() || !asking.get().holdsOnly(Resolution.class, JudgementArea.class, Grades.class)
                || !asking.get().isAllIn(VOCABULARY)
                || Asking.area(asking.get()).filter(area -> area == JudgementArea.OVERALL).isEmpty()) {
            return Optional.empty();
        }
        return Named.one(asking.get(), QuestionKind.NEIGHBOURS, Question.Neighbours::new);
    }

}
