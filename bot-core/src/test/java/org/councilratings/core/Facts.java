package org.councilratings.core;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.councilratings.core.question.Group;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.AuthorityKind;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What the packaged record says, found the plain way, to check answers against: no index,
 * no order but that of publication.
 */
final class Facts {

    private static final Set<ReportKind> FULL = Set.of(ReportKind.ILACS_STANDARD, ReportKind.ILACS_SHORT,
            ReportKind.SIF);

    private Facts() {
    }

    /** The full inspections of one council, the first published first. */
    static List<Report> inspections(Dataset dataset, Authority authority) {
        return dataset.reports()
            .stream()
            .filter(report -> report.authority().equals(authority.slug()) && FULL.contains(report.kind()))
            .filter(report -> !report.judgements().keySet().equals(Set.of(JudgementArea.LSCB)))
            .sorted(Comparator.comparing(Facts::published))
            .toList();
    }

    static LocalDate published(Report report) {
        return LocalDate.parse(report.published().orElseThrow().toString());
    }

    /** Every region or none, with every kind of council or none. */
    static List<Group> groups() {
        return regions().stream().flatMap(region -> kinds().stream().map(kind -> new Group(region, kind))).toList();
    }

    static List<Set<Region>> regions() {
        return Stream.concat(Stream.of(Set.<Region>of()), Stream.of(Region.values()).map(Set::of)).toList();
    }

    private static List<Set<AuthorityKind>> kinds() {
        return Stream.concat(Stream.of(Set.<AuthorityKind>of()), Stream.of(AuthorityKind.values()).map(Set::of))
            .toList();
    }

    static List<Authority> members(Dataset dataset, Group group) {
        return dataset.authorities()
            .stream()
            .filter(authority -> group.regions().isEmpty() || group.regions().contains(authority.region()))
            .filter(authority -> group.kinds().isEmpty() || group.kinds().contains(authority.kind()))
            .toList();
    }

}
