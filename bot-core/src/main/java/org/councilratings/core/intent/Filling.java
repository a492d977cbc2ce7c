package org.councilratings.core.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.core.question.When;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/** A question that lacks its council, after one in which it was named. */
final class Filling {

    private static final Set<String> THEY = WordList.of("they them their theyre theirs");

    /** With one of these, a history after concerns is one of ratings. */
    private static final Set<String> OF_RATINGS = WordList.of("""
            rating ratings rated grade grades graded judgement judgements better worse improved declined got gone
            """);

    private Filling() {
    }

    /** A question that lacks its council is about the one spoken of last. */
    static Optional<Reading> filled(Understood text, Reading alone, Turn before) {
        List<Authority> asked = before.question().map(Question::authorities).orElse(List.of());
        if (alone instanceof Reading.WhichAuthority which && which.candidates().isEmpty()) {
            Optional<Authority> one = before.focus();
            Optional<Question> last = before.question();
            if (last.filter(Question.Neighbours.class::isInstance).isPresent() && text.hasWord(THEY)) {
                return Optional.of(FollowUps.notSure(text));
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
                case Question.Rating rating -> FollowUps.notSure(text);
                case Question.Judgement judgement -> FollowUps.notSure(text);
                case Question.VisitsTo visits -> FollowUps.notSure(text);
                case Question.LastVisit visit -> (visit.visits() == Visits.ANY || facts.visits() != Visits.ANY)
                        ? FollowUps.notSure(text) : new Reading.Asked(new Question.ReportFacts(facts.authority(),
                                visit.visits(), facts.year(), facts.aspect()));
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
