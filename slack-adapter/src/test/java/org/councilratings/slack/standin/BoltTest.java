package org.councilratings.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.app_backend.SlackSignature;
import com.slack.api.app_backend.interactive_components.response.Option;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.event.AppHomeOpenedEvent;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.AppUninstalledEvent;
import com.slack.api.model.event.MessageBotEvent;
import com.slack.api.model.event.MessageChangedEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.TokensRevokedEvent;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does Bolt understand what the stand-in sends?")
class BoltTest {

    private final SlackStandIn slack = new SlackStandIn();

    private final Slack sdk = Slack.getInstance(config());

    private final App app = new App(AppConfig.builder()
        .slack(this.sdk)
        .singleTeamBotToken(SlackStandIn.BOT_TOKEN)
        .signingSecret(SlackStandIn.SIGNING_SECRET)
        .authTestCacheExpirationMillis(-1)
        .build());

    private final Server server = new Server();

    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();

    private SlackUser pat = SlackUser.byRequests(this.slack, URI.create("http://127.0.0.1:1/"), Clock.systemUTC());

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(this.slack.apiUrl());
        return config;
    }

    @BeforeEach
    void start() throws Exception {
        this.app.command("/ratings", (request, context) -> context
            .ack(answer -> answer.responseType("in_channel").text("Hello " + request.getPayload().getText())));
        this.app.command("/buttons", (request, context) -> {
            context.respond(answer -> answer.responseType("in_channel").text("Buttons").blocks(buttons()));
            return context.ack();
        });
        this.app.command("/quietly", (request, context) -> {
            context.respond(answer -> answer.responseType("ephemeral").text("Buttons").blocks(buttons()));
            return context.ack();
        });
        this.app.command("/choose", (request, context) -> {
            context.client().viewsOpen(open -> open.triggerId(context.getTriggerId()).view(modal("Choose")));
            return context.ack();
        });
        this.app.event(AppMentionEvent.class, (payload, context) -> {
            this.seen.add("mention " + payload.getEvent().getText() + " retry " + context.getRetryNum());
            context.say(message -> message.channel(context.getChannelId())
                .text("Hello")
                .threadTs(payload.getEvent().getTs()));
            return context.ack();
        });
        this.app.event(MessageEvent.class, (payload, context) -> {
            this.seen.add("message " + payload.getEvent().getText() + " " + payload.getEvent().getChannelType());
            return context.ack();
        });
        this.app.event(MessageChangedEvent.class, (payload, context) -> {
            this.seen.add("changed " + payload.getEvent().getMessage().getText());
            return context.ack();
        });
        this.app.event(MessageBotEvent.class, (payload, context) -> {
            this.seen.add("bot " + payload.getEvent().getBotId());
            return context.ack();
        });
        this.app.event(MessageFileShareEvent.class, (payload, context) -> {
            this.seen.add("file " + payload.getEvent().getFiles().getFirst().getName());
            return context.ack();
        });
        this.app.event(AppHomeOpenedEvent.class, (payload, context) -> {
            this.seen.add("opened " + payload.getEvent().getTab());
            context.client()
                .viewsPublish(request -> request.userId(payload.getEvent().getUser())
                    .view(Views.view(view -> view.type("home").blocks(buttons()))));
            return context.ack();
        });
        this.app.event(TokensRevokedEvent.class, (payload, context) -> {
            this.seen.add("revoked " + payload.getEvent().getTokens().getBot());
            return context.ack();
        });
        this.app.event(AppUninstalledEvent.class, (payload, context) -> {
            this.seen.add("uninstalled " + payload.getTeamId());
            return context.ack();
        });
        this.app.blockAction("more", (request, context) -> {
            this.seen.add("clicked " + request.getPayload().getActions().getFirst().getValue() + " in "
                    + request.getPayload().getContainer().getType());
            if (context.getResponseUrl() != null) {
                context.respond(answer -> answer.replaceOriginal(true).text("More"));
            }
            return context.ack();
        });
        this.app.blockAction("council", (request, context) -> {
            this.seen.add("chose " + request.getPayload().getActions().getFirst().getSelectedOption().getValue());
            return context.ack();
        });
        this.app.blockSuggestion("council", (request, context) -> context.ack(answer -> answer
            .options(List.of(new Option(BlockCompositions.plainText(request.getPayload().getValue() + "t"), "kent")))));
        this.app.viewSubmission("choose", (request, context) -> {
            this.seen.add("submitted " + request.getPayload().getView().getState().getValues());
            return context.ack(answer -> answer.responseAction("update").view(modal("Chosen")));
        });

        ServerConnector connector = new ServerConnector(this.server);
        connector.setHost("127.0.0.1");
        this.server.addConnector(connector);
        ServletContextHandler handler = new ServletContextHandler();
        handler.addServlet(new ServletHolder(new SlackAppServlet(this.app)), "/slack/events");
        this.server.setHandler(handler);
        this.server.start();
        this.app.start();
        this.pat = SlackUser.byRequests(this.slack,
                URI.create("http://127.0.0.1:%d/slack/events".formatted(connector.getLocalPort())), Clock.systemUTC());
    }

    @AfterEach
    void stop() throws Exception {
        assertThat(this.slack.violations()).isEmpty();
        this.server.stop();
        this.app.stop();
        this.slack.close();
        this.sdk.close();
    }

    @Test
    void aSlashCommandIsAnsweredAtOnce() {
        Answered answered = this.pat.slash("/ratings", "kent");

        assertThat(answered.status()).isEqualTo(200);
        assertThat(this.slack.nextMessage()).satisfies(message -> {
            assertThat(message.text()).isEqualTo("Hello kent");
            assertThat(message.ephemeral()).isFalse();
        });
    }

    @Test
    void theSignatureIsWhatBoltExpects() {
        Sent sent = this.pat.slash("/ratings", "Kent, Medway + Wirral: 100 %").sent();

        SlackSignature.Verifier verifier = new SlackSignature.Verifier(
                new SlackSignature.Generator(SlackStandIn.SIGNING_SECRET));
        assertThat(verifier.isValid(sent.headers().get("X-Slack-Request-Timestamp"), sent.body(),
                sent.headers().get("X-Slack-Signature")))
            .isTrue();
    }

    @Test
    void aWrongOldOrMissingSignatureIsTurnedAway() {
        assertThat(this.pat.withSecret("another").slash("/ratings", "kent").status()).isEqualTo(401);
        assertThat(this.pat.withSignature("v0=00").slash("/ratings", "kent").status()).isEqualTo(401);
        assertThat(this.pat.at(Clock.systemUTC().instant().minus(Duration.ofMinutes(6)))
            .slash("/ratings", "kent")
            .status()).isEqualTo(401);
        assertThat(this.pat.withoutHeader("X-Slack-Signature").slash("/ratings", "kent").status()).isEqualTo(401);
        assertThat(this.pat.withoutHeader("X-Slack-Request-Timestamp").slash("/ratings", "kent").status())
            .isEqualTo(401);
    }

    @Test
    void theSameBytesCanComeAgain() {
        Answered first = this.pat.slash("/ratings", "kent");

        Answered second = this.pat.again(first);

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.sent().headers()).isEqualTo(first.sent().headers());
        assertThat(second.sent().body()).isEqualTo(first.sent().body());
    }

    @Test
    void aMentionArrivesEscapedAndIsAnsweredInItsThread() throws Exception {
        assertThat(this.pat.mention("Kent & Medway").status()).isEqualTo(200);

        assertThat(seen()).isEqualTo("mention <@U0BOT> Kent &amp; Medway retry null");
        assertThat(this.slack.nextMessage().threadTs()).isNotEmpty();
    }

    @Test
    void anEventIsDeliveredAgain() throws Exception {
        Answered first = this.pat.mention("Kent");
        seen();

        Answered retry = this.pat.redelivers(first, 1, "http_timeout");
        Answered twin = this.pat.redeliversAsNew(first);

        assertThat(seen()).endsWith("retry 1");
        assertThat(seen()).endsWith("retry null");
        assertThat(retry.sent().body()).isEqualTo(first.sent().body());
        assertThat(twin.sent().body()).isNotEqualTo(first.sent().body());
    }

    @Test
    void messagesOfAllKindsArrive() throws Exception {
        this.pat.direct("Kent?");
        this.pat.edits("Kent", "Kent & Medway");
        this.pat.otherBotSays("beep");
        this.pat.echoes("Hello");
        this.pat.sharesFile("look");
        this.pat.says("nothing for the app");

        assertThat(seen()).isEqualTo("message Kent? im");
        assertThat(seen()).isEqualTo("changed Kent &amp; Medway");
        assertThat(seen()).isEqualTo("bot B0OTHER");
        assertThat(seen()).isEqualTo("file notes.txt");
        assertThat(seen()).isEqualTo("message nothing for the app channel");
    }

    @Test
    void whatHappensToTheAppItselfArrives() throws Exception {
        this.pat.opensHome();
        this.pat.opensMessages();
        this.pat.revokesTokens();
        this.pat.uninstalls();

        assertThat(seen()).isEqualTo("opened home");
        assertThat(seen()).isEqualTo("opened messages");
        assertThat(seen()).isEqualTo("revoked [U0BOT]");
        assertThat(seen()).isEqualTo("uninstalled T0TEAM");
    }

    @Test
    void slackAsksAboutTheAddressItself() {
        assertThat(this.pat.urlVerification("who is there?").body()).isEqualTo("who is there?");
        assertThat(this.pat.sslCheck().status()).isEqualTo(200);
    }

    /** Bolt has no place for them: whoever wants to know stands before Bolt. */
    @Test
    void boltTurnsAwayWhatItDoesNotKnow() {
        assertThat(this.pat.appRateLimited().status()).isEqualTo(400);
        assertThat(this.pat.interaction("something_new").status()).isEqualTo(400);
        assertThat(this.pat.event(Json.object().put("type", "something_new")).status()).isEqualTo(404);
    }

    @Test
    void aButtonInAMessageIsClicked() throws Exception {
        this.pat.slash("/buttons", "");
        Received message = this.slack.nextMessage();

        assertThat(this.pat.clicks(message, "More").status()).isEqualTo(200);

        assertThat(seen()).isEqualTo("clicked kent in message");
        Received replaced = this.slack.nextMessage();
        assertThat(replaced.text()).isEqualTo("More");
        assertThat(replaced.ts()).isEqualTo(message.ts());
    }

    @Test
    void aMenuInAMessageSuggestsAndIsChosenFrom() throws Exception {
        this.pat.slash("/quietly", "");
        Received message = this.slack.nextMessage();

        assertThat(this.pat.types(message, "council", "ken").optionTexts()).containsExactly("kent");
        assertThat(this.pat.selects(message, "council", "kent", "Kent").status()).isEqualTo(200);

        assertThat(message.ephemeral()).isTrue();
        assertThat(seen()).isEqualTo("chose kent");
    }

    @Test
    void aModalSuggestsIsClickedInAndSubmitted() throws Exception {
        this.pat.slash("/choose", "");
        Received view = this.slack.nextView();

        assertThat(this.pat.types(view, "council", "ken").optionValues()).containsExactly("kent");
        assertThat(this.pat.clicks(view, "more").status()).isEqualTo(200);
        Answered submitted = this.pat.submits(view,
                new Filled().option("council-block", "council", "external_select", "kent", "Kent"));

        assertThat(seen()).isEqualTo("clicked kent in view");
        assertThat(seen()).startsWith("submitted ").contains("council-block", "value=kent");
        assertThat(submitted.message()).hasValueSatisfying(next -> {
            assertThat(next.view().at("/title/text").asText()).isEqualTo("Chosen");
            assertThat(next.viewId()).isEqualTo(view.viewId());
        });
    }

    @Test
    void theHomeSuggestsAndIsClickedIn() throws Exception {
        this.pat.opensHome();
        Received home = this.slack.nextView();

        assertThat(this.pat.types(home, "council", "ken").optionTexts()).containsExactly("kent");
        assertThat(this.pat.selects(home, "council", "kent", "Kent").status()).isEqualTo(200);
        assertThat(this.pat.clicks(home, "more").status()).isEqualTo(200);

        assertThat(seen()).isEqualTo("opened home");
        assertThat(seen()).isEqualTo("chose kent");
        assertThat(seen()).isEqualTo("clicked kent in view");
    }

    @Test
    void peopleDifferAndWriteInThreads() {
        String sent = this.pat.as("U0SAM").in("C0TEAM").inThread("1764180000.000900").mention("Kent").sent().body();

        assertThat(Json.read(sent).path("event").path("user").asText()).isEqualTo("U0SAM");
        assertThat(Json.read(sent).path("event").path("channel").asText()).isEqualTo("C0TEAM");
        assertThat(Json.read(sent).path("event").path("thread_ts").asText()).isEqualTo("1764180000.000900");
    }

    private String seen() throws InterruptedException {
        return String.valueOf(this.seen.poll(10, TimeUnit.SECONDS));
    }

    private static List<LayoutBlock> buttons() {
        return List.of(Blocks.actions(List.of(
                BlockElements
                    .button(button -> button.actionId("more").value("kent").text(BlockCompositions.plainText("More"))),
                BlockElements.externalSelect(select -> select.actionId("council").minQueryLength(1)))));
    }

    private static View modal(String title) {
        return Views
            .view(view -> view.type("modal")
                .callbackId("choose")
                .title(Views.viewTitle(words -> words.type("plain_text").text(title)))
                .submit(Views.viewSubmit(words -> words.type("plain_text").text("Show")))
                .blocks(List.of(
                        Blocks.input(input -> input.blockId("council-block")
                            .label(BlockCompositions.plainText("Council"))
                            .element(BlockElements
                                .externalSelect(select -> select.actionId("council").minQueryLength(1)))),
                        Blocks.actions(List.of(BlockElements.button(button -> button.actionId("more")
                            .value("kent")
                            .text(BlockCompositions.plainText("More"))))))));
    }

}
