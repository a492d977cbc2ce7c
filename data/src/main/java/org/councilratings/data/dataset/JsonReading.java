package org.councilratings.data.dataset;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;

/**
 * Clean JSON trees become records. A tree is clean when {@link Validator} finds no fault
 * in it; this class trusts that and fails with an unchecked exception otherwise.
 */
final class JsonReading {

    private JsonReading() {
    }

    static DatasetInfo info(JsonNode node) {
        return new DatasetInfo(LocalDate.parse(text(node, "asOf")), list(node, "coverage", JsonReading::coverage),
                list(node, "origins", JsonReading::origin), texts(node, "councils"), texts(node, "predecessors"));
    }

    static CouncilFile<Authority> authorityFile(JsonNode node) {
        Authority authority = authority(node);
        return new CouncilFile<>(authority, list(node, "reports", report -> report(report, authority.slug())),
                list(node, "governmentActions", action -> action(action, authority.slug())));
    }

    static CouncilFile<Predecessor> predecessorFile(JsonNode node) {
        Predecessor predecessor = new Predecessor(text(node, "slug"), text(node, "name"), texts(node, "aliases"),
                LocalDate.parse(text(node, "ended")), texts(node, "successors"));
        return new CouncilFile<>(predecessor, list(node, "reports", report -> report(report, predecessor.slug())),
                list(node, "governmentActions", action -> action(action, predecessor.slug())));
    }

    static List<Place> places(JsonNode node) {
        List<Place> places = new ArrayList<>();
        places.addAll(list(node, "districts", it -> new Place.District(text(it, "name"), texts(it, "aliases"),
                texts(it, "authorities"), optional(it, "abolished").map(LocalDate::parse))));
        places.addAll(list(node, "shared",
                it -> new Place.Shared(text(it, "name"), texts(it, "aliases"), texts(it, "authorities"))));
        places.addAll(list(node, "outsideEngland",
                it -> new Place.OutsideEngland(text(it, "name"), texts(it, "aliases"), text(it, "nation"))));
        places.addAll(list(node, "withoutDuty",
                it -> new Place.WithoutDuty(text(it, "name"), texts(it, "aliases"), text(it, "what"))));
        return places;
    }

    private static Authority authority(JsonNode node) {
        return new Authority(text(node, "slug"), text(node, "officialName"), text(node, "shortName"),
                AuthorityKind.ofSlug(text(node, "kind")).orElseThrow(),
                Region.ofSlug(text(node, "region")).orElseThrow(), text(node, "gssCode"), texts(node, "formerGssCodes"),
                text(node, "laCode"), text(node, "ofstedUrn"), texts(node, "aliases"),
                texts(node, "statisticalNeighbours"), optional(node, "since").map(LocalDate::parse),
                texts(node, "predecessors"));
    }

    static Report report(JsonNode node, String authority) {
        return new Report(text(node, "key"), authority, ReportKind.ofSlug(text(node, "kind")).orElseThrow(),
                optional(node, "about"), list(node, "onSite", JsonReading::onSite), date(node, "published"),
                date(node, "notLaterThan"), optional(node, "reportId"), optional(node, "link").map(URI::create),
                texts(node, "leadInspectors"),
                node.has("visitNumber") ? OptionalInt.of(node.get("visitNumber").intValue()) : OptionalInt.empty(),
                judgements(node.path("judgements")), points(node.path("areasForImprovement")),
                points(node.path("priorityActions")), optional(node, "focus"), optional(node, "progress"),
                strengths(node), concerns(node), source(node.path("source")), node.path("read").asBoolean(true),
                texts(node, "notes"));
    }

    private static OnSite onSite(JsonNode node) {
        return new OnSite(KnownDate.parse(text(node, "start")), date(node, "end"));
    }

    private static SortedMap<JudgementArea, Grade> judgements(JsonNode node) {
        SortedMap<JudgementArea, Grade> judgements = new TreeMap<>();
        node.properties()
            .forEach(entry -> judgements.put(JudgementArea.ofKey(entry.getKey()).orElseThrow(),
                    Grade.ofSlug(entry.getValue().textValue()).orElseThrow()));
        return judgements;
    }

    private static Optional<Points> points(JsonNode node) {
        return node.isMissingNode() ? Optional.empty()
                : Optional.of(new Points(node.path("count").intValue(), texts(node, "quotations")));
    }

    static List<String> strengths(JsonNode report) {
        return texts(report, "strengths");
    }

    /** Absent is not the same as none. */
    static Optional<List<Concern>> concerns(JsonNode report) {
        return report.has("concerns") ? Optional.of(list(report, "concerns", JsonReading::concern)) : Optional.empty();
    }

    private static Concern concern(JsonNode node) {
        return new Concern(list(node, "themes", theme -> Theme.ofKey(theme.textValue()).orElseThrow()),
                Set.copyOf(list(node, "areas", area -> JudgementArea.ofKey(area.textValue()).orElseThrow())),
                text(node, "summary"), node.path("priority").asBoolean(false),
                list(node, "evidence", JsonReading::evidence));
    }

    private static Concern.Evidence evidence(JsonNode node) {
        return new Concern.Evidence(text(node, "report"), Concern.Status.ofSlug(text(node, "status")).orElseThrow(),
                text(node, "finding"));
    }

    private static GovernmentAction action(JsonNode node, String authority) {
        return new GovernmentAction(authority, GovernmentAction.Kind.ofSlug(text(node, "kind")).orElseThrow(),
                date(node, "issued"), text(node, "occasion"), optional(node, "outcome"), source(node.path("source")));
    }

    private static Source source(JsonNode node) {
        return new Source(Source.Kind.ofSlug(text(node, "kind")).orElseThrow(),
                Source.Confidence.ofSlug(text(node, "confidence")).orElseThrow(),
                optional(node, "link").map(URI::create));
    }

    private static Coverage coverage(JsonNode node) {
        return new Coverage(ReportKind.ofSlug(text(node, "kind")).orElseThrow(),
                optional(node, "from").map(LocalDate::parse), LocalDate.parse(text(node, "to")),
                node.path("complete").booleanValue(), text(node, "note"));
    }

    private static DatasetInfo.Origin origin(JsonNode node) {
        return new DatasetInfo.Origin(text(node, "name"), text(node, "licence"), URI.create(text(node, "link")),
                text(node, "attribution"));
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException("no text in \"" + field + "\"");
        }
        return value.textValue();
    }

    private static Optional<String> optional(JsonNode node, String field) {
        return Optional.ofNullable(node.get(field)).map(JsonNode::textValue);
    }

    private static Optional<KnownDate> date(JsonNode node, String field) {
        return optional(node, field).map(KnownDate::parse);
    }

    private static List<String> texts(JsonNode node, String field) {
        return list(node, field, JsonNode::textValue);
    }

    private static <T> List<T> list(JsonNode node, String field, Function<JsonNode, T> reading) {
        JsonNode items = node.path(field);
        if (items.isEmpty()) {
            return Collections.emptyList();
        }
        List<T> list = new ArrayList<>(items.size());
        items.forEach(item -> list.add(reading.apply(item)));
        return list;
    }

}
