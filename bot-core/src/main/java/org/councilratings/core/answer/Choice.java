package org.councilratings.core.answer;

import java.util.Locale;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionWords;
import org.councilratings.data.model.Authority;

/**
 * Something that a reader may ask next.
 *
 * @param label as shown on a button; plain text
 * @param key what the command line prints: an authority's slug, or a text to send
 * @param question what it asks
 */
public record Choice(String label, String key, Question question) {

    /** A question by a short label; its key is the question in words. */
    public static Choice of(String label, Question question) {
        return new Choice(label, QuestionWords.of(question), question);
    }

    /** A question in words. */
    public static Choice of(Question question) {
        String words = QuestionWords.of(question);
        return new Choice(words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1), words, question);
    }

    /**
     * One of several authorities that may be meant: by its name, with its slug as the
     * key.
     */
    public static Choice of(Authority authority, Question question) {
        return new Choice(authority.shortName(), authority.slug(), question);
    }

}
