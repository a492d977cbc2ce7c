package org.councilratings.core.intent;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Term;
import org.councilratings.core.resolve.Resolution;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.JudgementArea;

/** What a text turned out to ask. */
public sealed interface Reading {

    /** The question that gets an answer; empty where none does. */
    default Optional<Question> asks() {
        return Optional.empty();
    }

    /** In a line, for {@code --explain}. */
    default String inWords() {
        return getClass().getSimpleName();
    }

    /** A question that can be answered. */
    record Asked(Question asked) implements Reading {

        @Override
        public Optional<Question> asks() {
            return Optional.of(this.asked);
        }

        @Override
        public String inWords() {
            return this.asked.toString();
        }

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

        @Override
        public Optional<Question> asks() {
            return (this.succeeded.heirs().size() == 1)
                    ? Optional.of(this.question.apply(this.succeeded.heirs().getFirst())) : Optional.empty();
        }
    }

    /**
     * A comparison of councils that were named before, or not at all.
     *
     * @param named the one that is named now, if one is
     * @param area the judgement to compare
     */
    record WhichAuthorities(Optional<Authority> named, JudgementArea area) implements Reading {
    }

    /**
     * A comparison of which some names are not certain.
     *
     * @param unclear those names, as they were typed; at least one
     * @param certain the authorities that are
     * @param choices what it may mean, where one name alone is unclear
     * @param unfinished the comparison, with any authorities in their place
     */
    record UnclearNames(List<String> unclear, List<Authority> certain, List<Question> choices,
            Question.Compare unfinished) implements Reading {

        public UnclearNames {
            unclear = List.copyOf(unclear);
            certain = List.copyOf(certain);
            choices = List.copyOf(choices);
        }

    }

    /**
     * Several terms to explain at once.
     */
    record WhichTerm(List<Term> terms) implements Reading {

        public WhichTerm {
            terms = List.copyOf(terms);
        }

    }

    /**
     * More councils to compare than can be set side by side.
     *
     * @param number how many were named
     */
    record TooMany(int number) implements Reading {
    }

    /**
     * A place in an order that nobody has drawn up.
     *
     * @param authorities whose place; empty for the best or the worst
     * @param group among whom
     * @param area by which judgement
     */
    record NoRanking(List<Authority> authorities, Group group, JudgementArea area) implements Reading {

        public NoRanking {
            authorities = List.copyOf(authorities);
        }

    }

    /**
     * A list of those who were rated so at a time in the past: the record lacks the
     * councils abolished since, and would be counted wrong.
     *
     * @param now the same list, as it is now
     * @param period the time asked for; empty where it is no stretch of days
     */
    record PastList(Question.Listing now, Optional<Period> period) implements Reading {
    }

    /**
     * A number that none of the choices has.
     *
     * @param choices those that were offered; at least one
     */
    record NotOffered(List<Choice> choices) implements Reading {

        public NotOffered {
            choices = List.copyOf(choices);
        }

    }

    /**
     * Who was visited at a time, asked of many councils: the record is listed by the day
     * on which reports came out, weeks later.
     *
     * @param published what can be listed instead
     */
    record ByPublication(Question.Recent published) implements Reading {
    }

    /** A place outside England, or a body without the duty. */
    record WithoutDuty(Resolution resolution) implements Reading {
    }

    /**
     * A name that nobody bears.
     *
     * @param name as it was typed
     * @param kind what kind of question it is
     * @param near those that it may have meant
     * @param question the question, for one of them
     */
    record UnknownName(String name, QuestionKind kind, List<Authority> near,
            Function<Authority, Question> question) implements Reading {

        public UnknownName {
            near = List.copyOf(near);
        }

    }

    /** Thanks, which ask for nothing. */
    record Thanks() implements Reading {
    }

    /**
     * More than a question or two: it was not read to its end, and a part may mislead.
     */
    record TooLong() implements Reading {
    }

    /**
     * Somebody's own concern about a child, or complaint: nothing that a bot may take.
     */
    record ConcernAboutAChild() implements Reading {
    }

    /** A subject that is somebody else's. */
    record OtherSubject(String subject) implements Reading {
    }

    /**
     * Not understood.
     *
     * @param words the words that nothing accounts for
     * @param ours whether it speaks of our subject at all
     * @param authorities whom it seems to be about
     * @param guesses what it may ask, without the words that nothing accounts for: to
     * offer, never to answer
     */
    record NotUnderstood(List<String> words, boolean ours, List<Authority> authorities,
            List<Question> guesses) implements Reading {

        public NotUnderstood {
            words = List.copyOf(words);
            authorities = List.copyOf(authorities);
            guesses = List.copyOf(guesses);
        }

    }

}
