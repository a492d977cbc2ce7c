package org.councilratings.core.intent;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/**
 * Reads "which county councils are outstanding", "how many in the North East are good",
 * "ratings in London".
 */
final class ListingIntent implements Intent {

    private static final Phrases<Boolean> COUNT = Phrases.of("""
            how many, number of, the number, number, count, count of, counts, total, totals, proportion,
            proportion of, percentage, percentage of, per cent, percent, share of, what share, tally,
            breakdown, break down, split, distribution, spread, how common""");

    private static final Phrases<Boolean> LIST = Phrases.of("""
            list, lists, list of, list all, every, which, who, whos, name, names, name all, show all, all,
            any, anyone, anybody, anywhere, everyone, everybody, ones, councils, authorities, las, local
            authorities, others, where, picture, national picture, overview, league table, table, ratings,
            rundown, round up""");

    private static final Set<String> VOCABULARY = WordList.of("""
            rating ratings rated rate grade grades graded judged judgement judgements result results outcome
            outcomes score scores hold holds holding status currently current latest still got gets get
            getting received awarded given country whole nationally national nationwide overall across among
            within inspection inspections performing that who with whose name them names full complete only
            fall under band marked placed put deemed considered achieved achieve achieving classed class
            classified grading effectiveness cover which standing has list for as those different right em
            their been ofsteds managed had
            """);

    /**
     * "Is it outstanding" is of one council; "councils that had their leaders graded" is
     * not.
     */
    private static final Set<String> PRONOUNS = Set.of("it", "its", "they", "them", "theyre");

    /** What an inspection does, once. */
    private static final Set<String> GIVEN = WordList
        .of("judged rated graded given got awarded received judgements judgement judgments");

    /** With one of these, a part is meant: "in any judgement", "only good grades". */
    private static final Set<String> QUANTIFIER = WordList.of("any every each all only both");

    private static final Set<String> PART_ALONE = WordList.of("judgement judgements area areas");

    private static final Set<String> PART = WordList.of("""
            judgement judgements grade grades area areas category categories part parts aspect aspects
            """);

    /**
     * Without any of these, a grade alone may be meant of one council spoken of before.
     */
    private static final Set<String> ELSE = WordList.of("""
                need needs want wants about again to
            best worst top bottom why better because should will ever but
            """);

    @Override
    public List<String> phrases() {
        return List.of("which county councils are outstanding?", "inadequate councils in the South West",
                "how many East Midlands councils are good?", "outstanding leadership in the North East",
                "ratings in London");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        if (!text.names().isEmpty()) {
            return Optional.empty();
        }
        Understood counting = text.without(COUNT);
        boolean count = counting != text;
        boolean listing = text.asking(LIST).isPresent();
        Understood left = counting.without(LIST);
        Optional<JudgementArea> area = Asking.area(left);
        boolean group = left.has(Region.class) || left.has(AuthorityKind.class);
        boolean graded = left.has(Grades.class);
        boolean national = says(text, "england", "nationally", "national", "country");
        boolean everyone = !graded && (group || national) && (count || listing)
                || !graded && count && says(text, "councils", "authorities", "las");
        boolean asked = graded ? (count || listing || group || national || text.words().size() <= 2) : everyone;
        boolean slash = text.words().size() == 1 && text.words().at(0).equals("ratings");
        if (slash) {
            return Optional
                .of(new Reading.Asked(new Question.Listing(Asking.group(left), new Wanted.Everyone(), true)));
        }
        if (!asked || area.isEmpty() || text.isNegated()
                || !left.holdsOnly(Region.class, AuthorityKind.class, Grades.class, Visits.class, JudgementArea.class,
                        Time.class)
                || !left.isAllIn(VOCABULARY) || asksElse(text) || !left.standTogether(Grades.class)) {
            return Optional.empty();
        }
        if (!graded && area.get() != JudgementArea.OVERALL) {
            return Optional.empty();
        }
        if (left.times().isEmpty() && text.says(Set.of("was", "were"))) {
            return Optional.empty();
        }
        if (!left.times().isEmpty()) {
            return then(text, left, area.get(), count);
        }
        return Optional
            .of(new Reading.Asked(new Question.Listing(Asking.group(left), wanted(left, area.get()), count)));
    }

    /**
     * "Who was judged inadequate in 2025" asks what inspections found then, "who was
     * inadequate in 2019" who held the grade, and the record cannot tell that.
     */
    private static Optional<Reading> then(Understood text, Understood left, JudgementArea area, boolean count) {
        Optional<Period> period = Asking.period(left);
        Wanted wanted = wanted(left, area);
        if (wanted instanceof Wanted.Graded graded && text.says(GIVEN)
                && period.filter(Period.Between.class::isInstance).isPresent()) {
            return Optional.of(new Reading.Asked(new Question.Judged(Asking.group(left), graded, period.get())));
        }
        return Optional.of(new Reading.PastList(new Question.Listing(Asking.group(left), wanted, count), period));
    }

    private static boolean asksElse(Understood text) {
        boolean group = text.has(Region.class) || text.has(AuthorityKind.class);
        // "at their latest inspection" is what counts anyway; "with a monitoring visit"
        // is another matter
        boolean visits = !text.visits().isEmpty() && !(text.visits().equals(List.of(Visits.INSPECTIONS))
                && text.says(Set.of("latest", "last", "newest", "recent", "current")));
        // "in any judgement", "only good grades": of each part, and not of the rating
        boolean ofParts = isOfParts(text) || text.areas().size() > 1
                || (text.hasWord(PART_ALONE) && text.areas().isEmpty() && text.has(Grades.class));
        boolean how = text.rest().contains("how") && !text.saysInTurn("how", "many");
        boolean been = text.rest().contains("been") && text.times().isEmpty() && !text.says(GIVEN);
        boolean joint = text.areas().contains(JudgementArea.IN_CARE_AND_CARE_LEAVERS);
        return ofParts || how || been || joint || visits || text.says(ELSE) || (text.says(PRONOUNS) && !group);
    }

    private static Wanted wanted(Understood text, JudgementArea area) {
        Set<Grade> grades = text.grades();
        return grades.isEmpty() ? new Wanted.Everyone() : new Wanted.Graded(EnumSet.copyOf(grades), area);
    }

    private static boolean says(Understood text, String... words) {
        return List.of(words).stream().anyMatch(word -> text.rest().contains(word));
    }

    /**
     * "Any judgement", "only good grades": a quantifier with a part of a rating right
     * after it, or after a grade.
     */
    private static boolean isOfParts(Understood text) {
        for (int i = 0; i < text.words().size(); i++) {
            boolean part = PART.contains(text.words().at(i + 1)) || PART.contains(text.words().at(i + 2));
            if (QUANTIFIER.contains(text.words().at(i)) && part) {
                return true;
            }
        }
        return false;
    }

}
