package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.Phrases;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/**
 * Reads "compare Norfolk with Suffolk", "Dorset vs Devon", "Leeds or York: who is rated
 * higher?"
 */
final class CompareIntent implements Intent {

    private static final Phrases<Boolean> CUES = Phrases.of("""
            compare, compared, comparing, compares, comparison, comparisons, versus, vs, v, against, differ,
            differs, difference, differences, better, worse, higher, lower, best, worst, ahead, behind, side
            by side, next to each other, head to head, came out on top, come out on top, gap, benchmark,
            benchmark us, benchmarking, stronger, weaker, which of the two, which of them, which one,
            outperform, outperforms, beat, beats, top, bottom, same grade, same rating, same, alike, similar""");

    private static final Set<String> VOCABULARY = WordList.of("""
            two three four five both each rating ratings rated rate rates grade grades graded grading
            judgement judgements judged result results score scores outcome outcomes status current latest
            doing them between than other another all performance performing perform different difference
            inspection inspections report reports most recent standing stand fare get holding hold holds is
            overall please plus how picture ranked rank services kids better worse getting did gets who put
            live work table came out sets set alongside beside together w normally
            """);

    /** "Which of them is rated higher for care leavers now?" */
    private static final int MOST_WORDS = 9;

    /**
     * Without a cue, names beside each other are compared only if nothing else is said.
     */
    private static final Set<String> BESIDE = WordList.of("""
            and or with plus versus vs v of for the please what whats is are how show me tell us give ofsted
            ofsteds rating ratings rated grade grades graded judgement judgements result results outcome
            outcomes council councils status score scores current currently now latest which both children
            childrens services doing get
            """);

    private static final Set<String> WITH_ANOTHER = WordList.of("compare compared comparison versus vs v against");

    @Override
    public List<String> phrases() {
        return List.of("compare Norfolk with Suffolk", "Leeds or Bradford: which is rated higher?",
                "children in care: Swindon versus Cornwall");
    }

    @Override
    public Optional<Reading> read(Understood text) {
        Optional<Understood> asking = text.asking(CUES);
        List<Resolution> names = text.names();
        Understood left = asking.orElse(text);
        Optional<JudgementArea> area = Asking.area(left);
        boolean understood = left.holdsOnly(Resolution.class, JudgementArea.class, Grades.class, Visits.class)
                && left.isAllIn(VOCABULARY);
        boolean named = asking.isPresent()
                || (left.rest().stream().allMatch(BESIDE::contains) && !text.has(Visits.class));
        if (!understood || area.isEmpty() || !named) {
            return Optional.empty();
        }
        if (names.stream().filter(name -> !(name instanceof Resolution.Match)).count() > 1) {
            return Optional.empty();
        }
        if (names.size() < 2) {
            return incomplete(text, asking.isPresent() && !left.has(Grades.class), area.get());
        }
        return Optional.of(names.size() > Question.Compare.MOST ? new Reading.TooMany(names.size())
                : Named.several(names, QuestionKind.COMPARE, authorities -> (authorities.size() < 2)
                        ? Question.Rating.now(authorities.getFirst()) : new Question.Compare(authorities, area.get())));
    }

    /**
     * "Which of the two is better?", "compare it with Leeds": the rest was named before.
     */
    private static Optional<Reading> incomplete(Understood text, boolean asked, JudgementArea area) {
        List<Authority> certain = Named.certain(text);
        boolean together = text.names().isEmpty() && !text.hasWord(Set.of("got", "gotten", "getting"))
                && (text.says(Set.of("them", "two", "both", "compare")) || text.words().size() <= 4
                        || (text.words().size() <= MOST_WORDS && text.says(Set.of("which", "who", "whos"))
                                && !text.says(Set.of("councils", "authorities", "las", "council"))));
        boolean withAnother = certain.size() == 1 && text.says(WITH_ANOTHER);
        return (asked && (together || withAnother))
                ? Optional.of(new Reading.WhichAuthorities(certain.stream().findFirst(), area)) : Optional.empty();
    }

}
