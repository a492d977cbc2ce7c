package org.councilratings.core.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Region;

/**
 * Reads "when will Leeds be inspected again", "how long has Kent waited", "who has waited
 * longest".
 */
final class NextInspectionIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            next inspection, next inspected, next ofsted, next ofsted inspection, next full inspection, next
            visit, next ilacs, next ilacs inspection, next report, next ofsted visit, next one, next date,
            next due, inspected next, inspected again, visited next, visited again, inspection again,
            inspected soon, inspection soon, visit again, due, due an inspection, due for inspection, due
            for an inspection, due inspection, due another inspection, due a visit, due to be inspected,
            inspection due, inspected this year, inspected next year, overdue, coming back, come back, be
            back, going back, going to be inspected, going to inspect, upcoming, scheduled, schedule, future
            inspection, future inspections, likely to be inspected, will be inspected, queue, in the queue,
            expect inspectors, expect ofsted, when will ofsted be, will ofsted come, will ofsted visit, will
            there be an inspection, will there be, expect an inspection, re inspected, reinspected,
            reinspect, will they, will they be, how long until, how long till, how long before, re
            inspection, reinspection, how long since, how long has it been since, how long is it since, how
            long ago, how long has, how long have, how many years since, how many months since, how many
            days since, years since, months since, days since, time since, gap since, waited, been waiting,
            length of time since""");

    /** Phrases of ours that need no more to be about many. */
    private static final Phrases<Boolean> LONGEST = Phrases.of("""
            waited longest, waited the longest, waiting longest, waiting the longest, longest wait, longest
            waits, longest since, longest time since, longest without an inspection, longest without
            inspection, longest without, gone longest without, gone the longest without, gone longest, gone
            the longest, longest gap, longest gaps, most overdue, least recently
            inspected, not been inspected for longest, longest ago, inspected longest ago, overdue, next to
            be inspected, next to be visited, inspected next, up next, due next, next for inspection""");

    private static final Set<String> VOCABULARY = WordList.of("""
                isnt hasnt
            date dates when last full inspection inspections report since gap long ago rank ranked ranking
            years months days time get gets getting soon expected will should roughly likely where any who
            which properly is there be inspector happen take place probably think planned plan rating visit
            latest recent most elapsed passed gone much how many far back until till their wave again
            """);

    private static final Set<String> VISIT = WordList.of("visited visits");

    private static final Set<Visits> ANY_OR_FULL = EnumSet.of(Visits.ANY, Visits.INSPECTIONS);

    private static final Set<String> SEVERAL = WordList.of("who which councils authorities las list anyone top");

    @Override
    public List<String> phrases() {
        return List.of("when will Leeds be inspected again?", "how long has Kent waited since its last inspection?",
                "which councils in the South East have waited longest?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        // the wait is for a full inspection: a visit is another matter
        boolean sinceVisit = text.hasWord(Set.of("visit")) && text.hasWord(Set.of("since", "long", "ago"));
        if (sinceVisit || text.hasWord(VISIT) || Asking.visits(text).filter(ANY_OR_FULL::contains).isEmpty()) {
            return Optional.empty();
        }
        Optional<Understood> longest = text.asking(LONGEST);
        if (longest.isPresent() && text.names().isEmpty()) {
            return Optional.of(longest.get())
                .filter(left -> left.holdsOnly(Region.class, AuthorityKind.class, Visits.class)
                        && left.isAllIn(VOCABULARY) && left.rest().stream().noneMatch(Asking.PRONOUNS::contains))
                .map(left -> new Reading.Asked(new Question.LongestWait(Asking.group(left))));
        }
        Optional<Understood> asking = text.without(LONGEST).asking(CUES);
        // "time since its last inspection": the phrase for the time is one of ours here
        if (asking.isEmpty() && isHowLong(text)) {
            asking = Optional.of(text);
        }
        // "/next Tameside"
        if (asking.isEmpty() && text.words().at(0).equals("next") && text.words().size() <= 4) {
            asking = Optional.of(text.ignoring(0, 1));
        }
        boolean due = text.names().isEmpty() && text.says(SEVERAL);
        if (asking.isEmpty() || due || !asking.get().holdsOnly(Resolution.class, Visits.class, Time.class)
                || !asking.get().isAllIn(VOCABULARY)) {
            return Optional.empty();
        }
        return Named.one(asking.get(), QuestionKind.NEXT_INSPECTION, Question.NextInspection::new);
    }

    private static boolean isHowLong(Understood text) {
        return text.says(Set.of("long", "time", "gap", "years", "months", "days"))
                && Asking.period(text).filter(Period.SinceInspection.class::isInstance).isPresent();
    }

}
