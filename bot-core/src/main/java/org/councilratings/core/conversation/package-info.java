/**
 * Where something is said: a platform's channel and thread, opaque to the core.
 *
 * <p>
 * Depends on nothing.
 */
@NullMarked
package org.councilratings.core.conversation;

import org.jspecify.annotations.NullMarked;
