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
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/summary", words(30)).faults()).isEmpty();
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/summary", words(31)).faults()).containsExactly(
                "councils/kent.json /reports/1/concerns/1/summary: a sentence of 31 words. Say it in at " + "most 30.");
    }

    @Test
    void soHasAFinding() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/0/evidence/0/finding", words(31)).faults())
            .containsExactly("councils/kent.json /reports/1/concerns/0/evidence/0/finding: a sentence of 31 words. Say "
                    + "it in at most 30.");
    }

    @Test
    void aStrengthHasAtMostTwenty() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/strengths", "[%s]".formatted(words(20))).faults()).isEmpty();
        assertThat(this.dataset.put(KENT, "/reports/1/strengths", "[%s]".formatted(words(21))).faults())
            .containsExactly(
                    "councils/kent.json /reports/1/strengths/0: a sentence of 21 words. Say it in at most " + "20.");
    }

    private static String words(int number) {
        return "'%s'".formatted("word ".repeat(number).strip());
    }

    @Test
    void aStatusThatALaterReportGaveNamesTheReport() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/1/evidence", """
                [{'status': 'addressed', 'finding': 'Plans say who does what.'}]""").faults())
            .containsExactly("councils/kent.json /reports/1/concerns/1/evidence/0/status: \"addressed\" without "
                    + "evidence. Add the key of the later report that says so as \"report\", or take the item out.");
    }

    @Test
    void aStatusThatNoReportSaysIsNotWritten() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/concerns/0/evidence/0/status", "'superseded'").faults())
            .containsExactly("councils/kent.json /reports/1/concerns/0/evidence/0/status: \"superseded\" is not a "
                    + "concern's status. Write one of still-open, progress-seen, addressed.");
    }

    @Test
    void anInspectionHasOneConcernForEachPointOfItsList() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/areasForImprovement/count", "3").faults())
            .containsExactly("councils/kent.json /reports/1/concerns: 2 concerns but 3 areas for improvement. Write "
                    + "one concern for each point of the report's list, in its order.");
    }

    @Test
    void nobodySaysThatALetterRaisedNothingWhichWasNotRead() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/0/concerns", "[]").faults())
            .containsExactly("councils/medway.json /reports/0/concerns: no concern, though the report itself was not "
                    + "read. Leave the list out: what is not known is absent.");
    }

    @Test
    void aVisitThatRaisedNothingSaysSo() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/concerns", "[]").faults()).isEmpty();
    }

}
