/**
 * Where something is said, opaque to the core, and what a thread remembers of it: the
 * last question, the councils spoken of, the choices offered.
 *
 * <p>
 * Depends on {@code core.question} and {@code core.answer}. Another way to keep threads
 * is another {@code Threads}.
 */
@NullMarked
package org.councilratings.core.conversation;

import org.jspecify.annotations.NullMarked;
