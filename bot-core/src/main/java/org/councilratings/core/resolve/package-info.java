/**
 * Names of councils as people type them: a
 * {@link org.councilratings.core.resolve.Resolver} tells what a name stands for, finds
 * names in sentences and completes them. A doubtful name is a question, never a guess.
 *
 * <p>
 * Depends on {@code data.model} and {@code data.dataset}. Another way to write a council
 * is data ({@code names/} of the dataset), another kind of slip goes into {@code Slips},
 * another word around a name into {@code Dressing}.
 */
@NullMarked
package org.councilratings.core.resolve;

import org.jspecify.annotations.NullMarked;
