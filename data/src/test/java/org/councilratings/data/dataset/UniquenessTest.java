package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does each slug, code, key and number stand for one thing?")
class UniquenessTest {

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void anAuthorityAndAPredecessorDoNotShareASlug() throws IOException {
        this.dataset.add(INFO, "/predecessors", "'medway'").raw("predecessors/medway.json", """
                {"slug": "medway", "name": "Medway Towns", "ended": "1998-04-01", "successors": ["medway"],
                 "reports": []}
                """).put(MEDWAY, "/predecessors", "['medway']");

        assertThat(this.dataset.faults())
            .containsExactly("predecessors/medway.json /slug: \"medway\" stands in councils/medway.json /slug too. Two "
                    + "councils cannot share a slug: rename one.");
    }

    @Test
    void noTwoAuthoritiesShareALocalAuthorityCode() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/laCode", "'886'").faults())
            .containsExactly("councils/medway.json /laCode: \"886\" stands in councils/kent.json /laCode too. Correct "
                    + "one of the two codes.");
    }

    @Test
    void noTwoAuthoritiesShareAnOfstedNumber() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/ofstedUrn", "'80463'").faults())
            .containsExactly("councils/medway.json /ofstedUrn: \"80463\" stands in councils/kent.json /ofstedUrn too. "
                    + "Correct one of the two numbers.");
    }

    @Test
    void noStatisticalCodeOfTodayIsAnotherCouncilsFormerOne() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/formerGssCodes", "['E10000016']").faults())
            .containsExactly("councils/medway.json /formerGssCodes/0: \"E10000016\" stands in councils/kent.json "
                    + "/gssCode too. Correct one of the two codes.");
    }

    @Test
    void noTwoReportsShareAKey() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/2/key", "'medway/2020-02-monitoring-visit'").faults())
            .containsExactly("councils/medway.json /reports/3/key: \"medway/2020-02-monitoring-visit\" stands in "
                    + "councils/medway.json /reports/2/key too. Remove the report that is there twice, or give the one "
                    + "added later another key.");
    }

    @Test
    void norDoReportsOfTwoCouncils() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/2/key", "'kent/2010-11-pre-sif'").faults())
            .anyMatch(fault -> fault.startsWith("councils/medway.json /reports/2/key: \"kent/2010-11-pre-sif\" stands "
                    + "in councils/kent.json /reports/2/key too."));
    }

    @Test
    void noTwoReportsAreTheSameFileOfOfsteds() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/1/reportId", "'50189393'").faults())
            .containsExactly("councils/medway.json /reports/1/reportId: \"50189393\" stands in councils/kent.json "
                    + "/reports/1/reportId too. Remove the report that is there twice, or correct one of the two "
                    + "numbers.");
    }

}
