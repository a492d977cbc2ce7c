package org.councilratings.core.reply;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;

/** How a visit of any kind is told in one line. */
public final class VisitText {

    private VisitText() {
    }

    /** "monitoring visit number 4". */
    public static String kind(Report report) {
        return report.kind().words()
                + (report.visitNumber().isPresent() ? " number %d".formatted(report.visitNumber().getAsInt()) : "");
    }

    /** "1 short inspection and 2 focused visits", in the kinds' order. */
    public static String counted(Collection<Report> reports) {
        Map<ReportKind, Integer> kinds = new EnumMap<>(ReportKind.class);
        reports.forEach(report -> kinds.merge(report.kind(), 1, Integer::sum));
        return Wording.joined(kinds.entrySet()
            .stream()
            .map(kind -> (kind.getValue() == 1) ? "1 " + kind.getKey().words()
                    : kind.getValue() + " " + plural(kind.getKey()))
            .toList());
    }

    private static String plural(ReportKind kind) {
        return switch (kind) {
            case SIF -> "inspections (single inspection framework)";
            case PRE_SIF -> "inspections of looked-after children's services";
            case ILACS_STANDARD, ILACS_SHORT, FOCUSED_VISIT, MONITORING_VISIT, JTAI -> kind.words() + "s";
        };
    }

    /** "focused visit (10 November 2021)", each. */
    static String inShort(List<Report> visits) {
        return Wording.joined(visits.stream().map(VisitText::inShort).toList());
    }

    private static String inShort(Report visit) {
        return "%s (%s)".formatted(visit.kind().words(), visit.onSite().isEmpty() ? Wording.published(visit)
                : visit.when().map(KnownDate::words).orElse("no date"));
    }

    /** "about care leavers", or nothing where the focus is not held. */
    static String focus(Report report) {
        return report.focus().map(focus -> " about " + focus).orElse("");
    }

    /**
     * What a visit was, without its days on site: "focused visit about the front door,
     * published 2 May 2024; 2 areas for priority action (about Somerset County Council,
     * abolished on 1 April 2023)".
     */
    static String line(Report report, Dataset dataset) {
        StringBuilder line = new StringBuilder(kind(report));
        if (report.kind() == ReportKind.JTAI) {
            line.append(" of the council with police, health and others");
        }
        line.append(focus(report)).append(", ").append(Wording.published(report)).append(bound(report));
        priorityActions(report).ifPresent(actions -> line.append("; ").append(actions));
        StringJoiner besides = new StringJoiner("; ", " (", ")").setEmptyValue("");
        InspectionText.aboutInShort(report, dataset).ifPresent(besides::add);
        restsOn(report).ifPresent(besides::add);
        return line.append(besides).toString();
    }

    /** ", on site not later than July 2021"; nothing where that is not known. */
    static String bound(Report report) {
        return report.notLaterThan().map(date -> ", on site not later than " + date.words()).orElse("");
    }

    /** "2 areas for priority action"; empty where there are none or nobody counted. */
    public static Optional<String> priorityActions(Report report) {
        return report.priorityActions()
            .map(Points::count)
            .filter(count -> count > 0)
            .map(count -> areas(count) + " for priority action");
    }

    /** "1 area", "3 areas". */
    static String areas(int count) {
        return Wording.counted(count, "area");
    }

    /** Where a fact comes from that does not come from the report itself. */
    static Optional<String> restsOn(Report report) {
        if (report.source().kind() != Source.Kind.OFSTED) {
            return Optional.of("known from " + report.source().kind().words());
        }
        return Optional.of("known from a part of the letter")
            .filter(words -> report.source().confidence() != Source.Confidence.HIGH);
    }

    /**
     * The days on site, to begin a line: "15 July 2025 to 16 July 2025", "October 2025",
     * or that they are not held.
     */
    static String days(Report report) {
        if (report.onSite().isEmpty()) {
            return "days on site not held";
        }
        return days(report.onSite());
    }

    /** The same of days that are held. */
    public static String days(List<OnSite> periods) {
        return Wording.joined(periods.stream().map(VisitText::days).toList());
    }

    private static String days(OnSite period) {
        if (period.end().isEmpty()) {
            return "from " + period.start().words();
        }
        KnownDate end = period.end().get();
        return period.start().equals(end) ? end.words() : period.start().words() + " to " + end.words();
    }

}
