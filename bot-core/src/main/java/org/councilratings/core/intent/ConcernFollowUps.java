package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.understand.OtherQuestion;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Theme;
import org.jspecify.annotations.Nullable;

/** What a text asks of concerns after what was said before it in its thread. */
final class ConcernFollowUps {

    /** Beside "else" or "share", these ask for other councils with a concern. */
    private static final Set<String> OF_OTHERS = WordList.of("""
            who which else other others councils council authorities share shares same have has had that this
            those these problem problems concern concerns issue issues anyone anybody got top first
            """);

    /** Beside "put right" or "better", these ask what became of a concern. */
    private static final Set<String> OF_FATE = WordList.of("""
            has have had been that this those any they it got get of which one ones anything something
            things everything yet so far since now do does still to left whats made there
            """);

    /** Beside a judgement, these ask for the concerns about it. */
    private static final Set<String> OF_AREA = WordList.of("which those these are any concern concerns");

    private ConcernFollowUps() {
    }

    /**
     * "What about neglect?": concerns on a theme, of whom the last question was about.
     */
    static Optional<Reading> themed(Understood text, Turn before) {
        List<Theme> themes = text.themes();
        Understood left = text.withoutThemes();
        if (before.question().isEmpty() || themes.isEmpty() || themes.size() > Matter.OnThemes.MOST || !left.isEmpty()
                || !left.rest().stream().allMatch(FollowUps.ASKING_ON::contains)) {
            return Optional.empty();
        }
        boolean ofConcerns = before.question()
            .filter(last -> last.kind() == QuestionKind.CONCERNS || last instanceof Question.WithConcern)
            .isPresent();
        if (!ofConcerns && !text.hasThemeByItself()) {
            return Optional.empty();
        }
        Matter matter = new Matter.OnThemes(Set.copyOf(themes), Optional.empty());
        return Optional.ofNullable(switch (before.question().get()) {
            case Question.WithConcern with ->
                new Question.WithConcern(with.group(), with.among(), matter, with.count());
            case Question.CommonThemes common ->
                new Question.WithConcern(common.group(), common.among(), matter, false);
            case Question.OfOne one -> new Question.Concerns(one.authority(), matter);
            default -> null;
        }).map(Reading.Asked::new);
    }

    /**
     * "Has that got better?", "put right?", "who else has that problem?" after concerns
     * of a council.
     */
    static Optional<Reading> ofConcerns(Understood text, Turn before) {
        Optional<Question> last = before.question()
            .filter(question -> question instanceof Question.Concerns || question instanceof Question.ConcernProgress
                    || question instanceof Question.SharedConcerns);
        if (last.isPresent() && text.names().isEmpty() && text.has(JudgementArea.class)
                && text.holdsOnly(JudgementArea.class) && text.areas().size() == 1
                && text.rest()
                    .stream()
                    .allMatch(word -> OF_AREA.contains(word) || FollowUps.ASKING_ON.contains(word))) {
            Authority authority = last.get().authorities().getFirst();
            Matter asked = (last.get() instanceof Question.Concerns concerns) ? concerns.matter() : Matter.any();
            return Optional
                .ofNullable(concernsOf(new Question.Concerns(authority, asked), text.areas().getFirst(), true))
                .map(Reading.Asked::new);
        }
        if (last.isEmpty() || !text.names().isEmpty() || !text.themes().isEmpty()
                || !text.holdsOnly(OtherQuestion.class)) {
            return Optional.empty();
        }
        Authority authority = last.get().authorities().getFirst();
        Matter matter = (last.get() instanceof Question.Concerns concerns) ? concerns.matter() : Matter.any();
        boolean any = matter instanceof Matter.Any;
        boolean others = text.hasWord(Set.of("who", "which", "councils", "anyone", "anybody"))
                && text.hasWord(Set.of("else", "other", "others", "share", "shares", "same", "councils"));
        if (others && text.rest()
            .stream()
            .allMatch(word -> OF_OTHERS.contains(word) || FollowUps.ASKING_ON.contains(word))) {
            return Optional.of(new Reading.Asked(any ? new Question.SharedConcerns(authority)
                    : new Question.WithConcern(Group.all(), Among.everyone(), matter, false)));
        }
        boolean fate = text.asking(ConcernWords.FATE)
            .filter(left -> left.rest()
                .stream()
                .allMatch(word -> OF_FATE.contains(word) || FollowUps.ASKING_ON.contains(word)))
            .isPresent();
        return fate ? Optional.of(new Reading.Asked(any ? new Question.ConcernProgress(authority) : last.get()))
                : Optional.empty();
    }

    /** Whether concerns can be asked of those that a question was about. */
    static boolean isOverall(Question last) {
        return !(last instanceof Question.Listing(var group, Wanted wanted, var count))
                || wanted instanceof Wanted.Everyone
                || (wanted instanceof Wanted.Graded graded && graded.area() == JudgementArea.OVERALL);
    }

    /** After a list of those that hold a grade, concerns are asked of these. */
    static Among among(Among asked, Question last) {
        if (!(asked instanceof Among.Everyone)) {
            return asked;
        }
        return switch (last) {
            case Question.Listing(var group, Wanted.Graded graded, var count) when graded
                .area() == JudgementArea.OVERALL -> new Among.Rated(graded.grades());
            case Question.WithConcern with -> with.among();
            case Question.CommonThemes common -> common.among();
            default -> asked;
        };
    }

    /** After concerns, a judgement alone asks for those about it. */
    static @Nullable Question concernsOf(Question.Concerns last, JudgementArea area, boolean isAsked) {
        return (isAsked && Matter.OfArea.isOne(area))
                ? new Question.Concerns(last.authority(), ofArea(area, last.matter())) : null;
    }

    static @Nullable Question concernsOf(Authority authority, JudgementArea area, boolean isAsked) {
        return (isAsked && Matter.OfArea.isOne(area)) ? new Question.Concerns(authority, new Matter.OfArea(area))
                : null;
    }

    /** A theme stays; concerns are not sorted by every judgement. */
    static Matter ofArea(JudgementArea area, Matter before) {
        if (!Matter.OfArea.isOne(area)) {
            return before;
        }
        Matter.OfArea of = new Matter.OfArea(area);
        return (before instanceof Matter.OnThemes themes) ? new Matter.OnThemes(themes.themes(), Optional.of(of)) : of;
    }

}
