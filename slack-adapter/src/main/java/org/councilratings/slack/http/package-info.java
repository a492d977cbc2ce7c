/**
 * The way in over HTTP: Jetty, and the guard that lets only Slack's own requests through,
 * each once.
 *
 * <p>
 * Depends on Jetty, Bolt's servlet and {@code core.settings}. Knows nothing of questions.
 */
@NullMarked
package org.councilratings.slack.http;

import org.jspecify.annotations.NullMarked;
