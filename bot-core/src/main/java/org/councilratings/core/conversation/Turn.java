package org.councilratings.core.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Authority;

/**
 * What a thread remembers of what was said last in it.
 *
 * @param question the last question that was answered
 * @param authorities those spoken of, the last of them last; at most five
 * @param choices what was offered last, in the order of their numbers
 * @param unfinished a text that lacked its council, which was asked back
 */
public record Turn(Optional<Question> question, List<Authority> authorities, List<Choice> choices,
        Optional<String> unfinished) {

    private static final int MOST = Question.Compare.MOST;

    private static final Turn NONE = new Turn(Optional.empty(), List.of(), List.of(), Optional.empty());

    public Turn {
        authorities = List.copyOf(authorities);
        choices = List.copyOf(choices);
    }

    /** Before anything was said. */
    public static Turn none() {
        return NONE;
    }

    /**
     * The one council spoken of: by the last question or, before any was answered, at
     * all.
     */
    public Optional<Authority> focus() {
        List<Authority> focus = this.question.map(Question::authorities).orElse(this.authorities);
        return (focus.size() == 1) ? Optional.of(focus.getFirst()) : Optional.empty();
    }

    /**
     * The turn after one that was not answered, but named councils: these, and nobody
     * before them, are spoken of.
     */
    public Turn naming(List<Authority> named, Answer answer) {
        return new Turn(Optional.empty(), named.subList(0, Math.min(named.size(), MOST)), answer.choices(),
                Optional.empty());
    }

    /** The same turn, after a text that lacked its council. */
    public Turn asking(String text) {
        return new Turn(this.question, this.authorities, this.choices, Optional.of(text));
    }

    /**
     * The turn after this one.
     * @param asked the question answered, if one was; without it the last one stands
     */
    public Turn next(Optional<Question> asked, Answer answer) {
        List<Authority> spokenOf = new ArrayList<>(this.authorities);
        for (Authority authority : asked.map(Question::authorities).orElse(List.of())) {
            spokenOf.remove(authority);
            spokenOf.add(authority);
        }
        // help in between does not change what a thread is about
        Optional<Question> about = asked.filter(question -> question.kind() != QuestionKind.HELP);
        List<Authority> latest = spokenOf.subList(Math.max(0, spokenOf.size() - MOST), spokenOf.size());
        return new Turn(about.or(() -> this.question), latest, answer.choices(), Optional.empty());
    }

}
