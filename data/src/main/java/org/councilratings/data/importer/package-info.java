/**
 * Reads Ofsted's report PDFs: one file in, one
 * {@link org.councilratings.data.model.Report} with warnings out. The only place that
 * knows how a report is laid out.
 *
 * <p>
 * Depends on {@code data.model} and PDFBox. What cannot be read with certainty stays
 * empty and is a warning; nothing is guessed, and nothing depends on which council a
 * report is about. A new layout goes to the class that reads the field in question, with
 * a comment that names the report that showed it.
 */
@NullMarked
package org.councilratings.data.importer;

import org.jspecify.annotations.NullMarked;
