package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;
import static org.councilratings.data.model.ReportKind.MONITORING_VISIT;

import java.net.URI;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Aspect;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Visits;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What kind of report is it, by whom, from when, and where is it?")
class ReportFactsTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .add("Moorland",
                new ReportBuilder("moorland/2025-07-08-ilacs-short", "moorland", ILACS_SHORT)
                    .onSite(List.of(OnSite.of(KnownDate.parse("2025-05-19"), KnownDate.parse("2025-05-23"))))
                    .published(Optional.of(KnownDate.parse("2025-07-08")))
                    .leadInspectors(List.of("Ada Lovelace", "Alan Turing"))
                    .reportId(Optional.of("50123456"))
                    .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/50123456")))
                    .judgement(OVERALL, GOOD))
        .add("Moorland",
                new ReportBuilder("moorland/2025-11-06-focused-visit", "moorland", FOCUSED_VISIT)
                    .onSite(List.of(OnSite.of(KnownDate.parse("2025-10-07"), KnownDate.parse("2025-10-08"))))
                    .published(Optional.of(KnownDate.parse("2025-11-06")))
                    .note("the letter prints two years for the days on site"))
        .add("Moorland",
                new ReportBuilder("moorland/2021-10-monitoring-visit", "moorland", MONITORING_VISIT)
                    .onSite(List.of(OnSite.of(KnownDate.parse("2021-10"), KnownDate.parse("2021-10"))))
                    .visitNumber(OptionalInt.of(3)));

    private Answer ask(Visits visits, Optional<Integer> year, Aspect aspect) {
        return this.record
            .answer(new Question.ReportFacts(this.record.authority("Moorland"), visits, year.map(Year::of), aspect));
    }

    private static String firstParagraph(Answer answer) {
        return ((Block.Paragraph) answer.blocks().getFirst()).text();
    }

    @Test
    void theLeadInspectorsAreNamedFirst() {
        Answer answer = ask(Visits.ANY, Optional.empty(), Aspect.INSPECTOR);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.REPORT);
        assertThat(firstParagraph(answer))
            .startsWith("Ada Lovelace and Alan Turing led Ofsted's short inspection of "
                    + "Moorland, on site from 19 May 2025 to 23 May 2025, published 8 July 2025.")
            .contains("to 20 August 2026");
    }

    @Test
    void aNameThatIsNotHeldIsNotMadeUp() {
        Answer letter = ask(Visits.FOCUSED, Optional.empty(), Aspect.INSPECTOR);

        assertThat(letter.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(firstParagraph(letter)).startsWith("I found no lead inspector named in the report");
    }

    @Test
    void shortOrStandardIsAnsweredFirst() {
        this.record.inspection("Moorland", ILACS_STANDARD, "2026-06-08", "2026-06-19", "2026-07-28", LEADERS, GOOD);

        assertThat(firstParagraph(ask(Visits.INSPECTIONS, Optional.of(2025), Aspect.TYPE)))
            .startsWith("It was a short inspection, not a standard one");
        assertThat(firstParagraph(ask(Visits.INSPECTIONS, Optional.empty(), Aspect.TYPE)))
            .startsWith("It was a standard inspection, not a short one");
        assertThat(firstParagraph(ask(Visits.FOCUSED, Optional.empty(), Aspect.TYPE)))
            .startsWith("It was a focused visit, neither a short nor a standard inspection");
        assertThat(textOf(ask(Visits.INSPECTIONS, Optional.empty(), Aspect.ALL)))
            .contains("Overall effectiveness: no overall grade");
    }

    @Test
    void theLinkStandsInTheTextAndEndsItsLine() {
        Answer answer = ask(Visits.ANY, Optional.empty(), Aspect.LINK);

        assertThat(answer.kind()).isEqualTo(QuestionKind.SOURCE);
        assertThat(firstParagraph(answer))
            .endsWith("published 8 July 2025: https://files.ofsted.gov.uk/v1/file/50123456");
        assertThat(answer.citations()).extracting(Citation::link)
            .contains(URI.create("https://files.ofsted.gov.uk/v1/file/50123456"));
    }

    @Test
    void withoutALinkTheCouncilsPageIsNamedAsSuch() {
        assertThat(firstParagraph(ask(Visits.FOCUSED, Optional.empty(), Aspect.LINK)))
            .startsWith("I hold no direct link to the document")
            .endsWith("https://reports.ofsted.gov.uk/provider/44/80300");
    }

    @Test
    void aNoteOnADateIsPrinted() {
        assertThat(textOf(ask(Visits.FOCUSED, Optional.of(2025), Aspect.DATES))).contains(
                "on site from 7 October 2025 to 8 October 2025, published 6 November 2025",
                "Note: The letter prints two years for the days on site.");
    }

    @Test
    void withAYearEveryReportOfThatYearIsTold() {
        Answer answer = ask(Visits.ANY, Optional.of(2025), Aspect.DATES);

        assertThat(answer.title()).isEqualTo("Moorland: 2 reports of 2025");
        assertThat(answer.citations()).hasSize(2);
    }

    @Test
    void withoutAYearANewerLetterIsToldBesides() {
        assertThat(textOf(ask(Visits.ANY, Optional.empty(), Aspect.ALL)))
            .contains("Newer on record, though not a full inspection: focused visit, on site from 7 October 2025");
    }

    @Test
    void aMonthStaysAMonthAndAVisitKeepsItsNumber() {
        assertThat(textOf(ask(Visits.MONITORING, Optional.empty(), Aspect.ALL))).contains("Number of the visit: 3",
                "On site: October 2021", "Published: not held");
    }

    @Test
    void whatIsNotHeldIsSaidWithTheYearsThatAre() {
        Answer answer = ask(Visits.ANY, Optional.of(2023), Aspect.INSPECTOR);

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("I hold no report on Moorland in 2023",
                "Those that I hold are from 2021 and 2025");
    }

    @Test
    void margaretBurkeLedInDerbyIn2025AndTorbay2026WasShort() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);

        assertThat(firstParagraph(bot.answer(new Question.ReportFacts(dataset.authority("derby").orElseThrow(),
                Visits.ANY, Optional.of(Year.of(2025)), Aspect.INSPECTOR), Where.nowhere())))
            .startsWith("Margaret Burke led Ofsted's short inspection of Derby");
        assertThat(firstParagraph(bot.answer(new Question.ReportFacts(dataset.authority("torbay").orElseThrow(),
                Visits.ANY, Optional.of(Year.of(2026)), Aspect.TYPE), Where.nowhere())))
            .startsWith("It was a short inspection");
    }

    @ParameterizedTest
    @EnumSource
    void forEveryAuthorityTheNewestInspectionIsMeant(Aspect aspect) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            Report newest = dataset.currentRating(authority.slug()).orElseThrow();

            Answer answer = bot.answer(new Question.ReportFacts(authority, Visits.ANY, Optional.empty(), aspect),
                    Where.nowhere());

            assertThat(answer.outcome()).isEqualTo((aspect == Aspect.INSPECTOR && newest.leadInspectors().isEmpty())
                    ? Outcome.NO_DATA : Outcome.ANSWERED);
            assertThat(answer.citations().getFirst().link()).isEqualTo(newest.link().orElseThrow());
            assertThat(firstParagraph(answer)).as(authority.slug())
                .contains(newest.published().orElseThrow().words(), newest.onSiteEnd().orElseThrow().words());
            assertThat(textOf(answer)).contains(newest.kind().words());
            assertThat(newest.leadInspectors()).allSatisfy(name -> assertThat(textOf(answer)).contains(name));
        }
    }

}
