package org.councilratings.data.dataset;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.ReportKind;

/**
 * {@link ReportFacts} in one line, in the data's own keys: kind, times on site,
 * publication and judgements, with {@code ;} between them and {@code ,} within.
 */
final class FactsCode {

    private static final String PARTS = ";";

    private static final String ITEMS = ",";

    private static final String UNTIL = "/";

    private static final String IS = "=";

    private FactsCode() {
    }

    static String of(ReportFacts facts) {
        return String.join(PARTS, facts.kind().slug(),
                facts.onSite().stream().map(FactsCode::of).collect(Collectors.joining(ITEMS)),
                facts.published().map(KnownDate::toString).orElse(""),
                facts.judgements()
                    .entrySet()
                    .stream()
                    .map(judged -> judged.getKey().key() + IS + judged.getValue().slug())
                    .collect(Collectors.joining(ITEMS)));
    }

    private static String of(OnSite period) {
        return period.start() + period.end().map(end -> UNTIL + end).orElse("");
    }

    static Optional<ReportFacts> read(String code) {
        String[] parts = code.split(PARTS, -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            List<OnSite> onSite = new ArrayList<>();
            for (String period : items(parts[1])) {
                onSite.add(period(period));
            }
            Optional<KnownDate> published = parts[2].isEmpty() ? Optional.empty()
                    : Optional.of(KnownDate.parse(parts[2]));
            SortedMap<JudgementArea, Grade> judgements = new TreeMap<>();
            for (String judged : items(parts[3])) {
                String[] both = judged.split(IS, 2);
                Optional<JudgementArea> area = JudgementArea.ofKey(both[0]);
                Optional<Grade> grade = (both.length == 2) ? Grade.ofSlug(both[1]) : Optional.empty();
                if (area.isEmpty() || grade.isEmpty()) {
                    return Optional.empty();
                }
                judgements.put(area.get(), grade.get());
            }
            return ReportKind.ofSlug(parts[0]).map(kind -> new ReportFacts(kind, onSite, published, judgements));
        }
        catch (DateTimeException | IllegalArgumentException ex) {
            return Optional.empty();
        }
    }

    private static OnSite period(String text) {
        int until = text.indexOf(UNTIL);
        return (until < 0) ? new OnSite(KnownDate.parse(text), Optional.empty())
                : OnSite.of(KnownDate.parse(text.substring(0, until)), KnownDate.parse(text.substring(until + 1)));
    }

    private static List<String> items(String part) {
        return part.isEmpty() ? List.of() : List.of(part.split(ITEMS, -1));
    }

}
