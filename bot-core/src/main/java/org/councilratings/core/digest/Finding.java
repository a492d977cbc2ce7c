package org.councilratings.core.digest;

import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Citation;
import org.councilratings.core.reply.Step;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.core.reply.Wording;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;

/**
 * A report with what makes it urgent.
 *
 * @param council in whose record it is, by name
 * @param page where that council's reports, or its successor's, are listed
 * @param authority the same, if it has the duty now
 * @param steps each judgement beside that of the inspection before
 */
record Finding(Report report, String council, URI page, Optional<Authority> authority, List<Step> steps) {

    /** The most urgent first, then the newest; no two alike. */
    static final Comparator<Finding> URGENT_FIRST = Comparator.comparingInt(Finding::rank)
        .thenComparing(Finding::published, Comparator.reverseOrder())
        .thenComparing(Finding::council)
        .thenComparing(finding -> finding.report().key());

    private static final URI ALL_REPORTS = URI.create("https://reports.ofsted.gov.uk/");

    static Finding of(Dataset dataset, Report report) {
        Optional<Authority> authority = dataset.authority(report.authority());
        Optional<Predecessor> abolished = dataset.predecessor(report.authority());
        String name = authority.map(Authority::shortName)
            .or(() -> abolished.map(Predecessor::name))
            .orElse(report.authority());
        URI page = authority.or(() -> abolished.flatMap(council -> dataset.authority(council.successors().getFirst())))
            .map(Authority::ofstedPage)
            .orElse(ALL_REPORTS);
        return new Finding(report, name, page, authority,
                Step.ofEachJudgement(dataset.ratings(report.authority()), report));
    }

    private int rank() {
        if (hasInadequate()) {
            return 0;
        }
        if (isDecline()) {
            return 1;
        }
        if (isImprovement()) {
            return 2;
        }
        if (this.report.kind().isFullInspection()) {
            return 3;
        }
        return hasPriorityActions() ? 4 : 5;
    }

    private LocalDate published() {
        return this.report.published().map(KnownDate::earliest).orElse(LocalDate.MIN);
    }

    /** Whether any judgement is inadequate. */
    boolean hasInadequate() {
        return this.report.judgements().containsValue(Grade.INADEQUATE);
    }

    boolean isInadequateOverall() {
        return this.report.overall().filter(grade -> grade == Grade.INADEQUATE).isPresent();
    }

    /** Whether any judgement is worse than before, whatever became of the others. */
    boolean isDecline() {
        return count(Way.DOWN) > 0;
    }

    /** Whether any judgement is better than before, and none worse. */
    boolean isImprovement() {
        return count(Way.UP) > 0 && !isDecline();
    }

    boolean isComparable() {
        return this.steps.stream().anyMatch(Step::isComparable);
    }

    /** Whether every judgement is what it was, and each could be compared. */
    boolean isUnchanged() {
        return isComparable() && count(Way.SAME) == this.steps.size() && Wording.unread(this.report).isEmpty();
    }

    /** Whether nobody can say of every judgement which way it went. */
    boolean isPartlyCompared() {
        return !this.steps.stream().allMatch(Step::isComparable) || Wording.unread(this.report).isPresent();
    }

    long count(Way way) {
        return this.steps.stream().filter(step -> step.way() == way).count();
    }

    boolean hasPriorityActions() {
        return this.report.priorityActions().map(Points::count).filter(count -> count > 0).isPresent();
    }

    Citation citation() {
        return citation(this.report);
    }

    /** Of a report in the same record. */
    Citation citation(Report other) {
        return Wording.citation(other, this.council, this.page);
    }

}
