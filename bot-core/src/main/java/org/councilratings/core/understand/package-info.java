/**
 * What stands in a text: authorities, times, grades, judgement areas, regions, kinds of
 * authority and of visit, terms, subjects that are not ours; one spotter a class. What
 * nobody could account for is kept too, because it decides whether the bot may answer.
 *
 * <p>
 * Depends on {@code core.resolve}, {@code core.question} and {@code data.model}. A new
 * thing to find is a spotter here; what it finds is a {@code Fact} of a class of its own.
 */
@NullMarked
package org.councilratings.core.understand;

import org.jspecify.annotations.NullMarked;
