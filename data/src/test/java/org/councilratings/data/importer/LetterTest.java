package org.councilratings.data.importer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.data.importer.Papers.letter;
import static org.councilratings.data.importer.Papers.published;
import static org.councilratings.data.importer.Papers.read;
import static org.councilratings.data.importer.Papers.signed;

import java.nio.file.Path;

import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What does a letter about a visit say?")
class LetterTest {

    @TempDir
    Path folder;

    @Test
    void aLetterHasADateDaysASignatureAFocusAndPoints() {
        Paper paper = signed(letter("Cheshire East", "on 30 and 31 October 2018", "22 November 2018").bold("Overview")
            .text("They were last inspected in July 2015 and judged to be good.")
            .bold("What needs to improve in this area of social work practice")
            .point("•", "The first point, which is", "wrapped.")
            .point("•", "The second.")
            .bold("Findings")
            .point("•", "A finding is no point."));

        Reading.Read reading = read(paper, this.folder);
        Report report = reading.report();

        assertThat(report.kind()).isEqualTo(ReportKind.FOCUSED_VISIT);
        assertThat(report.key()).isEqualTo("cheshire-east/2018-11-22-focused-visit");
        assertThat(report.onSite()).containsExactly(period("2018-10-30", "2018-10-31"));
        assertThat(report.published()).contains(KnownDate.parse("2018-11-22"));
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
        assertThat(report.focus()).contains("care leavers");
        assertThat(report.areasForImprovement().orElseThrow().quotations())
            .containsExactly("The first point, which is wrapped.", "The second.");
        assertThat(report.priorityActions()).contains(Points.NONE);
        assertThat(report.judgements()).isEmpty();
        assertThat(reading.warnings()).isEmpty();
    }

    @Test
    void priorityActionsAreListedApart() {
        Paper paper = signed(letter("Dudley", "on 13 October 2020", "27 November 2020").bold("Headline findings")
            .text("There is much to do.")
            .bold("Area for priority action")
            .text("The local authority needs to act at once on the following, including:")
            .pointAt(88, "■", "one thing")
            .pointAt(88, "■", "and another, which is wrapped", "over two lines.")
            .bold("What needs to improve in this area of social work practice?")
            .footnoteMark("1")
            .point("■", "A third thing. (enabler 2)")
            .bold("Main findings")
            .text("A finding."));

        Report report = read(paper, this.folder).report();

        assertThat(report.onSite()).containsExactly(period("2020-10-13", "2020-10-13"));
        assertThat(report.priorityActions().orElseThrow().quotations()).containsExactly("one thing",
                "and another, which is wrapped over two lines.");
        assertThat(report.areasForImprovement().orElseThrow().quotations())
            .containsExactly("A third thing. (enabler 2)");
    }

    @Test
    void theSectionMayComeAfterTheFindings() {
        Paper paper = letter("Coventry", "on 30 and 31 January 2018", "22 February 2018").bold("Findings")
            .point("•", "A finding.")
            .bold("What needs to improve in this area of social work practice")
            .point("•", "The only point.")
            .text("Ofsted will take the findings from this focused visit into account.")
            .text("Yours sincerely")
            .text("Ada Byron", "Her Majesty’s Inspector");

        assertThat(read(paper, this.folder).report().areasForImprovement().orElseThrow().count()).isEqualTo(1);
    }

    @Test
    void wordsInsideAPointThatAlsoBeginAHeadingDoNotEndTheList() {
        Paper paper = signed(letter("York", "on 17 July 2019", "9 August 2019")
            .bold("What needs to improve in this area of social work practice")
            .point("•", "A framework that looks at the", "experiences of children and helps.")
            .point("•", "The second.")
            .bold("Findings"));

        assertThat(read(paper, this.folder).report().areasForImprovement().orElseThrow().count()).isEqualTo(2);
    }

    @Test
    void withoutAYearTheDaysAreTheLastBeforeTheLetter() {
        Report report = read(signed(letter("Coventry", "on 30 and 31 January", "22 February 2018")), this.folder)
            .report();

        assertThat(report.onSite()).containsExactly(period("2018-01-30", "2018-01-31"));
        assertThat(report.notes()).hasSize(1);
    }

    @Test
    void anImpossibleRangeIsPutRightWhereOnlyOneYearFitsThePublication() {
        Paper paper = signed(letter("Darlington", "on 24 October 2022 to 25 October 2023", "28 November 2023"));

        Reading.Read reading = read(paper, this.folder, published("2023-11-28"));

        assertThat(reading.report().onSite()).containsExactly(period("2023-10-24", "2023-10-25"));
        assertThat(reading.report().notes()).hasSize(1);
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("onSite: "));
    }

    @Test
    void anImpossibleRangeThatNothingSettlesIsLeftOut() {
        Paper paper = signed(letter("Darlington", "on 24 to 12 October 2023", "28 November 2023"));

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().onSite()).isEmpty();
        assertThat(reading.warnings()).anyMatch(warning -> warning.startsWith("onSite: "));
    }

    @Test
    void aLetterDatedAYearEarlyHasNoDateUnlessTheSiteGivesOne() {
        Paper paper = signed(letter("Dudley", "on 17 and 18 December 2019", "21 January 2019"));

        assertThat(read(paper, this.folder).report().published()).isEmpty();
        assertThat(read(paper, this.folder).report().key()).isEqualTo("dudley/2019-12-focused-visit");
        Report known = read(paper, this.folder, published("2020-01-21")).report();
        assertThat(known.published()).contains(KnownDate.parse("2020-01-21"));
        assertThat(known.notes()).singleElement().asString().contains("21 January 2019");
    }

    @Test
    void aMisprintedYearIsNoDate() {
        Paper paper = signed(letter("North Somerset", "on 4 and 5 March 2025", "8 April 20205"));

        assertThat(read(paper, this.folder).report().published()).isEmpty();
    }

    @Test
    void theParagraphOnThePandemicMayComeBeforeTheSentenceWithTheDays() {
        Paper paper = new Paper().text("10 May 2021")
            .text("Dear Ms Murray")
            .bold("Focused visit to Haringey children’s services")
            .text("In March 2020 much changed, as in 12 other places.")
            .text("This letter summarises the findings of the focused visit to Haringey",
                    "children’s services on 9 and 10 March 2021.",
                    "Her Majesty’s Inspectors were Ada Byron, Mary Somerville,",
                    "Grace Murray, Jean Bartik and Kay McNulty.");

        Reading.Read reading = read(paper, this.folder);

        assertThat(reading.report().onSite()).containsExactly(period("2021-03-09", "2021-03-10"));
        assertThat(reading.report().leadInspectors()).as("nobody signs it").containsExactly("Ada Byron");
        assertThat(reading.report().focus()).isEmpty();
        assertThat(reading.warnings()).contains("focus: none that is certain");
    }

    @Test
    void aHiddenSecondAddressDoesNotMixWithTheSubject() {
        Paper paper = new Paper().text("1 November 2018")
            .text("Dear Mr Murray")
            .bold("Focused visit to London Borough of Harrow children’s services")
            .overprint("HA1 2XF")
            .text("This letter summarises the findings of a focused visit to the London Borough of",
                    "Harrow local authority children’s services on 9 and 10 October 2018.");

        assertThat(read(paper, this.folder).report().authority()).isEqualTo("harrow");
    }

    @Test
    void whatWasExceptedIsNoFocus() {
        Paper paper = new Paper().text("28 August 2025")
            .text("Dear Ms Murray")
            .bold("Focused visit to Kingston upon Hull children’s services")
            .text("This letter summarises the findings of the focused visit to Kingston upon",
                    "Hull children’s services on 15, 16 and 21 July 2025.")
            .text("Inspectors looked at the local authority’s arrangements for children in care",
                    "(not care leavers) and for permanence.")
            .text("They also looked at quality assurance information.");

        Report report = read(paper, this.folder).report();

        assertThat(report.focus()).contains("children in care and permanence planning");
        assertThat(report.onSite()).containsExactly(period("2025-07-15", "2025-07-16"),
                period("2025-07-21", "2025-07-21"));
    }

    @Test
    void aListThatPointsToTheLastOneIsWarnedOf() {
        Paper paper = signed(letter("Bradford", "on 15 December 2020", "12 February 2021")
            .bold("What needs to improve in this area of social work practice")
            .point("•", "The areas for improvement remain those of two years ago.")
            .bold("Findings"));

        assertThat(read(paper, this.folder).warnings())
            .anyMatch(warning -> warning.startsWith("areasForImprovement: a point refers"));
    }

    @Test
    void monitoringVisitsAreCounted() {
        Paper paper = new Paper().text("4 July 2024")
            .text("Dear Ms Murray")
            .bold("Monitoring visit to Herefordshire children’s services")
            .text("This letter summarises the findings of the monitoring visit to Herefordshire",
                    "children’s services on 5 and 6 June 2024. This was the fourth monitoring",
                    "visit since the local authority was judged inadequate in September 2022.",
                    "His Majesty’s Inspectors for this visit were Ada Byron and Mary Somerville.")
            .bold("Areas covered by the visit")
            .text("Inspectors reviewed the progress made in the following areas:")
            .point("■", "support for care leavers")
            .bold("Headline findings")
            .text("Yours sincerely")
            .text("Ada Byron", "His Majesty’s Inspector");

        Report report = read(paper, this.folder).report();

        assertThat(report.kind()).isEqualTo(ReportKind.MONITORING_VISIT);
        assertThat(report.visitNumber()).hasValue(4);
        assertThat(report.authority()).isEqualTo("herefordshire");
        assertThat(report.onSite()).containsExactly(period("2024-06-05", "2024-06-06"));
        assertThat(report.focus()).contains("care leavers");
        assertThat(report.leadInspectors()).containsExactly("Ada Byron");
    }

    @Test
    void aJointInspectionIsNeitherAnInspectionNorAFocusedVisit() {
        Paper letter = new Paper().text("12 May 2017")
            .text("Dear local partnership")
            .bold("Joint targeted area inspection of the multi-agency response to domestic abuse in", "Hounslow")
            .text("Between 6 and 10 March 2017, Ofsted and others undertook a joint inspection.");
        Paper report = new Paper().title("Joint targeted area inspection of", "Sefton")
            .bold("Inspection dates: 9 to 13 May 2022")
            .text("How agencies work together.");

        assertThat(read(letter, this.folder).report()).returns(ReportKind.JTAI, Report::kind)
            .returns("hounslow", Report::authority);
        assertThat(read(letter, this.folder).report().onSite()).containsExactly(period("2017-03-06", "2017-03-10"));
        assertThat(read(report, this.folder).report()).returns(ReportKind.JTAI, Report::kind)
            .returns("sefton", Report::authority);
    }

    private static OnSite period(String start, String end) {
        return OnSite.of(KnownDate.parse(start), KnownDate.parse(end));
    }

}
