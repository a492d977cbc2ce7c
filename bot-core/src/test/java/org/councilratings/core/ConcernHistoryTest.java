package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.concern;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Concern.Status.PROGRESS_SEEN;
import static org.councilratings.data.model.Concern.Status.STILL_OPEN;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.OVERALL;

import java.time.Year;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.Visits;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How did a council's concerns come and go?")
class ConcernHistoryTest {

    private static final String OLD = "moorland/2019-12-02-ilacs-short";

    private static final String NEW = "moorland/2023-03-01-ilacs-standard";

    private static final String VISIT = "moorland/2025-07-31-focused-visit";

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .add("Moorland",
                report(VISIT, ReportKind.FOCUSED_VISIT, "2025-07-01", "2025-07-02", "2025-07-31").concerns(
                        Optional.of(List.of(concern(Theme.HEALTH, HELP_AND_PROTECTION, "Health checks come late.")))))
        .add("Moorland",
                report(NEW, ReportKind.ILACS_STANDARD, "2023-01-16", "2023-01-27", "2023-03-01")
                    .judgement(OVERALL, INADEQUATE)
                    .concerns(Optional.of(List.of(concern(Theme.CASELOADS, HELP_AND_PROTECTION, "Caseloads are high.",
                            new Concern.Evidence(VISIT, PROGRESS_SEEN, "They had come down."))))))
        .add("Moorland",
                report(OLD, ReportKind.ILACS_SHORT, "2019-10-07", "2019-10-11", "2019-12-02").judgement(OVERALL, GOOD)
                    .concerns(Optional.of(List.of(concern(Theme.PLANS, HELP_AND_PROTECTION, "Plans lack dates.",
                            new Concern.Evidence(NEW, STILL_OPEN, "Plans still lacked dates."),
                            new Concern.Evidence(VISIT, PROGRESS_SEEN, "Some plans had dates."))))))
        .add("Moorland", report("moorland/2018-02-01-focused-visit", ReportKind.FOCUSED_VISIT, "2018-01-09",
                "2018-01-10", "2018-02-01")
            .areasForImprovement(Optional.of(new Points(3, List.of()))));

    private static ReportBuilder report(String key, ReportKind kind, String start, String end, String published) {
        return new ReportBuilder(key, "moorland", kind)
            .onSite(List.of(OnSite.of(KnownDate.parse(start), KnownDate.parse(end))))
            .published(Optional.of(KnownDate.parse(published)));
    }

    private Answer history(Visits visits, Period period) {
        return this.record.answer(new Question.ConcernHistory(this.record.authority("Moorland"), visits, period));
    }

    @Test
    void reportByReportTheOldestFirst() {
        assertThat(textOf(history(Visits.ANY, Period.always()))).containsSubsequence("4 reports on Moorland on record",
                "published 1 February 2018. It lists 3 areas for improvement. Their texts are not held.",
                "published 2 December 2019, good. Raised (1):", "• Quality of plans: Plans lack dates.",
                "published 1 March 2023, inadequate. Raised (1):", "Caseloads are high.",
                "Of concerns raised before (1):",
                "• Still open. Quality of plans, raised by the short inspection (11 October 2019): Plans still lacked dates.",
                "published 31 July 2025. Raised anew (1):", "Health checks come late.",
                "• Progress seen. Caseloads and capacity, raised by the standard inspection (27 January 2023): They had come down.");
    }

    @Test
    void aConcernIsFollowedUpToTheNextFullInspection() {
        assertThat(textOf(history(Visits.ANY, Period.always()))).doesNotContain("Some plans had dates.");
    }

    @Test
    void ofOneYearTheConcernItselfIsToldWithWhatBecameOfIt() {
        assertThat(textOf(history(Visits.ANY, Period.of(Year.of(2025))))).contains("1 report on Moorland in 2025.",
                "• Progress seen. Caseloads and capacity: Caseloads are high. Raised by the standard inspection (27 January 2023). "
                        + "This report: They had come down.")
            .doesNotContain("Plans lack dates");
    }

    @Test
    void ofAKindWithoutReportsNothingIsMadeUp() {
        Answer answer = history(Visits.MONITORING, Period.always());

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I hold no monitoring visit of Moorland", "only in part");
    }

}
