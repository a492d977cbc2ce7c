package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.concern;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Concern.Status.ADDRESSED;
import static org.councilratings.data.model.Concern.Status.STILL_OPEN;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.OVERALL;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What became of a council's concerns, and who shares them?")
class ConcernProgressTest {

    private static final String VISIT = "moorland/2025-07-31-focused-visit";

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Lakeland", Region.NORTH_EAST)
        .neighbours("Moorland", "Lakeland")
        .add("Moorland", report("Moorland", ReportKind.FOCUSED_VISIT, "2025-07-31").concerns(Optional.of(List.of())))
        .add("Moorland",
                report("Moorland", ReportKind.ILACS_SHORT, "2024-06-03").judgement(OVERALL, GOOD)
                    .concerns(Optional.of(List.of(
                            concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen.",
                                    new Concern.Evidence(VISIT, STILL_OPEN, "It still did.")),
                            concern(Theme.PLANS, HELP_AND_PROTECTION, "Plans lack dates.",
                                    new Concern.Evidence(VISIT, ADDRESSED, "All had dates.")),
                            concern(Theme.HEALTH, HELP_AND_PROTECTION, "Health checks come late.")))))
        .add("Lakeland", report("Lakeland", ReportKind.ILACS_SHORT, "2024-06-03").judgement(OVERALL, GOOD)
            .concerns(Optional.of(List.of(concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect drifts.")))));

    private static ReportBuilder report(String council, ReportKind kind, String published) {
        String slug = council.toLowerCase(Locale.UK);
        return new ReportBuilder(slug + "/" + published + "-" + kind.slug(), slug, kind)
            .onSite(List.of(OnSite.of(KnownDate.parse(published), KnownDate.parse(published))))
            .published(Optional.of(KnownDate.parse(published)));
    }

    @Test
    void whatWasPutRightIsToldFirst() {
        Answer answer = this.record.answer(new Question.ConcernProgress(this.record.authority("Moorland")));

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(textOf(answer)).containsSubsequence("Of 3 concerns that the inspection published 3 June 2024",
                "1 put right, progress seen on none, 1 still open; 1 not mentioned in a later report", "Put right (1):",
                "All had dates.", "Still open (1):", "It still did.", "Later visits taken into account: focused visit");
    }

    @Test
    void withoutALaterReportNothingIsKnown() {
        Answer answer = this.record.answer(new Question.ConcernProgress(this.record.authority("Lakeland")));

        assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
        assertThat(textOf(answer)).contains("no later report is in our record, so what became of them is not known",
                "does not mean that nothing was done");
    }

    @Test
    void othersWithTheSameThemesAreCounted() {
        Answer answer = this.record.answer(new Question.SharedConcerns(this.record.authority("Moorland")));

        assertThat(textOf(answer))
            .contains("• Neglect: 1 other; of its statistical neighbours Lakeland", "• Health: nobody else")
            .doesNotContain("Quality of plans");
    }

    @Test
    void inAThreadTheLastConcernsAreMeant() {
        Bot bot = this.record.bot();
        Where thread = new Where("t");

        assertThat(bot.ask("concerns in Moorland", thread).title()).isEqualTo("Moorland: 2 open concerns");
        assertThat(bot.ask("has that got better?", thread).title()).isEqualTo("Moorland: what became of its concerns");
        assertThat(bot.ask("what about neglect?", thread).title()).isEqualTo("Moorland: 1 open concern about neglect");
        assertThat(bot.ask("put right?", thread).title()).isEqualTo("Moorland: 1 open concern about neglect");
        assertThat(bot.ask("which other councils have that problem?", thread).title())
            .isEqualTo("Open concerns about neglect: 2 of 2 authorities in England");
        assertThat(bot.ask("and Lakeland?", thread).title()).isEqualTo("Lakeland: 1 open concern about neglect");
        assertThat(bot.ask("care leavers?", thread).title())
            .isEqualTo("Lakeland: no open concern on record about neglect for care leavers");
    }

    @Test
    void aThemeAloneAsksWhoseOrAllOfEngland() {
        Answer answer = this.record.ask("concerns about caseloads");

        assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(answer.choices()).extracting(Choice::label).containsExactly("All of England");
    }

    @Test
    void whoeverIsWorriedAboutAChildIsToldWhereToTurn() {
        for (String text : List.of("i have a concern about a child in Moorland", "I want to report neglect in Moorland",
                "is my child safe in Moorland?", "complaints about Moorland social workers")) {
            Answer answer = this.record.ask(text);

            assertThat(answer.outcome()).as(text).isEqualTo(Outcome.OUT_OF_SCOPE);
            assertThat(textOf(answer)).as(text).contains("call 999", "https://www.gov.uk/report-child-abuse");
        }
    }

}
