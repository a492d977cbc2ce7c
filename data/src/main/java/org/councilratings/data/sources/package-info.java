/**
 * The tables under {@code data/sources/} become records: authorities and their
 * predecessors, older reports, visits and government action known from public pages, and
 * facts from news articles.
 *
 * <p>
 * Depends on {@code data.model}, FastCSV and Jackson. A new table is a class here that
 * turns its rows into records, and a line in {@code RebuildCommand}.
 */
@NullMarked
package org.councilratings.data.sources;

import org.jspecify.annotations.NullMarked;
