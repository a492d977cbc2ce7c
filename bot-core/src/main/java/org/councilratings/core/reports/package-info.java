/**
 * What {@code /reports …} does on every platform, and what it says: subscriptions are
 * made, listed, changed and ended, and whoever asks hears why something came or did not.
 *
 * <p>
 * Depends on {@code core.delivery}, {@code core.subscription} and {@code core.state};
 * knows no chat platform.
 */
@NullMarked
package org.councilratings.core.reports;

import org.jspecify.annotations.NullMarked;
