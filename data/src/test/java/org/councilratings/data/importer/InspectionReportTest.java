package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.importer.Papers.HELP;
import static org.councilratings.data.importer.Papers.IN_CARE;
import static org.councilratings.data.importer.Papers.JOINT;
import static org.councilratings.data.importer.Papers.LEADERS;
import static org.councilratings.data.importer.Papers.LEAVERS;
import static org.councilratings.data.importer.Papers.cover;
import static org.councilratings.data.importer.Papers.fiveJudgements;
import static org.councilratings.data.importer.Papers.published;
import static org.councilratings.data.importer.Papers.read;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

import org.councilratings.data.importer.Paper.Level;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does the report of an inspection of 2018 or later say?")
class InspectionReportTest {

    @TempDir
    Path folder;

    @Test
    void aCoverOf2018HasTheCouncilFirstAndTheInspectorsTitleOnALineOfItsOwn() {
        Paper paper = new Paper().title("Cheshire East Council")
            .heading("Inspection of children’s social care services")
            .bold("Inspection dates: 18 November 2019 to 29 November 2019")
            .bold("Lead inspector: Ada Byron", "Her Majesty’s Inspector")
            .row("Judgement", "Grade")
            .row(LEADERS, "Requires improvement|to be good")
            .row(HELP, "Good")
            .row(JOINT, "Requires improvement|to be good")
            .row("Overall effectiveness", "Requires improvement|to be good");

        Report report = read(paper, this.folder).report();

        assertThat(report.authority()).isEqualTo("cheshire-east");
        assertThat(report.kind()).isEqualTo(ReportKind.ILACS_STANDARD);
        assertThat(report.onSite()).containsExactly(period("2019-11-18", "2019-11-29"));
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
        assertThat(report.judgements()).isEqualTo(Map.of(JudgementArea.LEADERS, REQUIRES_IMPROVEMENT,
                JudgementArea.HELP_AND_PROTECTION, GOOD, JudgementArea.IN_CARE_AND_CARE_LEAVERS, REQUIRES_IMPROVEMENT,
                JudgementArea.OVERALL, REQUIRES_IMPROVEMENT));
        assertThat(report.key()).isEqualTo("cheshire-east/2019-11-ilacs-standard");
    }

    @Test
    void aWeekOnSiteIsAShortInspection() {
        Report report = read(fiveJudgements("Cheshire West and Chester", "15 to 19 July 2024"), this.folder,
                published("2024-08-28"))
            .report();

        assertThat(report.kind()).isEqualTo(ReportKind.ILACS_SHORT);
        assertThat(report.authority()).isEqualTo("cheshire-west-and-chester");
        assertThat(report.key()).isEqualTo("cheshire-west-and-chester/2024-08-28-ilacs-short");
    }

    @Test
    void aSecondPeriodOnSiteDoesNotMakeAShortInspectionAStandardOne() {
        Report report = read(
                fiveJudgements("Derbyshire", "10 July 2023 to 14 July 2023 and 7 August 2023 to", "8 August 2023"),
                this.folder)
            .report();

        assertThat(report.kind()).isEqualTo(ReportKind.ILACS_SHORT);
        assertThat(report.onSite()).containsExactly(period("2023-07-10", "2023-07-14"),
                period("2023-08-07", "2023-08-08"));
    }

    @Test
    void aLengthBetweenAShortAndAStandardInspectionIsNoGuess() {
        Reading reading = Papers.reader()
            .read(fiveJudgements("Derbyshire", "10 to 18 July 2023").print(this.folder.resolve("a.pdf")), Hints.NONE);

        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class,
                unreadable -> assertThat(unreadable.reason()).contains("10 to 18 July 2023", "by hand"));
    }

    @Test
    void aGradeStandsLevelWithItsLabelOrInTheMiddleOrAboveIt() {
        Paper paper = cover("Brent", "13 to 24 May 2024").row(LEADERS, "Outstanding", Level.TOP)
            .row(HELP, "Requires improvement|to be good", Level.TOP)
            .row(IN_CARE, "Good", Level.MIDDLE)
            .row(LEAVERS, "Inadequate", Level.TOP)
            .row("Overall effectiveness", "Requires improvement to be|good", Level.ABOVE)
            .text("Practice here is steady.");

        assertThat(read(paper, this.folder).report().judgements()).isEqualTo(Map.of(JudgementArea.LEADERS, OUTSTANDING,
                JudgementArea.HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, JudgementArea.IN_CARE, GOOD,
                JudgementArea.CARE_LEAVERS, INADEQUATE, JudgementArea.OVERALL, REQUIRES_IMPROVEMENT));
    }

    @Test
    void theRowsMayStandInAnotherOrderAndAFirstLineMayBeVeryWide() {
        Paper paper = new Paper().title("Wakefield")
            .heading("Inspection of children’s social care services")
            .bold("Inspection dates: 11 June 2018 to 22 June 2018")
            .bold("Lead inspector:", "Ada Byron HMI")
            .row("Judgement", "Grade")
            .row("The experiences and progress of children who need help and|protection", "Inadequate")
            .row(JOINT, "Requires improvement")
            .row("The impact of leaders on social work practice with children and|families", "Good")
            .row("Overall effectiveness", "Inadequate");

        Report report = read(paper, this.folder).report();

        assertThat(report.judgements())
            .isEqualTo(Map.of(JudgementArea.HELP_AND_PROTECTION, INADEQUATE, JudgementArea.IN_CARE_AND_CARE_LEAVERS,
                    REQUIRES_IMPROVEMENT, JudgementArea.LEADERS, GOOD, JudgementArea.OVERALL, INADEQUATE));
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
    }

    @Test
    void theMisprintsOfLabelsThatOccurAreUnderstood() {
        Paper paper = cover("Manchester", "3 to 14 March 2025")
            .row("The impact of leaders on practice with|children and families", "Good")
            .row(HELP, "Good")
            .row("The experiences of children in|care", "Outstanding")
            .row("The experiences and progress of|children care leavers", "Good")
            .row("Overall effectiveness", "Good");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).containsEntry(JudgementArea.LEADERS, GOOD)
            .containsEntry(JudgementArea.IN_CARE, OUTSTANDING)
            .containsEntry(JudgementArea.CARE_LEAVERS, GOOD)
            .hasSize(5);
        assertThat(reading.warnings()).noneMatch(warning -> warning.startsWith("judgement"));
    }

    @Test
    void fromApril2026ThereIsNoOverallGrade() {
        Paper paper = cover("Liverpool", "11 May to 22 May 2026").row(LEADERS, "Good")
            .row(HELP, "Good")
            .row(IN_CARE, "Good")
            .row(LEAVERS, "Requires improvement to be|good")
            .text("The overall effectiveness two years ago was inadequate.");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().overall()).isEmpty();
        assertThat(reading.report().judgements()).hasSize(4);
        assertThat(reading.warnings()).noneMatch(warning -> warning.startsWith("judgement"));
    }

    @Test
    void anAreaThatInspectionsOnThoseDaysDidNotJudgeIsLeftOut() {
        Reading.Read reading = read(fiveJudgements("Liverpool", "11 May to 22 May 2026"), this.folder);

        assertThat(reading.report().judgements()).doesNotContainKey(JudgementArea.OVERALL).hasSize(4);
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("judgement overall: left out"));
    }

    @Test
    void aHeadingThatDisagreesWithTheTableLeavesTheAreaOut() {
        Paper paper = fiveJudgements("Leeds", "3 to 14 March 2025").turn()
            .heading("The experiences and progress of children who need help and", "protection: inadequate")
            .text("1. Nothing else.")
            .heading("The experiences and progress of children in care: good");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).doesNotContainKey(JudgementArea.HELP_AND_PROTECTION)
            .containsEntry(JudgementArea.IN_CARE, GOOD)
            .hasSize(4);
        assertThat(reading.warnings())
            .anyMatch(warning -> warning.startsWith("judgement help-and-protection: left out"));
    }

    @Test
    void headingsTellTheirGradeInManyWays() {
        Paper paper = cover("Leeds", "8 to 19 October 2018").row(LEADERS, "Requires improvement|to be good")
            .row(HELP, "Requires improvement|to be good")
            .row(JOINT, "Good")
            .row("Overall effectiveness", "Requires improvement|to be good")
            .turn()
            .heading("Experiences and progress of children who need help and protection",
                    "require improvement to be good")
            .heading("The experiences and progress of children in care and care leavers", "is good.")
            .heading("The impact of leaders on social work practice with children and", "families:",
                    "Requires improvement to be good.");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).hasSize(4);
        assertThat(reading.warnings()).noneMatch(warning -> warning.startsWith("judgement"));
    }

    @Test
    void aTableWithAGradeTooFewGivesNoneAtAll() {
        Paper paper = cover("Leeds", "3 to 14 March 2025").row(LEADERS, "Good")
            .row(HELP, "")
            .row(IN_CARE, "Inadequate")
            .row(LEAVERS, "Good")
            .row("Overall effectiveness", "Inadequate");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().judgements()).isEmpty();
        assertThat(reading.warnings()).contains("judgements: the table has 5 areas, but 4 grades");
    }

    @Test
    void whatNeedsToImproveIsReadPointByPoint() {
        Paper paper = fiveJudgements("Leeds", "3 to 14 March 2025").turn()
            .heading("What needs to improve?")
            .footnoteMark("1")
            .point("■", "The help for 16- and 17-year-olds, and information-",
                    "sharing about them. (Outcome 3, national framework)")
            .point("■", "Plans for 16-", "and 17-year-olds, in particular:")
            .pointAt(107, "-", "their homes")
            .pointAt(107, "-", "their health.")
            .gap(300)
            .small("1 Where the words in brackets come from.")
            .turn()
            .point("■", "A point on the next page.")
            .heading("The experiences and progress of children who need help and", "protection: good")
            .text("1. A finding.")
            .foot("Inspection of Leeds local authority children’s services", "3 to 14 March 2025");

        Points points = read(paper, this.folder).report().areasForImprovement().orElseThrow();

        assertThat(points.quotations()).containsExactly(
                "The help for 16- and 17-year-olds, and information-sharing about them. (Outcome 3, national framework)",
                "Plans for 16- and 17-year-olds, in particular: – their homes – their health.",
                "A point on the next page.");
    }

    @Test
    void lowerCasePointsWithoutFullStopsUnderAHeadingWithAColonCount() {
        Paper paper = fiveJudgements("Bradford", "3 to 14 March 2025").turn()
            .heading("What Needs to Improve:")
            .point("•", "the first of them")
            .point("•", "the second, over two lines", "and no more")
            .heading("The experiences and progress of children in care: good");

        assertThat(read(paper, this.folder).report().areasForImprovement().orElseThrow().quotations())
            .containsExactly("the first of them", "the second, over two lines and no more");
    }

    @Test
    void aStrayHeadingAtTheEndOfTheSummaryIsPassedOver() {
        Paper paper = fiveJudgements("Gloucestershire", "9 to 20 June 2025").text("What needs to improve?")
            .heading("What Needs to Improve")
            .point("■", "One thing.")
            .heading("The experiences and progress of children in care: good");

        assertThat(read(paper, this.folder).report().areasForImprovement().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void withoutTheSectionOrWithItInProseThereAreNoPoints() {
        Paper without = fiveJudgements("Thurrock", "16 to 20 September 2024");
        Paper prose = fiveJudgements("North Lincolnshire", "16 to 20 September 2024").turn()
            .heading("What needs to improve?")
            .text("There is little to say here.")
            .heading("The experiences and progress of children in care: good")
            .point("■", "Not a point of that section.");

        assertThat(read(without, this.folder).report().areasForImprovement()).contains(Points.NONE);
        assertThat(read(prose, this.folder).report().areasForImprovement()).contains(Points.NONE);
        assertThat(read(prose, this.folder).warnings())
            .anyMatch(warning -> warning.startsWith("areasForImprovement: the section is running text"));
    }

    @Test
    void aListThatNoHeadingEndsIsNotCounted() {
        Paper paper = fiveJudgements("Leeds", "3 to 14 March 2025").turn()
            .heading("What needs to improve?")
            .point("■", "One thing.")
            .text("And then there is something that may or may not be a point.")
            .point("■", "Another thing.");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().areasForImprovement()).isEmpty();
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("areasForImprovement: left out"));
    }

    @Test
    void aPageWithoutTextMayHoldPointsThatNobodyCanCount() {
        Paper paper = fiveJudgements("Leeds", "3 to 14 March 2025").turn()
            .picture()
            .turn()
            .heading("What needs to improve?")
            .point("■", "One thing.")
            .heading("The experiences and progress of children in care: good");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().areasForImprovement()).isEmpty();
        assertThat(reading.report().judgements()).hasSize(5);
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("areasForImprovement: left out"));
    }

    @Test
    void theCoverIsRightWhereTheFootOfThePagesDiffers() {
        Paper paper = fiveJudgements("Gateshead", "2 to 6 December 2024").turn()
            .text("Two.")
            .turn()
            .text("Three.")
            .turn()
            .text("Four.")
            .foot("Inspection of Gateshead local authority children’s services", "6 to 12 December 2024");

        Report report = read(paper, this.folder, published("2025-01-29")).report();

        assertThat(report.onSite()).containsExactly(period("2024-12-02", "2024-12-06"));
        assertThat(report.notes()).singleElement().asString().contains("6 to 12 December 2024", "2 to 6 December 2024");
    }

    @Test
    void theFootOfThePagesHelpsWhereTheCoverCannotBe() {
        Paper paper = fiveJudgements("Gateshead", "12 to 6 December 2024").turn()
            .text("Two.")
            .turn()
            .text("Three.")
            .turn()
            .text("Four.")
            .foot("Inspection of Gateshead local authority children’s services", "2 to 6 December 2024");

        Reading.Read reading = read(paper, this.folder, published("2025-01-29"));

        assertThat(reading.report().onSite()).containsExactly(period("2024-12-02", "2024-12-06"));
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("onSite: taken from the foot"));
    }

    @Test
    void someReportsHaveNoLeadInspectorAndSomeHaveTwo() {
        Paper two = new Paper().title("Inspection of Stoke-on-Trent local authority", "children’s services")
            .bold("Inspection dates: 3 to 14 October 2022")
            .bold("Lead inspectors: Ada Byron, His Majesty’s Inspector, and Mary Somerville,",
                    "His Majesty’s Inspector")
            .row("Judgement", "Grade");
        Paper none = new Paper().title("Inspection of Devon local authority", "children’s services")
            .bold("Inspection dates: 3 to 14 October 2022")
            .row("Judgement", "Grade");

        assertThat(read(two, this.folder).report().leadInspectors()).containsExactly("Ada Byron", "Mary Somerville");
        assertThat(read(none, this.folder).report().leadInspectors()).isEmpty();
        assertThat(read(none, this.folder).warnings()).contains("leadInspectors: none found");
    }

    @Test
    void aReportAboutAnAbolishedCountySaysSo() {
        Paper before = fiveJudgements("Somerset", "13 to 24 February 2023");
        Paper after = fiveJudgements("Somerset", "17 to 28 April 2023");

        assertThat(read(before, this.folder).report().about()).contains("somerset-county-council");
        assertThat(read(after, this.folder).report().about()).isEmpty();
    }

    @Test
    void aReportAboutACountyThatTwoCouncilsFollowedStaysWithTheCounty() {
        Reading.Read reading = read(fiveJudgements("Cumbria", "13 to 24 February 2023"), this.folder);

        assertThat(reading.report().authority()).isEqualTo("cumbria-county-council");
        assertThat(reading.report().about()).isEmpty();
    }

    @Test
    void aNamedCouncilOfSeveralThatOneFollowedIsWhatTheReportIsAbout() {
        Paper paper = new Paper().title("Borough of Poole")
            .heading("Inspection of children’s social care services")
            .bold("Inspection dates: 8 to 12 October 2018")
            .row("Judgement", "Grade");

        Report report = read(paper, this.folder).report();

        assertThat(report.authority()).isEqualTo("bournemouth-christchurch-and-poole");
        assertThat(report.about()).contains("poole-borough-council");
    }

    @Test
    void aTrustThatRunsTheServicesMayGiveItsNameToTheTitle() {
        Paper paper = new Paper().title("Inspection of Bradford Children and", "Families Trust")
            .bold("Inspection dates: 12 to 23 January 2026")
            .bold("Lead inspector: Ada Byron, His Majesty’s Inspector")
            .row("Judgement", "Grade")
            .row(LEADERS, "Good")
            .row(HELP, "Good")
            .row(IN_CARE, "Good")
            .row(LEAVERS, "Good")
            .row("Overall effectiveness", "Good");

        assertThat(read(paper, this.folder).report().authority()).isEqualTo("bradford");
    }

    @Test
    void theNumberOfTheFileIsTheLastPartOfItsLink() {
        Hints hints = new Hints(Optional.of("leeds"), Optional.of(KnownDate.parse("2025-04-28")),
                Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/50270001")), Optional.of(true));

        Reading.Read reading = read(fiveJudgements("Leeds", "3 to 14 March 2025"), this.folder, hints);

        assertThat(reading.report().reportId()).contains("50270001");
        assertThat(reading.report().published()).contains(KnownDate.parse("2025-04-28"));
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void theDocumentIsRightAboutItsCouncilAndTheFolderIsWarnedOf() {
        Hints hints = new Hints(Optional.of("derby"), Optional.of(KnownDate.parse("2025-04-28")), Optional.empty(),
                Optional.of(false));

        Reading.Read reading = read(fiveJudgements("Derbyshire", "3 to 14 March 2025"), this.folder, hints);

        assertThat(reading.report().authority()).isEqualTo("derbyshire");
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("authority: "))
            .anyMatch(warning -> warning.startsWith("kind: "));
    }

    @Test
    void daysThatDoNotFitThePublicationAreLeftOut() {
        Reading.Read reading = read(fiveJudgements("Leeds", "3 to 14 March 2023"), this.folder,
                published("2025-04-28"));

        assertThat(reading.report().onSite()).isEmpty();
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("onSite: "));
    }

    private static OnSite period(String start, String end) {
        return OnSite.of(KnownDate.parse(start), KnownDate.parse(end));
    }

}
