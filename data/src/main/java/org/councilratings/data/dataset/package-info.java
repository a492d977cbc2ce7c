/**
 * The dataset as a whole: files on disk, in a zip or in this jar become one immutable
 * {@link org.councilratings.data.dataset.Dataset}, and records become files again.
 *
 * <p>
 * Depends on {@code data.model}, Jackson and a JSON Schema library. A new field of a
 * report is written in {@code JsonWriting}, read in {@code JsonReading} and described in
 * {@code schema/report.schema.json}; what the schema cannot say is a
 * {@link org.councilratings.data.dataset.Rule}, listed in
 * {@link org.councilratings.data.dataset.Validator}.
 */
@NullMarked
package org.councilratings.data.dataset;

import org.jspecify.annotations.NullMarked;
