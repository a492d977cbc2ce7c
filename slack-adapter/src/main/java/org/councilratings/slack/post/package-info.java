/**
 * What goes out to Slack: response URLs and the Web API, with waits where Slack asks for
 * them, never twice where it is not known whether it arrived.
 *
 * <p>
 * Depends on {@code slack.render} for messages, {@code core.management} for counting and
 * Slack's Java SDK. Another call to Slack is another method of {@code Poster}.
 */
@NullMarked
package org.councilratings.slack.post;

import org.jspecify.annotations.NullMarked;
