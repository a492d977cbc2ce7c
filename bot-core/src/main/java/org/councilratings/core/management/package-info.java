/**
 * What whoever runs the bot wants to know: whether it lives, whether it is ready, and how
 * it fares, told over HTTP to this machine only.
 *
 * <p>
 * May use {@code core.answer}, {@code core.question}, the names in {@code core.settings},
 * and {@code data.dataset}; knows no chat platform. A new figure is a method of
 * {@code BotMetrics}, with its name and description there; a new check is added to
 * {@code Readiness} by whoever wires the parts; a new page is a case in
 * {@code Management}.
 */
@NullMarked
package org.councilratings.core.management;

import org.jspecify.annotations.NullMarked;
