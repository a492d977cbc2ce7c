package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.LSCB;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.SIF;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How is a council rated now?")
class CurrentRatingTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2024-02-26", "2024-03-08", "2024-05-16", OVERALL, INADEQUATE, LEADERS,
                REQUIRES_IMPROVEMENT, HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, IN_CARE, REQUIRES_IMPROVEMENT,
                CARE_LEAVERS, INADEQUATE)
        .inspection("Moorland", ILACS_SHORT, "2019-03-18", "2019-03-22", "2019-05-08", OVERALL, GOOD, LEADERS, GOOD,
                HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, GOOD);

    @ParameterizedTest
    @ValueSource(strings = { "/rating moorland", "moorland?", "How is Moorland rated these days?",
            "please tell me Moorland's Ofsted grade", "<@U0LAN0Z89|bot> rating moorland", "is Moorland still good?" })
    void theNewestInspectionIsTheRating(String text) {
        Answer answer = this.record.ask(text);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.RATING);
        assertThat(textOf(answer)).contains("Moorland: inadequate", "published 16 May 2024",
                "from 26 February 2024 to 8 March 2024", "Care leavers: inadequate", "down from good");
        assertThat(answer.citations()).extracting(Citation::published)
            .extracting(date -> date.orElseThrow().toString())
            .containsExactly("2024-05-16", "2019-05-08");
    }

    @Test
    void whatMovedUnderTheSameOverallGradeIsSaid() {
        Answer answer = this.record
            .inspection("Marshland", ILACS_STANDARD, "2022-05-08", "2022-05-19", "2022-07-04", OVERALL, GOOD, LEADERS,
                    OUTSTANDING, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, GOOD)
            .inspection("Marshland", ILACS_SHORT, "2026-01-26", "2026-01-30", "2026-03-18", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, OUTSTANDING, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .ask("marshland");

        assertThat(textOf(answer)).contains("published 4 July 2022: the same as before overall; the impact of leaders "
                + "went down, help and protection went up.");
    }

    @Test
    void theAnswerSaysHowFarTheRecordGoesAndHowOldItIs() {
        assertThat(textOf(this.record.ask("moorland"))).contains(
                "every full inspection of today's authorities published to 20 August 2026",
                "Data as of 22 August 2026, 92 days ago: newer reports may exist");
    }

    @Test
    void withoutAnOverallGradeTheFourJudgementsAreTheRating() {
        Answer answer = this.record
            .inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, REQUIRES_IMPROVEMENT, CARE_LEAVERS, OUTSTANDING)
            .ask("moorland overall");

        assertThat(answer.accent()).isEmpty();
        assertThat(textOf(answer))
            .contains("no overall grade", "The impact of leaders: good",
                    "Children in care: requires improvement to be good", "Care leavers: outstanding")
            .doesNotContain("Overall effectiveness:");
        assertThat(textOf(answer).split("Compared with")[0]).doesNotContain("inadequate");
    }

    @Test
    void withoutAnOverallGradeEachJudgementIsSetBesideTheOneBefore() {
        String text = textOf(this.record
            .inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD,
                    HELP_AND_PROTECTION, INADEQUATE, IN_CARE, REQUIRES_IMPROVEMENT, CARE_LEAVERS, OUTSTANDING)
            .ask("moorland"));

        assertThat(text).contains("published 16 May 2024: overall the two cannot be compared",
                "The impact of leaders: up from requires improvement to be good",
                "help and protection: down from requires improvement to be good", "children in care: the same",
                "care leavers: up from inadequate");
    }

    @Test
    void aJointCareJudgementIsNotSetBesideTheTwoThatCameAfter() {
        String text = textOf(this.record
            .inspection("Marshland", ILACS_STANDARD, "2022-06-06", "2022-06-17", "2022-08-01", OVERALL, INADEQUATE,
                    LEADERS, OUTSTANDING, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, INADEQUATE)
            .inspection("Marshland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .ask("marshland"));

        assertThat(text)
            .contains("The impact of leaders: down from outstanding",
                    "Not comparable: children in care and care leavers, because", "together until the end of 2022")
            .doesNotContain("inadequate");
    }

    @Test
    void whatMayBeAskedNextIsOffered() {
        assertThat(this.record.ask("moorland").followUps()).extracting(Choice::label)
            .containsExactly("Last visit", "History", "Concerns", "Statistical neighbours", "Report link");
    }

    @Test
    void aReportPublishedAfterTheReformStillHasItsOverallGrade() {
        Answer answer = this.record
            .inspection("Moorland", ILACS_SHORT, "2026-02-23", "2026-02-27", "2026-05-18", OVERALL, OUTSTANDING,
                    LEADERS, OUTSTANDING)
            .ask("moorland");

        assertThat(textOf(answer)).contains("Moorland: outstanding", "18 May 2026").doesNotContain("no overall");
    }

    @Test
    void aNewerInspectionWhoseGradesWereNotReadIsNotReplacedByAnOlderOne() {
        Answer answer = this.record.inspection("Moorland", ILACS_SHORT, "2026-02-23", "2026-02-27", "2026-05-18")
            .ask("moorland");

        assertThat(textOf(answer)).contains("could not be read", "18 May 2026").doesNotContain("inadequate");
    }

    @Test
    void aReviewOfTheSafeguardingBoardAloneIsNoRating() {
        Answer answer = this.record.inspection("Marshland", SIF, "2015-06-01", "2015-06-05", "2015-08-03", LSCB, GOOD)
            .ask("rating marshland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
    }

    @Test
    void theJointCareJudgementIsNotSplit() {
        String text = textOf(this.record
            .inspection("Marshland", ILACS_SHORT, "2022-06-06", "2022-06-10", "2022-08-01", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
            .ask("care leavers in Marshland"));

        assertThat(text).contains("Children in care and care leavers (one judgement): outstanding",
                "no separate grade for either");
    }

    @Test
    void visitsSinceAreToldAndChangeNothing() {
        String text = textOf(
                this.record.visit("Moorland", FOCUSED_VISIT, "2025-10-07", "2025-10-08", "2025-11-06", "the front door")
                    .ask("moorland"));

        assertThat(text).contains("Moorland: inadequate", "focused visit (8 October 2025)", "give no grade",
                "published 6 November 2025");
    }

    @Test
    void whereNoLinkIsHeldTheCouncilsPageIsCited() {
        Answer answer = this.record
            .add("Marshland",
                    new ReportBuilder("marshland/2024-01-05-ilacs-short", "marshland", ReportKind.ILACS_SHORT)
                        .judgement(OVERALL, GOOD)
                        .published(java.util.Optional.of(org.councilratings.data.model.KnownDate.parse("2024-01-05"))))
            .ask("marshland");

        assertThat(textOf(answer)).contains("the council's page at Ofsted",
                "https://reports.ofsted.gov.uk/provider/44/80301", "dates on site not held");
    }

    @Test
    void onePartOfTheRatingHasItsOwnGradeInTheTitle() {
        Answer answer = this.record.ask("care leavers in Moorland");

        assertThat(answer.kind()).isEqualTo(QuestionKind.JUDGEMENT);
        assertThat(textOf(answer)).startsWith("Moorland, care leavers: inadequate");
        assertThat(textOf(this.record.ask("is leadership in Moorland good")))
            .startsWith("Moorland, the impact of leaders: requires improvement to be good");
    }

    @Test
    void aPartThatWasNotJudgedIsNotMadeUp() {
        Answer answer = this.record.ask("adoption grade for Moorland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("gave no grade for adoption");
    }

    @Test
    void ofJudgementsReadInPartTheRestIsNamed() {
        String text = textOf(this.record
            .inspection("Moorland", ILACS_SHORT, "2026-06-08", "2026-06-12", "2026-07-28", LEADERS, GOOD, IN_CARE, GOOD,
                    CARE_LEAVERS, GOOD)
            .ask("moorland"));

        assertThat(text).startsWith("Moorland: no overall grade, judgements read in part")
            .contains("Not read with certainty: help and protection");
    }

    @Test
    void withNoJudgementReadNothingIsClaimed() {
        Answer answer = this.record.inspection("Moorland", ILACS_SHORT, "2026-06-08", "2026-06-12", "2026-07-28")
            .ask("moorland");

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("28 July 2026", "could not be read").doesNotContain("inadequate");
    }

    @Test
    void aVisitWithoutADateIsToldTooAndNotDenied() {
        String text = textOf(
                this.record.visit("Moorland", FOCUSED_VISIT, "", "", "", "the front door").ask("rating moorland"));

        assertThat(text).contains(
                "without a date, from before or after that inspection: focused visit (the front door)",
                "No visit with a later date is on record");
    }

}
