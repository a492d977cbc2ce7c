package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does a visit begin, end, and come out, in this order?")
class TimeRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void aVisitDoesNotEndBeforeItBegins() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/onSite/0/end", "'2024-11-11'").faults())
            .containsExactly("councils/kent.json /reports/0/onSite/0/end: on site until 2024-11-11, before the start "
                    + "on 2024-11-12. Correct one of the two dates.");
    }

    @Test
    void aVisitMayEndInTheMonthInWhichItBegan() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/onSite/0/end", "'2024-11'").faults()).isEmpty();
    }

    @Test
    void timesOnSiteDoNotOverlap() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/onSite/1/start", "'2022-05-13'").faults())
            .containsExactly("councils/kent.json /reports/1/onSite/1/start: back on site on 2022-05-13, not after the "
                    + "time before, which ended on 2022-05-13. Put the times in order, and join those that overlap.");
    }

    @Test
    void timesOnSiteStandInOrder() throws IOException {
        this.dataset.put(KENT, "/reports/1/onSite", """
                [{'start': '2022-05-16', 'end': '2022-05-20'}, {'start': '2022-05-09', 'end': '2022-05-13'}]
                """);

        assertThat(this.dataset.faults()).singleElement().asString().contains("/onSite/1/start: back on site on");
    }

    @Test
    void twoTimesInOneMonthAreNoFaultWhereOnlyTheMonthIsKnown() throws IOException {
        this.dataset.put(MEDWAY, "/reports/0/onSite", "[{'start': '2024-03'}, {'start': '2024-03'}]");

        assertThat(this.dataset.faults()).isEmpty();
    }

    @Test
    void aVisitWithoutADateMayHaveABound() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/2/notLaterThan", "'2020-12'").faults()).isEmpty();
    }

    @Test
    void aVisitWithADateNeedsNoBound() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/0/notLaterThan", "'2024-12'").faults())
            .containsExactly("councils/medway.json /reports/0/notLaterThan: not later than 2024-12, but the date is "
                    + "known: 2024-03. Remove it: the date says more.");
    }

    @Test
    void aReportDoesNotComeOutBeforeTheVisitEnded() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/published", "'2024-11-12'").faults())
            .containsExactly("councils/kent.json /reports/0/published: published on 2024-11-12, before the visit ended "
                    + "on 2024-11-13. Correct the date of publication or the dates on site.");
    }

}
