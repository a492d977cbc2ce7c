package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.DISTRICTS;
import static org.councilratings.data.dataset.SmallDataset.INFO;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.NORTH_YORKSHIRE;
import static org.councilratings.data.dataset.SmallDataset.OLD_COUNTY;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Do slugs and keys lead to something?")
class CrossReferencesTest {

    private static final String EVIDENCE = "/reports/1/concerns/0/evidence/0/report";

    private final SmallDataset dataset = new SmallDataset();

    @Test
    void theSlugIsTheNameOfTheFile() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/slug", "'medway-towns'").faults())
            .containsExactly("councils/medway.json /slug: \"medway-towns\" is not the name of the file. Write "
                    + "\"medway\", or rename the file.");
    }

    @Test
    void aReportsKeyBeginsWithTheSlugOfItsCouncil() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/2/key", "'essex/2010-11-pre-sif'").faults())
            .containsExactly("councils/kent.json /reports/2/key: \"essex/2010-11-pre-sif\" is not a key of this "
                    + "council's. Write \"kent/2010-11-pre-sif\", or move the report to the file of its council.");
    }

    @Test
    void aKeyKeepsTheDateAndKindItWasGiven() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/2/key", "'kent/2009-12-sif-2'").faults()).isEmpty();
    }

    @Test
    void aNeighbourIsAnAuthority() throws IOException {
        assertThat(this.dataset.add(KENT, "/statisticalNeighbours", "'north-yorkshire-county-council'").faults())
            .containsExactly("councils/kent.json /statisticalNeighbours/1: \"north-yorkshire-county-council\" is not "
                    + "an authority with the duty. Write the name of a file in councils/, without .json.");
    }

    @Test
    void aCouncilIsNoNeighbourOfItsOwn() throws IOException {
        assertThat(this.dataset.add(KENT, "/statisticalNeighbours", "'kent'").faults()).containsExactly(
                "councils/kent.json /statisticalNeighbours/1: a council is no neighbour of its own. " + "Remove it.");
    }

    @Test
    void aPlaceLeadsToAnAuthority() throws IOException {
        assertThat(this.dataset.add(DISTRICTS, "/districts/0/authorities", "'maidstone'").faults())
            .containsExactly("names/districts.json /districts/0/authorities/1: \"maidstone\" is not an authority with "
                    + "the duty. Write the name of a file in councils/, without .json.");
    }

    @Test
    void aPredecessorExists() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/predecessors", "['rochester']").faults())
            .containsExactly("councils/medway.json /predecessors/0: \"rochester\" is not a predecessor. Write the name "
                    + "of a file in predecessors/, without .json.");
    }

    @Test
    void aPredecessorNamesItsSuccessorBack() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/predecessors", "['north-yorkshire-county-council']").faults())
            .containsExactly("councils/medway.json /predecessors/0: "
                    + "predecessors/north-yorkshire-county-council.json does not name medway among its successors. Add "
                    + "\"medway\" there, or remove \"north-yorkshire-county-council\" here.");
    }

    @Test
    void aSuccessorIsAnAuthority() throws IOException {
        assertThat(this.dataset.add(OLD_COUNTY, "/successors", "'york'").faults())
            .containsExactly("predecessors/north-yorkshire-county-council.json /successors/1: \"york\" is not an "
                    + "authority with the duty. Write the name of a file in councils/, without .json.");
    }

    @Test
    void aSuccessorNamesItsPredecessorBack() throws IOException {
        assertThat(this.dataset.add(OLD_COUNTY, "/successors", "'medway'").faults())
            .containsExactly("predecessors/north-yorkshire-county-council.json /successors/1: councils/medway.json "
                    + "does not name north-yorkshire-county-council among its predecessors. Add "
                    + "\"north-yorkshire-county-council\" there, or remove \"medway\" here.");
    }

    @Test
    void aReportIsAboutAPredecessorOfTheCouncil() throws IOException {
        assertThat(this.dataset.put(NORTH_YORKSHIRE, "/reports/0/about", "'north-riding'").faults())
            .containsExactly("councils/north-yorkshire.json /reports/0/about: \"north-riding\" is not a predecessor. "
                    + "Write the name of a file in predecessors/, without .json.");
    }

    @Test
    void evidenceIsAReportOfTheCouncil() throws IOException {
        assertThat(this.dataset.put(KENT, EVIDENCE, "'medway/2024-03-monitoring-visit'").faults())
            .containsExactly("councils/kent.json /reports/1/concerns/0/evidence/0/report: this council has no report "
                    + "\"medway/2024-03-monitoring-visit\". Write the key of a later report in this file.");
    }

    @Test
    void evidenceIsNotOlderThanTheConcern() throws IOException {
        assertThat(this.dataset.put(KENT, EVIDENCE, "'kent/2010-11-pre-sif'").faults())
            .containsExactly("councils/kent.json /reports/1/concerns/0/evidence/0/report: \"kent/2010-11-pre-sif\" is "
                    + "not a later report. Write the key of a report that came after the one that raised the concern.");
    }

    @Test
    void evidenceIsNotTheReportItself() throws IOException {
        assertThat(this.dataset.put(KENT, EVIDENCE, "'kent/2022-07-05-ilacs-short'").faults()).singleElement()
            .asString()
            .contains("is not a later report");
    }

    @Test
    void evidenceIsInTheOrderOfTime() throws IOException {
        this.dataset.add(KENT, "/reports", """
                {'key': 'kent/2023-06-02-focused-visit', 'kind': 'focused-visit', 'published': '2023-06-02',
                 'source': {'kind': 'ofsted', 'confidence': 'high'}}""").add(KENT, "/reports/1/concerns/0/evidence", """
                {'report': 'kent/2023-06-02-focused-visit', 'status': 'addressed', 'finding': 'Put right.'}""");

        assertThat(this.dataset.faults()).containsExactly("councils/kent.json /reports/1/concerns/0/evidence/1/report: "
                + "\"kent/2023-06-02-focused-visit\" is not later than the report before it. Order the evidence by "
                + "time, the oldest first, each report once.");
    }

    @Test
    void aReportIsEvidenceOnce() throws IOException {
        assertThat(this.dataset.add(KENT, "/reports/1/concerns/0/evidence", """
                {'report': 'kent/2024-12-16-focused-visit', 'status': 'addressed', 'finding': 'Put right.'}""")
            .faults()).singleElement().asString().contains("is not later than the report before it");
    }

    @Test
    void aMissingFileIsNotToldAgainByThoseThatNameIt() throws IOException {
        assertThat(this.dataset.drop(MEDWAY).faults()).hasSize(1);
        assertThat(this.dataset.put(INFO, "/councils", "['kent', 'north-yorkshire']").faults())
            .as("no longer listed, it is told where it is named")
            .extracting(fault -> fault.substring(0, fault.indexOf(':')))
            .containsExactly("councils/kent.json /statisticalNeighbours/0",
                    "names/shared.json /shared/0/authorities/1");
    }

}
