package org.councilratings.core.intent;

import java.util.Optional;
import java.util.Set;

import org.councilratings.core.conversation.Turn;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Wanted;
import org.councilratings.core.understand.Grades;
import org.councilratings.core.understand.OtherQuestion;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the councils that the last question was about, or that were listed.
 */
final class GroupFollowUps {

    /** Beside these, and without "them", a list is of all councils. */
    private static final Set<String> OF_MANY = WordList
        .of("which who how many any list all others reports inspections");

    private static final Set<String> THOSE = WordList.of("them those these");

    private static final Set<String> GOING_ON = Set.of("and", "also", "what", "then", "or", "but");

    /** Beside these, a list is of all councils. */
    private static final Set<String> EVERYBODY = WordList.of("""
            councils council authorities authority las england english nationally national country
            everywhere anywhere everyone anyone anybody
            """);

    private static final Set<String> OF_THEM = WordList.of("which who how many them those these are rated any now");

    private GroupFollowUps() {
    }

    /**
     * "Which of them are good?" after a list, or after a reply that tells the grade of
     * each.
     */
    static Optional<Reading> ofThem(Understood text, Turn before) {
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
                .area() != JudgementArea.OVERALL -> FollowUps.notSure(text);
            case Question.Listing listing -> new Reading.Asked(new Question.Listing(listing.group(),
                    new Wanted.Graded(text.grades(), JudgementArea.OVERALL), count));
            case Question.WithConcern with -> new Reading.Asked(
                    new Question.WithConcern(with.group(), new Among.Rated(text.grades()), with.matter(), count));
            case Question.Neighbours neighbours -> new Reading.Asked(neighbours);
            case Question.Compare compare -> new Reading.Asked(compare);
            default -> null;
        });
    }

    /**
     * "And which require improvement?" is of the group that the last list was of; "and
     * outstanding?" is of the councils that the last question named, and never of all.
     */
    static Optional<Reading> ofThatGroup(Understood text, Reading alone, Turn before) {
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
                    : those ? Optional.of(FollowUps.notSure(text)) : Optional.empty();
        }
        // "which of those" means the ones listed, and not their region
        boolean listed = last instanceof Question.Listing || last instanceof Question.WithConcern
                || last instanceof Question.CommonThemes;
        if (those && !listed) {
            return Optional.of(FollowUps.notSure(text));
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
            case Question.WithConcern with when !ConcernFollowUps.isOverall(last) -> FollowUps.notSure(text);
            case Question.CommonThemes common when !ConcernFollowUps.isOverall(last) -> FollowUps.notSure(text);
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
            return those ? FollowUps.notSure(text) : null;
        }
        return switch (asked) {
            case Question.Listing listing when !text.has(Region.class) && !text.has(AuthorityKind.class) -> several
                    ? new Reading.Asked(last) : new Reading.Asked(Question.Rating.now(last.authorities().getFirst()));
            case Question.Changes changes when !several -> new Reading.Asked(
                    new Question.History(last.authorities().getFirst(), changes.area(), changes.period()));
            case Question.Listing listing -> those ? FollowUps.notSure(text) : null;
            case Question.Changes changes -> FollowUps.notSure(text);
            case Question.Recent recent when recent.period() instanceof Period.Always
                    && last instanceof Question.VisitsTo visits ->
                new Reading.Asked(new Question.LastVisit(visits.authority(), visits.visits()));
            default -> null;
        };
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

}
