/**
 * Replies as values, free of any platform's markup: an
 * {@link org.councilratings.core.answer.Answer} holds blocks, and each channel renders
 * them its own way.
 *
 * <p>
 * Depends on {@code data.model} and {@code core.question}. To add a block: declare it in
 * {@code Block}, and the compiler names every renderer that must now decide how it looks.
 */
@NullMarked
package org.councilratings.core.answer;

import org.jspecify.annotations.NullMarked;
