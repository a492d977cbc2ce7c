/**
 * The front door: {@link org.councilratings.core.Bot} understands words, answers
 * questions and completes names, free of any chat platform.
 *
 * <p>
 * Depends on every package below it but the terminal. Adapters enter here.
 */
@NullMarked
package org.councilratings.core;

import org.jspecify.annotations.NullMarked;
