package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.concern;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Concern.Status.ADDRESSED;
import static org.councilratings.data.model.Concern.Status.PROGRESS_SEEN;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.HELP_AND_PROTECTION;
import static org.councilratings.data.model.JudgementArea.LEADERS;
import static org.councilratings.data.model.JudgementArea.OVERALL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Among;
import org.councilratings.core.question.Direction;
import org.councilratings.core.question.Group;
import org.councilratings.core.question.Matter;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.ConcernStory;
import org.councilratings.data.model.Grade;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Region;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;
import org.councilratings.data.model.Theme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Which concerns do many councils have?")
class ManyConcernsTest {

    private final SmallRecord record = new SmallRecord().council("Moorland", Region.NORTH_EAST)
        .council("Lakeland", Region.NORTH_EAST)
        .council("Marshland", Region.SOUTH_WEST)
        .council("Newland", Region.NORTH_EAST);

    ManyConcernsTest() {
        inspection("Moorland", INADEQUATE, concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect goes unseen."),
                concern(Theme.CASELOADS, LEADERS, "Caseloads are high."));
        visit("Lakeland");
        inspection("Lakeland", GOOD,
                concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect is spotted late.",
                        new Concern.Evidence("lakeland/2025-07-31-focused-visit", PROGRESS_SEEN, "Often sooner now.")),
                concern(Theme.CASELOADS, LEADERS, "Caseloads are uneven.",
                        new Concern.Evidence("lakeland/2025-07-31-focused-visit", ADDRESSED, "They were even.")));
        inspection("Marshland", INADEQUATE, concern(Theme.NEGLECT, HELP_AND_PROTECTION, "Neglect drifts."));
        this.record.add("Marshland",
                report("Marshland", ReportKind.ILACS_STANDARD, "2019-03-01").judgement(OVERALL, GOOD));
        this.record.add("Newland", report("Newland", ReportKind.ILACS_SHORT, "2024-06-03").judgement(OVERALL, GOOD));
    }

    private void inspection(String council, Grade grade, Concern... concerns) {
        this.record.add(council, report(council, ReportKind.ILACS_SHORT, "2024-06-03").judgement(OVERALL, grade)
            .concerns(Optional.of(List.of(concerns))));
    }

    private void visit(String council) {
        this.record.add(council,
                report(council, ReportKind.FOCUSED_VISIT, "2025-07-31").concerns(Optional.of(List.of())));
    }

    private static ReportBuilder report(String council, ReportKind kind, String published) {
        String slug = council.toLowerCase(Locale.UK);
        return new ReportBuilder(slug + "/" + published + "-" + kind.slug(), slug, kind)
            .onSite(List.of(OnSite.of(KnownDate.parse(published), KnownDate.parse(published))))
            .published(Optional.of(KnownDate.parse(published)));
    }

    private Answer with(Group group, Among among, Theme theme) {
        return this.record.answer(new Question.WithConcern(group, among, Matter.OnThemes.of(theme), false));
    }

    @Test
    void thoseWithAnOpenConcernAreToldWithIt() {
        Answer answer = with(Group.all(), Among.everyone(), Theme.NEGLECT);

        assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(answer.kind()).isEqualTo(QuestionKind.LIST);
        assertThat(answer.authorities()).extracting(Authority::shortName)
            .containsExactly("Moorland", "Lakeland", "Marshland");
        assertThat(textOf(answer)).contains(
                "3 of the 3 authorities in England whose newest inspection is held in our own words have an open concern",
                "This rests on 3 newest full inspections and 1 later visit",
                "• Lakeland (published 3 June 2024): Progress seen. Neglect: Neglect is spotted late. Focused visit (31 July 2025): "
                        + "Often sooner now.",
                "Not counted, because the newest inspection is not held in our own words: Newland.");
    }

    @Test
    void whatWasPutRightIsNotCounted() {
        assertThat(textOf(with(Group.all(), Among.everyone(), Theme.CASELOADS))).contains("1 of the 3 authorities",
                "Not counted, since a later report says that it was put right: Lakeland.");
    }

    @Test
    void aRegionAGradeAndAFallNarrowTheGroup() {
        assertThat(with(Group.in(Region.SOUTH_WEST), Among.everyone(), Theme.NEGLECT).authorities())
            .extracting(Authority::shortName)
            .containsExactly("Marshland");
        assertThat(with(Group.all(), new Among.Rated(Set.of(INADEQUATE)), Theme.NEGLECT).authorities())
            .extracting(Authority::shortName)
            .containsExactly("Moorland", "Marshland");
        assertThat(with(Group.all(), new Among.Moved(Direction.WORSE), Theme.NEGLECT).authorities())
            .extracting(Authority::shortName)
            .containsExactly("Marshland");
    }

    @Test
    void noneOnRecordIsNoProof() {
        assertThat(textOf(with(Group.all(), Among.everyone(), Theme.YOUNG_CARERS))).contains(
                "None of the 3 authorities in England whose newest inspection is held in our own words have",
                "may have the same problem");
    }

    @Test
    void theMostCommonThemesAreCounted() {
        Answer answer = this.record.answer(new Question.CommonThemes(Group.all(), Among.everyone(), Matter.any()));

        assertThat(answer.kind()).isEqualTo(QuestionKind.CONCERNS);
        assertThat(textOf(answer)).containsSubsequence(
                "the most common theme of open concerns is neglect, at 3 of them",
                "This rests on 3 newest full inspections and 1 later visit", "• Neglect: 3 of 3",
                "• Caseloads and capacity: 1 of 3");
    }

    @Test
    void aGroupThatNobodyIsInHasNoThemes() {
        assertThat(textOf(
                this.record.answer(new Question.CommonThemes(Group.in(Region.LONDON), Among.everyone(), Matter.any()))))
            .contains("There are no authorities in London on record.");
    }

    @Test
    void theThemesThemselvesAreExplained() {
        Answer answer = this.record.ask("which themes of concerns are there?");

        assertThat(answer.outcome()).isEqualTo(Outcome.HELP);
        for (Theme theme : Theme.values()) {
            assertThat(textOf(answer)).contains(theme.meaning());
        }
    }

    /** Counted again from the records, one theme at a time. */
    @ParameterizedTest
    @EnumSource(Theme.class)
    void listsOfTheWholeRecordAreCountedRight(Theme theme) {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        List<String> expected = new ArrayList<>();
        for (Authority authority : dataset.authorities()) {
            if (dataset.concerns(authority.slug())
                .stories()
                .stream()
                .filter(ConcernStory::isOpen)
                .anyMatch(story -> story.concern().themes().contains(theme))) {
                expected.add(authority.slug());
            }
        }

        Answer list = bot.answer(
                new Question.WithConcern(Group.all(), Among.everyone(), Matter.OnThemes.of(theme), false),
                Where.nowhere());

        assertThat(list.authorities()).extracting(Authority::slug).containsExactlyElementsOf(expected);
        assertThat(textOf(list)).contains("%d of 153 authorities".formatted(expected.size()));
        for (Region region : EnumSet.allOf(Region.class)) {
            Answer some = bot.answer(
                    new Question.WithConcern(Group.in(region), Among.everyone(), Matter.OnThemes.of(theme), true),
                    Where.nowhere());
            assertThat(some.kind()).isEqualTo(QuestionKind.COUNT);
            assertThat(some.authorities()).extracting(Authority::slug)
                .containsExactlyElementsOf(expected.stream()
                    .filter(slug -> dataset.authority(slug).orElseThrow().region() == region)
                    .toList());
        }
    }

    @Test
    void everyThemesListIsAsLongAsTheMostCommonThemesSay() {
        Dataset dataset = DatasetLoader.packaged();
        Bot bot = SmallRecord.bot(dataset);
        Answer common = bot.answer(new Question.CommonThemes(Group.all(), Among.everyone(), Matter.any()),
                Where.nowhere());
        Block.Bullets bullets = (Block.Bullets) common.blocks()
            .stream()
            .filter(Block.Bullets.class::isInstance)
            .findFirst()
            .orElseThrow();

        assertThat(bullets.items()).hasSizeBetween(5, 15);
        int found = 0;
        for (Theme theme : Theme.values()) {
            int count = bot
                .answer(new Question.WithConcern(Group.all(), Among.everyone(), Matter.OnThemes.of(theme), true),
                        Where.nowhere())
                .authorities()
                .size();
            for (String item : bullets.items()) {
                if (item.toLowerCase(Locale.UK).startsWith(theme.label().toLowerCase(Locale.UK) + ":")) {
                    assertThat(item).endsWith(": %d of 153".formatted(count));
                    found++;
                }
            }
        }
        assertThat(found).isEqualTo(bullets.items().size());
    }

    @Test
    void aTieIsTold() {
        Answer answer = this.record.answer(new Question.CommonThemes(Group.in(Region.NORTH_EAST),
                new Among.Rated(Set.of(INADEQUATE)), Matter.any()));

        assertThat(textOf(answer)).contains("the most common themes of open concerns are caseloads and capacity and "
                + "neglect, at 1 of them each");
    }

}
