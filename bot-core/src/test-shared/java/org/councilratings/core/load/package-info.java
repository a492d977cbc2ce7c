/**
 * What the load benchmarks of all adapters share: figures, and the cache of classes.
 *
 * <p>
 * Knows no platform. What a benchmark measures is in its own adapter.
 */
@NullMarked
package org.councilratings.core.load;

import org.jspecify.annotations.NullMarked;
