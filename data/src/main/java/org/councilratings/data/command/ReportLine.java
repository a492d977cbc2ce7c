package org.councilratings.data.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.jspecify.annotations.Nullable;

/**
 * One report as programs read it: {@code {"slug","kind","reportId","url","start","end",
 * "published","leadInspector","grades":{area:grade},"improvements":n}}; unknown is null,
 * a month is {@code 2025-10}.
 */
final class ReportLine {

    /** The columns of the CSV form. */
    static final List<String> COLUMNS = List.of("slug", "kind", "reportId", "url", "start", "end", "published",
            "leadInspector", "grades", "improvements");

    private ReportLine() {
    }

    static ObjectNode json(Report report) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("slug", report.authority());
        node.put("kind", report.kind().slug());
        node.put("reportId", report.reportId().orElse(null));
        node.put("url", report.link().map(Object::toString).orElse(null));
        node.put("start", text(report.onSiteStart()));
        node.put("end", text(report.onSiteEnd()));
        node.put("published", text(report.published()));
        node.put("leadInspector", inspectors(report));
        ObjectNode grades = node.putObject("grades");
        report.judgements().forEach((area, grade) -> grades.put(area.key(), grade.slug()));
        node.put("improvements", report.areasForImprovement().map(Points::count).orElse(null));
        return node;
    }

    /**
     * The same with what an import found besides: Ofsted's own words, and what was not
     * certain.
     */
    static ObjectNode json(Report report, List<String> warnings) {
        ObjectNode node = json(report);
        put(node.putArray("improvementBullets"), quotations(report.areasForImprovement()));
        put(node.putArray("priorityActions"), quotations(report.priorityActions()));
        put(node.putArray("warnings"), warnings);
        return node;
    }

    /** A file of which nothing was read, for the reason given. */
    static ObjectNode unreadable(String reason) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        COLUMNS.forEach(node::putNull);
        node.putObject("grades");
        node.putArray("improvementBullets");
        node.putArray("priorityActions");
        put(node.putArray("warnings"), List.of(reason));
        return node;
    }

    static List<String> csv(Report report) {
        ObjectNode node = json(report);
        return COLUMNS.stream()
            .map(column -> column.equals("grades") ? grades(report)
                    : (node.path(column).isNull() ? "" : node.path(column).asText()))
            .toList();
    }

    private static String grades(Report report) {
        return report.judgements()
            .entrySet()
            .stream()
            .map(entry -> entry.getKey().key() + "=" + entry.getValue().slug())
            .collect(Collectors.joining(";"));
    }

    private static @Nullable String text(Optional<KnownDate> date) {
        return date.map(KnownDate::toString).orElse(null);
    }

    private static @Nullable String inspectors(Report report) {
        return report.leadInspectors().isEmpty() ? null : String.join(" and ", report.leadInspectors());
    }

    private static List<String> quotations(Optional<Points> points) {
        return points.map(Points::quotations).orElse(List.of());
    }

    private static void put(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

}
