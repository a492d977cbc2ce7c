/**
 * Answers as plain text: for the terminal, for notifications and for screen readers. The
 * text holds the whole answer.
 *
 * <p>
 * Depends on {@code core.answer}.
 */
@NullMarked
package org.councilratings.core.text;

import org.jspecify.annotations.NullMarked;
