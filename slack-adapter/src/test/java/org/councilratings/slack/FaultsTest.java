package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.councilratings.slack.standin.Answered;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Does it stay calm when Slack does not?")
class FaultsTest {

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp();

    private List<Received> messagesInTheEnd() {
        this.bot.stop();
        return this.bot.slack().messages();
    }

    private static Fault tooMany(int seconds) {
        return new Fault.TooMany(Duration.ofSeconds(seconds));
    }

    @Test
    void itWaitsAsLongAsSlackAsks() {
        this.bot.slack().once(SlackStandIn.RESPONSE_URLS, tooMany(7));
        this.bot.slack().once("chat.postMessage", tooMany(9));
        this.bot.slack().once("chat.postMessage", tooMany(11));

        this.bot.user().slash("/rating", "kent");
        this.bot.slack().nextMessage();
        this.bot.user().mention("rating kent");

        assertThat(messagesInTheEnd()).hasSize(2);
        assertThat(this.bot.waits()).contains(Duration.ofSeconds(7), Duration.ofSeconds(9), Duration.ofSeconds(11));
    }

    @Test
    void whatWouldComeMuchTooLateIsGivenUp() {
        this.bot.slack().once(SlackStandIn.RESPONSE_URLS, tooMany(86_400));

        this.bot.user().slash("/rating", "kent");

        assertThat(messagesInTheEnd()).isEmpty();
        assertThat(this.bot.waits()).isEmpty();
    }

    @Test
    void whoeverWantsTheSameOfSlackWaitsToo() {
        CompletableFuture<Void> held = new CompletableFuture<>();
        this.bot.duringWaits(() -> held.orTimeout(10, TimeUnit.SECONDS).join());
        this.bot.slack().once("chat.postMessage", tooMany(60));
        this.bot.user().mention("rating kent");
        this.bot.slack().next("chat.postMessage");
        this.bot.operatorSoonSees("/metrics", "ratings_rate_limit_waits_total{platform=\"slack\"} 1");

        this.bot.user().mention("rating essex");
        this.bot.user().slash("/rating", "leeds");
        Received command = this.bot.slack().nextMessage();
        held.complete(null);

        assertThat(command.text()).contains("Leeds");
        assertThat(messagesInTheEnd()).hasSize(3);
        assertThat(this.bot.slack().received("chat.postMessage")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = { 500, 503 })
    void itTriesAgainAfterAFailureOfSlacks(int status) {
        this.bot.slack().once("chat.postMessage", new Fault.Status(status));
        this.bot.slack().once("chat.postMessage", new Fault.Status(status));

        this.bot.user().mention("rating kent");

        assertThat(messagesInTheEnd()).hasSize(1);
        assertThat(this.bot.waits()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void whatMayHaveArrivedIsNotSentTwice() {
        this.bot.user().mention("rating essex");
        this.bot.slack().nextMessage();
        this.bot.slack().once("chat.postMessage", new Fault.LostAnswer());
        this.bot.slack().once(SlackStandIn.RESPONSE_URLS, new Fault.LostAnswer());

        this.bot.user().mention("rating kent");
        this.bot.user().slash("/rating", "kent");

        assertThat(messagesInTheEnd()).hasSize(3);
    }

    @Test
    void whatSlackMayHaveDoneInSpiteOfAnErrorIsNotSentTwice() {
        this.bot.slack().once("chat.postMessage", new Fault.Doubt("internal_error"));
        this.bot.slack().once("chat.postMessage", new Fault.Doubt("fatal_error"));

        this.bot.user().mention("rating kent");
        this.bot.user().mention("rating essex");

        assertThat(messagesInTheEnd()).hasSize(2);
    }

    @Test
    void anAnswerThatIsNotSlacksIsNotTakenForOne() {
        this.bot.slack().once("chat.postMessage", new Fault.Garbage());
        this.bot.slack().once(SlackStandIn.RESPONSE_URLS, new Fault.Garbage());

        this.bot.user().mention("rating kent");
        this.bot.user().slash("/rating", "kent");

        String two = "ratings_post_failures_total{platform=\"slack\",reason=\"unconfirmed\"} 2";
        assertThat(this.bot.operatorSoonSees("/metrics", two)).contains(two);
        assertThat(this.bot.slack().received("chat.postMessage")).hasSize(1);
    }

    @Test
    void anOutageAfterTheStartIsToldToTheOperator() {
        assertThat(this.bot.operatorSoonSees("/readyz", "slack: ok")).contains("slack: ok");
        this.bot.slack().goDown();

        this.bot.user().mention("rating kent");

        assertThat(this.bot.operatorSoonSees("/readyz", "slack: Slack cannot"))
            .contains("slack: Slack cannot be reached");
        this.bot.slack().comeBack();
        assertThat(this.bot.operatorSoonSees("/readyz", "slack: ok")).contains("slack: ok");
    }

    @Test
    void somethingElseThanSlackAtItsAddressIsWaitedOut() {
        this.bot.stop();
        this.bot.slack().once("auth.test", new Fault.Garbage());
        try (InSlack early = this.bot.again()) {
            assertThat(early.operatorSoonSees("/readyz", "slack: ok")).contains("slack: ok");
        }
    }

    @Test
    void slackMayBeAwayWhenItStartsAndAnswersWaitUntilItIsBack() {
        this.bot.stop();
        this.bot.slack().goDown();
        try (InSlack early = this.bot.again()) {
            assertThat(early.operatorSoonSees("/readyz", "cannot be reached"))
                .contains("slack: Slack cannot be reached");
            assertThat(early.operatorSees("/readyz").statusCode()).isEqualTo(503);
            assertThat(early.operatorSees("/healthz").statusCode()).isEqualTo(200);

            // it is back while the answers wait
            early.duringWaits(this.bot.slack()::comeBack);
            early.user().slash("/rating", "kent");
            early.user().mention("rating essex");

            assertThat(List.of(this.bot.slack().nextMessage().text(), this.bot.slack().nextMessage().text()))
                .anyMatch(text -> text.contains("Kent: good"))
                .anyMatch(text -> text.contains("Essex: outstanding"));
            assertThat(early.waits()).isNotEmpty();
            assertThat(early.operatorSoonSees("/readyz", "slack: ok")).contains("slack: ok");
        }
    }

    @Test
    void anAuthTestThatFailsLaterStopsNobody() {
        this.bot.slack().always("auth.test", new Fault.Refusal("fatal_error"));

        this.bot.user().slash("/rating", "kent");
        this.bot.user().mention("rating kent");

        assertThat(messagesInTheEnd()).hasSize(2);
    }

    @Test
    void aRevokedTokenIsNoticedOnceAndNotTriedAgainAndAgain() {
        this.bot.slack().always("auth.test", new Fault.Refusal("token_revoked"));
        this.bot.slack().always("chat.postMessage", new Fault.Refusal("token_revoked"));
        this.bot.user().mention("rating kent");
        assertThat(this.bot.operatorSoonSees("/readyz", "refused")).contains("the bot token is refused: token_revoked");

        for (int i = 0; i < 5; i++) {
            assertThat(this.bot.user().mention("rating essex").status()).isEqualTo(200);
        }
        this.bot.user().slash("/rating", "leeds");

        assertThat(messagesInTheEnd()).extracting(Received::text).singleElement().asString().contains("Leeds");
        assertThat(this.bot.slack().received("chat.postMessage")).hasSize(1);
    }

    @Test
    void aTokenThatIsTakenAgainIsUsedAgain() {
        this.bot.slack().once("chat.postMessage", new Fault.Refusal("invalid_auth"));
        this.bot.user().mention("rating kent");
        this.bot.slack().next("chat.postMessage");
        assertThat(this.bot.operatorSoonSees("/readyz", "slack: ok")).contains("slack: ok");
        this.bot.operatorSoonSees("/metrics", "invalid_auth");

        this.bot.slack().next(call -> call.to().equals("auth.test"), "asks who we are");
        this.bot.operatorSoonSees("/readyz", "slack: ok");
        this.bot.user().mention("rating essex");

        assertThat(this.bot.slack().nextMessage().text()).contains("Essex");
    }

    @Test
    void aChannelThatWasLeftOrArchivedIsTriedOnceForEachQuestion() {
        this.bot.user().in(SlackStandIn.FOREIGN_CHANNEL).mention("rating kent");
        this.bot.user().in(SlackStandIn.ARCHIVED_CHANNEL).mention("rating kent");
        this.bot.user().in("C0DELETED").mention("rating kent");

        assertThat(messagesInTheEnd()).isEmpty();
        assertThat(this.bot.slack().received("chat.postMessage")).extracting(Received::answer)
            .containsExactlyInAnyOrder("not_in_channel", "is_archived", "channel_not_found");
        assertThat(this.bot.waits()).isEmpty();
    }

    @Test
    void aCommandWorksInAChannelThatTheBotIsNotIn() {
        this.bot.user().in(SlackStandIn.FOREIGN_CHANNEL).slash("/rating", "kent");

        assertThat(this.bot.slack().nextMessage().text()).contains("Kent");
    }

    @Test
    void aSlackThatHangsHoldsUpNobodyElse() {
        this.bot.slack().once("chat.postMessage", new Fault.Silence());
        this.bot.user().mention("rating kent");
        this.bot.slack().next("chat.postMessage");

        Answered acknowledged = this.bot.user().mention("rating essex");
        this.bot.user().slash("/rating", "leeds");

        assertThat(acknowledged.took()).isLessThan(Duration.ofSeconds(3));
        this.bot.slack().next(message -> message.text().contains("Essex:"), "the next mention's answer");
        this.bot.slack().next(message -> message.text().contains("Leeds:"), "the command's answer");
        this.bot.slack().release();
        assertThat(messagesInTheEnd()).hasSize(3);
    }

    @Test
    void aStopFinishesWhatWasAcknowledged() throws Exception {
        this.bot.slack().always(SlackStandIn.RESPONSE_URLS, new Fault.Silence());
        assertThat(this.bot.user().slash("/rating", "kent").status()).isEqualTo(200);
        assertThat(this.bot.user().slash("/rating", "essex").status()).isEqualTo(200);
        this.bot.slack().next(SlackStandIn.RESPONSE_URLS);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(this.bot::stop);
        this.bot.slack().next(SlackStandIn.RESPONSE_URLS);
        this.bot.slack().release();
        stop.get(30, TimeUnit.SECONDS);

        assertThat(this.bot.slack().messages()).hasSize(2);
    }

    @Test
    void aStateThatCannotBeWrittenStopsNobody() throws Exception {
        this.bot.user().mention("rating kent");
        String thread = this.bot.slack().nextMessage().threadTs();
        Files.delete(this.bot.folder().resolve("bot.db"));

        this.bot.user().inThread(thread).mention("and Essex?");

        assertThat(this.bot.slack().nextMessage().text()).contains("Essex");
        assertThat(this.bot.operatorSees("/readyz").body()).contains("state: the state store cannot be used");
    }

    @Test
    void anOperatorSeesHowItIs() {
        this.bot.user().slash("/rating", "kent");
        this.bot.slack().nextMessage();
        this.bot.user().mention("what colour is the sky");
        this.bot.slack().nextMessage();

        String metrics = this.bot.operatorSoonSees("/metrics", "outcome=\"out_of_scope\"");

        assertThat(this.bot.operatorSees("/readyz").statusCode()).isEqualTo(200);
        assertThat(metrics).contains("ratings_answers_total{kind=\"rating\",outcome=\"answered\",platform=\"slack\"} 1",
                "outcome=\"out_of_scope\"", "ratings_requests_total{platform=\"slack\",status=\"200\"}",
                "surface=\"slash\"", "ratings_dataset_age_days 96", "ratings_state_store_usable 1");
        assertThat(metrics).doesNotContainIgnoringCase("kent");
    }

    @Test
    void neitherSecretsNorQuestionsAreLogged() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            this.bot.slack().once("chat.postMessage", new Fault.Refusal("invalid_auth"));
            this.bot.slack().once(SlackStandIn.RESPONSE_URLS, new Fault.Status(500));
            this.bot.slack().once("views.open", new Fault.Garbage());
            this.bot.user().mention("rating of Cheshire East zebra");
            this.bot.user().slash("/rating", "Cheshire East zebra");
            this.bot.user().slash("/rating", "");
            this.bot.user().direct("Cheshire East zebra");
            this.bot.user().interaction("zebra");
            this.bot.user().withSecret("zebra").slash("/rating", "Cheshire East zebra");
            this.bot.user().in(SlackStandIn.FOREIGN_CHANNEL).mention("Cheshire East zebra");
            this.bot.stop();
        }
        finally {
            System.setErr(usual);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).isNotEmpty()
            .doesNotContainIgnoringCase("zebra")
            .doesNotContainIgnoringCase("cheshire")
            .doesNotContain(SlackStandIn.BOT_TOKEN, SlackStandIn.SIGNING_SECRET, "\tat ");
    }

}
