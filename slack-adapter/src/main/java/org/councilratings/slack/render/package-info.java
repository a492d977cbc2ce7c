/**
 * Answers as Slack shows them: blocks, buttons that carry their question, and the whole
 * text for notifications and screen readers. Long answers become parts; no fact is cut.
 *
 * <p>
 * Depends on {@code core.answer}, {@code core.question} and Slack's model classes. To
 * show a new block: {@code Layout} stops the build until it is decided.
 */
@NullMarked
package org.councilratings.slack.render;

import org.jspecify.annotations.NullMarked;
