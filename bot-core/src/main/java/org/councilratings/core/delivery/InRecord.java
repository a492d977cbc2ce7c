package org.councilratings.core.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.councilratings.core.digest.Relevance;
import org.councilratings.core.state.News;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.model.Report;
import org.jspecify.annotations.Nullable;

/** A dataset, to look news up in. */
final class InRecord {

    private final Dataset dataset;

    private final String fingerprint;

    private final Relevance relevance;

    private final Map<String, Report> reports = new HashMap<>();

    InRecord(Dataset dataset) {
        this.dataset = dataset;
        this.fingerprint = dataset.fingerprint();
        this.relevance = new Relevance(dataset);
        dataset.reports().forEach(report -> this.reports.put(report.key(), report));
    }

    /** The one of the moment; each is made once. */
    static Supplier<InRecord> of(Supplier<Dataset> dataset) {
        AtomicReference<@Nullable InRecord> last = new AtomicReference<>();
        return () -> {
            Dataset now = dataset.get();
            InRecord known = last.get();
            if (known == null || known.dataset != now) {
                known = new InRecord(now);
                last.set(known);
            }
            return known;
        };
    }

    /**
     * Of each report that was corrected, what people were told before: if it was
     * corrected more than once since, what was held first.
     */
    static Map<String, ReportFacts> toldBefore(List<News> news) {
        Map<String, ReportFacts> told = new HashMap<>();
        for (News one : news) {
            if (one.what() == News.What.CORRECTED) {
                one.before().ifPresent(before -> told.putIfAbsent(one.report(), before));
            }
        }
        return told;
    }

    Dataset dataset() {
        return this.dataset;
    }

    String fingerprint() {
        return this.fingerprint;
    }

    Relevance relevance() {
        return this.relevance;
    }

    Optional<Report> report(News news) {
        return Optional.ofNullable(this.reports.get(news.report()));
    }

}
