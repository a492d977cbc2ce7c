package org.councilratings.core.digest;

import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;
import static org.councilratings.data.model.ReportKind.SIF;

import java.util.List;
import java.util.Set;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.subscription.Kinds;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Which reports does a subscriber hear of?")
class RelevanceTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", SOUTH_WEST)
        .neighbours("Moorland", "Marshland")
        .predecessor("Old Shire", "2023-04-01", "marshland", "fenland")
        .visit("Marshland", FOCUSED_VISIT, "2026-01-13", "2026-01-14", "2026-02-18", "care leavers");

    private static Wants wants(Set<Region> regions, List<String> authorities, boolean withNeighbours) {
        return new Wants(regions, authorities, withNeighbours, Only.ANYTHING, Set.of(), false);
    }

    private static Wants only(Only only, Kinds... kinds) {
        return new Wants(Set.of(), List.of(), false, only, Set.of(kinds), false);
    }

    private Report newest(String slug) {
        return this.record.dataset().reports(slug).getFirst();
    }

    private String refusal(Wants wants, Report report) {
        return new Relevance(this.record.dataset()).refusal(wants, report).map(Rule::key).orElse("");
    }

    /**
     * Of the newest of two inspections, on site in May 2026 if it gives no overall grade.
     */
    private String refusal(Only only, ReportKind before, List<Object> then, List<Object> now) {
        String spring = now.contains(OVERALL) ? "2026-01" : "2026-05";
        this.record.inspection("Fenland", ILACS_STANDARD, spring + "-11", spring + "-22", "2026-07-07", now.toArray());
        if (!then.isEmpty()) {
            String year = (before == SIF) ? "2016" : "2023";
            this.record.inspection("Fenland", before, year + "-05-08", year + "-05-19", year + "-07-04",
                    then.toArray());
        }
        return refusal(only(only), newest("fenland"));
    }

    @Test
    void whoNamesNoPlaceHearsOfAll() {
        assertThat(refusal(Wants.everything(), newest("marshland"))).isEmpty();
    }

    @Test
    void aPlaceIsARegionOrACouncilOrANeighbourOfOne() {
        Report report = newest("marshland");

        assertThat(refusal(wants(Set.of(SOUTH_WEST), List.of(), false), report)).isEmpty();
        assertThat(refusal(wants(Set.of(NORTH_EAST), List.of(), false), report)).isEqualTo("place");
        assertThat(refusal(wants(Set.of(NORTH_EAST), List.of("marshland"), false), report)).isEmpty();
        assertThat(refusal(wants(Set.of(), List.of("moorland"), false), report)).isEqualTo("place");
        assertThat(refusal(wants(Set.of(), List.of("moorland"), true), report)).isEmpty();
        assertThat(refusal(wants(Set.of(), List.of("fenland"), true), report)).isEqualTo("place");
        assertThat(refusal(wants(Set.of(), List.of("gone"), true), report)).isEqualTo("place");
    }

    @Test
    void aReportOfAnAbolishedCouncilBelongsToItsSuccessors() {
        Report report = new ReportBuilder("old-shire/2021-02-monitoring-visit", "old-shire", MONITORING_VISIT).build();

        assertThat(refusal(wants(Set.of(), List.of("fenland"), false), report)).isEmpty();
        assertThat(refusal(wants(Set.of(SOUTH_WEST), List.of(), false), report)).isEmpty();
        assertThat(refusal(wants(Set.of(), List.of("moorland"), true), report)).isEmpty();
        assertThat(refusal(wants(Set.of(), List.of("moorland"), false), report)).isEqualTo("place");
    }

    @Test
    void aKindMayBeUnwanted() {
        assertThat(refusal(only(Only.ANYTHING, Kinds.MONITORING_VISITS), newest("marshland"))).isEqualTo("kind");
        assertThat(refusal(only(Only.ANYTHING, Kinds.FOCUSED_VISITS), newest("marshland"))).isEmpty();
    }

    @Test
    void aVisitGivesNoGrade() {
        assertThat(refusal(only(Only.GRADE_CHANGES), newest("marshland"))).isEqualTo("no-grade");
        assertThat(refusal(only(Only.DECLINES), newest("marshland"))).isEqualTo("no-grade");
    }

    @Test
    void aDeclineOfCareLeaversAloneIsADecline() {
        assertThat(refusal(Only.DECLINES, ILACS_STANDARD, List.of(OVERALL, GOOD, LEADERS, GOOD, CARE_LEAVERS, GOOD),
                List.of(OVERALL, OUTSTANDING, LEADERS, OUTSTANDING, CARE_LEAVERS, REQUIRES_IMPROVEMENT)))
            .isEmpty();
    }

    @Test
    void withoutAnOverallGradeTheJudgementsCount() {
        assertThat(refusal(Only.DECLINES, ILACS_STANDARD, List.of(OVERALL, GOOD, LEADERS, GOOD, CARE_LEAVERS, GOOD),
                List.of(LEADERS, GOOD, CARE_LEAVERS, INADEQUATE)))
            .isEmpty();
    }

    @Test
    void whatWentUpIsAChangeAndNoDecline() {
        assertThat(refusal(Only.DECLINES, ILACS_STANDARD, List.of(OVERALL, GOOD, LEADERS, GOOD), List.of(OVERALL,
                OUTSTANDING, LEADERS, GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)))
            .isEqualTo("no-decline");
        assertThat(refusal(only(Only.GRADE_CHANGES), newest("fenland"))).isEmpty();
    }

    @Test
    void whatStaysTheSameIsNoChange() {
        assertThat(refusal(Only.GRADE_CHANGES, ILACS_SHORT, List.of(OVERALL, GOOD, LEADERS, GOOD),
                List.of(OVERALL, GOOD, LEADERS, GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)))
            .isEqualTo("no-change");
    }

    @Test
    void anInspectionThatCanBeComparedWithNoneMayBeADecline() {
        assertThat(refusal(Only.DECLINES, ILACS_STANDARD, List.of(), List.of(OVERALL, OUTSTANDING))).isEmpty();
    }

    @Test
    void soMayOneAfterAnotherFramework() {
        assertThat(refusal(Only.DECLINES, SIF, List.of(OVERALL, GOOD, HELP_AND_PROTECTION, GOOD),
                List.of(LEADERS, OUTSTANDING, HELP_AND_PROTECTION, GOOD)))
            .isEmpty();
    }

    @Test
    void oneOfWhichSomethingCanBeComparedIsJudgedByThat() {
        assertThat(refusal(Only.DECLINES, SIF, List.of(OVERALL, GOOD, HELP_AND_PROTECTION, OUTSTANDING),
                List.of(OVERALL, GOOD, LEADERS, GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)))
            .isEqualTo("no-decline");
    }

    @Test
    void aCorrectionCountsByItsKindBeforeAndNowAndByItsGrades() {
        Dataset dataset = this.record
            .inspection("Fenland", ILACS_STANDARD, "2026-01-11", "2026-01-22", "2026-03-07", OVERALL, GOOD)
            .dataset();
        Relevance relevance = new Relevance(dataset);
        Report report = dataset.reports("fenland").getFirst();
        WhatIsNew.Correction regraded = new WhatIsNew.Correction(report,
                ReportFacts.of(graded(report, OVERALL, INADEQUATE)));
        WhatIsNew.Correction redated = new WhatIsNew.Correction(report,
                new ReportFacts(FOCUSED_VISIT, List.of(), report.published(), report.judgements()));

        assertThat(relevance.refusal(only(Only.DECLINES), regraded)).isEmpty();
        assertThat(relevance.refusal(only(Only.DECLINES), redated)).contains(Rule.NO_DECLINE);
        assertThat(relevance.refusal(only(Only.GRADE_CHANGES), redated)).contains(Rule.NO_CHANGE);
        assertThat(relevance.refusal(only(Only.ANYTHING, Kinds.FOCUSED_VISITS), redated)).isEmpty();
        assertThat(relevance.refusal(only(Only.ANYTHING, Kinds.MONITORING_VISITS), redated)).contains(Rule.KIND);
        assertThat(relevance.refusal(wants(Set.of(NORTH_EAST), List.of(), false), redated)).contains(Rule.PLACE);
    }

    private static Report graded(Report report, JudgementArea area, Grade grade) {
        return ReportBuilder.of(report).judgement(area, grade).build();
    }

    @Test
    void whatWasAddedCountsByPlaceAndKindWhateverItsGrades() {
        Relevance relevance = new Relevance(this.record.dataset());

        assertThat(relevance.counts(only(Only.DECLINES), newest("marshland"))).isTrue();
        assertThat(relevance.counts(only(Only.DECLINES, Kinds.INSPECTIONS), newest("marshland"))).isFalse();
        assertThat(relevance.counts(wants(Set.of(NORTH_EAST), List.of(), false), newest("marshland"))).isFalse();
    }

    @Test
    void aRuleIsKeptByItsKeyAndToldInWords() {
        for (Rule rule : Rule.values()) {
            assertThat(Rule.ofKey(rule.key())).contains(rule);
            assertThat(rule.words()).doesNotEndWith(".").isNotBlank();
        }
    }

    @Test
    void aGradeThatWasNotReadMayBeADecline() {
        Dataset dataset = new SmallRecord().council("Fenland", Region.SOUTH_WEST)
            .inspection("Fenland", ILACS_STANDARD, "2023-05-08", "2023-05-19", "2023-07-04", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .inspection("Fenland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD, IN_CARE,
                    GOOD, CARE_LEAVERS, GOOD)
            .dataset();
        Report newest = dataset.reports("fenland").getFirst();
        Wants declines = new Wants(Set.of(), List.of(), false, Only.DECLINES, Set.of(), false);

        assertThat(new Relevance(dataset).refusal(declines, newest).map(Rule::words)).isEmpty();
    }

}
