package org.councilratings.core.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Choice;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("How does a chat go on?")
class ChatTest {

    private static final Bot BOT = new Bot(DatasetLoader.packaged(),
            Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    private final Chat chat = new Chat(BOT);

    private static Answer alone(Choice choice) {
        return BOT.answer(choice.question(), Where.nowhere());
    }

    @ParameterizedTest
    @ValueSource(strings = { "2", " 2 ", "2.", "2)", "02" })
    void aNumberPicksWhatMayBeMeant(String number) {
        List<Choice> choices = this.chat.answer("rating cheshire").choices();
        assertThat(choices).hasSizeGreaterThan(1);

        assertThat(this.chat.answer(number)).isEqualTo(alone(choices.get(1)));
    }

    @Test
    void aNumberPicksWhatMayBeAskedNext() {
        List<Choice> followUps = this.chat.answer("rating kent").followUps();
        assertThat(followUps).isNotEmpty();

        assertThat(this.chat.answer("1")).isEqualTo(alone(followUps.getFirst()));
    }

    @Test
    void aPickIsAnAnswerToPickFromAgain() {
        Choice east = this.chat.answer("rating cheshire").choices().getFirst();
        Choice next = this.chat.answer("1").followUps().getFirst();

        assertThat(next).isEqualTo(alone(east).followUps().getFirst());
        assertThat(this.chat.answer("1")).isEqualTo(alone(next));
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "99" })
    void aNumberThatIsNotOfferedIsToldAndTheOfferStands(String number) {
        List<Choice> choices = this.chat.answer("rating cheshire").choices();

        Answer told = this.chat.answer(number);

        assertThat(told.outcome()).isEqualTo(Outcome.CLARIFY);
        assertThat(told.title()).isEqualTo("Please pick a number from 1 to " + choices.size());
        assertThat(told.choices()).isEqualTo(choices);
        assertThat(this.chat.answer("1")).isEqualTo(alone(choices.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "2019", "1 kent", "1.5", "-1", "١" })
    void whatIsNoSmallNumberIsAQuestion(String line) {
        this.chat.answer("rating cheshire");

        assertThat(Chat.isPick(line)).isFalse();
        assertThat(this.chat.answer(line))
            .isNotEqualTo(alone(new Chat(BOT).answer("rating cheshire").choices().getFirst()));
    }

    @Test
    void aNumberBeforeAnyOfferIsAQuestionLikeAnother() {
        assertThat(this.chat.answer("1")).isEqualTo(BOT.ask("1", Where.nowhere()));
    }

    @ParameterizedTest
    @ValueSource(strings = { "exit", "quit", "bye", " EXIT " })
    void aFarewellEndsIt(String line) {
        assertThat(Chat.isFarewell(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "exeter", "bye bye", "quit rating kent" })
    void nothingElseDoes(String line) {
        assertThat(Chat.isFarewell(line)).isFalse();
    }

}
