/**
 * Questions become answers: one exhaustive switch, one file a kind.
 *
 * <p>
 * Depends on {@code core.question}, {@code core.intent}, {@code core.answer} and the
 * dataset. A new kind of question is a class here and a line in {@code Replies}. How
 * dates, grades and reports are worded is for {@code core.digest}, too.
 */
@NullMarked
package org.councilratings.core.reply;

import org.jspecify.annotations.NullMarked;
