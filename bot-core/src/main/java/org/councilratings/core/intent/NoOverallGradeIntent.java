package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Time;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Framework;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;

/** Reads "which councils have no overall grade", with a region or without. */
final class NoOverallGradeIntent implements Intent {

    private static final Set<String> LACKING = WordList.of("""
            no without lack lacks lacking not dont doesnt didnt havent hasnt w
            """);

    private static final Phrases<Boolean> COUNT = Phrases.of("how many, number of, the number of, count, count of");

    private static final Phrases<Boolean> INSPECTED = Phrases.of("been inspected");

    private static final Set<String> VOCABULARY = WordList.of("""
            who anyone only no without lack lacks lacking dont doesnt didnt havent grade grades graded
            rating ratings rated judgement judgements effectiveness verdict score list getting given longer
            anymore any more single headline inspection inspected receive received word all every each being
            been having since rules changed still
            """);

    private static final Set<String> GRADE = WordList
        .of("grade grades graded rating ratings rated judgement verdict score");

    /**
     * What is to come or is long past is not known.
     */
    private static final Set<String> ELSE = WordList.of("""
            district borough cities will would had were why what whats mean
            """);

    @Override
    public List<String> phrases() {
        return List.of("which councils have no overall grade?", "councils in the North East without an overall grade");
    }

    @Override
    public Optional<Reading> read(Understood whole) {
        Understood text = whole.without(INSPECTED);
        boolean asked = text.areas().equals(List.of(JudgementArea.OVERALL)) && text.names().isEmpty()
                && (text.says(GRADE) || text.saysInTurn("headline", "grade"));
        long lacking = text.rest().stream().filter(LACKING::contains).count();
        Understood left = text.without(COUNT);
        boolean tooMuch = !left.holdsOnly(JudgementArea.class, Region.class, AuthorityKind.class, Visits.class,
                Time.class) || !isSinceTheRulesChanged(text) || text.says(ELSE) || text.says(Asking.PRONOUNS)
                || (text.has(Visits.class) && !text.says(Set.of("without")));
        // two of them ("which do not have no grade") mean the opposite of one
        if (!asked || lacking != 1 || tooMuch || !left.unexplained(VOCABULARY).stream().allMatch(LACKING::contains)) {
            return Optional.empty();
        }
        return Optional
            .of(new Reading.Asked(new Question.Listing(Asking.group(text), new Wanted.NoOverall(), left != text)));
    }

    /** "Since the rules changed in April 2026": no other time makes sense here. */
    private static boolean isSinceTheRulesChanged(Understood text) {
        return Asking.period(text)
            .filter(period -> period instanceof Period.Always || (period instanceof Period.Between between
                    && between.from().filter(Framework.NO_OVERALL_FROM::equals).isPresent()))
            .isPresent();
    }

}
