package org.councilratings.core.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.jspecify.annotations.Nullable;

/** Parts of a question that change the last one. */
final class Fragments {

    private static final Set<String> NOW = WordList.of("now currently today nowadays present");

    private Fragments() {
    }

    /** Whether a text is nothing else. */
    static boolean isOne(Understood text) {
        return text.rest().stream().allMatch(FollowUps.ASKING_ON::contains) && text.holdsOnly(Resolution.class,
                Region.class, AuthorityKind.class, Grades.class, JudgementArea.class, Time.class, Visits.class);
    }

    /**
     * "And Essex?", "what about care leavers?", "in 2019?": the last question with a part
     * of it changed.
     */
    static Optional<Reading> fragment(Understood text, Turn before) {
        if (before.question().isEmpty() || !isOne(text)) {
            return Optional.empty();
        }
        Question last = before.question().get();
        List<Resolution> names = text.names();
        if (names.size() == 1 && text.holdsOnly(Resolution.class)) {
            QuestionKind kind = last.kind();
            Question asked = text.hasWord(NOW) ? now(last) : last;
            boolean ofCouncils = asked instanceof Question.OfOne || asked instanceof Question.Compare
                    || asked instanceof Question.WithConcern || asked instanceof Question.CommonThemes;
            return ofCouncils
                    ? Optional
                        .of(Named.reading(names.getFirst(), kind, authority -> about(asked, authority).orElseThrow()))
                    : Optional.empty();
        }
        if (!names.isEmpty() || (text.says(Asking.PRONOUNS) && last.authorities().isEmpty())) {
            return Optional.empty();
        }
        boolean nowAlone = text.isEmpty() && text.hasWord(NOW) && !last.equals(now(last));
        return nowAlone ? Optional.of(new Reading.Asked(now(last))) : changed(last, text).map(Reading.Asked::new);
    }

    /** The last question with another region, grade, judgement, time or kind of visit. */
    private static Optional<Question> changed(Question last, Understood text) {
        Optional<JudgementArea> area = Asking.area(text);
        boolean areas = text.has(JudgementArea.class);
        boolean groups = text.has(Region.class) || text.has(AuthorityKind.class);
        boolean grades = text.has(Grades.class);
        boolean times = text.has(Time.class);
        boolean visits = text.has(Visits.class);
        if (area.isEmpty() || !(areas || groups || grades || times || visits)) {
            return Optional.empty();
        }
        // "the one before" is no stretch of time
        boolean rated = last instanceof Question.Rating || last instanceof Question.Judgement;
        if (visits && Asking.visits(text).isEmpty()) {
            return Optional.empty();
        }
        if (times && (rated ? Asking.when(text).isEmpty() : Asking.period(text).isEmpty())) {
            return Optional.empty();
        }
        return Optional.ofNullable(switch (last) {
            case Question.Listing listing -> (times || visits) ? null
                    : new Question.Listing(groups ? Asking.group(text, listing.group()) : listing.group(),
                            wanted(listing.wanted(), text, area.get()), listing.count());
            case Question.Recent recent -> (grades || areas) ? null
                    : new Question.Recent(groups ? Asking.group(text, recent.group()) : recent.group(),
                            visits ? Asking.visits(text).orElse(recent.visits()) : recent.visits(),
                            times ? Asking.period(text).orElse(recent.period()) : recent.period(),
                            times ? OptionalInt.empty() : recent.newest());
            case Question.Changes changes -> (grades || visits) ? null
                    : new Question.Changes(groups ? Asking.group(text, changes.group()) : changes.group(),
                            areas ? area.get() : changes.area(), changes.direction(), changes.from(), changes.to(),
                            times ? Asking.period(text).orElse(changes.period()) : changes.period());
            case Question.Judged judged -> visits ? null
                    : new Question.Judged(groups ? Asking.group(text, judged.group()) : judged.group(),
                            new Wanted.Graded(grades ? text.grades() : judged.wanted().grades(),
                                    areas ? area.get() : judged.wanted().area()),
                            times ? Asking.period(text).orElse(judged.period()) : judged.period());
            case Question.LongestWait wait -> (groups && !areas && !grades && !times)
                    ? new Question.LongestWait(Asking.group(text, wait.group())) : null;
            case Question.Rating rating -> (groups || grades || visits) ? null
                    : rated(rating.authority(), areas ? area.get() : JudgementArea.OVERALL, time(text, rating.when()));
            case Question.Judgement judgement -> (groups || grades || visits) ? null
                    : rated(judgement.authority(), areas ? area.get() : judgement.area(), time(text, judgement.when()));
            case Question.VisitsTo to -> (groups || grades || areas) ? null
                    : new Question.VisitsTo(to.authority(),
                            visits ? Asking.visits(text).orElse(to.visits()) : to.visits(),
                            times ? Asking.period(text).orElse(Period.always()) : to.period());
            case Question.LastVisit visit -> (groups || grades || areas) ? null : lastVisit(visit, text, times);
            case Question.History history -> (groups || grades || visits) ? null
                    : new Question.History(history.authority(), areas ? area.get() : history.area(),
                            times ? Asking.period(text).orElse(history.period()) : history.period());
            case Question.Compare compare -> (areas && !groups && !grades && !times && !visits)
                    ? new Question.Compare(compare.authorities(), area.get()) : null;
            case Question.Concerns concerns ->
                ConcernFollowUps.concernsOf(concerns, area.get(), areas && !groups && !grades && !times && !visits);
            case Question.ConcernHistory history -> (areas || groups || grades) ? null
                    : new Question.ConcernHistory(history.authority(),
                            visits ? Asking.visits(text).orElse(history.visits()) : history.visits(),
                            times ? Asking.period(text).orElse(history.period()) : history.period());
            case Question.WithConcern with -> (times || visits) ? null
                    : new Question.WithConcern(groups ? Asking.group(text, with.group()) : with.group(),
                            grades ? new Among.Rated(text.grades()) : with.among(),
                            areas ? ConcernFollowUps.ofArea(area.get(), with.matter()) : with.matter(), with.count());
            case Question.CommonThemes common -> (times || visits) ? null
                    : new Question.CommonThemes(groups ? Asking.group(text, common.group()) : common.group(),
                            grades ? new Among.Rated(text.grades()) : common.among(),
                            areas ? ConcernFollowUps.ofArea(area.get(), common.matter()) : common.matter());
            case Question.Strengths strengths ->
                judged(strengths, area.get(), areas && !groups && !grades && !times && !visits);
            case Question.Neighbours neighbours ->
                judged(neighbours, area.get(), areas && !groups && !grades && !times && !visits);
            case Question.NextInspection next ->
                judged(next, area.get(), areas && !groups && !grades && !times && !visits);
            case Question.ReportFacts facts -> (times && !groups && !grades && !areas) ? ofYear(facts, text)
                    : judged(facts, area.get(), areas && !groups && !grades && !times && !visits);
            case Question.Explain explain -> null;
            case Question.ConcernProgress progress -> ConcernFollowUps.concernsOf(progress.authority(), area.get(),
                    areas && !groups && !grades && !times && !visits);
            case Question.SharedConcerns shared -> ConcernFollowUps.concernsOf(shared.authority(), area.get(),
                    areas && !groups && !grades && !times && !visits);
            case Question.Themes themes -> null;
            case Question.About about -> null;
            case Question.Help help -> null;
        });
    }

    /** The question without its time. */
    private static Question now(Question last) {
        return switch (last) {
            case Question.Rating rating -> Question.Rating.now(rating.authority());
            case Question.Judgement judgement ->
                new Question.Judgement(judgement.authority(), judgement.area(), new When.Now());
            case Question.VisitsTo visits ->
                new Question.VisitsTo(visits.authority(), visits.visits(), Period.always());
            default -> last;
        };
    }

    /** The same question about another council; a comparison takes it in. */
    private static Optional<Question> about(Question last, Authority other) {
        return Optional.ofNullable(switch (last) {
            case Question.OfOne one -> one.about(other);
            case Question.Compare compare -> added(compare, other);
            case Question.WithConcern with -> new Question.Concerns(other, with.matter());
            case Question.CommonThemes common -> new Question.Concerns(other, common.matter());
            case Question.Listing listing -> null;
            case Question.Recent recent -> null;
            case Question.Changes changes -> null;
            case Question.Judged judged -> null;
            case Question.Explain explain -> null;
            case Question.LongestWait wait -> null;
            case Question.Themes themes -> null;
            case Question.About about -> null;
            case Question.Help help -> null;
        });
    }

    private static Question added(Question.Compare compare, Authority other) {
        if (compare.authorities().contains(other)) {
            return compare;
        }
        List<Authority> all = new ArrayList<>(compare.authorities());
        all.add(other);
        // beside five there is no room: the newest takes the place of the first
        return new Question.Compare(all.subList(Math.max(0, all.size() - Question.Compare.MOST), all.size()),
                compare.area());
    }

    /** The same fact of the report of another year. */
    private static @Nullable Question ofYear(Question.ReportFacts last, Understood text) {
        return Asking.year(text)
            .filter(Optional::isPresent)
            .map(year -> new Question.ReportFacts(last.authority(), last.visits(), year, last.aspect()))
            .orElse(null);
    }

    /**
     * After another question about a council, a judgement area alone asks for its grade.
     */
    private static @Nullable Question judged(Question last, JudgementArea area, boolean isAsked) {
        return isAsked ? rated(last.authorities().getFirst(), area, new When.Now()) : null;
    }

    private static Question rated(Authority authority, JudgementArea area, When when) {
        return (area == JudgementArea.OVERALL) ? new Question.Rating(authority, when)
                : new Question.Judgement(authority, area, when);
    }

    private static When time(Understood text, When last) {
        When otherwise = text.hasWord(NOW) ? new When.Now() : last;
        return text.has(Time.class) ? Asking.when(text).orElse(otherwise) : otherwise;
    }

    private static Question lastVisit(Question.LastVisit last, Understood text, boolean times) {
        Visits visits = text.has(Visits.class) ? Asking.visits(text).orElse(last.visits()) : last.visits();
        return times ? new Question.VisitsTo(last.authority(), visits, Asking.period(text).orElse(Period.always()))
                : new Question.LastVisit(last.authority(), visits);
    }

    private static Wanted wanted(Wanted last, Understood text, JudgementArea area) {
        if (text.has(Grades.class)) {
            JudgementArea of = (text.has(JudgementArea.class) || !(last instanceof Wanted.Graded)) ? area
                    : ((Wanted.Graded) last).area();
            return new Wanted.Graded(text.grades(), of);
        }
        return (text.has(JudgementArea.class) && last instanceof Wanted.Graded graded)
                ? new Wanted.Graded(graded.grades(), area) : last;
    }

}
