package org.councilratings.core.intent;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/** What several intents read in the same way. */
final class Asking {

    /** "It", "they": somebody whom an earlier question named. */
    static final Set<String> PRONOUNS = WordList.of("it its they them their theyre theirs he she");

    private Asking() {
    }

    static Group group(Understood text) {
        Set<Region> regions = text.regions();
        Set<AuthorityKind> kinds = text.kinds();
        return new Group(regions, kinds);
    }

    /** The group that a text names, with what it leaves out as in another. */
    static Group group(Understood text, Group last) {
        return new Group(text.has(Region.class) ? text.regions() : last.regions(),
                text.has(AuthorityKind.class) ? text.kinds() : last.kinds());
    }

    /** The area asked for; {@code OVERALL} where none is, empty where several are. */
    static Optional<JudgementArea> area(Understood text) {
        List<JudgementArea> areas = text.areas().stream().filter(area -> area != JudgementArea.OVERALL).toList();
        return (areas.size() > 1) ? Optional.empty()
                : Optional.of(areas.isEmpty() ? JudgementArea.OVERALL : areas.getFirst());
    }

    /** When something happened; empty where the text has a time of another sort. */
    static Optional<Period> period(Understood text) {
        List<Time> times = text.times();
        if (times.isEmpty()) {
            return Optional.of(Period.always());
        }
        return (times.size() == 1) ? times.getFirst().period() : Optional.empty();
    }

    /**
     * What time a rating is asked for; empty where the text has a time of another sort.
     */
    static Optional<When> when(Understood text) {
        List<Time> times = new ArrayList<>(text.times());
        if (times.isEmpty()) {
            return Optional.of(new When.Now());
        }
        if (times.size() > 1) {
            // "in January 2025, before the latest inspection": the day is the surer
            times.removeIf(time -> time.when().filter(When.BeforeInspection.class::isInstance).isPresent());
        }
        return (times.size() == 1) ? times.getFirst().when() : Optional.empty();
    }

    /** The one kind of visit asked for; any where none is, empty where several are. */
    static Optional<Visits> visits(Understood text) {
        List<Visits> kinds = text.visits().stream().filter(kind -> kind != Visits.ANY).toList();
        // "inspectors … any kind of inspection" means any visit
        boolean any = kinds.isEmpty()
                || (kinds.equals(List.of(Visits.INSPECTIONS)) && text.visits().contains(Visits.ANY));
        return any ? Optional.of(Visits.ANY) : (kinds.size() == 1) ? Optional.of(kinds.getFirst()) : Optional.empty();
    }

    /** The year asked for, if any; empty where the text has a time of another sort. */
    static Optional<Optional<Year>> year(Understood text) {
        if (text.times().isEmpty()) {
            return Optional.of(Optional.empty());
        }
        return period(text).filter(Period.Between.class::isInstance)
            .map(Period.Between.class::cast)
            .filter(between -> between.from().isPresent() && between.to().isPresent()
                    && between.from().get().getYear() == between.to().get().getYear())
            .map(between -> Optional.of(Year.from(between.from().orElseThrow())));
    }

}
