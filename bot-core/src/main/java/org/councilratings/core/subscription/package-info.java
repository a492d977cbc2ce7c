/**
 * Who wants to hear of which new reports, where and when: values, and how they read in
 * plain words. A subscription is kept by {@code core.state} and carried out by
 * {@code core.delivery}.
 *
 * <p>
 * Depends on {@code data} alone; knows no chat platform, and no database.
 */
@NullMarked
package org.councilratings.core.subscription;

import org.jspecify.annotations.NullMarked;
