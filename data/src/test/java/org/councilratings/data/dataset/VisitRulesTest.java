package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is each visit to a council there once?")
class VisitRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void twoReportsOfAKindDoNotBeginOnTheSameDay() throws IOException {
        this.dataset.put(MEDWAY, "/reports/4/onSite/0/start", "'2020-02'");

        assertThat(this.dataset.faults())
            .containsExactly("councils/medway.json /reports/4/onSite/0/start: another monitoring visit began on "
                    + "2020-02: medway/2020-02-monitoring-visit. Join the two reports, or correct one.");
    }

    @Test
    void aVisitsNumberStandsOnceBetweenTwoFullInspections() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/4/visitNumber", "2").faults())
            .containsExactly("councils/medway.json /reports/4/visitNumber: monitoring visit 2 is "
                    + "medway/2020-02-monitoring-visit already. Correct one of the two numbers, or leave out the one "
                    + "that is not known.");
    }

    @Test
    void numbersBeginAnewAfterAFullInspection() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/0/visitNumber", "2").faults()).isEmpty();
    }

    @Test
    void aVisitWithoutADateIsLeftOutOfTheCount() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/2/visitNumber", "2").faults()).isEmpty();
    }

}
