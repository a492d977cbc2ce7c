package org.councilratings.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.socket_mode.SocketModeApp;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.socket_mode.SocketModeClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Can an app connect itself to the stand-in?")
class SocketModeTest {

    private final SlackStandIn slack = new SlackStandIn();

    private final Slack sdk = Slack.getInstance(config());

    private final App app = new App(
            AppConfig.builder().slack(this.sdk).singleTeamBotToken(SlackStandIn.BOT_TOKEN).build());

    private final SlackUser pat = SlackUser.bySocket(this.slack, Clock.systemUTC());

    private final SocketModeApp connected = connectable();

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(this.slack.apiUrl());
        return config;
    }

    private SocketModeApp connectable() {
        try {
            return new SocketModeApp(SlackStandIn.APP_TOKEN, SocketModeClient.Backend.JavaWebSocket, this.app);
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @BeforeEach
    void connect() throws Exception {
        this.app.command("/ratings", (request, context) -> context.ack("Hello " + request.getPayload().getText()));
        this.app.event(AppMentionEvent.class, (payload, context) -> {
            context.say("Hello, retry " + context.getRetryNum());
            return context.ack();
        });
        this.connected.startAsync();
        this.slack.socketMode().awaitConnection();
    }

    @AfterEach
    void close() throws Exception {
        assertThat(this.slack.violations()).isEmpty();
        this.connected.getClient().close();
        this.slack.close();
        this.sdk.close();
    }

    @Test
    void aSlashCommandIsAnsweredInItsAcknowledgement() {
        Answered answered = this.pat.slash("/ratings", "kent");

        assertThat(answered.json().path("text").asText()).isEqualTo("Hello kent");
        assertThat(this.slack.nextMessage().text()).isEqualTo("Hello kent");
    }

    @Test
    void anEventIsAcknowledgedWithoutAWord() {
        assertThat(this.pat.mention("Kent").body()).isEmpty();
        assertThat(this.slack.nextMessage().text()).isEqualTo("Hello, retry 0");
    }

    @Test
    void askedToConnectAnewTheAppDoes() {
        this.slack.socketMode().disconnect("refresh_requested");

        this.slack.socketMode().awaitConnection();

        assertThat(this.pat.slash("/ratings", "kent").json().path("text").asText()).isEqualTo("Hello kent");
    }

    @Test
    void aBrokenConnectionIsMadeAnew() throws Exception {
        this.slack.socketMode().drop();
        this.slack.socketMode().awaitDisconnection();
        assertThat(this.slack.socketMode().connections()).isZero();

        this.connected.getClient().connectToNewEndpoint();
        this.slack.socketMode().awaitConnection();

        assertThat(this.pat.slash("/ratings", "kent").json().path("text").asText()).isEqualTo("Hello kent");
    }

    @Test
    void theAppIsTurnedAwayWithAnotherToken() {
        assertThatThrownBy(() -> this.sdk.issueSocketModeUrl(SlackStandIn.BOT_TOKEN))
            .hasMessageContaining("not_allowed_token_type");
    }

}
