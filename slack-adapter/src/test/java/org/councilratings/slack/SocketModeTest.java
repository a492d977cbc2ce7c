package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.councilratings.slack.standin.Answered;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Filled;
import org.councilratings.slack.standin.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Does it work behind a firewall, by Socket Mode?")
class SocketModeTest {

    @RegisterExtension
    private final InSlack bot = InSlack.bySocket();

    @BeforeEach
    void connect() {
        this.bot.slack().socketMode().awaitConnection();
    }

    @Test
    void commandsMentionsAndClicksAreAnswered() {
        Answered acknowledged = this.bot.user().slash("/rating", "kent");
        assertThat(acknowledged.body()).isEmpty();
        Received command = this.bot.slack().nextMessage();
        assertThat(command.text()).contains("Kent: good");

        this.bot.user().clicks(command, "History");
        assertThat(this.bot.slack().nextMessage().text()).contains("Kent", "2017");

        this.bot.user().mention("rating essex");
        assertThat(this.bot.slack().nextMessage().text()).contains("Essex: outstanding");

        this.bot.user().direct("rating leeds");
        assertThat(this.bot.slack().nextMessage().text()).contains("Leeds");
    }

    @Test
    void aCouncilIsPicked() {
        this.bot.user().slash("/concerns", "");
        Received window = this.bot.slack().nextView();
        String select = window.view().at("/blocks/0/element/action_id").asText();

        Answered options = this.bot.user().types(window, select, "north ty");
        this.bot.user()
            .submits(window, new Filled().option("councils", select, "external_select", "north-tyneside", "North"));

        assertThat(options.optionValues()).contains("north-tyneside");
        assertThat(this.bot.slack().nextMessage().text()).contains("North Tyneside");
    }

    @Test
    void aDeliveryThatComesAgainIsAnsweredOnce() {
        Answered first = this.bot.user().mention("rating kent");
        this.bot.slack().nextMessage();

        this.bot.user().redelivers(first, 1, "timeout");
        this.bot.stop();

        assertThat(this.bot.slack().messages()).hasSize(1);
    }

    @Test
    void itConnectsAnewWhenSlackAsks() {
        this.bot.slack().socketMode().disconnect("refresh_requested");
        this.bot.slack().socketMode().awaitDisconnection();
        this.bot.slack().socketMode().awaitConnection();

        this.bot.user().slash("/rating", "kent");

        assertThat(this.bot.slack().nextMessage().text()).contains("Kent");
        assertThat(this.bot.slack().socketMode().connections()).isEqualTo(1);
    }

    @Test
    void aConnectionThatBreaksIsToldToTheOperatorAndMadeAnewWhateverSlackAnswersMeanwhile() {
        assertThat(this.bot.operatorSoonSees("/readyz", "socket: ok")).contains("socket: ok");
        this.bot.slack().always("apps.connections.open", new Fault.Refusal("internal_error"));
        this.bot.slack().socketMode().drop();
        assertThat(this.bot.operatorSoonSees("/readyz", "socket: Slack cannot"))
            .contains("socket: Slack cannot be reached by Socket Mode: internal_error");

        this.bot.slack().lift("apps.connections.open");

        this.bot.slack().socketMode().awaitConnection();
        assertThat(this.bot.operatorSoonSees("/readyz", "socket: ok")).contains("socket: ok");
        this.bot.user().slash("/rating", "kent");
        assertThat(this.bot.slack().nextMessage().text()).contains("Kent");
    }

    @Test
    void slackMayBeAwayWhenItStarts() {
        this.bot.stop();
        this.bot.slack().goDown();
        try (InSlack early = this.bot.again()) {
            assertThat(early.operatorSoonSees("/readyz", "socket: Slack"))
                .contains("socket: Slack cannot be reached by Socket Mode: unreachable");

            this.bot.slack().comeBack();

            assertThat(early.operatorSoonSees("/readyz", "socket: ok")).contains("socket: ok", "slack: ok");
            early.user().slash("/rating", "kent");
            assertThat(this.bot.slack().nextMessage().text()).contains("Kent");
        }
    }

    @Test
    void anAppTokenThatIsRefusedIsToldAndTriedAgain() {
        this.bot.stop();
        this.bot.slack().once("apps.connections.open", new Fault.Refusal("invalid_auth"));
        try (InSlack refused = this.bot.again()) {
            assertThat(refused.operatorSoonSees("/readyz", "refuses the app token"))
                .contains("Slack refuses the app token (invalid_auth)", "connections:write");
            assertThat(refused.operatorSoonSees("/readyz", "socket: ok")).contains("socket: ok");
        }
    }

    @Test
    void aStopEndsTheConnectionAndMakesNoOther() {
        this.bot.stop();

        this.bot.slack().socketMode().awaitDisconnection();
        assertThat(this.bot.slack().socketMode().connections()).isZero();
    }

}
