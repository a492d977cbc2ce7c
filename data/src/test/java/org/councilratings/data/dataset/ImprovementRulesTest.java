package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is what must improve counted right and said briefly?")
class ImprovementRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void thereIsOneQuotationForEachPoint() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/5/areasForImprovement/count", "3").faults())
            .containsExactly("councils/medway.json /reports/5/areasForImprovement/count: 3 points but 2 quotations. "
                    + "Quote every point or none, and count them.");
    }

    @Test
    void aSummaryHasAtMostThirtyWords() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/summary", "'%s'".formatted("word ".repeat(30).strip()))
            .faults()).isEmpty();
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/summary", "'%s'".formatted("word ".repeat(31).strip()))
            .faults())
            .containsExactly("councils/kent.json /reports/1/concerns/1/summary: a summary of 31 words. Say "
                    + "it in at most 30.");
    }

    @Test
    void aStatusThatALaterReportGaveNamesTheReport() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/status", "'addressed'").faults())
            .containsExactly("councils/kent.json /reports/1/concerns/1/status: \"addressed\" without evidence. Add the "
                    + "key of the later report that says so as \"evidence\", or write \"raised\".");
    }

    @Test
    void supersededNeedsNone() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/status", "'superseded'").faults()).isEmpty();
    }

}
