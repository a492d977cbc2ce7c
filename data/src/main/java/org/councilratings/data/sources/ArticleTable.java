package org.councilratings.data.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * {@code articles.csv}: single facts that news articles and council pages tell about
 * reports. A report's own word wins; where an article says otherwise, the report gets a
 * note that says so.
 */
public final class ArticleTable {

    /** What an article says of a report. */
    private record Claim(String slug, ReportKind kind, Optional<KnownDate> published, String fact, String value,
            String source) {

        boolean isAbout(Report report) {
            return report.authority().equals(this.slug) && report.kind() == this.kind && (this.published.isPresent()
                    ? report.published().equals(this.published)
                    : report.onSiteStart().filter(start -> start.toString().startsWith(this.value)).isPresent());
        }

        /** What the report itself says of the same fact. */
        Optional<String> inReport(Report report) {
            return switch (this.fact) {
                case "on-site-start" -> report.onSiteStart().map(KnownDate::toString);
                case "on-site-end" -> report.onSiteEnd().map(KnownDate::toString);
                case "on-site-month", "month" -> report.onSiteStart().map(start -> start.toString().substring(0, 7));
                case "published" -> report.published().map(KnownDate::toString);
                case "overall" -> report.overall().map(grade -> grade.slug());
                case "areas-for-improvement" ->
                    report.areasForImprovement().map(points -> String.valueOf(points.count()));
                default -> throw new IllegalArgumentException("unknown fact " + this.fact);
            };
        }

    }

    private final List<Claim> claims;

    private ArticleTable(List<Claim> claims) {
        this.claims = claims;
    }

    /**
     * Reads the table.
     * @throws IOException if it cannot be read or understood
     */
    public static ArticleTable read(Path csv) throws IOException {
        return new ArticleTable(Table.read(csv,
                row -> new Claim(row.text("slug"), ReportKind.ofSlug(row.text("kind")).orElseThrow(),
                        row.optional("published").map(KnownDate::parse), row.text("fact"), row.text("value"),
                        row.text("source"))));
    }

    /** Notes for one report: a line for each article that disagrees with it. */
    public List<String> disagreements(Report report) {
        return this.claims.stream()
            .filter(claim -> claim.isAbout(report))
            .filter(claim -> claim.inReport(report).filter(value -> !value.equals(claim.value())).isPresent())
            .map(claim -> "%s gives %s as %s; the report says %s".formatted(claim.source(),
                    claim.fact().replace('-', ' '), claim.value(), claim.inReport(report).orElseThrow()))
            .toList();
    }

    /** Claims about reports that the record does not hold, in words, for the operator. */
    public List<String> unmatched(List<Report> reports) {
        return this.claims.stream()
            .filter(claim -> reports.stream().noneMatch(claim::isAbout))
            .map(claim -> "%s: no %s of %s in the record (%s)".formatted(claim.source(), claim.kind().words(),
                    claim.published().map(KnownDate::toString).orElse(claim.value()), claim.slug()))
            .toList();
    }

}
