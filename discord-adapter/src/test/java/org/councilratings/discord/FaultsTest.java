package org.councilratings.discord;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.councilratings.discord.standin.Asked;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.DiscordUser;
import org.councilratings.discord.standin.Endpoint;
import org.councilratings.discord.standin.Fault;
import org.councilratings.discord.standin.Right;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What happens in Discord when something goes wrong?")
class FaultsTest {

    private static final Map<String, String> KENT = Map.of("council", "kent");

    private static final int AUTHENTICATION_FAILED = 4004;

    private static final int DISALLOWED_INTENTS = 4014;

    @RegisterExtension
    private final InDiscord bot = InDiscord.connected();

    private DiscordStandIn discord() {
        return this.bot.discord();
    }

    private DiscordUser user() {
        return this.bot.user();
    }

    private String metrics() {
        return this.bot.operatorSees("/metrics").body();
    }

    @Nested
    @DisplayName("On the way to Discord")
    class OnTheWay {

        @ParameterizedTest
        @ValueSource(ints = { 500, 503 })
        void anAnswerThatDiscordFailedToTakeIsSentAgain(int status) {
            discord().once(Endpoint.CALLBACK, new Fault.Status(status));

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
            assertThat(bot.waits()).containsExactly(Duration.ofMillis(200));
        }

        @Test
        void aConnectionThatBreaksLosesNothing() {
            discord().times(2, Endpoint.CALLBACK, new Fault.LostRequest());

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void anAnswerThatArrivedUnconfirmedIsNotThereTwice() {
            discord().once(Endpoint.CALLBACK, new Fault.LostAnswer());

            Asked asked = user().uses("rating", KENT);
            assertThat(asked.reply().text()).contains("Kent: ");

            bot.operatorSoonSees("/metrics", "ratings_events_seen_before_total{platform=\"discord\"} 1.0");
            assertThat(metrics()).doesNotContain("ratings_post_failures_total{");
            asked.assertUnanswered();
        }

        @Test
        void aReplyToAMentionThatArrivedUnconfirmedIsNotThereTwice() {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostAnswer());

            Asked asked = user().mentions("rating Kent");

            assertThat(asked.reply().text()).contains("Kent: ");
            asked.unansweredBefore(user().mentions("rating Essex"));
            assertThat(discord().messagesIn(DiscordStandIn.CHANNEL)
                .stream()
                .filter(message -> message.path("author").path("id").asText().equals(DiscordStandIn.BOT))).hasSize(2);
        }

        @Test
        void whereDiscordKeepsFailingTheOperatorIsTold() {
            discord().times(3, Endpoint.CALLBACK, new Fault.Status(500));

            user().uses("rating", KENT);

            bot.operatorSoonSees("/metrics", "ratings_post_failures_total{platform=\"discord\"");
            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void whatDiscordWantsToWaitIsSentAfterTheWait() {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.TooMany(Duration.ofSeconds(1)));

            assertThat(user().mention("rating Kent").text()).contains("Kent: ");
            assertThat(metrics()).contains("ratings_rate_limit_waits_total{platform=\"discord\"} 1.0");
        }

        @Test
        void aWaitForAllHoldsAlso() {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.TooManyInAll(Duration.ofSeconds(1)));

            assertThat(user().mention("rating Kent").text()).contains("Kent: ");
        }

        @Test
        void aRateLimitOnOneChannelDoesNotHoldUpACommand() {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.Slow());
            Asked held = user().mentions("rating Essex");
            discord().awaitHeld();

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");

            discord().release();
            assertThat(held.reply().text()).contains("Essex: ");
        }

        @Test
        void anInteractionThatExpiredIsCountedAndNothingElseHappens() {
            user().late().uses("rating", KENT);

            bot.operatorSoonSees("/metrics",
                    "ratings_post_failures_total{platform=\"discord\",reason=\"unknown_interaction\"} 1.0");
            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void completionThatComesTooLateIsForgotten() {
            user().late().typing("rating", Map.of(), "council", "ken");

            bot.operatorSoonSees("/metrics", "reason=\"unknown_interaction\"");
            assertThat(user().types("rating", "council", "ken")).isNotEmpty();
        }

    }

    @Nested
    @DisplayName("In a channel where the bot may not write")
    class Permissions {

        @Test
        void theAskerIsToldDirectly() {
            discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
            discord().gateway().awaitHandled();

            user().mentions("rating Kent");

            assertThat(discord().nextMessage(discord().directChannel(DiscordStandIn.USER)).text())
                .contains("I may not write in", "Send Messages");
        }

        @Test
        void alsoWhereDiscordSaysSoOnlyWhenItIsTried() {
            discord().deniesUntold(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);

            user().mentions("rating Kent");

            assertThat(discord().nextMessage(discord().directChannel(DiscordStandIn.USER)).text())
                .contains("I may not write in");
        }

        @Test
        void inAThreadAnotherPermissionIsNamed() {
            discord().deniesUntold(DiscordStandIn.THREAD, Right.SEND_MESSAGES_IN_THREADS);

            user().inThread().mentions("rating Kent");

            assertThat(discord().nextMessage(discord().directChannel(DiscordStandIn.USER)).text())
                .contains("Send Messages in Threads");
        }

        @Test
        void whoTakesNoDirectMessagesIsCounted() {
            discord().deniesUntold(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
            discord().refusesDirect(DiscordStandIn.USER);

            user().mentions("rating Kent");

            bot.operatorSoonSees("/metrics", "reason=\"cannot_send_to_user\"");
        }

        @Test
        void withoutTheHistoryTheAnswerIsNoReply() {
            discord().denies(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);
            discord().gateway().awaitHandled();

            Seen answer = user().mention("rating Kent");

            assertThat(answer.text()).contains("Kent: ");
            assertThat(answer.replyTo()).isEmpty();
        }

        @Test
        void alsoWhereTheHistoryIsRefusedOnlyWhenItIsTried() {
            discord().deniesUntold(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);

            assertThat(user().mention("rating Kent").text()).contains("Kent: ");
        }

        @Test
        void aCommandWorksThereAllTheSame() {
            discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
            discord().gateway().awaitHandled();

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void aQuestionThatIsDeletedMeanwhileIsAnsweredWithoutAReference() {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.Slow());
            Asked asked = user().mentions("rating Kent");
            discord().awaitHeld();
            discord().deletesMessage(asked.message());
            discord().release();

            assertThat(discord().nextMessage(DiscordStandIn.CHANNEL).text()).contains("Kent: ");
        }

    }

    @Nested
    @DisplayName("With the gateway")
    class AtTheGateway {

        @Test
        void whatIsSaidWhileTheConnectionIsGoneIsAnsweredAfterAResume() {
            discord().gateway().drop();
            discord().gateway().awaitDisconnected();
            Asked asked = user().mentions("rating Kent");

            assertThat(asked.reply().text()).contains("Kent: ");
            discord().gateway().awaitResumed();
            bot.operatorSoonSees("/readyz", "discord: ok");
        }

        @Test
        void whereDiscordAsksForAReconnectItIsMade() {
            discord().gateway().askToReconnect();
            discord().gateway().awaitResumed();

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void anInvalidSessionBeginsAnew() {
            discord().gateway().invalidate(false);
            discord().gateway().awaitReady();

            assertThat(user().slash("rating", KENT).text()).contains("Kent: ");
        }

        @Test
        void aMessageIsAnsweredOnceThoughItComesAgain() {
            Asked asked = user().mentions("rating Kent");
            assertThat(asked.reply().text()).contains("Kent: ");

            asked.comesAgain();

            asked.unansweredBefore(user().mentions("rating Essex"));
            assertThat(metrics()).contains("ratings_events_seen_before_total{platform=\"discord\"} 1.0");
        }

        @Test
        void aTokenThatIsRefusedLaterEndsItWithTheReason() throws Exception {
            bot.stop();
            DiscordAdapter adapter = bot.connect();

            discord().gateway().closeWith(AUTHENTICATION_FAILED);

            assertThat(adapter.ended().get(10, TimeUnit.SECONDS)).contains("refuses the bot's token", "DISCORD_TOKEN");
            assertThat(bot.operatorSees("/readyz").statusCode()).isEqualTo(503);
            assertThat(bot.operatorSees("/readyz").body()).contains("refuses the bot's token");
        }

        @Test
        void anythingElseThatCannotBeMendedHereEndsItToo() throws Exception {
            bot.stop();
            DiscordAdapter adapter = bot.connect();

            discord().gateway().closeWith(DISALLOWED_INTENTS);

            assertThat(adapter.ended().get(10, TimeUnit.SECONDS)).contains("4014");
        }

        @Test
        void noPrivilegedIntentIsAskedFor() {
            long guildMembers = 1 << 1;
            long presences = 1 << 8;
            long messageContent = 1 << 15;

            assertThat(discord().gateway().intents() & (guildMembers | presences | messageContent)).isZero();
        }

    }

    @Nested
    @DisplayName("With the list of commands")
    class CommandList {

        @Test
        void itIsWrittenOnceAndOnlyWhereItDiffers() {
            assertThat(discord().received(Endpoint.WRITE_COMMANDS)).hasSize(1);

            bot.stop();
            bot.connect();
            user().slash("rating", KENT);

            assertThat(discord().received(Endpoint.READ_COMMANDS)).hasSize(2);
            assertThat(discord().received(Endpoint.WRITE_COMMANDS)).hasSize(1);
        }

        @Test
        void peopleCanAskThoughItCannotBeRead() {
            bot.stop();
            discord().times(3, Endpoint.READ_COMMANDS, new Fault.Status(500));
            bot.start();
            discord().gateway().awaitReady();

            assertThat(user().mention("rating Kent").text()).contains("Kent: ");
            bot.operatorSoonSees("/metrics", "reason=\"commands\"");
        }

    }

    @Nested
    @DisplayName("At a stop")
    class AtAStop {

        @Test
        void whatWasAskedIsAnsweredFirst() throws Exception {
            discord().once(Endpoint.CALLBACK, new Fault.Slow());
            Asked asked = user().uses("rating", KENT);
            discord().awaitHeld();
            Thread stopping = Thread.ofPlatform().start(bot::stop);
            while (stopping.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            discord().release();

            stopping.join();

            assertThat(asked.reply().text()).contains("Kent: ");
        }

        @Test
        void nothingOfItIsLeft() throws Exception {
            bot.stop();

            for (Thread thread : Thread.getAllStackTraces().keySet()) {
                if (thread.getName().matches("(JDA (RateLimit|Gateway)|discord-|keeping-|alarms).*")) {
                    assertThat(thread.join(Duration.ofSeconds(10))).describedAs(thread.getName()).isTrue();
                }
            }
            assertThat(Files.exists(bot.folder().resolve("bot.db-wal"))).isFalse();
        }

    }

    @Test
    void noMetricTellsWhoAskedWhat() {
        user().mention("rating Kent please");
        user().slash("rating", KENT);

        assertThat(metrics()).doesNotContainIgnoringCase("kent").doesNotContain(DiscordStandIn.USER);
        assertThat(List.of("mention", "slash")).allSatisfy(surface -> assertThat(metrics())
            .contains("ratings_answer_duration_seconds_count{kind=\"rating\",platform=\"discord\",surface=\"%s\"} 1"
                .formatted(surface)));
    }

    @Test
    void neitherTheTokenNorWhatPeopleWriteIsLogged() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        PrintStream usual = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            discord().once(Endpoint.CREATE_MESSAGE, new Fault.Refusal(10003));
            discord().times(3, Endpoint.CALLBACK, new Fault.Status(500));
            user().mentions("rating of Cheshire East zebra");
            user().uses("rating", Map.of("council", "Cheshire East zebra"));
            user().late().uses("ask", Map.of("question", "Cheshire East zebra"));
            user().clicksOnOldMessage("zebra").reply();
            user().direct("Cheshire East zebra");
            discord().gateway().tellUnreadably("Cheshire East zebra");
            discord().gateway().awaitHandled();
            bot.stop();
        }
        finally {
            System.setErr(usual);
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).isNotEmpty()
            .doesNotContainIgnoringCase("zebra")
            .doesNotContainIgnoringCase("cheshire")
            .doesNotContain(DiscordStandIn.TOKEN, "of-interaction-", "\tat ");
    }

}
