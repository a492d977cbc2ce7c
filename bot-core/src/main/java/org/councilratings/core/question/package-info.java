/**
 * Everything that can be asked, as values on one page:
 * {@link org.councilratings.core.question.Question}.
 *
 * <p>
 * Depends on {@code data.model} only. A new kind of question is a record there; the
 * compiler then names the reply that is missing.
 */
@NullMarked
package org.councilratings.core.question;

import org.jspecify.annotations.NullMarked;
