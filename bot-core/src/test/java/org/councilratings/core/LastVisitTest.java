package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("When was a council last visited?")
class LastVisitTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .inspection("Moorland", ILACS_STANDARD, "2022-05-09", "2022-05-20", "2022-07-05", OVERALL, GOOD)
        .visit("Moorland", FOCUSED_VISIT, "2024-11-12", "2024-11-13", "2024-12-16", "care leavers");

    @ParameterizedTest
    @ValueSource(strings = { "when was Moorland last visited?", "moorland last visit",
            "Moorland: when was Ofsted there most recently", "When was Ofsted in Moorland last?",
            "latest focused visit moorland and its topic", "when did inspectors last come to Moorland" })
    void aFocusedVisitAfterTheInspectionIsTheLastVisit(String text) {
        Answer answer = this.record.ask(text);

        assertThat(answer.kind()).isEqualTo(QuestionKind.LAST_VISIT);
        assertThat(textOf(answer))
            .contains("focused visit", "from 12 November 2024 to 13 November 2024", "published 16 December 2024",
                    "care leavers", "gives no grade")
            .doesNotContain("good");
        assertThat(answer.citations()).hasSize(1);
    }

    @Test
    void theLastFullInspectionCanBeAskedFor() {
        assertThat(textOf(this.record.ask("last full inspection of Moorland"))).contains("20 May 2022",
                "Overall effectiveness: good");
    }

    @Test
    void theAnswerSaysThatMonitoringVisitsAreHeldInPartOnly() {
        assertThat(textOf(this.record.ask("last visit moorland")))
            .contains("monitoring visits only in part, to 24 February 2026");
    }

    @Test
    void aMonthStaysAMonth() {
        this.record.visit("Moorland", MONITORING_VISIT, "2025-10", "2025-10", "", "permanence");

        assertThat(textOf(this.record.ask("last visit moorland"))).contains("in October 2025",
                "publication date not held");
    }

    @Test
    void aVisitWithoutADateIsToldBesidesBecauseItMayBeNewer() {
        this.record.visit("Moorland", MONITORING_VISIT, "", "", "", "permanence");

        assertThat(textOf(this.record.ask("last visit moorland"))).contains("13 November 2024",
                "see below for one without",
                "On record without its days on site, so it may be older or newer: a monitoring visit about permanence")
            .contains("whose days on site are held");
    }

    @Test
    void aVisitWithoutADateThatIsSurelyOlderIsNotSaidToMaybeBeNewer() {
        this.record.undatedVisit("Moorland", MONITORING_VISIT, "2022-03", "permanence");

        assertThat(textOf(this.record.ask("last visit moorland"))).doesNotContain("permanence", "older or newer");
        assertThat(textOf(this.record.ask("moorland"))).doesNotContain("permanence", "without a date");
        assertThat(textOf(this.record.ask("last monitoring visit to Moorland"))).contains(
                "On record without a date: a monitoring visit about permanence, on site not later than March 2022");
    }

    @Test
    void aBoundAfterTheLastVisitLeavesItOpen() {
        this.record.undatedVisit("Moorland", MONITORING_VISIT, "2024-12", "permanence");

        assertThat(textOf(this.record.ask("last visit moorland"))).contains("so it may be older or newer",
                "on site not later than December 2024");
        assertThat(textOf(this.record.ask("moorland")))
            .contains("monitoring visit (permanence), on site not later than December 2024");
    }

    @Test
    void noVisitOnRecordIsNotNoVisit() {
        Answer answer = this.record.ask("last monitoring visit to Moorland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("does not mean there was none");
    }

}
