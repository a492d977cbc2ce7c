/**
 * Processes that a test starts and kills, as an operating system kills them: without a
 * word of warning.
 */
@NullMarked
package org.councilratings.core.kill;

import org.jspecify.annotations.NullMarked;
