package org.councilratings.core.digest;

import static org.councilratings.data.model.JudgementArea.IN_CARE_AND_CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.IN_CARE;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.concern;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;
import static org.councilratings.data.model.Grade.REQUIRES_IMPROVEMENT;
import static org.councilratings.data.model.JudgementArea.CARE_LEAVERS;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.Region.NORTH_EAST;
import static org.councilratings.data.model.Region.SOUTH_WEST;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.councilratings.core.Bot;
import org.councilratings.core.SmallRecord;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.ReportFacts;
import org.councilratings.data.dataset.WhatIsNew;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("How does a post about new reports read?")
class DigestTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    private final SmallRecord record = new SmallRecord().council("Moorland", NORTH_EAST)
        .council("Marshland", SOUTH_WEST)
        .council("Fenland", SOUTH_WEST)
        .council("Heathland", SOUTH_WEST)
        .inspection("Moorland", ILACS_STANDARD, "2026-02-23", "2026-03-06", "2026-05-16", OVERALL, GOOD, LEADERS, GOOD,
                CARE_LEAVERS, GOOD)
        .inspection("Moorland", ILACS_STANDARD, "2023-02-20", "2023-03-03", "2023-05-17", OVERALL, REQUIRES_IMPROVEMENT,
                LEADERS, GOOD, CARE_LEAVERS, GOOD)
        .inspection("Marshland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-07-07", LEADERS, INADEQUATE,
                CARE_LEAVERS, OUTSTANDING)
        .inspection("Marshland", ILACS_SHORT, "2023-05-08", "2023-05-19", "2023-07-07", OVERALL, GOOD, LEADERS, GOOD,
                CARE_LEAVERS, GOOD)
        .inspection("Heathland", ILACS_SHORT, "2026-02-09", "2026-02-13", "2026-04-01", OVERALL, GOOD, LEADERS, GOOD)
        .visit("Fenland", FOCUSED_VISIT, "2026-06-09", "2026-06-10", "2026-07-18", "care leavers")
        .visit("Heathland", MONITORING_VISIT, "2026-06-16", "2026-06-17", "2026-07-25", "the front door");

    private final Dataset dataset = this.record.dataset();

    private Report newest(String slug) {
        return this.dataset.reports(slug).getFirst();
    }

    private static Summary news(Wants wants, List<Report> reports) {
        return new Summary(wants, reports, List.of(), List.of(), Optional.empty(), Optional.empty(), Bot.ZONE,
                List.of());
    }

    private static Summary news(Report... reports) {
        return news(Wants.everything(), List.of(reports));
    }

    private Answer post(Summary summary) {
        return new Digest(this.dataset, TODAY).of(summary);
    }

    private static List<Block.Entry> entries(Answer answer) {
        return answer.blocks().stream().filter(Block.Entry.class::isInstance).map(Block.Entry.class::cast).toList();
    }

    @Test
    void oneReportIsItsOwnHeadline() {
        Answer answer = post(news(newest("moorland")));

        assertThat(answer.title())
            .isEqualTo("New report: Moorland, standard inspection: good, up from requires " + "improvement");
        assertThat(answer.accent()).contains(GOOD);
        assertThat(entries(answer).getFirst().heading()).isEqualTo("Moorland – standard inspection");
        assertThat(entries(answer).getFirst().lines()).startsWith(
                "▲ Overall effectiveness: good, up from requires improvement",
                "= The impact of leaders: good, no change", "= Care leavers: good, no change");
        assertThat(textOf(answer)).contains("On site from 23 February 2026 to 6 March 2026, published 16 May 2026.",
                "Compared with the inspection published 17 May 2023.");
        assertThat(answer.followUps()).extracting(Choice::label).containsExactly("Rating of Moorland");
    }

    @Test
    void eachReportStandsWithItsSources() {
        Block.Entry entry = entries(post(news(newest("moorland"), newest("fenland")))).getFirst();

        assertThat(entry.sources()).extracting(source -> source.published().orElseThrow().words())
            .containsExactly("16 May 2026", "17 May 2023");
    }

    @Test
    void noOverallGradeIsMadeUp() {
        Answer answer = post(news(newest("marshland")));

        assertThat(answer.title())
            .isEqualTo("New report: Marshland, standard inspection: 1 judgement inadequate, 1 down, 1 up");
        assertThat(answer.accent()).isEmpty();
        assertThat(entries(answer).getFirst().lines()).startsWith(
                "No overall grade: Ofsted gives none since April 2026.",
                "▼ The impact of leaders: inadequate, down from good", "▲ Care leavers: outstanding, up from good");
        assertThat(textOf(answer)).doesNotContain("Overall effectiveness:");
    }

    @Test
    void whatCannotBeComparedSaysWhy() {
        assertThat(textOf(post(news(this.dataset.reports("heathland").getLast()))))
            .contains("• Overall effectiveness: good", "Not comparable: no full inspection before it is on record.")
            .doesNotContain("▲", "▼", "no change");
    }

    @Test
    void theUrgentComesFirstAndThenTheNewest() {
        List<Report> reports = new ArrayList<>(List.of(newest("fenland"), newest("heathland"), newest("moorland"),
                this.dataset.reports("heathland").getLast(), newest("marshland")));
        Answer answer = post(news(Wants.everything(), reports));

        assertThat(entries(answer)).extracting(Block.Entry::heading)
            .containsExactly("Marshland – standard inspection", "Moorland – standard inspection",
                    "Heathland – short inspection", "Heathland – monitoring visit", "Fenland – focused visit");
        assertThat(answer.title()).isEqualTo("5 new reports: 1 with an inadequate judgement, 1 decline, 1 improvement");
        assertThat(textOf(answer)).contains("New on record for all councils in England: 2 standard inspections, "
                + "1 short inspection, 1 focused visit and 1 monitoring visit. Compared with the inspection before, 1 "
                + "went down in at least one judgement, 1 went up in at least one and down in none that can be compared "
                + "and 1 cannot be compared.");
        assertThat(answer.accent()).isEmpty();
    }

    @Test
    void theSameReportsGiveTheSamePostInWhateverOrderTheyCome() {
        List<Report> reports = new ArrayList<>(this.dataset.reports());
        String expected = textOf(post(news(Wants.everything(), reports)));

        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(reports, new Random(seed));
            assertThat(textOf(post(news(Wants.everything(), reports)))).isEqualTo(expected);
        }
    }

    @Test
    void whomItIsAboutAndHowFarTheRecordGoesComeFirst() {
        Wants wants = new Wants(Set.of(SOUTH_WEST), List.of("moorland"), true, Only.DECLINES, Set.of(), false);

        Answer answer = post(news(wants, List.of(newest("marshland"))));

        assertThat(answer.blocks()).startsWith(
                new Block.Paragraph("New on record for councils in the South West, and Moorland and its statistical "
                        + "neighbours (only full inspections in which a grade went down, or may have): 1 standard inspection."),
                new Block.Paragraph("The record is complete to 20 August 2026 for full inspections; later "
                        + "reports are in it as far as somebody added them."));
    }

    @Test
    void aVisitGivesNoGradeAndTellsWhatItLookedAt() {
        assertThat(entries(post(news(newest("fenland")))).getFirst().lines()).startsWith("It looked at: care leavers.",
                "It gives no grade.", "On site from 9 June 2026 to 10 June 2026, published 18 July 2026.");
    }

    @Test
    void areasForPriorityActionAreToldAtOnce() {
        Report alarming = ReportBuilder.of(newest("fenland"))
            .priorityActions(Optional.of(new Points(2, List.of())))
            .build();

        Answer answer = post(news(newest("moorland"), alarming));

        assertThat(answer.title()).endsWith("1 with areas for priority action");
        assertThat(entries(answer).getLast().lines()).startsWith("! 2 areas for priority action.");
    }

    @Test
    void concernsAreInOurOwnWordsThePriorityActionsFirst() {
        List<Concern> concerns = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            concerns.add(concern(Theme.values()[0], LEADERS, "Matter %d is slow.".formatted(i)));
        }
        Concern last = concerns.removeLast();
        concerns.add(new Concern(last.themes(), last.areas(), last.summary(), true, List.of()));
        Report report = ReportBuilder.of(newest("moorland")).concerns(Optional.of(concerns)).build();

        assertThat(entries(post(news(report))).getFirst().lines())
            .contains("What must improve, in our own words (5 of 6):")
            .anyMatch(line -> line.startsWith("• Priority action. ") && line.endsWith("Matter 6 is slow."))
            .noneMatch(line -> line.endsWith("Matter 5 is slow."));
        assertThat(entries(post(news(report, newest("fenland"), newest("marshland"), newest("heathland")))).stream()
            .flatMap(entry -> entry.lines().stream())).contains("What must improve, in our own words (3 of 6):");
    }

    @Test
    void ofstedsOwnWordsAreQuotedWhereOursAreMissing() {
        Report quoted = ReportBuilder.of(newest("moorland"))
            .areasForImprovement(Optional.of(Points.quoted(List.of("the quality of plans"))))
            .priorityActions(Optional.of(Points.quoted(List.of("the front door"))))
            .build();
        Report counted = ReportBuilder.of(newest("moorland"))
            .areasForImprovement(Optional.of(new Points(4, List.of())))
            .build();

        assertThat(entries(post(news(quoted))).getFirst().lines()).endsWith("What must improve, in Ofsted's words:",
                "• Priority action: “the front door”", "• “the quality of plans”");
        assertThat(textOf(post(news(counted)))).contains("It lists 4 areas for improvement");
        assertThat(textOf(post(news(newest("moorland"))))).contains("Nobody has read it for concerns yet.");
    }

    @Test
    void aCorrectionIsNoNews() {
        Report now = newest("moorland");
        ReportFacts before = ReportFacts.of(ReportBuilder.of(now)
            .judgement(OVERALL, OUTSTANDING)
            .published(Optional.of(KnownDate.of(LocalDate.of(2026, 5, 15))))
            .build());
        Summary summary = new Summary(Wants.everything(), List.of(), List.of(new WhatIsNew.Correction(now, before)),
                List.of(), Optional.empty(), Optional.empty(), Bot.ZONE, List.of());

        Answer answer = post(summary);

        assertThat(answer.title())
            .isEqualTo("Correction: Moorland, standard inspection: overall effectiveness is good");
        assertThat(entries(answer).getFirst().heading()).isEqualTo("Correction: Moorland – standard inspection");
        assertThat(entries(answer).getFirst().lines()).containsExactly(
                "• Overall effectiveness: the record said “outstanding”; it is “good”.",
                "• Day of publication: the record said “15 May 2026”; it is “16 May 2026”.",
                "This is no new report: it was published 16 May 2026.");
        assertThat(entries(answer).getFirst().sources()).hasSize(1);
        assertThat(answer.accent()).isEmpty();
        assertThat(textOf(answer)).doesNotContain("No new report has come into the record");
    }

    @Test
    void olderReportsAreACountWithWhomTheyAreAbout() {
        Summary summary = new Summary(Wants.everything(), List.of(newest("fenland")), List.of(),
                List.of(newest("moorland"), newest("heathland")), Optional.empty(), Optional.empty(), Bot.ZONE,
                List.of());
        Summary alone = new Summary(Wants.everything(), List.of(), List.of(), List.of(newest("moorland")),
                Optional.empty(), Optional.empty(), Bot.ZONE, List.of());

        assertThat(textOf(post(summary)))
            .contains("2 older or undated reports were added to the record, about Heathland and Moorland.");
        assertThat(post(alone).title()).isEqualTo("1 older or undated report was added to the record");
    }

    @Test
    void whatIsLateSaysWhenItWasDueByTheSubscribersClock() {
        Summary summary = new Summary(Wants.everything(), List.of(newest("fenland")), List.of(), List.of(),
                Optional.empty(), Optional.of(Instant.parse("2026-07-06T08:00:00Z")), Bot.ZONE,
                List.of("This is an example."));

        assertThat(post(summary).blocks()).startsWith(new Block.Paragraph("This is an example."),
                new Block.Paragraph("This was due on Monday 6 July 2026 at 09:00 and comes late."));
    }

    @Test
    void nothingNewSaysHowFarTheRecordGoesAndNeverThatNothingWasPublished() {
        Answer answer = post(
                news(new Wants(Set.of(SOUTH_WEST), List.of(), false, Only.ANYTHING, Set.of(), true), List.of()));

        assertThat(answer.title()).isEqualTo("No new reports on councils in the South West");
        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.isForEverybody()).isTrue();
        assertThat(textOf(answer)).contains("No new report has come into the record",
                "to 20 August 2026 for full " + "inspections", "in part to", "It holds no joint inspections.",
                "Whether Ofsted has published more since, I cannot know.", "Data as of 22 August 2026");
    }

    @Test
    void aReportAboutAnAbolishedCouncilSaysSo() {
        Dataset held = new SmallRecord().council("Marshland", SOUTH_WEST)
            .predecessor("Old Shire", "2023-04-01", "marshland")
            .dataset();
        Report own = new ReportBuilder("old-shire/2021-02-monitoring-visit", "old-shire", MONITORING_VISIT)
            .published(Optional.of(KnownDate.parse("2021-02")))
            .build();
        Report heirs = new ReportBuilder("marshland/2021-03-02-focused-visit", "marshland", FOCUSED_VISIT)
            .about(Optional.of("old-shire"))
            .published(Optional.of(KnownDate.parse("2021-03-02")))
            .build();

        Answer answer = new Digest(held, TODAY).of(news(own, heirs));

        assertThat(entries(answer)).extracting(Block.Entry::heading)
            .containsExactly("Marshland – focused visit", "Old Shire – monitoring visit");
        assertThat(entries(answer)).allSatisfy(entry -> assertThat(entry.lines())
            .contains("It is about Old Shire, which was abolished on 1 April 2023; the duty is with Marshland now."));
        assertThat(answer.followUps()).extracting(Choice::label).containsExactly("Rating of Marshland");
    }

    @Test
    void aMonthOfPublicationMayBeBeforeTheTimeAskedFor() {
        SmallRecord months = new SmallRecord().council("Moorland", NORTH_EAST)
            .visit("Moorland", MONITORING_VISIT, "2026-05", "2026-05", "2026-07", "the front door");

        Answer since = new Digest(months.dataset(), TODAY)
            .of(PublishedSince.of(months.dataset(), Wants.everything(), LocalDate.of(2026, 7, 15), Bot.ZONE));
        Answer later = new Digest(months.dataset(), TODAY)
            .of(PublishedSince.of(months.dataset(), Wants.everything(), LocalDate.of(2026, 8, 1), Bot.ZONE));

        assertThat(since.title()).isEqualTo("Report published since 15 July 2026: Moorland, monitoring visit");
        assertThat(textOf(since)).contains("Only that month is held: it may have come out before that time.");
        assertThat(later.title()).isEqualTo("No reports on record published since 1 August 2026");
    }

    @Test
    void manyNamesAreAListInTheTextAndACountInTheHeadline() {
        Wants wants = new Wants(Set.of(), List.of("moorland", "marshland", "fenland", "heathland"), true, Only.ANYTHING,
                Set.of(), false);

        Answer answer = post(news(wants, Stream.of("moorland", "fenland").map(this::newest).toList()));

        assertThat(answer.title())
            .isEqualTo("2 new reports on 4 councils and their statistical neighbours: 1 improvement");
        assertThat(textOf(answer))
            .contains("for Moorland, Marshland, Fenland and Heathland, and their statistical neighbours:");
    }

    @Test
    void noChangeIsNotSaidOfWhatCouldNotBeCompared() {
        Dataset dataset = new SmallRecord().council("Fenland", Region.SOUTH_WEST)
            .inspection("Fenland", ILACS_STANDARD, "2022-05-08", "2022-05-19", "2022-07-04", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
            .inspection("Fenland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, REQUIRES_IMPROVEMENT, CARE_LEAVERS, REQUIRES_IMPROVEMENT)
            .dataset();
        Answer post = new Digest(dataset, LocalDate.of(2026, 11, 22))
            .of(new Summary(Wants.everything(), List.of(dataset.reports("fenland").getFirst()), List.of(), List.of(),
                    Optional.empty(), Optional.empty(), Bot.ZONE, List.of()));

        assertThat(post.title()).endsWith(": no change in 2 judgements, the rest not comparable");
    }

    @Test
    void norIsItSaidInTheLeadOfSeveral() {
        Dataset dataset = new SmallRecord().council("Fenland", Region.SOUTH_WEST)
            .council("Kent", Region.SOUTH_EAST)
            .inspection("Fenland", ILACS_STANDARD, "2022-05-08", "2022-05-19", "2022-07-04", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, GOOD, IN_CARE_AND_CARE_LEAVERS, OUTSTANDING)
            .inspection("Fenland", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, REQUIRES_IMPROVEMENT, CARE_LEAVERS, REQUIRES_IMPROVEMENT)
            .inspection("Kent", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD,
                    HELP_AND_PROTECTION, GOOD, IN_CARE, GOOD, CARE_LEAVERS, GOOD)
            .dataset();
        String post = PlainText.of(new Digest(dataset, LocalDate.of(2026, 11, 22)).of(new Summary(Wants.everything(),
                List.of(dataset.reports("fenland").getFirst(), dataset.reports("kent").getFirst()), List.of(),
                List.of(), Optional.empty(), Optional.empty(), Bot.ZONE, List.of())));

        assertThat(post).contains("1 did not change in what can be compared and 1 cannot be compared");
    }

    @Test
    void whatOnlyBecameKnownIsNotSaidToHaveBeenWrong() {
        Dataset dataset = new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .inspection("Kent", ILACS_STANDARD, "2026-05-11", "2026-05-22", "2026-09-07", LEADERS, GOOD,
                    HELP_AND_PROTECTION, INADEQUATE)
            .dataset();
        Report now = dataset.reports("kent").getFirst();
        ReportFacts held = new ReportFacts(now.kind(), now.onSite(), Optional.of(KnownDate.parse("2026-09")),
                new TreeMap<>(Map.of(LEADERS, OUTSTANDING)));
        WhatIsNew.Correction correction = new WhatIsNew.Correction(now, held);
        assertThat(correction.differences()).as("only the grade of leaders was wrong").hasSize(1);

        String post = PlainText.of(new Digest(dataset, LocalDate.of(2026, 11, 22)).of(new Summary(Wants.everything(),
                List.of(), List.of(correction), List.of(), Optional.empty(), Optional.empty(), Bot.ZONE, List.of())));

        assertThat(post).contains("Known now, and not before: help and protection: inadequate.")
            .doesNotContain("the record said “no grade”")
            .doesNotContain("the record said “September 2026”");
    }

    @Test
    void theHeadlineSaysWhatWentDownUnderTheSameOverallGrade() {
        Dataset held = new SmallRecord().council("Marshland", SOUTH_WEST)
            .inspection("Marshland", ILACS_STANDARD, "2023-05-08", "2023-05-19", "2023-07-04", OVERALL, GOOD, LEADERS,
                    OUTSTANDING, HELP_AND_PROTECTION, GOOD, CARE_LEAVERS, GOOD)
            .inspection("Marshland", ILACS_SHORT, "2026-01-11", "2026-01-15", "2026-03-07", OVERALL, GOOD, LEADERS,
                    GOOD, HELP_AND_PROTECTION, REQUIRES_IMPROVEMENT, CARE_LEAVERS, OUTSTANDING)
            .dataset();

        assertThat(new Digest(held, TODAY).of(news(Wants.everything(), List.of(held.reports("marshland").getFirst())))
            .title())
            .isEqualTo("New report: Marshland, short inspection: good, the same as before, 2 judgements down, 1 up");
    }

}
