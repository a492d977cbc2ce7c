/**
 * Everything that can be asked, as values on one page:
 * {@link org.councilratings.core.question.Question}.
 *
 * <p>
 * Depends on {@code data.model} only. A new kind of question is a record there; the
 * compiler then names the reply that is missing, and its code in
 * {@link org.councilratings.core.question.QuestionCode}, by which a button finds it
 * again.
 */
@NullMarked
package org.councilratings.core.question;

import org.jspecify.annotations.NullMarked;
