package org.councilratings.data.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;

/**
 * {@code older-reports.csv}: reports that were read and checked once and whose documents
 * are not imported again. Source: the reports themselves.
 */
public final class OlderReports {

    /** The table's columns for judgements, where they differ from the area's key. */
    private static final Map<String, JudgementArea> COLUMNS = Map.of("overall", JudgementArea.OVERALL,
            "impact_of_leaders", JudgementArea.LEADERS, "help_and_protection", JudgementArea.HELP_AND_PROTECTION,
            "in_care_and_care_leavers", JudgementArea.IN_CARE_AND_CARE_LEAVERS, "in_care", JudgementArea.IN_CARE,
            "care_leavers", JudgementArea.CARE_LEAVERS, "looked_after_and_permanence",
            JudgementArea.LOOKED_AFTER_AND_PERMANENCE, "adoption", JudgementArea.ADOPTION,
            "leadership_management_governance", JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, "lscb",
            JudgementArea.LSCB);

    private static final Pattern TWO_PERIODS = Pattern
        .compile("two on-site periods: (\\S+) to (\\S+) and (\\S+) to (\\S+)");

    private OlderReports() {
    }

    /**
     * Reads the table.
     * @throws IOException if it cannot be read or understood
     */
    public static List<Report> read(Path csv) throws IOException {
        return Table.read(csv, OlderReports::report);
    }

    private static Report report(Table.Row row) {
        ReportKind kind = ReportKind.ofSlug(row.text("kind"))
            .orElseThrow(() -> new IllegalArgumentException("unknown kind " + row.text("kind")));
        Optional<String> note = row.optional("notes");
        Optional<KnownDate> published = row.optional("published").map(KnownDate::parse);
        String key = "%s/%s-%s".formatted(row.text("slug"),
                published.orElseThrow(() -> new IllegalArgumentException("no publication date")), kind.slug());
        ReportBuilder report = new ReportBuilder(key, row.text("slug"), kind).onSite(onSite(row, note))
            .published(published)
            .reportId(row.optional("report_id"))
            .link(row.optional("source_url").map(URI::create))
            .leadInspectors(row.optional("lead_inspector").map(List::of).orElse(List.of()))
            .judgements(judgements(row))
            .areasForImprovement(points(row, "number_of_improvement_bullets"))
            .priorityActions(points(row, "priority_action_bullets"))
            .read(!note.orElse("").startsWith("unreadable"));
        note.ifPresent(report::note);
        return report.build();
    }

    private static List<OnSite> onSite(Table.Row row, Optional<String> note) {
        Matcher periods = TWO_PERIODS.matcher(note.orElse(""));
        if (periods.find()) {
            return List.of(OnSite.of(KnownDate.parse(periods.group(1)), KnownDate.parse(periods.group(2))),
                    OnSite.of(KnownDate.parse(periods.group(3)), KnownDate.parse(periods.group(4))));
        }
        return row.optional("start_date")
            .map(start -> List.of(new OnSite(KnownDate.parse(start), row.optional("end_date").map(KnownDate::parse))))
            .orElse(List.of());
    }

    private static SortedMap<JudgementArea, Grade> judgements(Table.Row row) {
        SortedMap<JudgementArea, Grade> judgements = new TreeMap<>();
        COLUMNS.forEach((column, area) -> row.optional(column).ifPresent(text -> judgements.put(area, grade(text))));
        for (String other : row.list("other_grades", ";")) {
            List<String> parts = new ArrayList<>(List.of(other.split("=", 2)));
            judgements.put(
                    JudgementArea.ofKey(parts.getFirst())
                        .orElseThrow(() -> new IllegalArgumentException("unknown area in " + other)),
                    grade(parts.getLast()));
        }
        return judgements;
    }

    private static Grade grade(String text) {
        return Grade.ofSlug(text)
            .orElseThrow(() -> new IllegalArgumentException(
                    "\"%s\" is not a grade. Write one of %s".formatted(text, Grade.slugs())));
    }

    private static Optional<Points> points(Table.Row row, String column) {
        return row.optional(column).map(count -> new Points(Integer.parseInt(count), List.of()));
    }

}
