package org.councilratings.data.model;

import java.net.URI;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One report of Ofsted's about one council's children's services: a full inspection or a
 * visit.
 *
 * @param key assigned once and never changed: {@code <slug>/<published, else on-site
 * month, else undated-n>-<kind>}, for example {@code kent/2022-07-05-ilacs-short}
 * @param authority the slug of the authority whose record it is in
 * @param kind what kind of visit
 * @param about the slug of the abolished council that the report is about, where it is
 * not the authority itself
 * @param onSite when inspectors were there, in order; two inspections came back for a
 * second period; empty where not known
 * @param published the day (or month) the report came out; absent where not known
 * @param notLaterThan the last day or month on which the visit can have been, for a visit
 * whose days on site and publication are both not known: the date of a page that tells of
 * it, a later visit of the same cycle, or the end of the full inspection that ended the
 * cycle
 * @param reportId Ofsted's number of the file
 * @param link the document; absent where none is known, and replies then cite the
 * authority's page
 * @param leadInspectors as the report names them; rarely two, and some name none
 * @param visitNumber which monitoring visit of its cycle, from 1
 * @param judgements one grade for each area judged, in the areas' order
 * @param areasForImprovement the points under "What needs to improve"; none in reports
 * before 2018, which have recommendations instead; absent where nobody counted them
 * @param priorityActions the points under "Areas for priority action" of a letter; absent
 * where nobody counted them
 * @param focus what a visit looked at, in our own words
 * @param progress what a visit found in one line, in our own words
 * @param strengths what the inspection found to be strong, in our own words
 * @param concerns what must improve, in our own words: of an inspection one for each
 * point of its list, of a visit what it raised beyond the concerns on record; empty where
 * somebody read the report and found none, absent where nobody has read it for concerns
 * @param source where these facts come from
 * @param read false for a file that is known to exist but could not be read
 * @param notes disagreements between sources and oddities, in our own words
 */
public record Report(String key, String authority, ReportKind kind, Optional<String> about, List<OnSite> onSite,
        Optional<KnownDate> published, Optional<KnownDate> notLaterThan, Optional<String> reportId, Optional<URI> link,
        List<String> leadInspectors, OptionalInt visitNumber, SortedMap<JudgementArea, Grade> judgements,
        Optional<Points> areasForImprovement, Optional<Points> priorityActions, Optional<String> focus,
        Optional<String> progress, List<String> strengths, Optional<List<Concern>> concerns, Source source,
        boolean read, List<String> notes) {

    /**
     * @throws IllegalArgumentException if the report came out before the visit ended, a
     * visit has grades, or one with a date is said to be not later than another
     */
    public Report {
        onSite = List.copyOf(onSite);
        leadInspectors = List.copyOf(leadInspectors);
        strengths = List.copyOf(strengths);
        concerns = concerns.map(List::copyOf);
        notes = List.copyOf(notes);
        // not Map.copyOf: it forgets the order, and replies would change from run to run
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
        if (!onSite.isEmpty() && published.isPresent()
                && published.get().latest().isBefore(onSite.getLast().lastKnown().earliest())) {
            throw new IllegalArgumentException("%s: published %s, before the visit ended on %s".formatted(key,
                    published.get(), onSite.getLast().lastKnown()));
        }
        if (notLaterThan.isPresent() && (!onSite.isEmpty() || published.isPresent())) {
            throw new IllegalArgumentException(
                    "%s: not later than %s, but its date is known".formatted(key, notLaterThan.get()));
        }
        if (!kind.isFullInspection() && !judgements.isEmpty()) {
            throw new IllegalArgumentException("%s: a %s gives no grade".formatted(key, kind.words()));
        }
    }

    /** The first day on site. */
    public Optional<KnownDate> onSiteStart() {
        return this.onSite.isEmpty() ? Optional.empty() : Optional.of(this.onSite.getFirst().start());
    }

    /** The last day on site, of the last period. */
    public Optional<KnownDate> onSiteEnd() {
        return this.onSite.isEmpty() ? Optional.empty() : this.onSite.getLast().end();
    }

    /**
     * Overall effectiveness; empty for visits and, from April 2026, for inspections too.
     */
    public Optional<Grade> overall() {
        return Optional.ofNullable(this.judgements.get(JudgementArea.OVERALL));
    }

    /**
     * Whether this is a full inspection of the council's children's services as a whole:
     * not one of the safeguarding board alone, and not one from before November 2013,
     * when inspections were about looked-after children.
     */
    public boolean isRating() {
        return this.kind.isFullInspection() && this.kind != ReportKind.PRE_SIF
                && !this.judgements.keySet().equals(Set.of(JudgementArea.LSCB));
    }

    /**
     * The rules under which it was judged, by the first day on site and never by
     * publication; empty for visits and where that day is not known.
     */
    public Optional<Framework> framework() {
        return onSiteStart().flatMap(date -> Framework.of(this.kind, date.earliest()));
    }

    /**
     * Whether inspectors had surely left by the end of a day. A report that came out
     * after it may still be about an earlier visit: that is not sure.
     */
    public boolean isSurelyOver(LocalDate day) {
        Optional<KnownDate> latest = this.onSite.isEmpty() ? this.published.or(this::notLaterThan)
                : Optional.of(this.onSite.getLast().lastKnown());
        return latest.filter(date -> !date.latest().isAfter(day)).isPresent();
    }

    /**
     * When it happened, to put reports in order: the last day on site, else the day of
     * publication.
     */
    public Optional<KnownDate> when() {
        return this.onSite.isEmpty() ? this.published : Optional.of(this.onSite.getLast().lastKnown());
    }

}
