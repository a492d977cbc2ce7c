package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.FOCUSED_VISIT;
import static org.councilratings.data.model.ReportKind.ILACS_SHORT;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Points;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What must a council improve, and what does it do well?")
class ConcernsTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST);

    private SmallRecord with(Optional<Points> areas) {
        return this.record.add("Moorland",
                new ReportBuilder("moorland/2024-05-16-ilacs-short", "moorland", ILACS_SHORT)
                    .onSite(List.of(OnSite.of(KnownDate.parse("2024-02-26"), KnownDate.parse("2024-03-01"))))
                    .published(Optional.of(KnownDate.parse("2024-05-16")))
                    .link(Optional.of(URI.create("https://files.ofsted.gov.uk/v1/file/50123456")))
                    .areasForImprovement(areas)
                    .judgement(OVERALL, GOOD));
    }

    private Answer concerns() {
        return this.record.answer(new Question.Concerns(this.record.authority("Moorland")));
    }

    @Test
    void theirNumberAndWhereTheyStandAreToldAndNotTheirTexts() {
        with(Optional.of(new Points(4, List.of())));

        Answer answer = concerns();

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.kind()).isEqualTo(QuestionKind.CONCERNS);
        assertThat(textOf(answer)).contains("published 16 May 2024, lists 4 areas for improvement",
                "I do not hold their texts; they stand in the report: https://files.ofsted.gov.uk/v1/file/50123456",
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
    void whatLaterVisitsListedIsCountedToo() {
        with(Optional.of(new Points(4, List.of()))).add("Moorland",
                new ReportBuilder("moorland/2025-11-06-focused-visit", "moorland", FOCUSED_VISIT)
                    .onSite(List.of(OnSite.of(KnownDate.parse("2025-10-07"), KnownDate.parse("2025-10-08"))))
                    .published(Optional.of(KnownDate.parse("2025-11-06")))
                    .areasForImprovement(Optional.of(new Points(3, List.of())))
                    .priorityActions(Optional.of(new Points(1, List.of()))));

        assertThat(textOf(concerns())).contains("Since then: focused visit",
                "It lists 3 areas for improvement, and lists 1 area for priority action");
    }

    @Test
    void strengthsAreNotMadeUp() {
        with(Optional.empty());

        Answer answer = this.record.answer(new Question.Strengths(this.record.authority("Moorland")));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(answer.kind()).isEqualTo(QuestionKind.STRENGTHS);
        assertThat(textOf(answer)).contains("https://files.ofsted.gov.uk/v1/file/50123456", "to 20 August 2026");
    }

    @Test
    void ofAllAuthoritiesThurrockAloneHasNoList() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        for (Authority authority : dataset.authorities()) {
            Report newest = dataset.currentRating(authority.slug()).orElseThrow();
            Answer answer = bot.answer(new Question.Concerns(authority), Where.nowhere());

            assertThat(answer.outcome()).as(authority.slug())
                .isEqualTo(authority.slug().equals("thurrock") ? Outcome.ANSWERED : Outcome.NO_DATA);
            newest.areasForImprovement()
                .filter(points -> points.count() > 0)
                .ifPresent(points -> assertThat(answer.title()).as(authority.slug())
                    .isEqualTo("%s: %d area%s for improvement".formatted(authority.shortName(), points.count(),
                            (points.count() == 1) ? "" : "s")));
        }
    }

}
