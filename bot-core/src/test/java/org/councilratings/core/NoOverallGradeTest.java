package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which councils have no overall grade?")
class NoOverallGradeTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .council("Fenland", Region.SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-08", "2026-05-19", "2026-07-07", LEADERS, GOOD)
        .inspection("Fenland", ILACS_STANDARD, "2026-02-08", "2026-02-19", "2026-05-07", OVERALL, GOOD, LEADERS, GOOD);

    @Test
    void thoseInspectedSinceApril2026() {
        Answer answer = this.record.ask("which councils have no overall grade?");

        assertThat(answer.authorities()).extracting(Authority::slug).containsExactly("moorland", "marshland");
        assertThat(textOf(answer)).contains("2 of 3 authorities in England", "20 August 2026");
    }

    @Test
    void inOneRegion() {
        Answer answer = this.record.ask("who was inspected without getting a headline grade? north east only");

        assertThat(answer.authorities()).extracting(Authority::slug).containsExactly("moorland");
        assertThat(textOf(answer)).contains("1 of 1 authorities in the North East").doesNotContain("Marshland");
    }

    @ParameterizedTest
    @ValueSource(strings = { "which councils had no change in their overall rating",
            "which councils have never had an overall grade", "which councils don't have no overall grade",
            "which councils will get no overall grade", "which councils were never inspected overall",
            "which councils had no overall grade in 2019" })
    void whatOnlySoundsLikeItIsDeclined(String text) {
        assertThat(this.record.ask(text).outcome()).isNotEqualTo(Outcome.ANSWERED);
    }

}
