package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.dataset.SmallDataset.KENT;
import static org.councilratings.data.dataset.SmallDataset.MEDWAY;
import static org.councilratings.data.dataset.SmallDataset.NORTH_YORKSHIRE;

import java.io.IOException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Does a report have only grades that its framework gave?")
class JudgementRulesTest {

    private final SmallDataset dataset = new SmallDataset();

    @ParameterizedTest
    @ValueSource(strings = { "focused-visit", "monitoring-visit" })
    void aVisitGivesNoGrade(String kind) throws IOException {
        this.dataset.put(KENT, "/reports/0/kind", "'" + kind + "'")
            .put(KENT, "/reports/0/judgements", "{'overall': 'good'}");

        assertThat(this.dataset.faults())
            .containsExactly("councils/kent.json /reports/0/judgements: a %s gives no grade. Remove the judgements, or "
                .formatted(kind.replace('-', ' ')) + "correct the kind.");
    }

    @Test
    void aJointInspectionGivesNoGrade() throws IOException {
        this.dataset.put(KENT, "/reports/0/kind", "'jtai'").put(KENT, "/reports/0/judgements", "{'overall': 'good'}");

        assertThat(this.dataset.faults()).anyMatch(fault -> fault
            .startsWith("councils/kent.json /reports/0/judgements: a joint targeted area inspection gives no grade."));
    }

    @Test
    void adequateIsAGradeBeforeTheSingleInspectionFrameworkOnly() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/1/judgements/leaders", "'adequate'").faults())
            .containsExactly("councils/medway.json /reports/1/judgements/leaders: \"adequate\" was no longer given by "
                    + "a standard inspection. Write the grade that the report gives, or correct the kind.");
    }

    @Test
    void careLeaversAreNotJudgedApartOnSiteBefore2023() throws IOException {
        assertThat(this.dataset.put(KENT, "/reports/1/judgements/care-leavers", "'good'").faults())
            .containsExactly("councils/kent.json /reports/1/judgements/care-leavers: a short inspection that began on "
                    + "2022-05-09 did not judge \"care-leavers\". Keep to overall, leaders, help-and-protection, "
                    + "in-care-and-care-leavers, or correct the kind or the dates on site.");
    }

    @Test
    void childrenInCareAndCareLeaversAreNotJudgedTogetherOnSiteFrom2023() throws IOException {
        assertThat(this.dataset.put(MEDWAY, "/reports/1/judgements/in-care-and-care-leavers", "'good'").faults())
            .singleElement()
            .asString()
            .startsWith("councils/medway.json /reports/1/judgements/in-care-and-care-leavers: a standard inspection "
                    + "that began on 2023-07-17 did not judge \"in-care-and-care-leavers\".");
    }

    @Test
    void thereIsNoOverallGradeOnSiteFromApril2026() throws IOException {
        this.dataset.put(MEDWAY, "/reports/1/onSite", "[{'start': '2026-04-01', 'end': '2026-04-10'}]")
            .put(MEDWAY, "/reports/1/published", "'2026-06-01'")
            .remove(MEDWAY, "/reports/0/visitNumber");

        assertThat(this.dataset.faults())
            .containsExactly("councils/medway.json /reports/1/judgements/overall: a standard inspection that began on "
                    + "2026-04-01 did not judge \"overall\". Keep to leaders, help-and-protection, in-care, "
                    + "care-leavers, or correct the kind or the dates on site.");
    }

    @Test
    void aReportPublishedLaterAboutAnEarlierVisitHasOne() throws IOException {
        this.dataset.put(MEDWAY, "/reports/1/onSite", "[{'start': '2026-03-23', 'end': '2026-04-02'}]")
            .put(MEDWAY, "/reports/1/published", "'2026-06-01'")
            .remove(MEDWAY, "/reports/0/visitNumber");

        assertThat(this.dataset.faults()).isEmpty();
    }

    @Test
    void withoutDatesOnSitePublicationSoonAfterAChangeAllowsBothSetsOfAreasButNoMix() throws IOException {
        this.dataset.put(NORTH_YORKSHIRE, "/reports/0/published", "'2023-02-20'");
        assertThat(this.dataset.put(NORTH_YORKSHIRE, "/reports/0/judgements", "{'in-care-and-care-leavers': 'good'}")
            .faults()).isEmpty();
        assertThat(this.dataset.put(NORTH_YORKSHIRE, "/reports/0/judgements", "{'in-care': 'good'}").faults())
            .isEmpty();
        assertThat(this.dataset
            .put(NORTH_YORKSHIRE, "/reports/0/judgements",
                    "{'in-care-and-care-leavers': 'good', 'in-care': 'good', 'care-leavers': 'good'}")
            .faults()).singleElement()
            .asString()
            .contains("/judgements/in-care-and-care-leavers: a short inspection did not judge");
    }

    @Test
    void withoutAnyDateTheKindDecides() throws IOException {
        this.dataset.remove(NORTH_YORKSHIRE, "/reports/0/published");
        assertThat(this.dataset.faults()).isEmpty();
        assertThat(this.dataset.put(NORTH_YORKSHIRE, "/reports/0/judgements/lscb", "'good'").faults()).singleElement()
            .asString()
            .contains("/judgements/lscb: a short inspection did not judge \"lscb\"");
    }

}
