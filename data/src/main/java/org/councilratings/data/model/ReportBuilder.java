package org.councilratings.data.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a {@link Report} field by field: what nobody sets is absent. Not for use by
 * several threads.
 */
public final class ReportBuilder {

    private String key;

    private final String authority;

    private ReportKind kind;

    private Optional<String> about = Optional.empty();

    private List<OnSite> onSite = List.of();

    private Optional<KnownDate> published = Optional.empty();

    private Optional<KnownDate> notLaterThan = Optional.empty();

    private Optional<String> reportId = Optional.empty();

    private Optional<URI> link = Optional.empty();

    private List<String> leadInspectors = List.of();

    private OptionalInt visitNumber = OptionalInt.empty();

    private final SortedMap<JudgementArea, Grade> judgements = new TreeMap<>();

    private Optional<Points> areasForImprovement = Optional.empty();

    private Optional<Points> priorityActions = Optional.empty();

    private Optional<String> focus = Optional.empty();

    private Optional<String> progress = Optional.empty();

    private List<String> strengths = List.of();

    private Optional<List<Concern>> concerns = Optional.empty();

    private Source source = Source.ofsted();

    private boolean read = true;

    private final List<String> notes = new ArrayList<>();

    /**
     * Starts a report of one authority.
     * @param authority the authority's slug
     */
    public ReportBuilder(String key, String authority, ReportKind kind) {
        this.key = key;
        this.authority = authority;
        this.kind = kind;
    }

    /** Starts from a report, to change some of it. */
    public static ReportBuilder of(Report report) {
        ReportBuilder builder = new ReportBuilder(report.key(), report.authority(), report.kind()).about(report.about())
            .onSite(report.onSite())
            .published(report.published())
            .notLaterThan(report.notLaterThan())
            .reportId(report.reportId())
            .link(report.link())
            .leadInspectors(report.leadInspectors())
            .visitNumber(report.visitNumber())
            .judgements(report.judgements())
            .areasForImprovement(report.areasForImprovement())
            .priorityActions(report.priorityActions())
            .focus(report.focus())
            .progress(report.progress())
            .strengths(report.strengths())
            .concerns(report.concerns())
            .source(report.source())
            .read(report.read());
        report.notes().forEach(builder::note);
        return builder;
    }

    public ReportBuilder key(String key) {
        this.key = key;
        return this;
    }

    public ReportBuilder kind(ReportKind kind) {
        this.kind = kind;
        return this;
    }

    public ReportBuilder about(Optional<String> about) {
        this.about = about;
        return this;
    }

    public ReportBuilder onSite(List<OnSite> onSite) {
        this.onSite = onSite;
        return this;
    }

    public ReportBuilder published(Optional<KnownDate> published) {
        this.published = published;
        return this;
    }

    public ReportBuilder notLaterThan(Optional<KnownDate> notLaterThan) {
        this.notLaterThan = notLaterThan;
        return this;
    }

    public ReportBuilder reportId(Optional<String> reportId) {
        this.reportId = reportId;
        return this;
    }

    public ReportBuilder link(Optional<URI> link) {
        this.link = link;
        return this;
    }

    public ReportBuilder leadInspectors(List<String> leadInspectors) {
        this.leadInspectors = leadInspectors;
        return this;
    }

    public ReportBuilder visitNumber(OptionalInt visitNumber) {
        this.visitNumber = visitNumber;
        return this;
    }

    /** Adds a grade for an area. */
    public ReportBuilder judgement(JudgementArea area, Grade grade) {
        this.judgements.put(area, grade);
        return this;
    }

    /** Adds grades. */
    public ReportBuilder judgements(Map<JudgementArea, Grade> judgements) {
        this.judgements.putAll(judgements);
        return this;
    }

    public ReportBuilder areasForImprovement(Optional<Points> areasForImprovement) {
        this.areasForImprovement = areasForImprovement;
        return this;
    }

    public ReportBuilder priorityActions(Optional<Points> priorityActions) {
        this.priorityActions = priorityActions;
        return this;
    }

    public ReportBuilder focus(Optional<String> focus) {
        this.focus = focus;
        return this;
    }

    public ReportBuilder progress(Optional<String> progress) {
        this.progress = progress;
        return this;
    }

    public ReportBuilder strengths(List<String> strengths) {
        this.strengths = strengths;
        return this;
    }

    public ReportBuilder concerns(Optional<List<Concern>> concerns) {
        this.concerns = concerns;
        return this;
    }

    public ReportBuilder source(Source source) {
        this.source = source;
        return this;
    }

    public ReportBuilder read(boolean read) {
        this.read = read;
        return this;
    }

    /** Adds a note, unless it is there already. */
    public ReportBuilder note(String note) {
        if (!this.notes.contains(note)) {
            this.notes.add(note);
        }
        return this;
    }

    /**
     * The report.
     * @throws IllegalArgumentException as {@link Report} does
     */
    public Report build() {
        return new Report(this.key, this.authority, this.kind, this.about, this.onSite, this.published,
                this.notLaterThan, this.reportId, this.link, this.leadInspectors, this.visitNumber, this.judgements,
                this.areasForImprovement, this.priorityActions, this.focus, this.progress, this.strengths,
                this.concerns, this.source, this.read, this.notes);
    }

}
