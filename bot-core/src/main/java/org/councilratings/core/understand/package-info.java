/**
 * What stands in a text: authorities, dates, grades, judgement areas, regions, kinds of
 * visit, subjects that are not ours; one spotter a class. What nobody could account for
 * is kept too, because it decides whether the bot may answer.
 *
 * <p>
 * Depends on {@code core.resolve} and {@code data.model}. A new thing to find is a
 * spotter here and a field of {@code Understood}.
 */
@NullMarked
package org.councilratings.core.understand;

import org.jspecify.annotations.NullMarked;
