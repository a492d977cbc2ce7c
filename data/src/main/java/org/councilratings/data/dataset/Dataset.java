package org.councilratings.data.dataset;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.CouncilConcerns;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * All that is known, at one moment: immutable, so that an answer never sees half of a
 * refresh. Reports of an authority are held newest first.
 */
public final class Dataset {

    private final DatasetInfo info;

    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    private final Map<String, Authority> authoritiesByLaCode = new LinkedHashMap<>();

    private final Map<String, Predecessor> predecessors = new LinkedHashMap<>();

    private final List<Place> places;

    private final LocalDate lookedAt;

    private final Map<String, List<Report>> reports = new LinkedHashMap<>();

    private final Map<String, List<Report>> ratings = new LinkedHashMap<>();

    private final Map<String, CouncilConcerns> concerns = new LinkedHashMap<>();

    private final Map<String, List<GovernmentAction>> actions = new LinkedHashMap<>();

    public Dataset(DatasetInfo info, List<CouncilFile<Authority>> councils, List<CouncilFile<Predecessor>> predecessors,
            List<Place> places) {
        this.info = info;
        this.places = List.copyOf(places);
        for (CouncilFile<Authority> file : councils) {
            Authority authority = file.council();
            this.authorities.put(authority.slug(), authority);
            this.authoritiesByLaCode.put(authority.laCode(), authority);
            hold(authority.slug(), file);
        }
        for (CouncilFile<Predecessor> file : predecessors) {
            this.predecessors.put(file.council().slug(), file.council());
            hold(file.council().slug(), file);
        }
        // every answer says it
        this.lookedAt = lookedAt(info, reports());
    }

    private void hold(String slug, CouncilFile<?> file) {
        this.reports.put(slug, file.reports());
        // every answer asks for them
        this.ratings.put(slug, file.reports().stream().filter(Report::isRating).toList());
        this.concerns.put(slug, CouncilConcerns.of(file.reports()));
        this.actions.put(slug, file.actions());
    }

    /** What the dataset says of itself. */
    public DatasetInfo info() {
        return this.info;
    }

    /**
     * The day on which the sources were last looked at as a whole. An import of single
     * reports moves {@link DatasetInfo#asOf()} to the newest of them, and vouches for no
     * others: then it is the last day to which any kind of report is kept.
     */
    public LocalDate lookedAt() {
        return this.lookedAt;
    }

    private static LocalDate lookedAt(DatasetInfo info, List<Report> reports) {
        boolean isMoved = ReportMerge.newestPublication(reports).filter(info.asOf()::equals).isPresent();
        return info.coverage()
            .stream()
            .map(Coverage::to)
            .max(LocalDate::compareTo)
            .filter(to -> isMoved && to.isBefore(info.asOf()))
            .orElse(info.asOf());
    }

    /** How much of a kind of report is held. */
    public Optional<Coverage> coverage(ReportKind kind) {
        return this.info.coverage().stream().filter(line -> line.kind() == kind).findFirst();
    }

    /** The 153 authorities with the duty, by slug. */
    public Collection<Authority> authorities() {
        return Collections.unmodifiableCollection(this.authorities.values());
    }

    public Optional<Authority> authority(String slug) {
        return Optional.ofNullable(this.authorities.get(slug));
    }

    /** By the Department for Education's three-digit number. */
    public Optional<Authority> authorityByLaCode(String laCode) {
        return Optional.ofNullable(this.authoritiesByLaCode.get(laCode));
    }

    public Collection<Predecessor> predecessors() {
        return Collections.unmodifiableCollection(this.predecessors.values());
    }

    public Optional<Predecessor> predecessor(String slug) {
        return Optional.ofNullable(this.predecessors.get(slug));
    }

    /** Names that are no authority with the duty. */
    public Collection<Place> places() {
        return this.places;
    }

    /** Every report of every council, a council at a time, newest first. */
    public List<Report> reports() {
        return this.reports.values().stream().flatMap(List::stream).toList();
    }

    /** The reports of one authority or predecessor, newest first. */
    public List<Report> reports(String slug) {
        return this.reports.getOrDefault(slug, List.of());
    }

    /**
     * What one authority or predecessor must improve, as far as it is held in our own
     * words, and how that stands.
     */
    public CouncilConcerns concerns(String slug) {
        return this.concerns.getOrDefault(slug, CouncilConcerns.none());
    }

    /** What the government did about one authority or predecessor. */
    public List<GovernmentAction> actions(String slug) {
        return this.actions.getOrDefault(slug, List.of());
    }

    /** The full inspections that rate the council as a whole, newest first. */
    public List<Report> ratings(String slug) {
        return this.ratings.getOrDefault(slug, List.of());
    }

    /** The inspection that holds now: always the newest. */
    public Optional<Report> currentRating(String slug) {
        List<Report> newest = ratings(slug);
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.getFirst());
    }

    /** The newest visit of any kind whose date is known. */
    public Optional<Report> lastVisit(String slug) {
        return reports(slug).stream().filter(report -> report.when().isPresent()).findFirst();
    }

    /**
     * A short text that is the same as long as all that people are told of is the same:
     * every report with its facts, the coverage and the day of the last look at the
     * sources. Some milliseconds of work.
     */
    public String fingerprint() {
        return DatasetPrint.of(this);
    }

}
