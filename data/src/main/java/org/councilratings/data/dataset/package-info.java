/**
 * The dataset as a whole: files on disk, in a zip or in this jar become one immutable
 * {@link org.councilratings.data.dataset.Dataset}, and records become files again.
 *
 * <p>
 * Depends on {@code data.model} and Jackson. A new field of a report is read and written
 * in {@code CouncilJson}, described in the schema, and checked in {@code Rules}.
 */
@NullMarked
package org.councilratings.data.dataset;

import org.jspecify.annotations.NullMarked;
