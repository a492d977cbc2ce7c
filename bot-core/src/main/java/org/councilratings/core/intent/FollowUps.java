package org.councilratings.core.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.OtherQuestion;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.core.understand.Words;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text after what was said before it in its thread: it picks one of the choices
 * offered, or takes what it lacks from the last question.
 */
public final class FollowUps {

    /** "And Leeds then?": words that ask on, and say nothing themselves. */
    static final Set<String> ASKING_ON = WordList.of("""
            and what about how also then or now same for with vs versus compared whats hows well as the in
            of at is are was were to on by a too please ok okay thanks only just instead one ones it its
            them their they show me do does did next over there add include so again but last during
            """);

    private static final Map<String, Integer> ORDINALS = Map.ofEntries(Map.entry("first", 1), Map.entry("second", 2),
            Map.entry("third", 3), Map.entry("fourth", 4), Map.entry("fifth", 5), Map.entry("one", 1),
            Map.entry("two", 2), Map.entry("three", 3), Map.entry("four", 4), Map.entry("five", 5), Map.entry("1st", 1),
            Map.entry("2nd", 2), Map.entry("3rd", 3), Map.entry("4th", 4), Map.entry("5th", 5));

    private static final Set<String> NOW = WordList.of("now currently today nowadays present");

    /** Beside these, and without "them", a list is of all councils. */
    private static final Set<String> OF_MANY = WordList
        .of("which who how many any list all others reports inspections");

    private static final Set<String> THEY = WordList.of("they them their theyre theirs");

    private static final Set<String> THOSE = WordList.of("them those these");

    private static final Set<String> GOING_ON = Set.of("and", "also", "what", "then", "or", "but");

    /** Beside these, a list is of all councils. */
    private static final Set<String> EVERYBODY = WordList.of("""
            councils council authorities authority las england english nationally national country
            everywhere anywhere everyone anyone anybody
            """);

    private static final Set<String> OF_THEM = WordList.of("which who how many them those these are rated any now");

    /** With one of these, a history after concerns is one of ratings. */
    private static final Set<String> OF_RATINGS = WordList.of("""
            rating ratings rated grade grades graded judgement judgements better worse improved declined got gone
            """);

    /** What may stand around a number that picks a choice. */
    private static final Set<String> PICKING = WordList
        .of("the number no option choice one please pls i mean meant want pick choose it is");

    private static final int LONGEST_PICK = 6;

    private FollowUps() {
    }

    /**
     * What a text asks after a turn.
     * @param alone what it asks by itself
     */
    public static Reading read(Understood text, Reading alone, Turn before) {
        if (before.choices().isEmpty() && before.question().isEmpty() && before.authorities().isEmpty()
                || alone instanceof Reading.TooLong || alone instanceof Reading.OtherSubject) {
            return alone;
        }
        return pick(text, before).or(() -> ofThem(text, before))
            .or(() -> ConcernFollowUps.themed(text, before))
            .or(() -> ConcernFollowUps.ofConcerns(text, before))
            .or(() -> fragment(text, before))
            .or(() -> ofThatGroup(text, alone, before))
            .or(() -> filled(text, alone, before))
            .orElse(alone);
    }

    /** The turn after this one: what was answered, or who was named without an answer. */
    public static Turn next(Turn before, Understood text, Reading reading, Answer answer) {
        boolean named = !text.names().isEmpty() || reading instanceof Reading.UnknownName
                || (reading instanceof Reading.NotUnderstood && text.hasUnknownName());
        Turn next = (reading.asks().isEmpty() && named) ? before.naming(Named.certain(text), answer)
                : before.next(reading.asks(), answer);
        boolean unfinished = reading instanceof Reading.WhichAuthorities
                || (reading instanceof Reading.WhichAuthority which && which.candidates().isEmpty());
        return unfinished ? next.asking(text.words().clean()) : next;
    }

    /**
     * Whether a text is but a council's name, and so may end a question that lacked it.
     */
    public static boolean isName(Understood text) {
        return !text.names().isEmpty() && text.holdsOnly(Resolution.class)
                && text.rest().stream().allMatch(ASKING_ON::contains);
    }

    /** A choice by its number ("2", "the second one") or by its name. */
    private static Optional<Reading> pick(Understood text, Turn before) {
        if (before.choices().isEmpty() || text.words().size() == 0 || text.words().size() > LONGEST_PICK) {
            return Optional.empty();
        }
        OptionalInt number = number(text.words());
        if (number.isPresent()) {
            int at = number.getAsInt();
            return Optional.of((at >= 1 && at <= before.choices().size())
                    ? new Reading.Asked(before.choices().get(at - 1).question())
                    : new Reading.NotOffered(before.choices()));
        }
        // the name that fitted several fits them still
        boolean doubtful = text.names().stream().anyMatch(name -> !(name instanceof Resolution.Match));
        List<Authority> named = Named.certain(text);
        List<Choice> fitting = before.choices()
            .stream()
            .filter(choice -> named.isEmpty() ? !doubtful && says(text.words(), choice.label())
                    : named.size() == 1 && choice.key().equals(named.getFirst().slug()))
            .toList();
        return (fitting.size() == 1 && (named.isEmpty() || onlyFragments(text)))
                ? Optional.of(new Reading.Asked(fitting.getFirst().question())) : Optional.empty();
    }

    private static OptionalInt number(Words words) {
        int found = -1;
        if (words.clean().startsWith("-")) {
            return OptionalInt.empty();
        }
        for (Words.Word word : words.words()) {
            String text = word.text();
            int number = (text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9'))
                    ? Integer.parseInt(text)
                    : (words.size() == 1 || !text.equals("one")) ? ORDINALS.getOrDefault(text, -1) : -1;
            if (number >= 0 && found < 0) {
                found = number;
            }
            else if (!PICKING.contains(text)) {
                return OptionalInt.empty();
            }
        }
        return (found >= 0) ? OptionalInt.of(found) : OptionalInt.empty();
    }

    /** Whether every word that says anything is one of a label's. */
    private static boolean says(Words words, String label) {
        List<String> ofLabel = Words.of(label).words().stream().map(Words.Word::text).toList();
        List<String> said = words.words()
            .stream()
            .map(Words.Word::text)
            .filter(word -> !PICKING.contains(word) && !ASKING_ON.contains(word))
            .toList();
        return !said.isEmpty() && ofLabel.containsAll(said);
    }

    /**
     * "And Essex?", "what about care leavers?", "in 2019?": the last question with a part
     * of it changed.
     */
    private static Optional<Reading> fragment(Understood text, Turn before) {
        if (before.question().isEmpty() || !onlyFragments(text)) {
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

    /**
     * "And which require improvement?" is of the group that the last list was of; "and
     * outstanding?" is of the councils that the last question named, and never of all.
     */
    private static Optional<Reading> ofThatGroup(Understood text, Reading alone, Turn before) {
        boolean goesOn = GOING_ON.contains(text.words().at(0)) || !text.hasWord(EVERYBODY);
        if (!goesOn || before.question().isEmpty() || !(alone instanceof Reading.Asked(Question asked))
                || !asked.authorities().isEmpty()) {
            return Optional.empty();
        }
        Question last = before.question().get();
        boolean those = text.hasWord(THOSE);
        if (!last.authorities().isEmpty()) {
            return Optional.ofNullable(ofNamed(text, asked, last, those));
        }
        if (text.has(Region.class) || text.has(AuthorityKind.class)) {
            boolean narrower = last instanceof Question.Listing
                    && asked instanceof Question.Listing(var group, Wanted.Everyone everyone, var count)
                    && !text.hasWord(EVERYBODY);
            return narrower ? Optional.of(narrowed((Question.Listing) last, (Question.Listing) asked, text))
                    : those ? Optional.of(notSure(text)) : Optional.empty();
        }
        // "which of those" means the ones listed, and not their region
        boolean listed = last instanceof Question.Listing || last instanceof Question.WithConcern
                || last instanceof Question.CommonThemes;
        if (those && !listed) {
            return Optional.of(notSure(text));
        }
        return group(last).map(of -> switch (asked) {
            // "and good councils?" after what is common among others
            case Question.Listing(var named, Wanted.Graded graded, var counted) when last instanceof Question.CommonThemes common
                    && graded.area() == JudgementArea.OVERALL ->
                new Reading.Asked(new Question.CommonThemes(of, new Among.Rated(graded.grades()), common.matter()));
            case Question.Listing listing ->
                new Reading.Asked(new Question.Listing(of, listing.wanted(), listing.count()));
            case Question.Changes changes -> new Reading.Asked(new Question.Changes(of, changes.area(),
                    changes.direction(), changes.from(), changes.to(), period(changes, last)));
            case Question.LongestWait wait -> new Reading.Asked(new Question.LongestWait(of));
            case Question.WithConcern with when !ConcernFollowUps.isOverall(last) -> notSure(text);
            case Question.CommonThemes common when !ConcernFollowUps.isOverall(last) -> notSure(text);
            case Question.WithConcern with -> new Reading.Asked(new Question.WithConcern(of,
                    ConcernFollowUps.among(with.among(), last), with.matter(), with.count()));
            case Question.CommonThemes common -> new Reading.Asked(
                    new Question.CommonThemes(of, ConcernFollowUps.among(common.among(), last), common.matter()));
            default -> alone;
        });
    }

    /** "Which of them are in London?" after a list: the same grades, in London. */
    private static Reading narrowed(Question.Listing last, Question.Listing asked, Understood text) {
        return new Reading.Asked(new Question.Listing(Asking.group(text, last.group()), last.wanted(), asked.count()));
    }

    private static Period period(Question.Changes asked, Question last) {
        return (asked.period() instanceof Period.Always && last instanceof Question.Changes before) ? before.period()
                : asked.period();
    }

    /**
     * After a question about some councils, a list without a word for many is of these.
     */
    private static @Nullable Reading ofNamed(Understood text, Question asked, Question last, boolean those) {
        boolean several = last.authorities().size() > 1 || last instanceof Question.Neighbours;
        if (!several && text.hasWord(OF_MANY)) {
            return those ? notSure(text) : null;
        }
        return switch (asked) {
            case Question.Listing listing when !text.has(Region.class) && !text.has(AuthorityKind.class) -> several
                    ? new Reading.Asked(last) : new Reading.Asked(Question.Rating.now(last.authorities().getFirst()));
            case Question.Changes changes when !several -> new Reading.Asked(
                    new Question.History(last.authorities().getFirst(), changes.area(), changes.period()));
            case Question.Listing listing -> those ? notSure(text) : null;
            case Question.Changes changes -> notSure(text);
            case Question.Recent recent when recent.period() instanceof Period.Always
                    && last instanceof Question.VisitsTo visits ->
                new Reading.Asked(new Question.LastVisit(visits.authority(), visits.visits()));
            default -> null;
        };
    }

    private static Reading notSure(Understood text) {
        return new Reading.NotUnderstood(text.unexplained(Set.of()), true, List.of(), List.of());
    }

    /** The group that a question is of. */
    private static Optional<Group> group(Question question) {
        return switch (question) {
            case Question.Listing listing -> Optional.of(listing.group());
            case Question.Changes changes -> Optional.of(changes.group());
            case Question.Recent recent -> Optional.of(recent.group());
            case Question.Judged judged -> Optional.of(judged.group());
            case Question.LongestWait wait -> Optional.of(wait.group());
            case Question.WithConcern with -> Optional.of(with.group());
            case Question.CommonThemes common -> Optional.of(common.group());
            default -> Optional.empty();
        };
    }

    /**
     * "Which of them are good?" after a list, or after a reply that tells the grade of
     * each.
     */
    private static Optional<Reading> ofThem(Understood text, Turn before) {
        boolean asked = text.names().isEmpty() && text.says(Set.of("them", "those", "these"))
                && text.holdsOnly(Grades.class, OtherQuestion.class) && text.has(Grades.class)
                && text.standTogether(Grades.class) && text.isAllIn(OF_THEM) && !text.isNegated();
        if (!asked || before.question().isEmpty()) {
            return Optional.empty();
        }
        boolean count = text.says(Set.of("many"));
        return Optional.ofNullable(switch (before.question().get()) {
            // a list by a judgement tells that judgement's grades, and not the overall
            // ones
            case Question.Listing(var group, Wanted.Graded graded, var counted) when graded
                .area() != JudgementArea.OVERALL -> notSure(text);
            case Question.Listing listing -> new Reading.Asked(new Question.Listing(listing.group(),
                    new Wanted.Graded(text.grades(), JudgementArea.OVERALL), count));
            case Question.WithConcern with -> new Reading.Asked(
                    new Question.WithConcern(with.group(), new Among.Rated(text.grades()), with.matter(), count));
            case Question.Neighbours neighbours -> new Reading.Asked(neighbours);
            case Question.Compare compare -> new Reading.Asked(compare);
            default -> null;
        });
    }

    private static boolean onlyFragments(Understood text) {
        return text.rest().stream().allMatch(ASKING_ON::contains) && text.holdsOnly(Resolution.class, Region.class,
                AuthorityKind.class, Grades.class, JudgementArea.class, Time.class, Visits.class);
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

    /** A question that lacks its council is about the one spoken of last. */
    private static Optional<Reading> filled(Understood text, Reading alone, Turn before) {
        List<Authority> asked = before.question().map(Question::authorities).orElse(List.of());
        if (alone instanceof Reading.WhichAuthority which && which.candidates().isEmpty()) {
            Optional<Authority> one = before.focus();
            Optional<Question> last = before.question();
            if (last.filter(Question.Neighbours.class::isInstance).isPresent() && text.hasWord(THEY)) {
                return Optional.of(notSure(text));
            }
            if (one.isPresent()) {
                Question filled = which.question().apply(one.get());
                return Optional.of(last.map(it -> after(it, filled, text)).orElseGet(() -> new Reading.Asked(filled)));
            }
            List<Authority> candidates = (asked.isEmpty()) ? before.authorities() : asked;
            return candidates.isEmpty() ? Optional.empty()
                    : Optional.of(new Reading.WhichAuthority(which.kind(), candidates, which.question()));
        }
        if (alone instanceof Reading.WhichAuthorities(Optional<Authority> named, JudgementArea area)) {
            JudgementArea spokenOf = before.question()
                .filter(Question.Judgement.class::isInstance)
                .map(last -> ((Question.Judgement) last).area())
                .orElse(area);
            return compared(named, (area == JudgementArea.OVERALL) ? spokenOf : area, asked, before.authorities());
        }
        return Optional.empty();
    }

    /**
     * "Who led it?" is about the report spoken of, "is it good?" about the judgement
     * spoken of.
     */
    private static Reading after(Question last, Question filled, Understood text) {
        if (filled instanceof Question.ReportFacts facts && facts.year().isEmpty()) {
            return switch (last) {
                case Question.ReportFacts before -> new Reading.Asked(new Question.ReportFacts(facts.authority(),
                        (facts.visits() == Visits.ANY) ? before.visits() : facts.visits(), before.year(),
                        facts.aspect()));
                case Question.Rating rating when rating.when() instanceof When.Now -> new Reading.Asked(filled);
                case Question.Judgement judgement when judgement.when() instanceof When.Now ->
                    new Reading.Asked(filled);
                case Question.Rating rating -> notSure(text);
                case Question.Judgement judgement -> notSure(text);
                case Question.VisitsTo visits -> notSure(text);
                case Question.LastVisit visit ->
                    (visit.visits() == Visits.ANY || facts.visits() != Visits.ANY) ? notSure(text) : new Reading.Asked(
                            new Question.ReportFacts(facts.authority(), visit.visits(), facts.year(), facts.aspect()));
                default -> new Reading.Asked(filled);
            };
        }
        if (filled instanceof Question.History history && last.kind() == QuestionKind.CONCERNS
                && history.area() == JudgementArea.OVERALL && !text.hasWord(OF_RATINGS)) {
            return new Reading.Asked(new Question.ConcernHistory(history.authority(), Visits.ANY, history.period()));
        }
        boolean spokenOf = last instanceof Question.Judgement && text.says(Asking.PRONOUNS)
                && !text.has(JudgementArea.class) && !text.hasWord(Set.of("rating", "rated", "overall"));
        if (spokenOf && last instanceof Question.Judgement judgement) {
            return new Reading.Asked(switch (filled) {
                case Question.Rating rating ->
                    new Question.Judgement(rating.authority(), judgement.area(), rating.when());
                case Question.History history ->
                    new Question.History(history.authority(), judgement.area(), history.period());
                default -> filled;
            });
        }
        return new Reading.Asked(filled);
    }

    /**
     * The councils of the last question, else the two spoken of last; or the last and one
     * named now.
     */
    private static Optional<Reading> compared(Optional<Authority> named, JudgementArea area, List<Authority> asked,
            List<Authority> spokenOf) {
        List<Authority> all = new ArrayList<>(spokenOf);
        if (asked.size() > 1) {
            all = new ArrayList<>(asked);
        }
        else if (named.isPresent()) {
            all.remove(named.get());
            all = new ArrayList<>(all.subList(Math.max(0, all.size() - 1), all.size()));
        }
        else {
            all = new ArrayList<>(all.subList(Math.max(0, all.size() - 2), all.size()));
        }
        if (named.isPresent() && !all.contains(named.get())) {
            all.add(named.get());
        }
        return (all.size() < 2 || all.size() > Question.Compare.MOST) ? Optional.empty()
                : Optional.of(new Reading.Asked(new Question.Compare(all, area)));
    }

}
