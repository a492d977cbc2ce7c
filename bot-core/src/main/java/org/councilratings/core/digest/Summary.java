package org.councilratings.core.digest;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.Period;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Report;

/**
 * What one post is to tell.
 *
 * @param wants for whom: what was left out is left out already, and this says which
 * councils the post is about
 * @param reports the new reports, in any order
 * @param corrections reports that were told or known before and are held otherwise now
 * @param added older or undated reports that were added to the record, which are counted
 * @param period when the reports came out, if it was asked for by that; empty for what is
 * new since the post before
 * @param late when the post was due, if it comes much later than that
 * @param zone the subscriber's, for that time
 * @param notes what else must be said, a sentence each: that this is an example, say
 * @param unsaid where nothing is told, why something may be new all the same, in
 * sentences; empty where surely nothing is
 */
public record Summary(Wants wants, List<Report> reports, List<WhatIsNew.Correction> corrections, List<Report> added,
        Optional<Period.Between> period, Optional<Instant> late, ZoneId zone, List<String> notes,
        Optional<String> unsaid) {

    public Summary {
        reports = List.copyOf(reports);
        corrections = List.copyOf(corrections);
        added = List.copyOf(added);
        notes = List.copyOf(notes);
    }

    /** One beside which nothing else is new. */
    public Summary(Wants wants, List<Report> reports, List<WhatIsNew.Correction> corrections, List<Report> added,
            Optional<Period.Between> period, Optional<Instant> late, ZoneId zone, List<String> notes) {
        this(wants, reports, corrections, added, period, late, zone, notes, Optional.empty());
    }

    /** The same, where something may be new that it does not tell. */
    public Summary unsaid(Optional<String> why) {
        return new Summary(this.wants, this.reports, this.corrections, this.added, this.period, this.late, this.zone,
                this.notes, why);
    }

    /** Whether there is nothing to tell. */
    public boolean isEmpty() {
        return this.reports.isEmpty() && this.corrections.isEmpty() && this.added.isEmpty();
    }

}
