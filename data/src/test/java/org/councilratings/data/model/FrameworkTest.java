package org.councilratings.data.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Which areas may an inspection judge?")
class FrameworkTest {

    @ParameterizedTest
    @CsvSource({ "2018-01-15, ILACS_JOINT_CARE", "2022-12-31, ILACS_JOINT_CARE", "2023-01-01, ILACS_SEPARATE_CARE",
            "2026-03-31, ILACS_SEPARATE_CARE", "2026-04-01, ILACS_NO_OVERALL" })
    void itFollowsFromTheFirstDayOnSite(LocalDate start, Framework framework) {
        assertThat(Framework.of(ReportKind.ILACS_STANDARD, start)).contains(framework);
        assertThat(Framework.of(ReportKind.ILACS_SHORT, start)).contains(framework);
    }

    @Test
    void sinceApril2026ThereIsNoOverallGrade() {
        assertThat(Framework.ILACS_NO_OVERALL.areas()).doesNotContain(JudgementArea.OVERALL).hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(names = { "FOCUSED_VISIT", "MONITORING_VISIT", "JTAI" })
    void aVisitJudgesNone(ReportKind kind) {
        assertThat(Framework.of(kind, LocalDate.of(2024, 5, 1))).isEqualTo(Optional.empty());
    }

}
