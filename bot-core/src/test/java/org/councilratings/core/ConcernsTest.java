package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.concern;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Concern.Status.ADDRESSED;
import static org.councilratings.data.model.Concern.Status.PROGRESS_SEEN;
import static org.councilratings.data.model.Concern.Status.STILL_OPEN;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Period;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("What must a council improve, and what does it do well?")
class ConcernsTest {

    private static final String VISIT = "moorland/2025-11-06-focused-visit";

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST);

    private static ReportBuilder inspection() {
        return new ReportBuilder("moorland/2024-05-16-ilacs-short", "moorland", ILACS_SHORT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2024-02-26"), KnownDate.parse("2024-03-01"))))
            .published(Optional.of(KnownDate.parse("2024-05-16")))
            .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/50123456")))
            .judgement(OVERALL, GOOD);
    }

    private static ReportBuilder visit() {
        return new ReportBuilder(VISIT, "moorland", FOCUSED_VISIT)
            .onSite(List.of(OnSite.of(KnownDate.parse("2025-10-07"), KnownDate.parse("2025-10-08"))))
            .published(Optional.of(KnownDate.parse("2025-11-06")))
            .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/50234567")));
    }

    private Answer concerns() {
        return this.record.answer(Question.Concerns.all(this.record.authority("Moorland")));
    }

    private Answer concernsAbout(Matter matter) {
        return this.record.answer(new Question.Concerns(this.record.authority("Moorland"), matter));
    }

    @Nested
    class InOurWords {

        private void inspectionAndVisit() {
            ConcernsTest.this.record
                .add("Moorland",
                        visit().concerns(Optional.of(List.of(new Concern(List.of(Theme.RECORDING), Set.of(LEADERS),
                                "Records lag weeks behind.", true, List.of())))))
                .add("Moorland",
                        inspection().areasForImprovement(Optional.of(new Points(4, List.of())))
                            .concerns(Optional.of(List.of(
                                    concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen for too long."),
                                    concern(Theme.PLANS, HELP_AND_PROTECTION, "Plans lack dates.",
                                            new Concern.Evidence(VISIT, STILL_OPEN, "Plans still lacked dates.")),
                                    concern(Theme.PATHWAY_PLANS, CARE_LEAVERS, "Pathway plans are thin.",
                                            new Concern.Evidence(VISIT, PROGRESS_SEEN, "Most had grown fuller.")),
                                    concern(Theme.CASELOADS, LEADERS, "Caseloads are too high.",
                                            new Concern.Evidence(VISIT, ADDRESSED, "Caseloads were down to 14."))))));
        }

        @Test
        void openOnesAreToldByHowTheyStand() {
            inspectionAndVisit();

            Answer answer = concerns();

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(answer.kind()).isEqualTo(QuestionKind.CONCERNS);
            assertThat(answer.title()).isEqualTo("Moorland: 4 open concerns");
            assertThat(textOf(answer)).containsSubsequence("lists 4 areas for improvement",
                    "Visits since raised 1 more", "Still open, says a later report (1):",
                    "• Quality of plans: Plans lack dates. Focused visit (8 October 2025): Plans still lacked dates.",
                    "Progress seen by a later report, not yet put right (1):", "Pathway plans are thin.",
                    "Raised; no later report in our record mentions it (2):",
                    "• Priority action. Recording: Records lag weeks behind. Raised by the focused visit (8 October 2025).",
                    "• Neglect: Neglect goes unseen for too long.", "Put right, says a later report",
                    "Caseloads were down to 14.", "Later visits taken into account: focused visit (8 October 2025).");
        }

        @Test
        void everyReportThatIsToldIsNamed() {
            inspectionAndVisit();

            assertThat(concerns().citations()).extracting(Citation::link)
                .containsExactlyInAnyOrder(URI.create("https://files.ofsted.gov.uk/v1/file/50123456"),
                        URI.create("https://files.ofsted.gov.uk/v1/file/50234567"));
        }

        @Test
        void oneThemeIsToldWithItsWholeStory() {
            inspectionAndVisit();

            Answer answer = concernsAbout(Matter.OnThemes.of(Theme.CASELOADS));

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(answer.title()).isEqualTo("Moorland: no open concern on record about caseloads and capacity");
            assertThat(textOf(answer)).contains("Put right, says a later report", "Caseloads were down to 14.")
                .doesNotContain("Neglect goes unseen");
        }

        @Test
        void oneJudgementsConcernsAreThoseAboutItsChildren() {
            inspectionAndVisit();

            assertThat(textOf(concernsAbout(new Matter.OfArea(CARE_LEAVERS))))
                .contains("1 open concern about care leavers", "Pathway plans are thin.")
                .doesNotContain("Plans lack dates");
        }

        @Test
        void aThemeAndAJudgementTogetherAreBothMeant() {
            inspectionAndVisit();

            assertThat(concernsAbout(
                    new Matter.OnThemes(Set.of(Theme.PATHWAY_PLANS), Optional.of(new Matter.OfArea(LEADERS))))
                .title())
                .isEqualTo("Moorland: no open concern on record about pathway plans for the impact of leaders");
        }

        @Test
        void priorityActionsAreToldApart() {
            inspectionAndVisit();

            assertThat(textOf(concernsAbout(new Matter.PriorityActions()))).contains("1 open concern", "Records lag")
                .doesNotContain("Plans lack dates");
        }

        @Test
        void withoutALaterReportNothingIsSaidToBeTrueStill() {
            ConcernsTest.this.record.add("Moorland", inspection()
                .areasForImprovement(Optional.of(new Points(1, List.of())))
                .concerns(Optional.of(List.of(concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen.")))));

            assertThat(textOf(concerns())).contains("Raised; no later report in our record mentions it (1):",
                    "No later report is in our record; that does not mean there was none.");
        }

        @Test
        void aVisitThatNobodyHasReadIsNotSaidToMentionNothing() {
            ConcernsTest.this.record
                .add("Moorland",
                        visit().areasForImprovement(Optional.of(Points.quoted(List.of("The visit's own point.")))))
                .add("Moorland", inspection().concerns(
                        Optional.of(List.of(concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen.")))));

            assertThat(textOf(concerns()))
                .contains("Since the inspection, and not yet read for what it says of these: focused visit",
                        "Raised; no later report that has been read mentions it (1):", "“The visit's own point.”",
                        "https://files.ofsted.gov.uk/v1/file/50234567")
                .doesNotContain("Later visits taken into account");
        }

        @Test
        void anUnreadLettersPriorityActionIsNotDenied() {
            ConcernsTest.this.record
                .add("Moorland",
                        visit().areasForImprovement(Optional.of(Points.NONE))
                            .priorityActions(Optional.of(Points.quoted(List.of("The urgent point.")))))
                .add("Moorland", inspection().concerns(
                        Optional.of(List.of(concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen.")))));

            assertThat(textOf(concernsAbout(new Matter.PriorityActions()))).contains(
                    "Moorland: areas for priority action in a report that is not yet read",
                    "For priority action, in Ofsted's words:", "“The urgent point.”");
            assertThat(concernsAbout(Matter.OnThemes.of(Theme.PLANS)).title()).isEqualTo(
                    "Moorland: no open concern about quality of plans among those read, and a later report is not "
                            + "yet read for it");
            assertThat(textOf(ConcernsTest.this.record
                .answer(new Question.WithConcern(Group.all(), Among.everyone(), new Matter.PriorityActions(), false))))
                .contains("And in reports that are not yet put into our own words (1):",
                        "• Moorland: focused visit (8 October 2025), 1 area for priority action");
            assertThat(textOf(ConcernsTest.this.record
                .answer(new Question.ConcernProgress(ConcernsTest.this.record.authority("Moorland")))))
                .contains("of the later visits in our record it is not known what they said of them",
                        "“The urgent point.”");
            assertThat(textOf(ConcernsTest.this.record.answer(new Question.ConcernHistory(
                    ConcernsTest.this.record.authority("Moorland"), Visits.ANY, Period.always()))))
                .contains("For priority action, in Ofsted's words:", "It is not yet read for what it says of concerns");
        }

        @Test
        void aNewerInspectionSupersedesTheOldList() {
            inspectionAndVisit();
            ConcernsTest.this.record.add("Moorland",
                    new ReportBuilder("moorland/2026-07-01-ilacs-standard", "moorland", ILACS_STANDARD)
                        .onSite(List.of(OnSite.of(KnownDate.parse("2026-05-11"), KnownDate.parse("2026-05-22"))))
                        .published(Optional.of(KnownDate.parse("2026-07-01")))
                        .concerns(Optional.of(List.of(concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect again."))))
                        .judgement(LEADERS, GOOD));

            assertThat(textOf(concerns())).contains("1 open concern", "Neglect again.")
                .doesNotContain("Plans lack dates");
            assertThat(textOf(concernsAbout(Matter.OnThemes.of(Theme.PLANS)))).contains("no open concern on record",
                    "Of earlier reports: superseded by the list of the newest inspection, which is no proof",
                    "Plans lack");
        }

        @Test
        void strengthsAreToldWithTheirReport() {
            ConcernsTest.this.record.add("Moorland",
                    inspection().strengths(List.of("Early help starts within days.", "Foster carers stay.")));

            Answer answer = ConcernsTest.this.record
                .answer(new Question.Strengths(ConcernsTest.this.record.authority("Moorland")));

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(textOf(answer)).contains("Moorland: 2 strengths", "• Early help starts within days.",
                    "published 16 May 2024", "https://files.ofsted.gov.uk/v1/file/50123456", "to 20 August 2026");
        }

    }

    @Nested
    class NotInOurWords {

        private void with(Optional<Points> areas) {
            ConcernsTest.this.record.add("Moorland", inspection().areasForImprovement(areas));
        }

        @Test
        void theirNumberAndWhereTheyStandAreToldAndNotTheirTexts() {
            with(Optional.of(new Points(4, List.of())));

            Answer answer = concerns();

            assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(answer.kind()).isEqualTo(QuestionKind.CONCERNS);
            assertThat(textOf(answer)).contains("published 16 May 2024, lists 4 areas for improvement",
                    "I do not hold their texts; they stand in the report: "
                            + "https://files.ofsted.gov.uk/v1/file/50123456",
                    "to 20 August 2026");
        }

        @Test
        void aNumberThatNobodyCountedIsNotNone() {
            with(Optional.empty());

            assertThat(textOf(concerns())).contains("may list areas for improvement; how many is not held")
                .doesNotContain("no list");
        }

        @Test
        void aReportWithoutTheListSaysSo() {
            with(Optional.of(Points.NONE));

            Answer answer = concerns();

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(textOf(answer)).contains("has no list of areas for improvement", "in running text");
        }

        @Test
        void aUsersOwnImportIsQuotedWithItsSource() {
            with(Optional.of(Points.quoted(List.of("The first thing.", "The second thing."))));

            Answer answer = concerns();

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(textOf(answer))
                .contains("In Ofsted's words:", "• “The first thing.”", "• “The second thing.”",
                        "Source: Ofsted's report on Moorland, published 16 May 2024")
                .doesNotContain("I do not hold");
        }

        @Test
        void quotationsAreNotSortedByTheme() {
            with(Optional.of(Points.quoted(List.of("The first thing."))));

            assertThat(textOf(concernsAbout(Matter.OnThemes.of(Theme.NEGLECT))))
                .contains("Nobody has yet sorted what it lists by theme, so here is all of it.", "“The first thing.”");
        }

        @Test
        void whatLaterVisitsListedIsCountedToo() {
            with(Optional.of(new Points(4, List.of())));
            ConcernsTest.this.record.add("Moorland", visit().areasForImprovement(Optional.of(new Points(3, List.of())))
                .priorityActions(Optional.of(new Points(1, List.of()))));

            assertThat(textOf(concerns())).contains("not yet read for what it says of these: focused visit",
                    "It lists 3 areas for improvement, and lists 1 area for priority action");
        }

        @Test
        void strengthsAreNotMadeUp() {
            with(Optional.empty());

            Answer answer = ConcernsTest.this.record
                .answer(new Question.Strengths(ConcernsTest.this.record.authority("Moorland")));

            assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
            assertThat(answer.kind()).isEqualTo(QuestionKind.STRENGTHS);
            assertThat(textOf(answer)).contains("https://files.ofsted.gov.uk/v1/file/50123456", "to 20 August 2026");
        }

    }

}
