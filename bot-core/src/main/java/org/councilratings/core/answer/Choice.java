package org.councilratings.core.answer;

import org.councilratings.core.question.Question;

/**
 * Something that a reader may ask next.
 *
 * @param label as shown on a button; plain text
 * @param key what the command line prints: an authority's slug, or a text to send
 * @param question what it asks
 */
public record Choice(String label, String key, Question question) {
}
