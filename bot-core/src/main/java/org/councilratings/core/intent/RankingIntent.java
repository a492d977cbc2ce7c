package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * Reads "which council is best", "where does Leeds rank nationally": nobody ranks
 * councils.
 */
final class RankingIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            rank, ranks, ranked, ranking, rankings, league table, league tables, best, worst, top, bottom,
            top ten, top 10, top five, top half, bottom half, number one, highest, lowest, best rated, worst
            rated, top rated, highest rated, lowest rated, best performing, worst performing, top
            performing, best in class, position nationally, pecking order""");

    private static final Set<String> VOCABULARY = WordList.of("""
            who which where rating ratings rated grade grades graded performing performance country
            nationally national among amongst against all list five ten ones overall half compared out table
            position place
            """);

    @Override
    public List<String> phrases() {
        return List.of("where does Leeds rank nationally?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        return text.asking(CUES)
            .filter(left -> left.holdsOnly(Resolution.class, JudgementArea.class, Region.class, AuthorityKind.class,
                    Visits.class) && left.names().size() <= 1 && left.isAllIn(VOCABULARY))
            .map(left -> new Reading.NoRanking(Named.certain(left), Asking.group(left),
                    Asking.area(left).orElse(JudgementArea.OVERALL)));
    }

}
