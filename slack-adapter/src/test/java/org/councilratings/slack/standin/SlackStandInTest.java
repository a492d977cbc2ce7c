package org.councilratings.slack.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.methods.response.views.ViewsPublishResponse;
import com.slack.api.model.Message;
import com.slack.api.model.block.Blocks;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.BlockCompositions;
import com.slack.api.model.block.element.BlockElements;
import com.slack.api.model.view.View;
import com.slack.api.model.view.Views;
import com.slack.api.util.http.SlackHttpClient;
import com.slack.api.webhook.WebhookResponse;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Does the stand-in answer Slack's own client as Slack would?")
class SlackStandInTest {

    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final MovedClock clock = new MovedClock(NOON);

    private final SlackStandIn slack = new SlackStandIn(this.clock);

    private final Slack sdk = Slack.getInstance(config());

    private final MethodsClient client = this.sdk.methods(SlackStandIn.BOT_TOKEN);

    private SlackConfig config() {
        SlackConfig config = new SlackConfig();
        config.setMethodsEndpointUrlPrefix(this.slack.apiUrl());
        return config;
    }

    @AfterEach
    void close() throws Exception {
        this.slack.close();
        this.sdk.close();
    }

    @Test
    void itSaysWhoTheAppIs() throws Exception {
        AuthTestResponse answer = this.client.authTest(request -> request);

        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getTeamId()).isEqualTo("T0TEAM");
        assertThat(answer.getUserId()).isEqualTo("U0BOT");
        assertThat(answer.getBotId()).isEqualTo("B0BOT");
    }

    @Test
    void aWrongTokenIsInvalid() throws Exception {
        assertThat(this.sdk.methods("xoxb-other").authTest(request -> request).getError()).isEqualTo("invalid_auth");
        assertThat(this.slack.next("auth.test").token()).contains("xoxb-other");
    }

    @Test
    void aMessageWithBlocksIsTakenAndRecorded() throws Exception {
        ChatPostMessageResponse first = post(SlackStandIn.CHANNEL, "Kent &amp; Medway");
        ChatPostMessageResponse second = post(SlackStandIn.CHANNEL, "Kent");

        assertThat(first.isOk()).isTrue();
        assertThat(first.getMessage().getBlocks()).hasSize(1);
        assertThat(second.getTs()).isGreaterThan(first.getTs());
        Received received = this.slack.nextMessage();
        assertThat(received.text()).isEqualTo("Kent &amp; Medway");
        assertThat(received.blocks().at("/0/text/text").asText()).isEqualTo("Kent &amp; Medway");
        assertThat(received.ts()).isEqualTo(first.getTs());
        assertThat(received.token()).contains(SlackStandIn.BOT_TOKEN);
        assertThat(this.slack.nextMessage().text()).isEqualTo("Kent");
        assertThat(this.slack.violations()).isEmpty();
    }

    @Test
    void aMessageThatBreaksARuleIsRefusedAndRemembered() throws Exception {
        ChatPostMessageResponse answer = post(SlackStandIn.CHANNEL, "<!channel> Kent");

        assertThat(answer.getError()).isEqualTo("invalid_blocks");
        assertThat(answer.getResponseMetadata().getMessages()).anyMatch(line -> line.contains("/blocks/0/text/text"));
        assertThat(this.slack.violations()).extracting(Violation::pointer).contains("/text", "/blocks/0/text/text");
        assertThat(this.slack.messages()).isEmpty();
    }

    @Test
    void channelsCanBeClosedToTheApp() throws Exception {
        assertThat(post(SlackStandIn.FOREIGN_CHANNEL, "Kent").getError()).isEqualTo("not_in_channel");
        assertThat(post(SlackStandIn.ARCHIVED_CHANNEL, "Kent").getError()).isEqualTo("is_archived");
        assertThat(post("C0NOWHERE", "Kent").getError()).isEqualTo("channel_not_found");

        this.slack.invites(SlackStandIn.FOREIGN_CHANNEL);
        this.slack.expels(SlackStandIn.CHANNEL);

        assertThat(post(SlackStandIn.FOREIGN_CHANNEL, "Kent").isOk()).isTrue();
        assertThat(post(SlackStandIn.CHANNEL, "Kent").getError()).isEqualTo("not_in_channel");
    }

    @Test
    void aPersonIsReachedDirectly() throws Exception {
        assertThat(post(SlackStandIn.USER, "Kent").getChannel()).isEqualTo("D0PAT");
    }

    @Test
    void historyFindsAMessageByItsMetadata() throws Exception {
        this.client.chatPostMessage(request -> request.channel(SlackStandIn.CHANNEL)
            .text("Kent")
            .metadata(Message.Metadata.builder().eventType("digest").eventPayload(Map.of("id", "17")).build()));

        ConversationsHistoryResponse answer = this.client
            .conversationsHistory(request -> request.channel(SlackStandIn.CHANNEL).includeAllMetadata(true));

        assertThat(answer.getMessages()).extracting(message -> message.getMetadata().getEventPayload().get("id"))
            .containsExactly("17");
    }

    @Test
    void whereHistoryIsRationedItIsToldOnceAMinute() throws Exception {
        this.slack.rationsHistory();
        this.client.conversationsHistory(request -> request.channel(SlackStandIn.CHANNEL));

        assertThatExceptionOfType(SlackApiException.class)
            .isThrownBy(() -> this.client.conversationsHistory(request -> request.channel(SlackStandIn.CHANNEL)))
            .satisfies(refused -> assertThat(refused.getResponse().header("Retry-After")).isEqualTo("60"));
    }

    @Test
    void aChangedMessageKeepsItsPlace() throws Exception {
        String ts = post(SlackStandIn.CHANNEL, "Kent").getTs();

        assertThat(
                this.client.chatUpdate(request -> request.channel(SlackStandIn.CHANNEL).ts(ts).text("Medway")).isOk())
            .isTrue();
        assertThat(this.client.chatUpdate(request -> request.channel(SlackStandIn.CHANNEL).ts("1.0").text("Medway"))
            .getError()).isEqualTo("message_not_found");
    }

    @Test
    void aTriggerOpensOneViewSoon() throws Exception {
        String trigger = this.slack.newTriggerId();
        String late = this.slack.newTriggerId();

        ViewsOpenResponse answer = open(trigger, modal());

        assertThat(answer.isOk()).isTrue();
        assertThat(answer.getView().getId()).isNotEmpty();
        assertThat(answer.getView().getHash()).isNotEmpty();
        assertThat(open(trigger, modal()).getError()).isEqualTo("exchanged_trigger_id");
        assertThat(open("1.2.3", modal()).getError()).isEqualTo("invalid_trigger_id");
        this.clock.move(Duration.ofSeconds(4));
        assertThat(open(late, modal()).getError()).isEqualTo("expired_trigger_id");
        assertThat(this.slack.nextView().view().at("/title/text").asText()).isEqualTo("Choose");
        assertThat(this.slack.violations()).isEmpty();
    }

    @Test
    void aHomeIsPublishedPerPersonAndGuardedByItsHash() throws Exception {
        View home = Views.view(view -> view.type("home").blocks(blocks("Kent")));

        ViewsPublishResponse first = this.client.viewsPublish(request -> request.userId(SlackStandIn.USER).view(home));
        ViewsPublishResponse second = this.client
            .viewsPublish(request -> request.userId(SlackStandIn.USER).view(home).hash(first.getView().getHash()));
        ViewsPublishResponse stale = this.client
            .viewsPublish(request -> request.userId(SlackStandIn.USER).view(home).hash(first.getView().getHash()));

        assertThat(first.isOk()).isTrue();
        assertThat(second.getView().getId()).isEqualTo(first.getView().getId());
        assertThat(stale.getError()).isEqualTo("hash_conflict");
    }

    @Test
    void anOpenViewIsChanged() throws Exception {
        String id = open(this.slack.newTriggerId(), modal()).getView().getId();

        assertThat(this.client.viewsUpdate(request -> request.viewId(id).view(modal())).getView().getId())
            .isEqualTo(id);
        assertThat(this.client.viewsUpdate(request -> request.viewId("V0").view(modal())).getError())
            .isEqualTo("not_found");
    }

    @Test
    void whatIsUnknownIsSaidSo() throws Exception {
        assertThat(this.client.usersList(request -> request).getError()).isEqualTo("unknown_method");
    }

    @Test
    void aResponseUrlTakesFivePostsInHalfAnHour() throws Exception {
        String url = this.slack.newResponseUrl();
        String old = this.slack.newResponseUrl();

        for (int post = 0; post < 5; post++) {
            assertThat(respond(url, "{\"text\":\"Kent\"}").getBody()).isEqualTo("ok");
        }
        assertThat(respond(url, "{\"text\":\"Kent\"}").getCode()).isEqualTo(404);
        assertThat(respond(url, "{\"text\":\"Kent\"}").getBody()).isEqualTo("used_url");
        this.clock.move(Duration.ofMinutes(31));
        assertThat(respond(old, "{\"text\":\"Kent\"}").getBody()).isEqualTo("expired_url");
        assertThat(this.slack.messages()).hasSize(5).allMatch(Received::ephemeral);
    }

    @Test
    void tooManyRequestsAreTurnedAwayForAWhile() throws Exception {
        this.slack.once("chat.postMessage", new Fault.TooMany(Duration.ofSeconds(30)));

        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOfSatisfying(SlackApiException.class,
                failure -> {
                    assertThat(failure.getResponse().code()).isEqualTo(429);
                    assertThat(failure.getResponse().header("Retry-After")).isEqualTo("30");
                });
        assertThat(post(SlackStandIn.CHANNEL, "Kent").isOk()).isTrue();
        assertThat(this.slack.received("chat.postMessage")).extracting(Received::answer).containsExactly("429", "ok");
    }

    @Test
    void aFaultMayLastUntilItIsLifted() throws Exception {
        this.slack.always(SlackStandIn.ANYWHERE, new Fault.Refusal("token_revoked"));
        assertThat(post(SlackStandIn.CHANNEL, "Kent").getError()).isEqualTo("token_revoked");
        assertThat(this.client.authTest(request -> request).getError()).isEqualTo("token_revoked");

        this.slack.lift(SlackStandIn.ANYWHERE);

        assertThat(post(SlackStandIn.CHANNEL, "Kent").isOk()).isTrue();
    }

    @Test
    void statusesAndPagesOfHtmlAreFailures() {
        this.slack.once("chat.postMessage", new Fault.Status(503));
        this.slack.once("chat.postMessage", new Fault.Garbage());

        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOfSatisfying(SlackApiException.class,
                failure -> assertThat(failure.getResponse().code()).isEqualTo(503));
        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOf(Exception.class);
        assertThat(this.slack.messages()).isEmpty();
    }

    @Test
    void aLostAnswerLeavesTheMessageInTheChannel() {
        this.slack.once("chat.postMessage", new Fault.LostAnswer());

        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOf(IOException.class);

        assertThat(this.slack.nextMessage().text()).isEqualTo("Kent");
    }

    /** Which doubles a message: whoever must not post twice has to forbid it. */
    @Test
    void overAUsedConnectionSlacksClientPostsAgainByItself() throws Exception {
        post(SlackStandIn.CHANNEL, "Kent");
        this.slack.once("chat.postMessage", new Fault.LostAnswer());

        ChatPostMessageResponse answer = post(SlackStandIn.CHANNEL, "Medway");

        assertThat(answer.isOk()).isTrue();
        assertThat(this.slack.messages()).extracting(Received::text).containsExactly("Kent", "Medway", "Medway");
    }

    @Test
    void toldNotToItPostsOnce() throws Exception {
        SlackHttpClient http = new SlackHttpClient(new OkHttpClient.Builder().retryOnConnectionFailure(false).build());
        MethodsClient careful = Slack.getInstance(config(), http).methods(SlackStandIn.BOT_TOKEN);
        careful.chatPostMessage(request -> request.channel(SlackStandIn.CHANNEL).text("Kent"));
        this.slack.once("chat.postMessage", new Fault.LostAnswer());

        assertThatThrownBy(
                () -> careful.chatPostMessage(request -> request.channel(SlackStandIn.CHANNEL).text("Medway")))
            .isInstanceOf(IOException.class);
        http.close();
        assertThat(this.slack.messages()).extracting(Received::text).containsExactly("Kent", "Medway");
    }

    @Test
    void slackMayDeclineWhatItHasTaken() throws Exception {
        this.slack.once("chat.postMessage", new Fault.Doubt("fatal_error"));

        assertThat(post(SlackStandIn.CHANNEL, "Kent").getError()).isEqualTo("fatal_error");

        assertThat(this.slack.nextMessage().answer()).isEqualTo("fatal_error");
    }

    @Test
    void aLostRequestLeavesNothing() {
        this.slack.once("chat.postMessage", new Fault.LostRequest());

        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOf(IOException.class);

        assertThat(this.slack.next("chat.postMessage").answer()).isEqualTo("drop");
        assertThat(this.slack.messages()).isEmpty();
    }

    @Test
    void silenceLastsUntilItIsBroken() throws Exception {
        this.slack.once("chat.postMessage", new Fault.Silence());

        CompletableFuture<ChatPostMessageResponse> answer = CompletableFuture.supplyAsync(() -> {
            try {
                return post(SlackStandIn.CHANNEL, "Kent");
            }
            catch (IOException | SlackApiException failure) {
                throw new IllegalStateException(failure);
            }
        });
        this.slack.nextMessage();
        assertThat(answer).isNotDone();
        this.slack.release();

        assertThat(answer.get(10, TimeUnit.SECONDS).isOk()).isTrue();
    }

    @Test
    void itGoesDownAndComesBackWhereItWas() throws Exception {
        post(SlackStandIn.CHANNEL, "Kent");
        this.slack.goDown();
        assertThatThrownBy(() -> post(SlackStandIn.CHANNEL, "Kent")).isInstanceOf(IOException.class);

        this.slack.comeBack();

        assertThat(post(SlackStandIn.CHANNEL, "Medway").isOk()).isTrue();
        assertThat(this.slack.messages()).extracting(Received::text).containsExactly("Kent", "Medway");
    }

    private ChatPostMessageResponse post(String channel, String text) throws IOException, SlackApiException {
        return this.client
            .chatPostMessage(request -> request.channel(channel).text(text).blocks(blocks(text)).unfurlLinks(false));
    }

    private static List<LayoutBlock> blocks(String text) {
        return List.of(Blocks.section(section -> section.text(BlockCompositions.markdownText(text))));
    }

    private ViewsOpenResponse open(String trigger, View view) throws IOException, SlackApiException {
        return this.client.viewsOpen(request -> request.triggerId(trigger).view(view));
    }

    private static View modal() {
        return Views.view(view -> view.type("modal")
            .callbackId("choose")
            .title(Views.viewTitle(title -> title.type("plain_text").text("Choose")))
            .submit(Views.viewSubmit(submit -> submit.type("plain_text").text("Show")))
            .blocks(List.of(Blocks.input(input -> input.blockId("council")
                .label(BlockCompositions.plainText("Council"))
                .element(BlockElements.externalSelect(select -> select.actionId("name").minQueryLength(1)))))));
    }

    private WebhookResponse respond(String url, String json) throws IOException {
        return this.sdk.send(url, json);
    }

    /** A clock that stands until it is moved. */
    private static final class MovedClock extends Clock {

        private Instant now;

        MovedClock(Instant now) {
            this.now = now;
        }

        void move(Duration by) {
            this.now = this.now.plus(by);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return this.now;
        }

    }

}
