package org.councilratings.data.dataset;

import java.util.Collection;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Coverage;
import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;

/**
 * Records become JSON trees, fields in one fixed order, what is absent left out: the same
 * records always make the same file.
 */
final class JsonWriting {

    private JsonWriting() {
    }

    static ObjectNode info(DatasetInfo info) {
        ObjectNode node = object();
        node.put("asOf", info.asOf().toString());
        ArrayNode coverage = node.putArray("coverage");
        for (Coverage line : info.coverage()) {
            ObjectNode item = coverage.addObject();
            item.put("kind", line.kind().slug());
            put(item, "from", line.from());
            item.put("to", line.to().toString());
            item.put("complete", line.complete());
            item.put("note", line.note());
        }
        ArrayNode origins = node.putArray("origins");
        for (DatasetInfo.Origin origin : info.origins()) {
            ObjectNode item = origins.addObject();
            item.put("name", origin.name());
            item.put("licence", origin.licence());
            item.put("link", origin.link().toString());
            item.put("attribution", origin.attribution());
        }
        put(node, "councils", info.councils());
        put(node, "predecessors", info.predecessors());
        return node;
    }

    static ObjectNode authorityFile(CouncilFile<Authority> file) {
        Authority authority = file.council();
        ObjectNode node = object();
        node.put("slug", authority.slug());
        node.put("officialName", authority.officialName());
        node.put("shortName", authority.shortName());
        node.put("kind", authority.kind().slug());
        node.put("region", authority.region().slug());
        node.put("gssCode", authority.gssCode());
        put(node, "formerGssCodes", authority.formerGssCodes());
        node.put("laCode", authority.laCode());
        node.put("ofstedUrn", authority.ofstedUrn());
        put(node, "aliases", authority.aliases());
        put(node, "statisticalNeighbours", authority.statisticalNeighbours());
        put(node, "since", authority.since());
        put(node, "predecessors", authority.predecessors());
        putRecord(node, file);
        return node;
    }

    static ObjectNode predecessorFile(CouncilFile<Predecessor> file) {
        Predecessor predecessor = file.council();
        ObjectNode node = object();
        node.put("slug", predecessor.slug());
        node.put("name", predecessor.name());
        put(node, "aliases", predecessor.aliases());
        node.put("ended", predecessor.ended().toString());
        put(node, "successors", predecessor.successors());
        putRecord(node, file);
        return node;
    }

    private static void putRecord(ObjectNode node, CouncilFile<?> file) {
        ArrayNode reports = node.putArray("reports");
        file.reports().forEach(report -> reports.add(report(report)));
        if (!file.actions().isEmpty()) {
            ArrayNode actions = node.putArray("governmentActions");
            file.actions().forEach(action -> actions.add(action(action)));
        }
    }

    static ObjectNode report(Report report) {
        ObjectNode node = object();
        node.put("key", report.key());
        node.put("kind", report.kind().slug());
        put(node, "about", report.about());
        if (!report.onSite().isEmpty()) {
            ArrayNode periods = node.putArray("onSite");
            report.onSite().forEach(period -> periods.add(onSite(period)));
        }
        put(node, "published", report.published());
        put(node, "notLaterThan", report.notLaterThan());
        put(node, "reportId", report.reportId());
        put(node, "link", report.link());
        put(node, "leadInspectors", report.leadInspectors());
        report.visitNumber().ifPresent(number -> node.put("visitNumber", number));
        if (!report.judgements().isEmpty()) {
            ObjectNode judgements = node.putObject("judgements");
            report.judgements().forEach((area, grade) -> judgements.put(area.key(), grade.slug()));
        }
        putPoints(node, "areasForImprovement", report.areasForImprovement());
        putPoints(node, "priorityActions", report.priorityActions());
        put(node, "focus", report.focus());
        put(node, "progress", report.progress());
        put(node, "strengths", report.strengths());
        report.concerns().ifPresent(present -> {
            ArrayNode concerns = node.putArray("concerns");
            present.forEach(concern -> concerns.add(concern(concern)));
        });
        node.set("source", source(report.source()));
        if (!report.read()) {
            node.put("read", false);
        }
        put(node, "notes", report.notes());
        return node;
    }

    private static ObjectNode onSite(OnSite period) {
        ObjectNode node = object();
        node.put("start", period.start().toString());
        put(node, "end", period.end());
        return node;
    }

    private static ObjectNode concern(Concern concern) {
        ObjectNode node = object();
        put(node, "themes", concern.themes().stream().map(Theme::key).toList());
        put(node, "areas", concern.areas().stream().map(JudgementArea::key).toList());
        node.put("summary", concern.summary());
        if (concern.priority()) {
            node.put("priority", true);
        }
        if (!concern.evidence().isEmpty()) {
            ArrayNode evidence = node.putArray("evidence");
            for (Concern.Evidence said : concern.evidence()) {
                ObjectNode item = evidence.addObject();
                item.put("report", said.report());
                item.put("status", said.status().slug());
                item.put("finding", said.finding());
            }
        }
        return node;
    }

    private static ObjectNode action(GovernmentAction action) {
        ObjectNode node = object();
        node.put("kind", action.kind().slug());
        put(node, "issued", action.issued());
        node.put("occasion", action.occasion());
        put(node, "outcome", action.outcome());
        node.set("source", source(action.source()));
        return node;
    }

    private static ObjectNode source(Source source) {
        ObjectNode node = object();
        node.put("kind", source.kind().slug());
        node.put("confidence", source.confidence().slug());
        put(node, "link", source.link());
        return node;
    }

    private static void putPoints(ObjectNode node, String field, Optional<Points> points) {
        points.ifPresent(present -> {
            ObjectNode item = node.putObject(field);
            item.put("count", present.count());
            put(item, "quotations", present.quotations());
        });
    }

    private static void put(ObjectNode node, String field, Optional<?> value) {
        value.ifPresent(present -> node.put(field, present.toString()));
    }

    private static void put(ObjectNode node, String field, Collection<String> values) {
        if (!values.isEmpty()) {
            ArrayNode items = node.putArray(field);
            values.forEach(items::add);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

}
