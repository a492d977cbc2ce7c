package org.councilratings.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.intent.Intents;
import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What can I ask?")
class HelpTest {

    private static final Dataset DATASET = DatasetLoader.packaged();

    private static final Bot BOT = new Bot(DATASET, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private final Answer help = BOT.answer(new Question.Help(), Where.nowhere());

    static Stream<String> examples() {
        return Intents.examples().stream();
    }

    @Test
    void helpIsHelp() {
        assertThat(this.help.outcome()).isEqualTo(Outcome.HELP);
        assertThat(this.help.kind()).isEqualTo(QuestionKind.HELP);
        assertThat(this.help.citations()).isEmpty();
    }

    @Test
    void everyExampleIsInOneOfTwoGroups() {
        assertThat(groups()).hasSize(2);
        assertThat(groups().stream().flatMap(List::stream).toList())
            .containsExactlyInAnyOrderElementsOf(Intents.examples());
    }

    @Test
    void examplesThatNameACouncilStandTogether() {
        assertThat(groups().getFirst()).isNotEmpty().allMatch(HelpTest::namesACouncil);
        assertThat(groups().getLast()).isNotEmpty().noneMatch(HelpTest::namesACouncil);
    }

    private static boolean namesACouncil(String example) {
        return DATASET.authorities()
            .stream()
            .anyMatch(authority -> Pattern
                .compile("\\b" + Pattern.quote(authority.shortName()) + "\\b", Pattern.CASE_INSENSITIVE)
                .matcher(example)
                .find());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleWorks(String example) {
        Answer answer = BOT.ask(example, Where.nowhere());

        assertThat(answer.outcome()).isIn(Outcome.ANSWERED, Outcome.NO_DATA, Outcome.HELP);
        assertThat(answer.title()).doesNotContain("not understand");
    }

    @Test
    void theCommandsAreListed() {
        assertThat(this.help.blocks()).filteredOn(Block.Facts.class::isInstance)
            .flatExtracting(block -> ((Block.Facts) block).facts())
            .extracting(Block.Fact::label)
            .containsExactly("/rating", "/concerns", "/visits", "/history", "/compare", "/ratings", "/reports", "/ask",
                    "/about", "/help");
    }

    @Test
    void itSaysHowToAskOnWhatItDoesNotKnowAndHowFarItGoes() {
        assertThat(textOf(this.help)).contains("“and Essex?”", "do not know schools", "adult social care", "SEND",
                "other nations", "153 authorities", "20 August 2026",
                "Data as of 22 August 2026, 92 days ago: newer reports may exist");
        assertThat(this.help.followUps()).extracting(Choice::question).containsExactly(new Question.About());
    }

    private List<List<String>> groups() {
        return this.help.blocks()
            .stream()
            .filter(Block.Bullets.class::isInstance)
            .map(block -> ((Block.Bullets) block).items())
            .toList();
    }

}
