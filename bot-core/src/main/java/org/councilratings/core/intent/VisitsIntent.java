package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

/**
 * Reads "monitoring visits to Cheshire East", "was Kent visited in 2025", "who has been
 * back since?"
 */
final class VisitsIntent implements Intent {

    /** Several visits, or whether there was one. */
    private static final Phrases<Boolean> SEVERAL = Phrases.of("""
            how many, how many times, how often, all, every, any, list, recent visits, latest visits, last
            visits, visits recently, visits lately, been back, came back, come back, gone back, returned,
            return, revisited, anyone been, anybody been, ever been, been to, has ofsted been, have ofsted
            been, been inspected, number of, count, all inspections, which inspections, every inspection,
            other visits, more visits, further visits, later visits, follow up, follow up visits, follow
            ups, did ofsted go, did ofsted come, did they go, had any, have had, has had, has there been,
            have there been, were there, visits, inspections, reports, letters, focused visits, monitoring
            visits, jtais, joint targeted area inspections, joint inspections, focussed visits, full
            inspections, recent reports, latest reports, all reports, all the reports, been visited, been in""");

    private static final Phrases<Boolean> CALLED = Phrases.of("""
            been back, came back, come back, gone back, returned, revisited, been to, been in, has ofsted
            been, have ofsted been, been there, turned up, dropped in, trips, reports, report, letters,
            letter, came, come, did ofsted go, did ofsted come, went, look at, looked at, examine, examined,
            focus on, focused on, check, checked, jtai, ofsted""");

    private static final Set<String> VOCABULARY = WordList.of("""
            when date dates time times focus focused on looked look examine examined check checked seen
            report reports letter letters made took place go went theme topic subject recent recently latest
            newest most last inspector inspectors inspect visit happened happen recorded record came come
            been back ever during full kind type total year list history many often number were others other
            more further since published held link links still far each trips trip how lately had did whats
            which they going about pay paid round
            """);

    @Override
    public List<String> phrases() {
        return List.of("monitoring visits to Cheshire East", "visits to Kent since 2024",
                "was Leeds inspected in 2025?");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Period> period = Asking.period(text);
        Optional<Visits> visits = Asking.visits(text);
        // "published in 2025" is not "on site in 2025"
        boolean published = text.stands(Set.of("published", "out", "released", "issued"), Time.class);
        boolean many = text.hasWord(Set.of("councils", "authorities", "las"));
        if (many || published || period.isEmpty() || visits.isEmpty() || text.names().size() > 1) {
            return Optional.empty();
        }
        boolean timed = !text.times().isEmpty() || text.says(Set.of("when", "dates"));
        // "did Surrey have a joint inspection"
        boolean whether = visits.get() != Visits.ANY && visits.get() != Visits.INSPECTIONS
                && text.says(Set.of("did", "has", "had", "have", "any", "was", "ever"));
        boolean asked = whether || (text.has(Visits.class) && (timed || text.asking(SEVERAL).isPresent()))
                || (text.asking(CALLED).isPresent() && (timed || saysReports(text)));
        // "Kent JTAI", "Kent ILACS"
        boolean bare = !timed && visits.get() != Visits.ANY && !text.names().isEmpty() && text.isAllIn(Set.of());
        Understood left = text.without(SEVERAL).without(CALLED);
        boolean slash = text.words().size() == 1 && text.words().at(0).equals("visits");
        if (slash) {
            return Optional.of(new Reading.WhichAuthority(QuestionKind.VISITS, List.of(),
                    authority -> new Question.VisitsTo(authority, Visits.ANY, Period.always())));
        }
        if ((!asked && !bare) || text.names().isEmpty() && saysMany(text)
                || !left.holdsOnly(Resolution.class, Visits.class, Time.class) || !left.isAllIn(VOCABULARY)
                || left.isNegated()) {
            return Optional.empty();
        }
        if (visits.get() == Visits.INSPECTIONS && bare) {
            return Named.one(text, QuestionKind.REPORT,
                    authority -> new Question.ReportFacts(authority, visits.get(), Optional.empty(), Aspect.ALL));
        }
        return Named.one(text, QuestionKind.VISITS,
                authority -> new Question.VisitsTo(authority, visits.get(), period.get()));
    }

    /** "Reports on Kent": each is about a visit. */
    private static boolean saysReports(Understood text) {
        return text.says(Set.of("reports", "letters"));
    }

    private static boolean saysMany(Understood text) {
        return text.says(Set.of("who", "which", "councils", "authorities", "las", "published", "reports", "anywhere"))
                || !text.says(Asking.PRONOUNS);
    }

}
