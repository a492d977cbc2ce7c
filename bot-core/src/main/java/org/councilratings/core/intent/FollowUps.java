package org.councilratings.core.intent;

import java.util.List;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.core.understand.Understood;
import org.councilratings.core.understand.WordList;

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
        return Picking.pick(text, before)
            .or(() -> GroupFollowUps.ofThem(text, before))
            .or(() -> ConcernFollowUps.themed(text, before))
            .or(() -> ConcernFollowUps.ofConcerns(text, before))
            .or(() -> Fragments.fragment(text, before))
            .or(() -> GroupFollowUps.ofThatGroup(text, alone, before))
            .or(() -> Filling.filled(text, alone, before))
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

    /** Something that may be meant otherwise than it could be read. */
    static Reading notSure(Understood text) {
        return new Reading.NotUnderstood(text.unexplained(Set.of()), true, List.of(), List.of());
    }

}
