package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Among;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Matter;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;

/** What the intents about concerns read in the same way. */
final class ConcernWords {

    /** "Open concerns", "areas for improvement", "what must it improve". */
    static final Phrases<Boolean> CUES = Phrases
        .of("""
                concern, concerns, open concerns, open concern, area for improvement, areas for improvement, areas
                to improve, area to improve, areas of improvement, needs to improve, need to improve, needs
                improving, need improving, to improve, needs improvement, must improve, must it improve, should
                improve, should it improve, has to improve, have to improve, needs to do better, need to do
                better, do better, to fix, needs fixing, needs to fix, weakness, weaknesses, weak spots, weak
                points, problem, problems, issue, issues, went wrong, going wrong, gone wrong, what went wrong,
                whats going wrong, what is going wrong, what is wrong, whats wrong, wrong with, failing,
                failings, failures, criticism, criticisms, criticised, criticise, recommendation,
                recommendations, how many open concerns, to do list, to dos, todo list, work on, to work on, not good enough, shortcomings,
                shortcoming, gaps, worries, worried about, unhappy with, unhappy about, doing badly, does badly,
                do badly, bad at, red flags, areas of concern, area of concern, areas of weakness, areas for
                development, improvement areas, negatives, downsides, how many areas for improvement, how many
                concerns, how many recommendations, told to improve, asked to improve, told to fix, action
                points, struggling with, struggle with, struggles with, weak on, weak at, poor at, failing at,
                failing on, told off for, criticised for, criticised over""");

    /** Beside a theme, these ask what became of a concern. */
    static final Phrases<Boolean> FATE = Phrases.of("""
            what happened to, what has happened to, whats happened to, what happened about, what happened with,
            what became of, what has become of, what happened on, progress on, progress with, progress about,
            progress, any progress, any progress on, progress made on, made progress on, made progress, been
            addressed, addressed, been fixed, fixed, fix, been put right, put right, been sorted, sorted out,
            sort out, sorted, sort, been resolved, resolved, resolve, unresolved, dealt with, still a concern,
            still a problem, still an issue, still open, update on, any update on, news on, any better, better,
            got better, get better, getting better, improved, improved on, improve, improve on, improving, gone
            away, tackled, tackle, been tackled, doing on, concern, concerns, problem, problems, issue, issues,
            which report raised, who raised, when was, raised, still""");

    /** What is weak about a theme, where nobody says "concern". */
    static final Phrases<Boolean> WEAK = Phrases.of("""
            too many, too few, too high, too slow, too late, too long, too little, too big, late, weak, weakest,
            poor, poorly, bad, slow, not enough, lack, lacks, lacking, lack of, shortage, shortages, shortage of,
            short of, unstable, uneven, delay, delays, delayed, patchy, inconsistent, failing, badly, drifting,
            not good enough, need to do better, needs to do better""");

    /** What a letter wants done at once. */
    static final Phrases<Boolean> PRIORITY = Phrases
        .of("""
                priority action, priority actions, for priority action, areas for priority action, area for priority action, areas of
                priority action, urgent concern, urgent concerns, apa, apas""");

    /** Beside concerns, these ask for all that was ever said. */
    static final Phrases<Boolean> OVER_TIME = Phrases.of("""
            history, story, whole story, over time, over the years, through the years, timeline, changed over
            time, changed over the years, changed, developed, evolved, past, previous, earlier, old, ever, so
            far, life story of, track record, report by report""");

    private static final Phrases<Direction> MOVED = new Phrases<Direction>().all(Direction.WORSE, """
            declined, that declined, who declined, which declined, declining, have declined, that have
            declined, downgraded, that were downgraded, were downgraded, went down, that went down, gone down,
            that have gone down, got worse, that got worse, fell, that fell, dropped, that dropped, whose
            rating fell, whose grade fell, whose rating went down, whose grade went down""").all(Direction.BETTER, """
            improved, that improved, who improved, which improved, have improved, that have improved, upgraded,
            that were upgraded, were upgraded, went up, that went up, gone up, that have gone up, got better,
            that got better, whose rating rose, whose grade rose, whose rating went up, whose grade went up""");

    private ConcernWords() {
    }

    /**
     * What the concerns asked for are about: themes, a judgement, both, or priority
     * actions. Empty where the text names several judgements, or one by which concerns
     * are not sorted.
     * @param themes the themes that it names
     * @param left the text without them
     */
    static Optional<Matter> matter(List<Theme> themes, Understood left) {
        Optional<JudgementArea> area = area(left);
        boolean sorted = left.areas().isEmpty() || area.filter(Matter.OfArea::isOne).isPresent();
        boolean priority = !left.meanings(PRIORITY).isEmpty();
        if (!sorted || themes.size() > Matter.OnThemes.MOST || (priority && !(themes.isEmpty() && area.isEmpty()))) {
            return Optional.empty();
        }
        if (priority) {
            return Optional.of(new Matter.PriorityActions());
        }
        Optional<Matter.OfArea> ofArea = area.map(Matter.OfArea::new);
        if (!themes.isEmpty()) {
            return Optional.of(new Matter.OnThemes(Set.copyOf(themes), ofArea));
        }
        return Optional.of(ofArea.map(Matter.class::cast).orElseGet(Matter::any));
    }

    /** The one judgement named; care is one where both its parts are. */
    private static Optional<JudgementArea> area(Understood text) {
        List<JudgementArea> areas = text.areas();
        boolean both = Set.copyOf(areas).equals(Set.of(JudgementArea.IN_CARE, JudgementArea.CARE_LEAVERS));
        return both ? Optional.of(JudgementArea.IN_CARE_AND_CARE_LEAVERS)
                : (areas.size() == 1) ? Optional.of(areas.getFirst()) : Optional.empty();
    }

    /**
     * Whose concerns are asked for, of many; empty where the text says it in two ways.
     */
    static Optional<Among> among(Understood text) {
        List<Direction> moved = text.meanings(MOVED).stream().distinct().toList();
        boolean graded = text.has(Grades.class);
        if (moved.size() > 1 || (graded && (!moved.isEmpty() || !text.standTogether(Grades.class)))) {
            return Optional.empty();
        }
        if (graded) {
            return Optional.of(new Among.Rated(text.grades()));
        }
        return Optional.of(moved.isEmpty() ? Among.everyone() : new Among.Moved(moved.getFirst()));
    }

    static Understood withoutMoved(Understood text) {
        return text.without(MOVED);
    }

}
