package org.councilratings.core.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.councilratings.core.state.News;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.model.Report;

/**
 * News as this process's dataset holds it. Another process may have read a newer one: in
 * some minutes this one has, too.
 */
final class InRecord {

    private static final Duration TO_CATCH_UP = Duration.ofMinutes(15);

    private final Map<String, Report> reports = new HashMap<>();

    private final Instant now;

    InRecord(Dataset dataset, Instant now) {
        dataset.reports().forEach(report -> this.reports.put(report.key(), report));
        this.now = now;
    }

    Optional<Report> report(News news) {
        return Optional.ofNullable(this.reports.get(news.report()));
    }

    /** Whether it is better to wait until this process has read the newer dataset. */
    boolean isBehind(News news) {
        boolean isSame = report(news).filter(report -> ReportFacts.of(report).code().equals(news.facts())).isPresent();
        return !isSame && this.now.isBefore(news.found().plus(TO_CATCH_UP));
    }

}
