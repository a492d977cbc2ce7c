/**
 * New reports on their way to those who want them: what is new is noted, what is due is
 * planned, and what is planned is sent, once. A platform takes part as a
 * {@link org.councilratings.core.delivery.Publisher}.
 *
 * <p>
 * Depends on {@code core.subscription}, {@code core.digest} and {@code core.state}; knows
 * no chat platform.
 */
@NullMarked
package org.councilratings.core.delivery;

import org.jspecify.annotations.NullMarked;
