/**
 * The way in without HTTP: Socket Mode, a WebSocket that we open, for offices whose
 * firewall lets nobody in.
 *
 * <p>
 * Depends on Bolt's socket mode. Knows nothing of questions.
 */
@NullMarked
package org.councilratings.slack.socket;

import org.jspecify.annotations.NullMarked;
