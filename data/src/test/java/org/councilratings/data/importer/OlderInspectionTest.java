package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.importer.Papers.read;
import static org.councilratings.data.model.Grade.ADEQUATE;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;

import java.nio.file.Path;
import java.util.Map;

import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does the report of an inspection before 2018 say?")
class OlderInspectionTest {

    @TempDir
    Path folder;

    @Test
    void theFirstReportsHaveTheBoardOnTheCoverAndNoDateOfPublication() {
        Paper paper = new Paper().title("Bolton Council")
            .heading("Inspection of services for children in need of help and",
                    "protection, children looked after and care leavers", "and",
                    "Review of the effectiveness of the local safeguarding children", "board")
            .footnoteMark("1")
            .heading("Inspection date: 14 January – 5 February 2014")
            .heading("The overall judgement is requires improvement")
            .row("1. Children who need help and protection", "Requires|improvement")
            .row("2. Children looked after and achieving permanence", "Good")
            .row("2.1 Adoption performance", "Outstanding")
            .row("2.2 Experiences and progress of care leavers", "Good")
            .row("3. Leadership, management and governance", "Requires|improvement")
            .text("The effectiveness of the Local Safeguarding Children Board (LSCB)")
            .gap(-12)
            .bold("requires improvement")
            .turn()
            .heading("Information about this inspection")
            .text("Lead inspector: Ada Byron", "Team inspectors: Mary Somerville, Grace Murray");

        Reading.Read reading = read(paper, this.folder);
        Report report = reading.report();

        assertThat(report.kind()).isEqualTo(ReportKind.SIF);
        assertThat(report.authority()).isEqualTo("bolton");
        assertThat(report.onSite())
            .containsExactly(OnSite.of(KnownDate.parse("2014-01-14"), KnownDate.parse("2014-02-05")));
        assertThat(report.published()).isEmpty();
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
        assertThat(report.judgements())
            .isEqualTo(Map.of(JudgementArea.OVERALL, REQUIRES_IMPROVEMENT, JudgementArea.HELP_AND_PROTECTION,
                    REQUIRES_IMPROVEMENT, JudgementArea.LOOKED_AFTER_AND_PERMANENCE, GOOD, JudgementArea.ADOPTION,
                    OUTSTANDING, JudgementArea.CARE_LEAVERS, GOOD, JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
                    REQUIRES_IMPROVEMENT, JudgementArea.LSCB, REQUIRES_IMPROVEMENT));
        assertThat(reading.warnings()).containsExactly("published: not printed in the document");
    }

    @Test
    void laterReportsHaveTheBoardAsASecondPartAndTheInspectorAtTheEnd() {
        Paper paper = later("Cheshire West and Chester", "24 November 2015 – 17 December 2015", "19 February 2016")
            .heading("Children’s services in Cheshire West and Chester are good")
            .row("1. Children who need help and protection", "Good")
            .row("2. Children looked after and achieving|permanence", "Good")
            .row("2.1 Adoption performance", "Outstanding")
            .row("2.2 Experiences and progress of care leavers", "Good")
            .row("1. Leadership, management and governance", "Outstanding")
            .turn()
            .text("Some of it was judged to be inadequate three years ago.")
            .turn()
            .heading("The Local Safeguarding Children Board (LSCB)", "The Local Safeguarding Children Board is Good")
            .turn()
            .text("Lead inspector: Ada Byron HMI", "Deputy lead inspector: Grace Murray HMI");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().published()).contains(KnownDate.parse("2016-02-19"));
        assertThat(reading.report().judgements()).hasSize(7)
            .containsEntry(JudgementArea.OVERALL, GOOD)
            .containsEntry(JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, OUTSTANDING)
            .containsEntry(JudgementArea.LSCB, GOOD);
        assertThat(reading.report().leadInspectors()).containsExactly("Ada Byron");
        assertThat(reading.report().areasForImprovement()).contains(Points.NONE);
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void theTableMayGoOnOnTheNextPageBelowProseThatNamesAnArea() {
        Paper paper = later("Oldham", "22 May 2015 – 18 June 2015", "3 August 2015")
            .heading("Children’s services in Oldham require improvement to be good")
            .text("Leadership, management and governance need work.")
            .row("1. Children who need help and protection", "Require improvement")
            .row("2. Children looked after and achieving|permanence", "Require improvement")
            .row("2.1 Adoption performance", "Good")
            .turn()
            .row("2.2 Experiences and progress of care leavers", "Require improvement")
            .row("3. Leadership, management and governance", "Inadequate");

        assertThat(read(paper, this.folder).report().judgements())
            .containsEntry(JudgementArea.CARE_LEAVERS, REQUIRES_IMPROVEMENT)
            .containsEntry(JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE, INADEQUATE)
            .containsEntry(JudgementArea.OVERALL, REQUIRES_IMPROVEMENT)
            .hasSize(6);
    }

    @Test
    void whatIsNotJudgedIsLeftOutWithoutAWarning() {
        Paper paper = later("Isles of Scilly", "11 April 2016 – 28 April 2016", "27 June 2016")
            .heading("Children’s services in the Isles of Scilly are good")
            .row("1. Children who need help and protection", "Good")
            .row("2. Children looked after and achieving|permanence", "Not Judged")
            .row("2.1 Adoption performance", "Not judged")
            .row("2.2 Experiences and progress of care leavers", "Not Judged")
            .row("3. Leadership, management and governance", "Good")
            .turn()
            .heading("The Local Safeguarding Children Board requires improvement");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).containsOnlyKeys(JudgementArea.OVERALL,
                JudgementArea.HELP_AND_PROTECTION, JudgementArea.LEADERSHIP_MANAGEMENT_AND_GOVERNANCE,
                JudgementArea.LSCB);
        assertThat(reading.warnings()).noneMatch(warning -> warning.startsWith("judgement"));
    }

    @Test
    void aReinspectionDoesNotTakeTheGradesOfTheLastOne() {
        Paper paper = new Paper().title("Somerset County Council")
            .heading("Reinspection of services for children in need of help and",
                    "protection, children looked after and care leavers")
            .heading("Inspection date: 7 November 2017 to 30 November 2017", "Report published: 29 January 2018")
            .heading("Children’s services in Somerset require improvement to be good")
            .row("1. Children who need help and protection", "Requires improvement")
            .row("2. Children looked after and achieving|permanence", "Requires improvement")
            .row("2.1 Adoption performance", "Good")
            .row("2.2 Experiences and progress of care leavers", "Requires improvement")
            .row("3. Leadership, management and governance", "Requires improvement")
            .turn()
            .turn()
            .bold("Previous Ofsted inspections")
            .point("•", "Children who need help and protection: inadequate")
            .point("•", "Adoption performance: requires improvement")
            .point("•", "Leadership, management and governance: inadequate.");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).containsEntry(JudgementArea.OVERALL, REQUIRES_IMPROVEMENT)
            .containsEntry(JudgementArea.HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT)
            .containsEntry(JudgementArea.ADOPTION, GOOD)
            .hasSize(6)
            .doesNotContainKey(JudgementArea.LSCB);
        assertThat(reading.report().about()).contains("somerset-county-council");
        assertThat(reading.warnings()).noneMatch(warning -> warning.startsWith("judgement"));
    }

    @Test
    void aSentenceInsideThatDisagreesWithTheTableLeavesTheAreaOut() {
        Paper paper = later("Reading", "23 May to 15 June 2016", "5 August 2016")
            .heading("Children’s services in Reading are inadequate")
            .row("1. Children who need help and protection", "Inadequate")
            .row("2. Children looked after and achieving|permanence", "Inadequate")
            .row("2.1 Adoption performance", "Requires improvement")
            .row("2.2 Experiences and progress of care leavers", "Good")
            .row("3. Leadership, management and governance", "Inadequate")
            .turn()
            .turn()
            .bold("The graded judgement for adoption performance is that it requires", "improvement")
            .bold("The graded judgement about the experience and progress of care leavers", "is that it is inadequate");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).containsEntry(JudgementArea.ADOPTION, REQUIRES_IMPROVEMENT)
            .doesNotContainKey(JudgementArea.CARE_LEAVERS);
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("judgement care-leavers: left out"));
    }

    @Test
    void aReviewOfTheBoardAloneGivesTheCouncilNoGrade() {
        Paper paper = new Paper().title("Surrey Safeguarding Children Board")
            .heading("Review of the effectiveness of the Local Safeguarding Children", "Board")
            .heading("Inspection date: 15 June 2015 – 17 June 2015", "Report published: 3 August 2015")
            .heading("The Local Safeguarding Children Board requires improvement");

        Report report = read(paper, this.folder).report();

        assertThat(report.authority()).isEqualTo("surrey");
        assertThat(report.judgements()).isEqualTo(Map.of(JudgementArea.LSCB, REQUIRES_IMPROVEMENT));
        assertThat(report.isRating()).isFalse();
    }

    @Test
    void datesMayBeInFigures() {
        Paper paper = later("London Borough of Redbridge Council", "12/09/2016 to 06/10/2016", "25/11/2016")
            .heading("Children’s services in London Borough of Redbridge are good.");

        Report report = read(paper, this.folder).report();

        assertThat(report.onSite())
            .containsExactly(OnSite.of(KnownDate.parse("2016-09-12"), KnownDate.parse("2016-10-06")));
        assertThat(report.published()).contains(KnownDate.parse("2016-11-25"));
        assertThat(report.overall()).contains(GOOD);
    }

    @Test
    void theDateOnOfstedsSiteWinsAndTheOtherIsNoted() {
        Paper paper = later("Stoke-on-Trent", "1/06/2015 – 25/06/2015", "10/08/2015")
            .heading("Children’s services in Stoke-on-Trent require improvement");

        Report report = read(paper, this.folder, Papers.published("2015-08-12")).report();

        assertThat(report.published()).contains(KnownDate.parse("2015-08-12"));
        assertThat(report.notes()).singleElement().asString().contains("10 August 2015", "12 August 2015");
    }

    @Test
    void inspectionsOfLookedAfterServicesHaveTheirGradesAtTheEnd() {
        Paper paper = new Paper().title("Inspection of looked after children", "services")
            .title("Kent County Council")
            .gap(100)
            .text("Inspection dates: 15 – 19 July 2013", "Reporting inspector Ada Byron HMI")
            .text("Age group: All", "Published: 23 August 2013")
            .turn()
            .text("Adequate (Grade 3) is the third of four grades.")
            .turn()
            .heading("Record of main findings", "Services for looked after children")
            .row("Overall effectiveness", "Adequate")
            .row("Capacity to improve", "Good")
            .row("Outcomes for looked after children and|young people", "Adequate Grade 3")
            .row("Quality of provision", "Inadequate Grade 4")
            .row("Leadership and management", "Adequate");

        Report report = read(paper, this.folder).report();

        assertThat(report.kind()).isEqualTo(ReportKind.PRE_SIF);
        assertThat(report.authority()).isEqualTo("kent");
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
        assertThat(report.published()).contains(KnownDate.parse("2013-08-23"));
        assertThat(report.judgements()).isEqualTo(Map.of(JudgementArea.OVERALL, ADEQUATE,
                JudgementArea.CAPACITY_TO_IMPROVE, GOOD, JudgementArea.OUTCOMES, ADEQUATE,
                JudgementArea.QUALITY_OF_PROVISION, INADEQUATE, JudgementArea.LEADERSHIP_AND_MANAGEMENT, ADEQUATE));
    }

    private static Paper later(String council, String days, String published) {
        return new Paper().title(council)
            .heading("Inspection of services for children in need of help and",
                    "protection, children looked after and care leavers", "and",
                    "Review of the effectiveness of the Local Safeguarding Children", "Board")
            .footnoteMark("1")
            .heading("Inspection date: " + days, "Report published: " + published);
    }

}
