package org.councilratings.discord.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import net.dv8tion.jda.api.modals.Modal;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;
import net.dv8tion.jda.api.utils.messages.MessageEditData;
import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Citation;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.question.Term;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.data.model.KnownDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What does somebody see in Discord?")
class WhatDiscordShowsTest {

    private static final Bot BOT = new Bot(DatasetLoader.packaged(),
            Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE));

    private static final DiscordRenderer RENDERER = new DiscordRenderer();

    private static Answer.Draft answer(String title) {
        return Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, title).freshness("Data as of 22 August 2026.");
    }

    private static Citation report(String council, int file) {
        return new Citation("Ofsted's report on " + council, URI.create("https://files.ofsted.gov.uk/v1/file/" + file),
                Optional.of(KnownDate.of(LocalDate.of(2026, 2, 2))));
    }

    private static Choice explain(Term term) {
        return Choice.of(term.key(), new Question.Explain(term));
    }

    private static List<String> markup(Answer answer) {
        return Seen.of(RENDERER.first(answer)).markup();
    }

    private static DataObject container(Answer answer) {
        return RENDERER.first(answer).toData().getArray("components").getObject(0);
    }

    @Test
    void aRatingBeginsWithTheGradeAndEndsWithItsSource() {
        Answer answer = answer("Kent: good").accent(Optional.of(Grade.GOOD))
            .say("Judged good overall.")
            .add(new Block.JudgementGrid(new TreeMap<>(
                    Map.of(JudgementArea.OVERALL, Grade.GOOD, JudgementArea.CARE_LEAVERS, Grade.REQUIRES_IMPROVEMENT))))
            .cite(report("Kent", 1))
            .done();

        assertThat(markup(answer)).containsExactly("### 🟢 Kent: good", "Judged good overall.",
                "🟢 Overall effectiveness: **good**\n🔶 Care leavers: **requires improvement to be good**",
                "-# Source: [Ofsted's report on Kent, published 2 February 2026](https://files.ofsted.gov.uk/v1/file/1)\n"
                        + "-# Data as of 22 August 2026.");
        assertThat(container(answer).getInt("accent_color")).isEqualTo(AccentColour.of(Optional.of(Grade.GOOD)));
    }

    @Test
    void aComparisonHasALineForEachCouncilBelowEachHeading() {
        Answer answer = answer("Norfolk and Suffolk compared")
            .add(new Block.Table(List.of("area", "Norfolk", "Suffolk"),
                    List.of(List.of("Care leavers", "outstanding", "good"),
                            List.of("Published", "18 May 2026", "21 August 2024"))))
            .done();

        assertThat(markup(answer)).contains("**Care leavers**\n🌟 Norfolk: **outstanding**\n🟢 Suffolk: **good**",
                "**Published**\nNorfolk: 18 May 2026\nSuffolk: 21 August 2024");
    }

    @Test
    void aTimelineHasALineForEachEvent() {
        Answer answer = answer("Kent over time")
            .add(new Block.Timeline(List.of(new Block.Event("2 February 2026", "good", Optional.of(Grade.GOOD)),
                    new Block.Event("May 2024", "focused visit", Optional.empty()))))
            .done();

        assertThat(markup(answer)).contains("- 🟢 2 February 2026: good\n- May 2024: focused visit");
    }

    @Test
    void aLongListHasItsSourcesInPlaceAndAButtonForTheNextPart() {
        Answer.Draft draft = answer("Good: 60 authorities");
        List<String> items = new ArrayList<>();
        IntStream.range(100, 160).forEach(number -> {
            String council = "Council " + (char) ('A' + number % 26) + (char) ('a' + number / 26) + "shire";
            items.add(council + " (published 2 February 2026)");
            draft.cite(report(council, number));
        });
        Answer answer = draft.add(new Block.Bullets(items)).done().to(new Question.Help());

        List<MessageCreateData> parts = RENDERER.parts(answer);

        assertThat(parts).hasSize(2);
        Seen first = Seen.of(parts.getFirst());
        assertThat(first.text()).startsWith("Good: 60 authorities (part 1 of 2)\n").endsWith("[Show part 2 of 2]");
        assertThat(first.markup().get(1))
            .startsWith("- Council Wdshire (published [2 February 2026](https://files.ofsted.gov.uk/v1/file/100))\n");
        assertThat(first.ids()).singleElement().satisfies(id -> {
            ComponentId.More more = (ComponentId.More) id.orElseThrow();
            assertThat(RENDERER.part(answer, more.part()).toData()).hasToString(parts.get(1).toData().toString());
        });
    }

    @Test
    void aPartOfAnAnswerThatHasChangedIsTheFirstPartOfTheNewOne() {
        Answer answer = BOT.ask("which councils are good", Where.nowhere());

        assertThat(Seen.of(RENDERER.part(answer, new ComponentId.Part(2, "other"))).text())
            .isEqualTo(Seen.of(RENDERER.first(answer)).text());
    }

    @Test
    void aMessageCanBeEditedIntoAnAnswer() {
        Answer answer = BOT.ask("rating kent", Where.nowhere());
        MessageCreateData message = RENDERER.first(answer);

        DataObject edit = MessageEditData.fromCreateData(message).toData();

        assertThat(edit.getArray("components")).hasToString(message.toData().getArray("components").toString());
        assertThat(edit.getObject("allowed_mentions").getArray("parse").isEmpty()).isTrue();
    }

    @Test
    void upToFiveChoicesAreButtonsRightBelowTheQuestion() {
        Answer answer = BOT.ask("rating cheshire", Where.nowhere());

        assertThat(Seen.of(RENDERER.first(answer)).text())
            .endsWith("[Cheshire East]\n[Cheshire West and Chester]\n[Type a council]");
    }

    @Test
    void moreChoicesAreAMenu() {
        Answer.Draft draft = answer("Which do you mean?");
        List.of(Term.values()).subList(0, 6).forEach(term -> draft.choice(explain(term)));
        Answer answer = draft.done();

        Seen seen = Seen.of(RENDERER.first(answer));

        assertThat(seen.text()).contains("[Which do you mean?]\n  [" + Term.values()[0].key() + "]");
        assertThat(seen.ids()).hasSize(6)
            .first()
            .isEqualTo(Optional.of(new ComponentId.Ask(QuestionCode.of(new Question.Explain(Term.values()[0])))));
    }

    @Test
    void aQuestionThatIsOfferedTwiceIsShownOnce() {
        Choice choice = explain(Term.values()[0]);
        Answer answer = answer("Which?").choice(choice).followUp(choice).done();

        assertThat(Seen.of(RENDERER.first(answer)).ids()).hasSize(1);
    }

    @Test
    void aLabelThatIsTooLongStandsInTheText() {
        String label = "a very long label ".repeat(8).strip();
        Answer answer = answer("Which?").choice(Choice.of(label, new Question.Help())).done();

        assertThat(Seen.of(RENDERER.first(answer)).text()).contains("\n" + label + "\n");
    }

    @Test
    void whatLacksItsCouncilsHasAButtonThatOpensAWindow() {
        Answer answer = BOT.ask("compare kent", Where.nowhere());
        Seen seen = Seen.of(RENDERER.first(answer));
        ComponentId.Find find = (ComponentId.Find) seen.ids().getFirst().orElseThrow();

        Modal modal = CouncilModal.of(BOT.question(find.code()).orElseThrow(), find.named()).orElseThrow();

        assertThat(seen.text()).endsWith("[Type the councils]");
        assertThat(ComponentId.read(modal.getId(), List.of())).contains(find);
        assertThat(modal.toData().toString()).contains("Two to five councils, separated by commas", "\"Kent, \"");
    }

}
