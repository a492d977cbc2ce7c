package org.councilratings.discord;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Block;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.question.QuestionKind;
import org.councilratings.core.subscription.Destination;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.Endpoint;
import org.councilratings.discord.standin.Fault;
import org.councilratings.discord.standin.Right;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("How does a post get into Discord that nobody asked for just now?")
class PostingTest {

    private static final Destination CHANNEL = in(DiscordStandIn.CHANNEL);

    private static final Destination PERSON = new Destination("discord", "", DiscordStandIn.USER, true);

    /** Before anything in the stand-in was written. */
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @RegisterExtension
    private final InDiscord bot = InDiscord.connected();

    private static Destination in(String channel) {
        return new Destination("discord", DiscordStandIn.GUILD, channel, false);
    }

    private static Answer news(int reports) {
        return Answer.draft(Outcome.ANSWERED, QuestionKind.RECENT, "New reports about the North West")
            .add(new Block.Bullets(IntStream.range(0, reports)
                .mapToObj("Council %d: a focused visit, published on 3 July 2026, with a line about it"::formatted)
                .toList()))
            .freshness("Data as of 31 July 2026.")
            .done();
    }

    @Test
    void aPostInAChannelCanBeOpened() {
        assertThat(this.bot.publisher().link(new Destination("discord", "1", "2", false), "3"))
            .contains(URI.create("https://discord.com/channels/1/2/3"));
        assertThat(this.bot.publisher().link(new Destination("discord", "", "2", true), "3")).isEmpty();
    }

    private Publisher.Message message(Destination where, String mark) {
        return new Publisher.Message(where, this.bot.publisher().render(news(2)).getFirst(), mark, Optional.empty());
    }

    private Sent send(Destination where, String mark) {
        return this.bot.publisher().send(message(where, mark));
    }

    private Sight look(Destination where, String mark, Instant since) {
        return this.bot.publisher().look(message(where, mark), since);
    }

    private String idOf(Sent sent) {
        assertThat(sent).isInstanceOf(Sent.Arrived.class);
        return ((Sent.Arrived) sent).id();
    }

    @Nested
    @DisplayName("Sending")
    class Sending {

        @Test
        void itStandsInTheChannelWithAWayToStopIt() {
            String id = idOf(send(CHANNEL, "s4711-1"));

            Seen post = bot.discord().nextMessage(DiscordStandIn.CHANNEL);
            assertThat(post.id()).isEqualTo(id);
            assertThat(post.text()).contains("New reports about the North West", "Council 1", "31 July 2026");
            assertThat(post.labels()).containsExactly("Change or stop these posts");
            assertThat(post.json().path("mentions")).isEmpty();
        }

        @Test
        void itsButtonTellsTheAskerAloneWhatIsSubscribedThere() {
            send(CHANNEL, "s4711-1");
            Seen post = bot.discord().nextMessage(DiscordStandIn.CHANNEL);

            Seen list = bot.user().click(post, "Change or stop these posts");

            assertThat(list.isEphemeral()).isTrue();
            assertThat(list.text()).containsIgnoringCase("subscribed here");
        }

        @Test
        void aLongOneIsSeveralMessagesEachWithinTheLimits() {
            List<String> bodies = bot.publisher().render(news(200));
            assertThat(bodies).hasSizeGreaterThan(2);

            for (int i = 0; i < bodies.size(); i++) {
                idOf(bot.publisher()
                    .send(new Publisher.Message(CHANNEL, bodies.get(i), "long-" + i, Optional.empty())));
            }

            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL)).hasSize(bodies.size());
            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL).toString()).contains("Council 0:",
                    "Council 199:");
        }

        @Test
        void sentAgainWithinMinutesItIsTheSameMessage() {
            String first = idOf(send(CHANNEL, "s4711-1"));
            String second = idOf(send(CHANNEL, "s4711-1"));

            assertThat(second).isEqualTo(first);
            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);
        }

        @Test
        void itGoesIntoThreadsAndPostsToo() {
            idOf(send(in(DiscordStandIn.THREAD), "t1"));
            idOf(send(in(DiscordStandIn.POST), "t2"));

            assertThat(bot.discord().messagesIn(DiscordStandIn.THREAD)).hasSize(1);
            assertThat(bot.discord().messagesIn(DiscordStandIn.POST)).hasSize(1);
        }

        @Test
        void aPersonGetsItInADirectMessage() {
            idOf(send(PERSON, "p1"));

            assertThat(bot.discord().messagesIn(bot.discord().directChannel(DiscordStandIn.USER))).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = { 500, 502, 503, 504 })
        void whereDiscordFailsItMayHaveArrivedAndNobodyTriesAgain(int status) {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.Status(status));

            assertThat(send(CHANNEL, "s1")).isInstanceOf(Sent.Doubtful.class);
            assertThat(bot.discord().received(Endpoint.CREATE_MESSAGE)).hasSize(1);
        }

        @Test
        void whereTheConnectionBreaksItMayHaveArrived() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostAnswer());
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostRequest());

            assertThat(send(CHANNEL, "s1")).isInstanceOf(Sent.Doubtful.class);
            assertThat(send(CHANNEL, "s2")).isInstanceOf(Sent.Doubtful.class);
            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);
        }

        @Test
        void whereDiscordCannotBeReachedItDidNotArrive() {
            bot.discord().goDown();

            // finds that the connections that were open are not any more
            assertThat(send(PERSON, "s1")).isInstanceOf(Sent.Later.class);
            assertThat(send(CHANNEL, "s2")).isInstanceOf(Sent.Later.class);
        }

        @Test
        void aShortWaitIsWaitedOut() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.TooMany(Duration.ZERO));

            idOf(send(CHANNEL, "s1"));
        }

        @Test
        void aLongWaitIsLeftToWhoeverSends() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.TooMany(Duration.ofMinutes(10)));

            assertThat(send(CHANNEL, "s1")).isInstanceOfSatisfying(Sent.Later.class,
                    later -> assertThat(later.asked()).contains(Duration.ofMinutes(10)));
            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL)).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({ "10003, the channel is gone", "50001, View Channel", "50013, Send Messages",
                "50007, no direct messages there", "50278, no direct messages there", "160005, the thread is locked",
                "50083, archived", "200000, AutoMod" })
        void whatSomebodyMustMendIsSaid(int code, String words) {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.Refusal(code));

            assertThat(send(CHANNEL, "s1")).isInstanceOfSatisfying(Sent.Shut.class,
                    shut -> assertThat(shut.reason()).contains(words));
        }

        @Test
        void aChannelThatIsGoneOrClosedIsShut() {
            bot.discord().deniesUntold(DiscordStandIn.OTHER_CHANNEL, Right.SEND_MESSAGES);
            bot.discord().refusesDirect(DiscordStandIn.USER);
            String gone = bot.discord().newChannel("short-lived");
            bot.discord().deletesChannel(gone);

            assertThat(send(in(DiscordStandIn.OTHER_CHANNEL), "s1")).isInstanceOf(Sent.Shut.class);
            assertThat(send(PERSON, "s2")).isInstanceOf(Sent.Shut.class);
            assertThat(send(in(gone), "s3")).isInstanceOf(Sent.Shut.class);
            bot.discord().expelsBot();
            assertThat(send(CHANNEL, "s4")).isInstanceOf(Sent.Shut.class);
        }

        @Test
        void aTokenThatIsRefusedIsSaid() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.Status(401));

            assertThat(send(CHANNEL, "s1")).isInstanceOf(Sent.Refused.class);
        }

        @Test
        void whatDiscordDoesNotUnderstandIsNoFaultOfTheChannel() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.Refusal(50035));

            assertThat(send(CHANNEL, "s1")).isInstanceOf(Sent.Later.class);
        }

        @Test
        void beforeTheFirstConnectionItWaits() {
            bot.stop();
            bot.discord().goDown();
            bot.start();

            assertThat(send(CHANNEL, "s1")).isInstanceOf(Sent.Later.class);
            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.Later.class);
            bot.discord().comeBack();
        }

    }

    @Nested
    @DisplayName("Looking whether it arrived")
    class Looking {

        @Test
        void whatArrivedUnconfirmedIsFoundByItsMark() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostAnswer());
            send(CHANNEL, "s1");
            send(CHANNEL, "s2");
            bot.discord().forgetsNonces();

            String id = bot.discord().messagesIn(DiscordStandIn.CHANNEL).getFirst().path("id").asText();
            assertThat(look(CHANNEL, "s1", LONG_AGO)).isEqualTo(new Sight.There(id));
        }

        @Test
        void whatGotLostIsNotThere() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostRequest());
            send(CHANNEL, "s1");
            send(CHANNEL, "s10");

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void inAnEmptyChannelNothingIsThere() {
            assertThat(look(CHANNEL, "s1", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void itIsFoundBelowAllThatPeopleWroteMeanwhile() {
            IntStream.range(0, 130).forEach(i -> bot.user().writes("chat " + i));
            send(CHANNEL, "s1");
            IntStream.range(0, 130).forEach(i -> bot.user().writes("more chat " + i));

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.There.class);
            assertThat(look(CHANNEL, "s2", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void inADirectMessageToo() {
            send(PERSON, "p1");

            assertThat(look(PERSON, "p1", LONG_AGO)).isInstanceOf(Sight.There.class);
            assertThat(look(PERSON, "p2", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void whatIsNotSeenIsSafeToSendAgainAsLongAsDiscordKnowsItsNumber() {
            Instant now = InDiscord.CLOCK.instant();

            assertThat(look(CHANNEL, "s1", now)).isEqualTo(new Sight.Repeatable());
            assertThat(look(CHANNEL, "s1", now.minus(Pace.USUAL.onItsWay()))).isEqualTo(new Sight.Repeatable());
            assertThat(look(CHANNEL, "s1", now.minusSeconds(119))).isEqualTo(new Sight.Repeatable());
            assertThat(look(CHANNEL, "s1", now.minusSeconds(120))).isEqualTo(new Sight.NotThere());
        }

        @Test
        void whatComesThroughAfterItWasLookedForIsNotThereTwice() {
            bot.discord().once(Endpoint.CREATE_MESSAGE, new Fault.LostRequest());
            send(CHANNEL, "s1");
            assertThat(look(CHANNEL, "s1", InDiscord.CLOCK.instant())).isEqualTo(new Sight.Repeatable());

            send(CHANNEL, "s1");
            String again = idOf(send(CHANNEL, "s1"));

            assertThat(bot.discord().messagesIn(DiscordStandIn.CHANNEL)).hasSize(1);
            assertThat(look(CHANNEL, "s1", LONG_AGO)).isEqualTo(new Sight.There(again));
        }

        @Test
        void whereItMayNotReadDiscordStillKnowsItsNumberForSomeMinutes() {
            send(CHANNEL, "s1");
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);
            bot.discord().gateway().awaitHandled();

            Instant now = InDiscord.CLOCK.instant();
            assertThat(look(CHANNEL, "s1", now.minusSeconds(60))).isEqualTo(new Sight.Repeatable());
            assertThat(look(CHANNEL, "s1", now.minus(Duration.ofHours(3)))).isInstanceOfSatisfying(
                    Sight.Unknowable.class, unknown -> assertThat(unknown.reason()).contains("Read Message History"));
        }

        @Test
        void anEmptyPageOfAChannelThatHadMessagesIsNoProof() {
            send(CHANNEL, "s1");
            bot.discord().gateway().awaitHandled();
            bot.discord().deniesUntold(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.Unknowable.class);
        }

        @ParameterizedTest
        @ValueSource(ints = { 50001, 50013, 50083, 160005 })
        void whereThePlaceIsShutItMayBeThereAndIsLookedForLater(int code) {
            bot.discord().always(Endpoint.READ_MESSAGES, new Fault.Refusal(code));

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.Later.class);
            assertThat(look(CHANNEL, "s1", InDiscord.CLOCK.instant())).isInstanceOf(Sight.Later.class);
        }

        @ParameterizedTest
        @ValueSource(ints = { 50007, 50278 })
        void whoeverTakesNoDirectMessagesMayHaveItAllTheSame(int code) {
            bot.discord().always(Endpoint.OPEN_DIRECT, new Fault.Refusal(code));

            assertThat(look(PERSON, "p1", LONG_AGO)).isInstanceOf(Sight.Later.class);
        }

        @Test
        void whereItMayNotSeeTheChannelItMayBeThereToo() {
            send(CHANNEL, "s1");
            bot.discord().deniesUntold(DiscordStandIn.CHANNEL, Right.VIEW_CHANNEL);

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOfSatisfying(Sight.Later.class,
                    later -> assertThat(later.reason()).contains("View Channel"));
            bot.discord().permitsAll(DiscordStandIn.CHANNEL);
            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.There.class);
        }

        @ParameterizedTest
        @ValueSource(ints = { 10003, 10004, 10013 })
        void whatIsGoneHoldsNothing(int code) {
            bot.discord().always(Endpoint.READ_MESSAGES, new Fault.Refusal(code));

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void inAChannelThatIsGoneNothingComesTwice() {
            String gone = bot.discord().newChannel("short-lived");
            bot.discord().deletesChannel(gone);

            assertThat(look(in(gone), "s1", LONG_AGO)).isEqualTo(new Sight.NotThere());
        }

        @Test
        void whereDiscordFailsItLooksLater() {
            bot.discord().always(Endpoint.READ_MESSAGES, new Fault.Status(500));

            assertThat(look(CHANNEL, "s1", LONG_AGO)).isInstanceOf(Sight.Later.class);
        }

    }

}
