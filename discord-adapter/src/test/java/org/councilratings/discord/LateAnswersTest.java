package org.councilratings.discord;

import java.util.Map;

import org.councilratings.discord.standin.Asked;
import org.councilratings.discord.standin.Endpoint;
import org.councilratings.discord.standin.Fault;
import org.councilratings.discord.standin.Modal;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What does Discord hear when an answer is not there at once?")
class LateAnswersTest {

    @RegisterExtension
    private final InDiscord bot = InDiscord.alwaysLate();

    @Test
    void thatWeThinkAndThenTheAnswerInItsPlace() {
        Seen rating = this.bot.user().slash("rating", Map.of("council", "kent"));

        Asked asked = this.bot.user().clicks(rating, "History");

        assertThat(asked.thinking().isThinking()).isTrue();
        Seen answer = asked.reply();
        assertThat(answer.text()).contains("Kent", "2017");
        assertThat(answer.isEphemeral()).isFalse();
        assertThat(answer.labels()).contains("Rating");
    }

    @Test
    void whatIsAskedBackIsStillForTheAskerAlone() {
        Seen question = this.bot.user().mention("last visit");
        Modal window = this.bot.user().clicks(question, question.labels().getFirst()).modal();

        Asked asked = this.bot.user().submits(window, Map.of(window.labels().getFirst(), "Cheshire"));
        asked.thinking().awaitDeleted();
        Seen back = asked.followUp();

        assertThat(back.isEphemeral()).isTrue();
        assertThat(back.labels()).contains("Cheshire East");
    }

    @Test
    void theAnswerComesThoughWordOfOurThinkingArrivedUnconfirmed() {
        Seen rating = this.bot.user().slash("rating", Map.of("council", "kent"));
        this.bot.discord().once(Endpoint.CALLBACK, new Fault.LostAnswer());

        assertThat(this.bot.user().clicks(rating, "History").reply().text()).contains("Kent", "2017");
    }

    @Test
    void aListOfSubscriptionsIsStillForTheAskerAlone() {
        Asked asked = this.bot.user().uses("reports list");
        asked.thinking().awaitDeleted();

        assertThat(asked.followUp().isEphemeral()).isTrue();
    }

    @Test
    void aCommandIsNeverLate() {
        assertThat(this.bot.user().slash("rating", Map.of("council", "kent")).isEdited()).isFalse();
    }

    @Test
    void aWindowOpensAtOnceAllTheSame() {
        Seen question = this.bot.user().mention("last visit");

        assertThat(this.bot.user().clicks(question, question.labels().getFirst()).modal().labels()).hasSize(1);
    }

    @Test
    void aListOfCommandsThatCouldNotBeReadIsReadLater() {
        this.bot.stop();
        this.bot.discord().times(3, Endpoint.READ_COMMANDS, new Fault.Status(500));

        this.bot.start();

        for (int attempt = 0; attempt < 4; attempt++) {
            this.bot.discord().next(Endpoint.READ_COMMANDS);
        }
        assertThat(this.bot.user().slash("rating", Map.of("council", "kent")).text()).contains("Kent: ");
    }

    @Test
    void numbersAreSuggestedOnlyIfTheyAreThereInTime() {
        Asked asked = this.bot.user().asModerator().uses("reports subscribe");
        asked.thinking();
        assertThat(asked.reply().text()).contains("Subscription 1 is set up");

        assertThat(this.bot.user().types("reports pause", "number", "")).isEmpty();
    }

    @Test
    void completionIsNeverLate() {
        assertThat(this.bot.user().types("rating", "council", "ken")).isNotEmpty();
        assertThat(this.bot.discord().received(Endpoint.EDIT_ORIGINAL)).isEmpty();
    }

}
