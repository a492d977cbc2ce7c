/**
 * What every adapter runs on: the bot on its dataset, what outlasts a restart, and the
 * port on which an operator sees how it is.
 *
 * <p>
 * Depends on {@code core}, {@code core.settings}, {@code core.state},
 * {@code core.delivery} and {@code core.management}; knows no chat platform.
 */
@NullMarked
package org.councilratings.core.host;

import org.jspecify.annotations.NullMarked;
