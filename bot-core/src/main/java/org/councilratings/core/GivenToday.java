package org.councilratings.core;

import java.time.LocalDate;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.question.Question;

/**
 * Answers that were given already to questions from commands and buttons. The same
 * question on the same day has the same answer as long as the dataset stays; each dataset
 * has its own.
 */
final class GivenToday {

    /** Some megabytes. */
    private static final int MOST = 1_000;

    private record Day(LocalDate date, ConcurrentMap<Question, Answer> answers) {
    }

    private volatile Day day = new Day(LocalDate.EPOCH, new ConcurrentHashMap<>());

    /**
     * The answer that was given, or else one that is made now.
     * @param making makes it
     */
    Answer to(Question question, LocalDate today, Function<Question, Answer> making) {
        Day known = this.day;
        if (!known.date().equals(today) || known.answers().size() >= MOST) {
            known = new Day(today, new ConcurrentHashMap<>());
            this.day = known;
        }
        Answer given = known.answers().get(question);
        if (given != null) {
            return given;
        }
        // two that ask at once do not wait for each other
        Answer made = making.apply(question);
        Answer before = known.answers().putIfAbsent(question, made);
        return (before != null) ? before : made;
    }

}
