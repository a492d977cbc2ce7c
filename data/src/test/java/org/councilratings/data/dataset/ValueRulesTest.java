package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Are dates and links possible?")
class ValueRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void aDayThatNoCalendarHasIsTold() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/onSite/0/start", "'2022-02-30'").faults()).containsExactly(
                "councils/kent.json /reports/1/onSite/0/start: no calendar has a 2022-02-30. Correct the day.");
    }

    @Test
    void the29thOfFebruaryIsADayInLeapYearsOnly() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/since", "'1996-02-29'").faults()).isEmpty();
        assertThat(this.dataset.put(MEDWAY, "/since", "'1998-02-29'").faults()).hasSize(1);
    }

    @Test
    void aLinkWithASignThatAddressesDoNotHaveIsTold() throws IOException {
        assertThat(this.dataset.put(INFO, "/origins/0/link", "'https://example.org/a|b'").faults())
            .containsExactly("dataset.json /origins/0/link: \"https://example.org/a|b\" is not a web address. Copy it "
                    + "from the browser's address bar, where odd signs are written with %.");
    }

    @Test
    void aLinkToNoHostIsTold() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/0/source/link", "'https:///letter.pdf'").faults()).singleElement()
            .asString()
            .startsWith("councils/kent.json /reports/0/source/link: \"https:///letter.pdf\" is not a web address.");
    }

}
