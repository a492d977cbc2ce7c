package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.JudgementArea;

/**
 * Reads "rating", "what is Kent rated", "leeds?", "is York outstanding", "how was Kent
 * rated in 2019". A council's name alone asks for its rating.
 */
final class RatingIntent implements Intent {

    private static final Set<String> SIGNS = WordList.of("""
            rating ratings rated rate rates grade grades graded grading judgement judgements judged outcome
            outcomes result results score scores status verdict standing hold holds held doing
            """);

    /**
     * How people say that a rating moved: the answer tells the inspection before, too.
     */
    private static final Set<String> MOVED = WordList.of("""
            gone went down slipped slip dropped drop fallen fell risen rose moved kept keep keeps lost
            retained hang hung used come came finally change changed after new away make makes made remain
            remains remained stayed stay become became
            """);

    /** With a grade and no time: what once was, not what is. */
    private static final Set<String> PAST = Set.of("was", "were", "been", "had");

    private static final Set<String> SEVERAL = Set.of("councils", "authorities", "las");

    private static final Set<String> LAST = Set.of("last", "recent", "latest");

    /** "All four grades": the reply tells them all. */
    private static final Phrases<Boolean> EACH = Phrases
        .of("all four, all five, all areas, every area, all judgements");

    /** Words that change nothing in a question about a rating. */
    private static final Set<String> VOCABULARY = WordList.of("""
                isnt arent wasnt hasnt havent didnt doesnt dont
            word kids strand where current latest newest recent most still level report last right one
            single headline time back official sitting these good correct true yes no stand stands end
            overview summary given awarded assessed performing performance fare fared quality provision
            young not failing failed passed pass top bottom position situation marked mark date dates
            published publication during put placed set needing terms regarding re wrt called officially
            whole general lately category band ranked rank doing finding findings think old sub part parts
            section sections experiences helping managers four five sec break inspectorate framework full
            """);

    @Override
    public List<String> phrases() {
        return List.of("rating Kent", "what is Kent rated?", "leeds?", "how was Kent rated in 2019?");
    }

    @Override
    public Optional<Reading> read(Understood whole) {
        Understood text = whole.without(EACH);
        boolean signs = text.says(SIGNS) || !text.areas().isEmpty() || !text.grades().isEmpty();
        Optional<When> time = Asking.when(text);
        if ((text.names().isEmpty() && !signs) || time.isEmpty()) {
            return Optional.empty();
        }
        if (asksElse(text, signs) || !text.unexplained(SIGNS)
            .stream()
            .allMatch(word -> VOCABULARY.contains(word) || MOVED.contains(word) || isWhenToo(word, text))) {
            return Optional.empty();
        }
        if (text.areas().size() == 1 && text.areas().getFirst() != JudgementArea.OVERALL) {
            JudgementArea area = text.areas().getFirst();
            return Named.one(text, QuestionKind.JUDGEMENT,
                    authority -> new Question.Judgement(authority, area, time.get()));
        }
        When when = (text.times().isEmpty() && isLastOverall(text)) ? new When.LastOverall() : time.get();
        return Named.one(text, QuestionKind.RATING, authority -> new Question.Rating(authority, when));
    }

    private static boolean asksElse(Understood text, boolean signs) {
        boolean tooMuch = !text.holdsOnly(Resolution.class, Grades.class, JudgementArea.class, Time.class,
                Visits.class);
        // "was Kent inspected in 2025" asks for a visit
        boolean howThen = signs && text.says(Set.of("how", "what")) && text.has(Time.class)
                && text.visits().equals(List.of(Visits.ANY));
        boolean visits = !howThen && text.visits().stream().anyMatch(kind -> kind != Visits.INSPECTIONS)
                || (!text.visits().isEmpty() && !signs && !text.says(Set.of("how", "get", "got")));
        // "has it gone up since 2019" asks for a change
        boolean change = text.says(MOVED) && text.has(Time.class);
        // "was Kent ever inadequate" asks for its history, "inadequate councils" for a
        // list
        boolean grade = !text.grades().isEmpty() && ((text.names().isEmpty() && !isOfOneBefore(text))
                || (text.times().isEmpty() && (text.says(PAST) || text.saysInTurn("last", "time"))));
        return tooMuch || visits || change || grade || isNoPlainRating(text);
    }

    /**
     * "Which councils in Kent", "not Leeds", "its old rating", "can Kent be good", "what
     * did it drop from", "do you think Kent is good", "the rating published in May".
     */
    private static boolean isNoPlainRating(Understood text) {
        boolean opinion = text.says(Set.of("think")) && !text.hasWord(Set.of("ofsted", "ofsteds"));
        boolean byPublication = text.stands(Set.of("published", "out", "released", "issued"), Time.class);
        boolean not = text.says(Set.of("not")) && text.grades().isEmpty();
        boolean earlier = text.says(Set.of("old")) && !text.has(Time.class);
        boolean movedFrom = text.says(MOVED) && text.says(Set.of("from"));
        boolean supposing = text.says(Set.of("if")) && text.says(PAST);
        return opinion || byPublication || text.hasWord(SEVERAL) || text.says(Set.of("can")) || not || earlier
                || movedFrom || supposing;
    }

    /** "Is it still inadequate", but not "which of them are inadequate". */
    private static boolean isOfOneBefore(Understood text) {
        return text.says(Asking.PRONOUNS) && !text.says(Set.of("them", "which", "who", "any", "all", "ones"));
    }

    /** "What was its last overall grade", "the last time it had an overall grade". */
    private static boolean isLastOverall(Understood text) {
        return text.areas().contains(JudgementArea.OVERALL) && text.says(LAST);
    }

    /**
     * "Rating, and when?" wants the date too; "when did it become good" wants something
     * else.
     */
    private static boolean isWhenToo(String word, Understood text) {
        return word.equals("when")
                && (text.has(Time.class) || text.saysInTurn("and", "when") || text.saysInTurn("when", "and"));
    }

}
