package org.councilratings.core.digest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.councilratings.core.reply.Step;
import org.councilratings.core.reply.Step.Way;
import org.councilratings.core.reply.Wording;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;

/**
 * Which reports a subscriber wants to hear of. When in doubt, they hear of it: an
 * inspection that can be compared with none before it may be a decline, and so may a
 * grade that was not read.
 */
public final class Relevance {

    private final Dataset dataset;

    public Relevance(Dataset dataset) {
        this.dataset = dataset;
    }

    /** Why a report is not wanted; empty if it is. */
    public Optional<Rule> refusal(Wants wants, Report report) {
        return place(wants, report).or(() -> kind(wants, report.kind())).or(() -> grades(wants.only(), report));
    }

    /**
     * Why a correction is not wanted; empty if it is. Where only grades matter, only
     * those that were held wrongly do.
     */
    public Optional<Rule> refusal(Wants wants, WhatIsNew.Correction correction) {
        Report report = correction.report();
        // who was told of it by its former kind is told what it is
        Optional<Rule> kind = kind(wants, report.kind()).filter(rule -> !isWanted(wants, correction.before().kind()));
        return place(wants, report).or(() -> kind)
            .or(() -> (wants.only() == Only.ANYTHING || !correction.before().judgements().equals(report.judgements()))
                    ? Optional.empty() : Optional.of(unmoved(wants.only(), report.kind())));
    }

    /** The councils with the duty that are wanted, by slug. */
    public Set<String> councils(Wants wants) {
        return this.dataset.authorities()
            .stream()
            .map(Authority::slug)
            .filter(slug -> wants.isAboutAll() || isPlace(wants, slug))
            .collect(Collectors.toSet());
    }

    /** Why nothing at all about that council is wanted; empty if something may be. */
    public Optional<Rule> placeRefusal(Wants wants, Report report) {
        return place(wants, report);
    }

    /**
     * Whether an older report that was added to the record counts for a subscriber, by
     * what it is about and by its kind.
     */
    public boolean counts(Wants wants, Report report) {
        return place(wants, report).or(() -> kind(wants, report.kind())).isEmpty();
    }

    private Optional<Rule> place(Wants wants, Report report) {
        return wants.isAboutAll() || isPlace(wants, report.authority())
                || successors(report).stream().anyMatch(successor -> isPlace(wants, successor)) ? Optional.empty()
                        : Optional.of(Rule.PLACE);
    }

    /** Those who have the duty now, of a report in the record of an abolished council. */
    private List<String> successors(Report report) {
        return this.dataset.predecessor(report.authority()).map(Predecessor::successors).orElse(List.of());
    }

    private boolean isPlace(Wants wants, String slug) {
        return wants.authorities().contains(slug)
                || this.dataset.authority(slug)
                    .filter(authority -> wants.regions().contains(authority.region()))
                    .isPresent()
                || (wants.withNeighbours() && wants.authorities()
                    .stream()
                    .flatMap(named -> this.dataset.authority(named).stream())
                    .map(Authority::statisticalNeighbours)
                    .anyMatch(neighbours -> neighbours.contains(slug)));
    }

    private static Optional<Rule> kind(Wants wants, ReportKind kind) {
        return isWanted(wants, kind) ? Optional.empty() : Optional.of(Rule.KIND);
    }

    private static boolean isWanted(Wants wants, ReportKind kind) {
        return wants.kinds().isEmpty() || wants.kinds().contains(Kinds.of(kind));
    }

    private Optional<Rule> grades(Only only, Report report) {
        if (only == Only.ANYTHING) {
            return Optional.empty();
        }
        if (!report.kind().isFullInspection()) {
            return Optional.of(Rule.NO_GRADE);
        }
        List<Step> steps = Step.ofEachJudgement(this.dataset.ratings(report.authority()), report);
        boolean moved = steps.stream()
            .anyMatch(step -> step.way() == Way.DOWN || (only == Only.GRADE_CHANGES && step.way() == Way.UP));
        boolean noneCompared = steps.stream().noneMatch(Step::isComparable);
        boolean inDoubt = noneCompared || Wording.unread(report).isPresent()
                || steps.stream().anyMatch(Relevance::mayBeDown);
        return (moved || inDoubt) ? Optional.empty() : Optional.of(unmoved(only, report.kind()));
    }

    /** A low grade that nothing can be compared with may be a decline that nobody saw. */
    private static boolean mayBeDown(Step step) {
        return !step.isComparable() && step.now()
            .filter(grade -> grade == Grade.REQUIRES_IMPROVEMENT || grade == Grade.INADEQUATE)
            .isPresent();
    }

    private static Rule unmoved(Only only, ReportKind kind) {
        if (!kind.isFullInspection()) {
            return Rule.NO_GRADE;
        }
        return (only == Only.DECLINES) ? Rule.NO_DECLINE : Rule.NO_CHANGE;
    }

}
