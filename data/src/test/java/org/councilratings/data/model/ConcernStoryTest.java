package org.councilratings.data.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How does a concern stand?")
class ConcernStoryTest {

    private static final String VISIT = "kent/2025-07-31-focused-visit";

    private static Concern concern(Concern.Evidence... evidence) {
        return new Concern(List.of(Theme.PLANS), Set.of(JudgementArea.IN_CARE), "Plans are vague.", false,
                List.of(evidence));
    }

    private static Report report(String key, ReportKind kind, String when, Concern... concerns) {
        ReportBuilder report = new ReportBuilder(key, "kent", kind).concerns(Optional.of(List.of(concerns)));
        if (kind.isFullInspection()) {
            report.judgement(JudgementArea.LEADERS, Grade.GOOD);
        }
        return report.onSite(List.of(OnSite.of(KnownDate.parse(when), KnownDate.parse(when)))).build();
    }

    private static Report inspection(Concern... concerns) {
        return report("kent/2023-03-01-ilacs-short", ReportKind.ILACS_SHORT, "2023-01-20", concerns);
    }

    private static Report visit(Concern... concerns) {
        return report(VISIT, ReportKind.FOCUSED_VISIT, "2025-07-02", concerns);
    }

    private static Concern.Status statusOf(Report... newestFirst) {
        return ConcernStory.of(List.of(newestFirst)).getLast().status();
    }

    @Test
    void whatNoLaterReportMentionsIsRaised() {
        assertThat(statusOf(inspection(concern()))).isEqualTo(Concern.Status.RAISED);
        assertThat(statusOf(visit(), inspection(concern()))).isEqualTo(Concern.Status.RAISED);
    }

    @Test
    void theLastReportToMentionItDecides() {
        Concern.Evidence evidence = new Concern.Evidence(VISIT, Concern.Status.PROGRESS_SEEN, "Better.");

        assertThat(statusOf(visit(), inspection(concern(evidence)))).isEqualTo(Concern.Status.PROGRESS_SEEN);
        assertThat(ConcernStory.of(List.of(visit(), inspection(concern(evidence)))).getFirst().restsOn().key())
            .isEqualTo(VISIT);
    }

    @Test
    void aNewerInspectionSupersedesWhatWasOpen() {
        Report newer = report("kent/2026-02-01-ilacs-standard", ReportKind.ILACS_STANDARD, "2025-12-05");

        assertThat(statusOf(newer, inspection(concern()))).isEqualTo(Concern.Status.SUPERSEDED);
        assertThat(statusOf(newer, visit(concern()), inspection())).as("of a visit, too")
            .isEqualTo(Concern.Status.SUPERSEDED);
    }

    @Test
    void whatWasPutRightStaysSo() {
        Report newer = report("kent/2026-02-01-ilacs-standard", ReportKind.ILACS_STANDARD, "2025-12-05");
        Concern.Evidence evidence = new Concern.Evidence(VISIT, Concern.Status.ADDRESSED, "Right.");

        assertThat(statusOf(newer, visit(), inspection(concern(evidence)))).isEqualTo(Concern.Status.ADDRESSED);
    }

    @Test
    void aVisitWithoutADateIsNotSupersededByAnInspectionThatMayBeOlder() {
        Report undated = new ReportBuilder("kent/undated-1-focused-visit", "kent", ReportKind.FOCUSED_VISIT)
            .notLaterThan(Optional.of(KnownDate.parse("2026-02-20")))
            .concerns(Optional.of(List.of(concern())))
            .build();

        assertThat(statusOf(inspection(), undated)).isEqualTo(Concern.Status.RAISED);
    }

    @Test
    void noReportSaysThatAConcernIsSuperseded() {
        assertThatThrownBy(() -> new Concern.Evidence(VISIT, Concern.Status.SUPERSEDED, "Old."))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("no report says \"superseded\"");
    }

    @Test
    void evidenceOfNoReportIsNoEvidence() {
        Concern.Evidence evidence = new Concern.Evidence("kent/nowhere", Concern.Status.ADDRESSED, "Right.");

        assertThatThrownBy(() -> ConcernStory.of(List.of(inspection(concern(evidence)))))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("kent/nowhere");
    }

}
