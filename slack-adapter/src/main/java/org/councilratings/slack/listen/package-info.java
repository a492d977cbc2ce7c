/**
 * The ways to ask in Slack, a class each: commands, mentions and direct messages, buttons
 * and selects, windows, the App Home. Each acknowledges at once and answers afterwards.
 *
 * <p>
 * Depends on {@code core}, {@code slack.render}, {@code slack.post} and Bolt. A new way
 * to ask is a class here and a line in {@code Listeners}.
 */
@NullMarked
package org.councilratings.slack.listen;

import org.jspecify.annotations.NullMarked;
