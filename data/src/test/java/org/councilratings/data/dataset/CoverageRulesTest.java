package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does the dataset hold what it says it holds?")
class CoverageRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void aNewerReportIsNoContradiction() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/published", "'2026-02-04'").faults()).isEmpty();
        assertThat(this.dataset.put(MEDWAY, "/reports/0/published", "'2026-02-04'").faults()).isEmpty();
    }

    @Test
    void nothingIsCompleteBeyondTheDayOnWhichTheSourcesWereLookedAt() throws IOException {
        assertThat(this.dataset.put(INFO, "/coverage/3/to", "'2026-08-23'").faults())
            .containsExactly("dataset.json /coverage/3/to: complete to 2026-08-23, but the sources were last looked at "
                    + "on 2026-08-22. Write a day that is not after \"asOf\".");
    }

    @Test
    void aKindWithAnUnreadReportIsNotComplete() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/read", "false").faults())
            .containsExactly("dataset.json /coverage/3/complete: complete, but kent/2024-12-16-focused-visit is known "
                    + "and was not read. Write false, or a day in \"from\" or \"to\" that leaves it out.");
    }

    @Test
    void aKindWithReportsHasALine() throws IOException {
        assertThat(this.dataset.put(INFO, "/coverage/4/kind", "'jtai'").faults())
            .containsExactly("dataset.json /coverage: no line for monitoring-visit, of which there are reports. Add a "
                    + "line that says how much of it the dataset holds.");
    }

    @Test
    void aKindHasOneLine() throws IOException {
        this.dataset
            .add(INFO, "/coverage", "{'kind': 'sif', 'to': '2018-02-01', 'complete': false, 'note': 'A sample.'}")
            .add(INFO, "/coverage", "{'kind': 'sif', 'to': '2018-03-01', 'complete': false, 'note': 'Another.'}");

        assertThat(this.dataset.faults())
            .containsExactly("dataset.json /coverage/6/kind: a second line for sif. Keep one line for each kind.");
    }

    @Test
    void coverageBeginsBeforeItEnds() throws IOException {
        assertThat(this.dataset.put(INFO, "/coverage/4/from", "'2026-03-01'").faults())
            .containsExactly("dataset.json /coverage/4/from: from 2026-03-01, after \"to\", 2026-02-01. Correct one "
                    + "of the two days.");
    }

    @Test
    void theSourcesWereLookedAtAfterTheNewestPublication() throws IOException {
        assertThat(this.dataset.put(INFO, "/asOf", "'2024-12-15'").faults())
            .contains("dataset.json /asOf: kent/2024-12-16-focused-visit was published on 2024-12-16, later "
                    + "than that. Write the day on which the sources were last looked at.");
    }

}
