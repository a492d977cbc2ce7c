package org.councilratings.data.model;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How much of the world's reports of a kind the dataset holds.
 *
 * @param kind the kind of report
 * @param from the publication date from which the record starts in earnest
 * @param to the publication date up to which the record goes
 * @param complete whether every report of the kind published between the two is held, for
 * every authority
 * @param note what a reader must know, in our own words
 */
public record Coverage(ReportKind kind, Optional<LocalDate> from, LocalDate to, boolean complete, String note) {
}
