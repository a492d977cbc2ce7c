package org.councilratings.core.intent;

import java.util.List;
import java.util.function.Function;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;

/** What a text turned out to ask. */
public sealed interface Reading {

    /** A question that can be answered. */
    record Asked(Question question) implements Reading {
    }

    /**
     * A question that lacks its authority: none was named, or several may be meant.
     *
     * @param kind what kind of question it is
     * @param candidates those that may be meant; empty where none was named
     * @param question the question, once one of them is chosen
     */
    record WhichAuthority(QuestionKind kind, List<Authority> candidates,
            Function<Authority, Question> question) implements Reading {

        public WhichAuthority {
            candidates = List.copyOf(candidates);
        }

    }

    /**
     * A question about a district or an abolished council, and so about those that have
     * the duty now.
     *
     * @param kind what kind of question it is
     * @param succeeded the council named and its heirs
     * @param question the question, for one of them
     */
    record AboutHeir(QuestionKind kind, Resolution.Succeeded succeeded,
            Function<Authority, Question> question) implements Reading {
    }

    /** A place outside England, or a body without the duty. */
    record WithoutDuty(Resolution resolution) implements Reading {
    }

    /** A name that nobody bears, with those that are near it. */
    record UnknownName(String name, List<Authority> near, Function<Authority, Question> question) implements Reading {

        public UnknownName {
            near = List.copyOf(near);
        }

    }

    /**
     * More than a question or two: it was not read to its end, and a part may mislead.
     */
    record TooLong() implements Reading {
    }

    /** A subject that is somebody else's. */
    record OtherSubject(String subject) implements Reading {
    }

    /**
     * Not understood.
     *
     * @param words the words that nothing accounts for
     * @param authorities whom it seems to be about
     */
    record NotUnderstood(List<String> words, List<Authority> authorities) implements Reading {

        public NotUnderstood {
            words = List.copyOf(words);
            authorities = List.copyOf(authorities);
        }

    }

}
