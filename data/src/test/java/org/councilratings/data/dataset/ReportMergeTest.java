package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Source;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What becomes of a report that is read again?")
class ReportMergeTest {

    private static ReportBuilder inspection(String key, String start, String end, String published) {
        return new ReportBuilder(key, "kent", ReportKind.ILACS_SHORT)
            .onSite(List.of(OnSite.of(KnownDate.parse(start), KnownDate.parse(end))))
            .published(Optional.of(KnownDate.parse(published)));
    }

    @Test
    void theNewReadingWinsAndTheKeyStays() {
        Report held = inspection("kent/2022-07-04-ilacs-short", "2022-05-09", "2022-05-13", "2022-07-04")
            .judgement(JudgementArea.OVERALL, Grade.GOOD)
            .strengths(List.of("Leaders know their services."))
            .build();
        Report found = inspection("kent/2022-07-05-ilacs-short", "2022-05-09", "2022-05-13", "2022-07-05")
            .judgement(JudgementArea.OVERALL, Grade.OUTSTANDING)
            .areasForImprovement(Optional.of(new Points(2, List.of())))
            .build();

        List<Report> merged = ReportMerge.merged(List.of(held), found);

        assertThat(merged).singleElement().satisfies(report -> {
            assertThat(report.key()).isEqualTo("kent/2022-07-04-ilacs-short");
            assertThat(report.published()).contains(KnownDate.parse("2022-07-05"));
            assertThat(report.overall()).contains(Grade.OUTSTANDING);
            assertThat(report.strengths()).containsExactly("Leaders know their services.");
        });
    }

    @Test
    void whatTheNewReadingDoesNotTellStays() {
        Report held = inspection("kent/a", "2022-05-09", "2022-05-13", "2022-07-05")
            .judgement(JudgementArea.OVERALL, Grade.GOOD)
            .leadInspectors(List.of("A. Name"))
            .build();
        Report found = inspection("kent/b", "2022-05-09", "2022-05-13", "2022-07-05").build();

        Report merged = ReportMerge.merged(List.of(held), found).getFirst();

        assertThat(merged.overall()).contains(Grade.GOOD);
        assertThat(merged.leadInspectors()).containsExactly("A. Name");
    }

    @Test
    void anotherVisitIsAnotherReport() {
        Report held = inspection("kent/a", "2022-05-09", "2022-05-13", "2022-07-05").build();
        Report later = inspection("kent/b", "2025-05-12", "2025-05-16", "2025-07-01").build();
        Report visit = new ReportBuilder("kent/c", "kent", ReportKind.FOCUSED_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2022-05-09"), KnownDate.parse("2022-05-10"))))
            .build();

        assertThat(ReportMerge.merged(List.of(held), later)).hasSize(2);
        assertThat(ReportMerge.merged(List.of(held), visit)).hasSize(2);
    }

    @Test
    void aLetterMeetsTheVisitThatWasKnownByItsMonth() {
        Report held = new ReportBuilder("kent/2025-10-monitoring-visit", "kent", ReportKind.MONITORING_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2025-10"), KnownDate.parse("2025-10"))))
            .progress(Optional.of("steady"))
            .build();
        Report letter = new ReportBuilder("kent/2025-11-20-monitoring-visit", "kent", ReportKind.MONITORING_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2025-10-14"), KnownDate.parse("2025-10-15"))))
            .published(Optional.of(KnownDate.parse("2025-11-20")))
            .build();

        Report merged = ReportMerge.merged(List.of(held), letter).getFirst();

        assertThat(merged.key()).isEqualTo("kent/2025-10-monitoring-visit");
        assertThat(merged.onSiteEnd()).contains(KnownDate.parse("2025-10-15"));
        assertThat(merged.progress()).contains("steady");
    }

    @Test
    void aDateReplacesABound() {
        Report held = new ReportBuilder("kent/a", "kent", ReportKind.MONITORING_VISIT).reportId(Optional.of("50123456"))
            .notLaterThan(Optional.of(KnownDate.parse("2021-07")))
            .build();
        Report letter = new ReportBuilder("kent/b", "kent", ReportKind.MONITORING_VISIT)
            .reportId(Optional.of("50123456"))
            .published(Optional.of(KnownDate.parse("2021-06-15")))
            .build();
        Report again = new ReportBuilder("kent/c", "kent", ReportKind.MONITORING_VISIT)
            .reportId(Optional.of("50123456"))
            .build();

        assertThat(ReportMerge.merged(List.of(held), letter).getFirst().notLaterThan()).isEmpty();
        assertThat(ReportMerge.merged(List.of(held), again).getFirst().notLaterThan()).isEqualTo(held.notLaterThan());
    }

    @Test
    void twoReportsNeverShareAKey() {
        Report held = inspection("kent/2022-07-05-ilacs-short", "2022-05-09", "2022-05-13", "2022-07-05").build();
        Report other = inspection("kent/2022-07-05-ilacs-short", "2022-06-09", "2022-06-13", "2022-07-05").build();

        assertThat(ReportMerge.merged(List.of(held), other)).extracting(Report::key)
            .containsExactly("kent/2022-07-05-ilacs-short", "kent/2022-07-05-ilacs-short-2");
    }

    private static Concern concern(Concern.Evidence... evidence) {
        return new Concern(List.of(Theme.PLANS), Set.of(JudgementArea.IN_CARE), "Plans are vague.", false,
                List.of(evidence));
    }

    private static ReportBuilder visit(Source.Kind source) {
        return new ReportBuilder("kent/2025-07-visit", "kent", ReportKind.FOCUSED_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2025-07-01"), KnownDate.parse("2025-07-02"))))
            .source(new Source(source, Source.Confidence.HIGH, Optional.empty()));
    }

    @Test
    void whatAPageToldOfALetterGoesWhenTheLetterIsRead() {
        Report inspection = inspection("kent/2022-07-05-ilacs-short", "2022-05-09", "2022-05-13", "2022-07-05")
            .concerns(Optional.of(List.of(concern(
                    new Concern.Evidence("kent/2025-07-visit", Concern.Status.ADDRESSED, "All well, it said.")))))
            .build();
        Report told = visit(Source.Kind.COUNCIL).concerns(Optional.of(List.of(concern()))).build();
        Report letter = visit(Source.Kind.OFSTED).areasForImprovement(Optional.of(Points.quoted(List.of("A point."))))
            .build();

        List<Report> merged = ReportMerge.merged(List.of(told, inspection), letter);

        assertThat(merged.getFirst().source().kind()).isEqualTo(Source.Kind.OFSTED);
        assertThat(merged.getFirst().concerns()).isEmpty();
        assertThat(merged.getLast().concerns().orElseThrow().getFirst().evidence()).isEmpty();
    }

    @Test
    void whatSomebodyWroteOfALetterStaysWhenItIsReadAgain() {
        Report held = visit(Source.Kind.OFSTED).concerns(Optional.of(List.of(concern()))).build();

        assertThat(ReportMerge.merged(List.of(held), visit(Source.Kind.OFSTED).build()).getFirst().concerns())
            .isEqualTo(held.concerns());
    }

}
