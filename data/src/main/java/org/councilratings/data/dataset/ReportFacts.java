package org.councilratings.data.dataset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * What people are told of a report, and so what is corrected if it changes.
 *
 * @param kind what kind of visit
 * @param onSite when inspectors were there; empty where not known
 * @param published when the report came out; absent where not known
 * @param judgements one grade for each area judged
 */
public record ReportFacts(ReportKind kind, List<OnSite> onSite, Optional<KnownDate> published,
        SortedMap<JudgementArea, Grade> judgements) {

    public ReportFacts {
        onSite = List.copyOf(onSite);
        judgements = Collections.unmodifiableSortedMap(new TreeMap<>(judgements));
    }

    public static ReportFacts of(Report report) {
        return new ReportFacts(report.kind(), report.onSite(), report.published(), report.judgements());
    }

    /**
     * All of it in one short line, to be kept for years: the same facts always make the
     * same line. For example
     * {@code ilacs-short;2022-05-09/2022-05-13,2022-05-16;2022-07-05;leaders=good}.
     */
    public String code() {
        return FactsCode.of(this);
    }

    /**
     * The facts of a line.
     * @param code as {@link #code()} wrote it; anything at all
     * @return empty where it is not such a line
     */
    public static Optional<ReportFacts> ofCode(String code) {
        return FactsCode.read(code);
    }

    /**
     * What was held before and is another now, or is gone. What was not known before, or
     * less exactly (a month, and now a day in it), is no difference.
     * @param before the facts of the same report as they were held
     * @return in the order in which people are told of a report
     */
    public List<Difference> differencesFrom(ReportFacts before) {
        List<Difference> differences = new ArrayList<>();
        if (this.kind != before.kind) {
            differences.add(new Difference.Kind(before.kind, this.kind));
        }
        for (Map.Entry<JudgementArea, Grade> held : before.judgements.entrySet()) {
            Optional<Grade> now = Optional.ofNullable(this.judgements.get(held.getKey()));
            if (!now.equals(Optional.of(held.getValue()))) {
                differences.add(new Difference.Judgement(held.getKey(), held.getValue(), now));
            }
        }
        if (!before.onSite.stream().allMatch(this::stillVisited)) {
            differences.add(new Difference.Visited(before.onSite, this.onSite));
        }
        before.published.filter(held -> this.published.filter(now -> isWithin(now, held)).isEmpty())
            .ifPresent(held -> differences.add(new Difference.Published(held, this.published)));
        return differences;
    }

    private boolean stillVisited(OnSite before) {
        return this.onSite.stream()
            .anyMatch(now -> isWithin(now.start(), before.start()) && before.end()
                .map(end -> now.end().filter(until -> isWithin(until, end)).isPresent())
                .orElse(true));
    }

    /** Whether a date says what another said, or says it more exactly. */
    private static boolean isWithin(KnownDate now, KnownDate before) {
        return !now.earliest().isBefore(before.earliest()) && !now.latest().isAfter(before.latest());
    }

}
