package org.councilratings.data.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How precisely is a date known?")
class KnownDateTest {

    @Test
    void aMonthStaysAMonth() {
        KnownDate month = KnownDate.parse("2025-02");

        assertThat(month.words()).isEqualTo("February 2025");
        assertThat(month.earliest()).isEqualTo(LocalDate.of(2025, 2, 1));
        assertThat(month.latest()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(month).hasToString("2025-02");
    }

    @Test
    void aDayIsADay() {
        assertThat(KnownDate.parse("2024-05-16").words()).isEqualTo("16 May 2024");
        assertThat(KnownDate.parse("2024-05-16")).hasToString("2024-05-16").isGreaterThan(KnownDate.parse("2024-05"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2025-02-30", "2025", "May 2025", "2025-13", "" })
    void anythingElseIsNoDate(String text) {
        assertThatThrownBy(() -> KnownDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

}
