package org.councilratings.data.sources;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.councilratings.data.model.GovernmentAction;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;

/**
 * {@code visits-and-actions.csv}: monitoring visits, joint inspections and government
 * action, compiled from public pages, each row with its source and confidence; the words
 * are a rewording. Links to copies on other people's hosts are left out of the table.
 */
public final class VisitTable {

    private static final Pattern OFSTED_FILE = Pattern.compile("https://files\\.ofsted\\.gov\\.uk/v1/file/(\\d+)");

    private final List<Report> reports = new ArrayList<>();

    private final List<GovernmentAction> actions = new ArrayList<>();

    /** How many undated reports of a kind a council has, to number their keys. */
    private final Map<String, Integer> undated = new HashMap<>();

    /**
     * Slugs in the table that stand for a council that is named otherwise in the dataset.
     */
    private final Map<String, String> renamed;

    private VisitTable(Map<String, String> renamed) {
        this.renamed = new TreeMap<>(renamed);
    }

    /**
     * Reads the table.
     * @param renamed the dataset's slug for slugs of the table that differ
     * @throws IOException if it cannot be read or understood
     */
    public static VisitTable read(Path csv, Map<String, String> renamed) throws IOException {
        VisitTable table = new VisitTable(renamed);
        Table.read(csv, row -> {
            table.add(row);
            return row;
        });
        return table;
    }

    public List<Report> reports() {
        return List.copyOf(this.reports);
    }

    public List<GovernmentAction> actions() {
        return List.copyOf(this.actions);
    }

    private void add(Table.Row row) {
        String slug = this.renamed.getOrDefault(row.text("council_slug"), row.text("council_slug"));
        Optional<ReportKind> kind = ReportKind.ofSlug(row.text("kind"));
        if (kind.isPresent()) {
            this.reports.add(report(row, slug, kind.get()));
        }
        else {
            this.actions.add(action(row, slug));
        }
    }

    private Report report(Table.Row row, String slug, ReportKind kind) {
        List<OnSite> onSite = onSite(row);
        Optional<KnownDate> published = row.optional("published").map(KnownDate::parse);
        Matcher ofsted = OFSTED_FILE.matcher(row.text("source_url"));
        ReportBuilder report = new ReportBuilder(key(slug, kind, published, onSite), slug, kind).onSite(onSite)
            .published(published)
            .notLaterThan(row.optional("not_later_than").map(KnownDate::parse))
            .visitNumber(row.optional("sequence")
                .map(number -> OptionalInt.of(Integer.parseInt(number)))
                .orElse(OptionalInt.empty()))
            .focus(row.optional("focus"))
            .progress(row.optional("progress"))
            .source(source(row));
        if (ofsted.matches()) {
            report.reportId(Optional.of(ofsted.group(1))).link(row.optional("source_url").map(URI::create));
        }
        row.optional("remark").ifPresent(report::note);
        return report.build();
    }

    private String key(String slug, ReportKind kind, Optional<KnownDate> published, List<OnSite> onSite) {
        String when = published.map(KnownDate::toString)
            .or(() -> onSite.stream().findFirst().map(period -> period.start().toString().substring(0, 7)))
            .orElseGet(() -> "undated-" + this.undated.merge(slug + kind, 1, Integer::sum));
        return "%s/%s-%s".formatted(slug, when, kind.slug());
    }

    private static List<OnSite> onSite(Table.Row row) {
        Optional<KnownDate> start = row.optional("start_date").map(KnownDate::parse);
        if (start.isPresent()) {
            return List.of(new OnSite(start.get(), row.optional("end_date").map(KnownDate::parse)));
        }
        return row.optional("month")
            .map(KnownDate::parse)
            .map(month -> List.of(OnSite.of(month, month)))
            .orElse(List.of());
    }

    private static GovernmentAction action(Table.Row row, String slug) {
        String occasion = row.text("focus");
        List<String> outcome = new ArrayList<>();
        row.optional("progress").ifPresent(outcome::add);
        return new GovernmentAction(slug, actionKind(row.text("kind"), occasion),
                row.optional("published").or(() -> row.optional("month")).map(KnownDate::parse), occasion,
                outcome.stream().findFirst(), source(row));
    }

    /**
     * The table calls all but notices a direction; its words say which are something
     * else.
     */
    private static GovernmentAction.Kind actionKind(String kind, String occasion) {
        if (kind.equals("improvement-notice")) {
            return GovernmentAction.Kind.IMPROVEMENT_NOTICE;
        }
        if (!kind.equals("direction")) {
            throw new IllegalArgumentException("unknown kind " + kind);
        }
        if (occasion.startsWith("children's trust") || occasion.startsWith("council company")) {
            return GovernmentAction.Kind.TRUST;
        }
        return occasion.startsWith("commissioner") ? GovernmentAction.Kind.COMMISSIONER
                : GovernmentAction.Kind.DIRECTION;
    }

    private static Source source(Table.Row row) {
        return new Source(
                Source.Kind.ofSlug(row.text("source_kind"))
                    .orElseThrow(() -> new IllegalArgumentException("unknown source " + row.text("source_kind"))),
                Source.Confidence.ofSlug(row.text("confidence"))
                    .orElseThrow(() -> new IllegalArgumentException("unknown confidence " + row.text("confidence"))),
                row.optional("source_url").filter(url -> !OFSTED_FILE.matcher(url).matches()).map(URI::create));
    }

}
