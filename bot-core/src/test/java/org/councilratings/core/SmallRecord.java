package org.councilratings.core;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.CouncilFile;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetInfo;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;

/**
 * A record of a few councils, as a test needs it, and a bot that knows it, on 22 November
 * 2026.
 */
public final class SmallRecord {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE);

    private final Map<String, Authority> authorities = new LinkedHashMap<>();

    private final Map<String, List<Report>> reports = new LinkedHashMap<>();

    private final Map<String, List<GovernmentAction>> actions = new LinkedHashMap<>();

    private final List<Predecessor> predecessors = new ArrayList<>();

    private final List<Place> places = new ArrayList<>();

    /** Adds a unitary authority. */
    public SmallRecord council(String name, Region region, String... aliases) {
        return council(name, AuthorityKind.UNITARY, region, aliases);
    }

    /** Adds a council of a kind. */
    public SmallRecord council(String name, AuthorityKind kind, Region region, String... aliases) {
        String slug = slug(name);
        int number = 300 + this.authorities.size();
        this.authorities.put(slug,
                new Authority(slug, name + " Council", name, kind, region, "E06000%03d".formatted(number), List.of(),
                        String.valueOf(number), "80" + number, List.of(aliases), List.of(), Optional.empty(),
                        List.of()));
        this.reports.put(slug, new ArrayList<>());
        return this;
    }

    /** Says who a council's statistical neighbours are, nearest first. */
    public SmallRecord neighbours(String council, String... neighbours) {
        return change(council,
                it -> new Authority(it.slug(), it.officialName(), it.shortName(), it.kind(), it.region(), it.gssCode(),
                        it.formerGssCodes(), it.laCode(), it.ofstedUrn(), it.aliases(),
                        Stream.of(neighbours).map(SmallRecord::slug).toList(), it.since(), it.predecessors()));
    }

    /** Says which council had the duty before, and since when this one has it. */
    public SmallRecord since(String council, String day, String... predecessors) {
        return change(council,
                it -> new Authority(it.slug(), it.officialName(), it.shortName(), it.kind(), it.region(), it.gssCode(),
                        it.formerGssCodes(), it.laCode(), it.ofstedUrn(), it.aliases(), it.statisticalNeighbours(),
                        Optional.of(LocalDate.parse(day)), Stream.of(predecessors).map(SmallRecord::slug).toList()));
    }

    private SmallRecord change(String council, UnaryOperator<Authority> change) {
        this.authorities.computeIfPresent(slug(council), (slug, authority) -> change.apply(authority));
        return this;
    }

    /** Adds what the government did; the date may be a month, or empty. */
    public SmallRecord action(String council, GovernmentAction.Kind kind, String issued, String occasion) {
        this.actions.computeIfAbsent(slug(council), slug -> new ArrayList<>())
            .add(new GovernmentAction(slug(council), kind,
                    issued.isEmpty() ? Optional.empty() : Optional.of(KnownDate.parse(issued)), occasion,
                    Optional.empty(), new Source(Source.Kind.GOV_UK, Source.Confidence.HIGH,
                            Optional.of(URI.create("https://www.gov.uk/" + slug(council) + issued)))));
        return this;
    }

    /** Adds a full inspection: dates as 2024-02-26, then area and grade in turns. */
    public SmallRecord inspection(String council, ReportKind kind, String start, String end, String published,
            Object... judgements) {
        ReportBuilder report = report(council, kind, start, end, published);
        for (int i = 0; i < judgements.length; i += 2) {
            report.judgement((JudgementArea) judgements[i], (Grade) judgements[i + 1]);
        }
        return add(council, report);
    }

    /** Adds a visit; dates may be months. */
    public SmallRecord visit(String council, ReportKind kind, String start, String end, String published,
            String focus) {
        return add(council, report(council, kind, start, end, published).focus(Optional.of(focus)));
    }

    /** Adds a visit of which only the last possible day or month is known. */
    public SmallRecord undatedVisit(String council, ReportKind kind, String notLaterThan, String focus) {
        return add(council,
                new ReportBuilder(slug(council) + "/undated-1-" + kind.slug(), slug(council), kind)
                    .notLaterThan(Optional.of(KnownDate.parse(notLaterThan)))
                    .focus(Optional.of(focus)));
    }

    public SmallRecord predecessor(String name, String ended, String... successors) {
        this.predecessors
            .add(new Predecessor(slug(name), name, List.of(), LocalDate.parse(ended), List.of(successors)));
        return this;
    }

    public SmallRecord place(Place place) {
        this.places.add(place);
        return this;
    }

    private static ReportBuilder report(String council, ReportKind kind, String start, String end, String published) {
        String id = String.valueOf(50000000 + Math.abs((council + start + kind).hashCode() % 9999999));
        ReportBuilder report = new ReportBuilder(slug(council) + "/" + published + "-" + kind.slug(), slug(council),
                kind);
        if (!start.isEmpty()) {
            report.onSite(List.of(OnSite.of(KnownDate.parse(start), KnownDate.parse(end))));
        }
        if (!published.isEmpty()) {
            report.published(Optional.of(KnownDate.parse(published)));
        }
        return report.reportId(Optional.of(id))
            .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/" + id)));
    }

    /** Adds a report that a test made itself. */
    public SmallRecord add(String council, ReportBuilder report) {
        this.reports.getOrDefault(slug(council), new ArrayList<>()).add(report.build());
        return this;
    }

    /** A concern of a report's, with what later ones said of it. */
    public static Concern concern(Theme theme, JudgementArea area, String summary, Concern.Evidence... evidence) {
        return new Concern(List.of(theme), Set.of(area), summary, false, List.of(evidence));
    }

    public Dataset dataset() {
        List<Coverage> coverage = List.of(
                new Coverage(ReportKind.ILACS_STANDARD, Optional.empty(), LocalDate.of(2026, 8, 20), true, "all"),
                new Coverage(ReportKind.FOCUSED_VISIT, Optional.empty(), LocalDate.of(2026, 1, 27), true, "all"),
                new Coverage(ReportKind.MONITORING_VISIT, Optional.empty(), LocalDate.of(2026, 2, 24), false, "some"));
        DatasetInfo info = new DatasetInfo(LocalDate.of(2026, 8, 22), coverage, origins(),
                List.copyOf(this.authorities.keySet()), List.of());
        return new Dataset(info, this.authorities.values()
            .stream()
            .map(authority -> new CouncilFile<>(authority, this.reports.getOrDefault(authority.slug(), List.of()),
                    this.actions.getOrDefault(authority.slug(), List.of())))
            .toList(),
                this.predecessors.stream()
                    .map(predecessor -> new CouncilFile<>(predecessor, List.of(), List.of()))
                    .toList(),
                this.places);
    }

    /** Neighbours come from somewhere. */
    private List<DatasetInfo.Origin> origins() {
        boolean neighbours = this.authorities.values()
            .stream()
            .anyMatch(authority -> !authority.statisticalNeighbours().isEmpty());
        return neighbours ? List.of(new DatasetInfo.Origin("a table of numbers and neighbours", "MIT",
                URI.create("https://example.org/neighbours"), "Statistical neighbours.")) : List.of();
    }

    public Bot bot() {
        return bot(dataset());
    }

    /** A bot that knows a dataset, on 22 November 2026. */
    public static Bot bot(Dataset dataset) {
        return new Bot(dataset, CLOCK);
    }

    public Authority authority(String name) {
        return dataset().authority(slug(name)).orElseThrow();
    }

    /** Answers what is asked without words. */
    public Answer answer(Question question) {
        return bot().answer(question, Where.nowhere());
    }

    public Answer ask(String text) {
        return bot().ask(text, Where.nowhere());
    }

    public static String textOf(Answer answer) {
        return PlainText.of(answer);
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.UK).replace(' ', '-');
    }

}
