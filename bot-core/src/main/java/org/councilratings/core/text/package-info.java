/**
 * Answers as plain text, for the terminal, for notifications and for screen readers: the
 * text holds the whole answer. And what every channel that shows an answer needs: a mark
 * for each grade, rows read aloud, days that open their source, and parts of a long
 * answer.
 *
 * <p>
 * Depends on {@code core.answer} and {@code data.model}. No platform's markup: that is
 * each adapter's own.
 */
@NullMarked
package org.councilratings.core.text;

import org.jspecify.annotations.NullMarked;
