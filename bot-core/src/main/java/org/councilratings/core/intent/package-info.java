/**
 * What is asked: one file an intent, which reads an understood text into a question. An
 * intent that cannot account for every word of the text declines. {@code FollowUps} reads
 * what is asked after something else.
 *
 * <p>
 * Depends on {@code core.understand}, {@code core.resolve}, {@code core.conversation} and
 * {@code core.question}. A new intent is a class here and a line in {@code Intents}.
 */
@NullMarked
package org.councilratings.core.intent;

import org.jspecify.annotations.NullMarked;
