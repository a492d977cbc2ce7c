/**
 * New reports told in one {@link org.councilratings.core.answer.Answer}, and which of
 * them a subscriber wants to hear of.
 *
 * <p>
 * Depends on {@code core.answer}, {@code core.reply} and {@code core.subscription}; keeps
 * nothing.
 */
@NullMarked
package org.councilratings.core.digest;

import org.jspecify.annotations.NullMarked;
