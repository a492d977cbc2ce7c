/**
 * Posts that nobody asked for just now, each sent once: how they look, what became of
 * them, and whether one is there of which nobody knows.
 *
 * <p>
 * Depends on {@code core.delivery}, {@code slack.render} and {@code slack.post}. What
 * another error of Slack's means for a post is a line in {@code SlackPublisher}; what it
 * means for a place, one in {@code Obstacle}.
 */
@NullMarked
package org.councilratings.slack.publish;

import org.jspecify.annotations.NullMarked;
