package org.councilratings.discord;

import java.time.Instant;
import java.util.List;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.discord.standin.Asked;
import org.councilratings.discord.standin.Choice;
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

@DisplayName("How is the bot subscribed to in Discord?")
class SubscribingTest {

    private static final Map<String, ?> NORTH_WEST = Map.of("regions", "North West", "when", "weekly", "day", "Monday",
            "time", "09:00");

    @RegisterExtension
    private final InDiscord bot = InDiscord.connected();

    private DiscordUser manager() {
        return this.bot.user().asModerator();
    }

    /** As people read it. */
    private static String shown(Seen message) {
        return message.text().replace("\\", "");
    }

    private Seen subscribed(DiscordUser by) {
        return subscribed(by, NORTH_WEST);
    }

    /** The same at another time of day. */
    private Seen subscribed(DiscordUser by, int minute) {
        Map<String, Object> options = new HashMap<>(NORTH_WEST);
        options.put("time", "%02d:%02d".formatted(10 + minute / 60, minute % 60));
        return subscribed(by, options);
    }

    private static Seen subscribed(DiscordUser by, Map<String, ?> options) {
        Seen confirmation = by.slash("reports subscribe", options);
        assertThat(confirmation.isEphemeral()).describedAs(confirmation.text()).isFalse();
        return confirmation;
    }

    /** Tries to subscribe, and finds that nothing was saved. */
    private Seen notYet(DiscordUser by) {
        Seen obstacle = by.slash("reports subscribe", NORTH_WEST);
        assertThat(obstacle.isEphemeral()).describedAs(obstacle.text()).isTrue();
        assertThat(obstacle.text()).contains("I cannot post here yet");
        assertThat(by.types("reports pause", "number", "")).isEmpty();
        return obstacle;
    }

    @Nested
    @DisplayName("The commands")
    class Commands {

        @Test
        void everybodySeesWhatWasSubscribed() {
            assertThat(shown(subscribed(manager()))).contains("Every Monday at 09:00");
        }

        @Test
        void theListIsForTheAskerAloneAndSaysWhoMadeWhat() {
            subscribed(manager());

            Seen list = bot.user().as("1300000000000000077").slash("reports list");

            assertThat(list.isEphemeral()).isTrue();
            assertThat(shown(list)).contains("every Monday at 09:00", "Pat");
        }

        @Test
        void aLongListComesWholeInSeveralMessagesForTheAskerAlone() {
            for (int i = 0; i < 70; i++) {
                subscribed(manager(), i);
            }

            Asked asked = bot.user().uses("reports list");
            Seen first = asked.reply();
            Seen second = asked.followUp();

            assertThat(first.isEphemeral()).isTrue();
            assertThat(first.text()).contains("part 1 of ");
            assertThat(second.isEphemeral()).isTrue();
            assertThat(second.text()).contains("part 2 of ");
        }

        @Test
        void onlyWhatIsGivenChanges() {
            subscribed(manager());

            Seen changed = manager().slash("reports change", Map.of("number", 1, "time", "14:30"));

            assertThat(changed.isEphemeral()).isFalse();
            assertThat(shown(changed)).contains("14:30").containsAnyOf("NORTH", "North West");
        }

        @Test
        void whereThereIsOnlyOneItNeedsNoNumber() {
            subscribed(manager());

            assertThat(manager().slash("reports pause").isEphemeral()).isFalse();
            assertThat(bot.user().types("reports resume", "number", "").getFirst().name())
                .isEqualTo("1: North West, every Monday at 09:00 (paused)");
            assertThat(manager().slash("reports resume").isEphemeral()).isFalse();
            assertThat(manager().slash("reports now").isEphemeral()).isFalse();
            assertThat(manager().slash("reports unsubscribe").isEphemeral()).isFalse();
            assertThat(bot.user().types("reports resume", "number", "")).isEmpty();
        }

        @Test
        void whereThereAreSeveralItAsksWhich() {
            subscribed(manager());
            subscribed(manager(), 30);

            Seen question = manager().slash("reports pause");

            assertThat(question.isEphemeral()).isTrue();
            assertThat(shown(question)).contains("Which of them", "1: every report about councils in the North West",
                    "2: every report");
            assertThat(manager().slash("reports pause", Map.of("number", 2)).isEphemeral()).isFalse();
        }

        @Test
        void aNumberOfAnotherChannelIsNotTouched() {
            subscribed(manager());
            subscribed(manager().inChannel(DiscordStandIn.OTHER_CHANNEL));

            Seen answer = manager().slash("reports unsubscribe", Map.of("number", 2));

            assertThat(answer.isEphemeral()).isTrue();
            assertThat(shown(answer)).contains("no subscription 2 here", "councils in the North West");
            assertThat(bot.user().inChannel(DiscordStandIn.OTHER_CHANNEL).types("reports pause", "number", ""))
                .hasSize(1);
        }

        @Test
        void aPreviewIsForTheAskerAlone() {
            subscribed(manager());

            assertThat(bot.user().slash("reports preview").isEphemeral()).isTrue();
            assertThat(shown(bot.user().slash("reports preview", Map.of("number", 1, "kinds", "Full inspections"))))
                .as("that one, changed so")
                .contains("North West");
            Seen other = bot.user().slash("reports preview", Map.of("councils", "kent, essex"));
            assertThat(other.isEphemeral()).isTrue();
            assertThat(shown(other)).containsIgnoringCase("kent").containsIgnoringCase("essex");
        }

        @Test
        void whyIsForTheAskerAlone() {
            Seen why = bot.user().slash("reports why", Map.of("council", "kent"));

            assertThat(why.isEphemeral()).isTrue();
            assertThat(why.text()).containsIgnoringCase("kent");
        }

        @Test
        void allThatIsNotClearIsToldAtOnceToTheAskerAlone() {
            Seen faults = manager().slash("reports subscribe", Map.of("regions", "Atlantis", "councils",
                    "Kent, Cheshire", "when", "daily", "time", "half past late"));

            assertThat(faults.isEphemeral()).isTrue();
            assertThat(shown(faults)).contains("nothing was changed", "regions:", "Atlantis", "councils:",
                    "Cheshire West and Chester", "time:", "09:00");
            assertThat(bot.user().types("reports pause", "number", "")).isEmpty();
        }

        @Test
        void aNameWithACommaIsOneCouncil() {
            Seen preview = bot.user()
                .slash("reports preview",
                        Map.of("councils", "Kent, Bournemouth, Christchurch and Poole", "more-councils", "York"));

            assertThat(shown(preview)).doesNotContain("not clear").containsIgnoringCase("bournemouth");
        }

        @Test
        void kindsMayBePickedOrTyped() {
            assertThat(bot.user()
                .slash("reports preview", Map.of("kinds", "Full inspections, focused visits, all"))
                .isEphemeral()).isTrue();
        }

    }

    @Nested
    @DisplayName("Who may, and where")
    class Rights {

        @ParameterizedTest
        @ValueSource(strings = { "subscribe", "change", "pause", "resume", "unsubscribe", "now" })
        void whoMayNotManageTheChannelIsToldWhoMay(String command) {
            subscribed(manager());

            Seen refusal = bot.user().slash("reports " + command);

            assertThat(refusal.isEphemeral()).isTrue();
            assertThat(refusal.text()).contains("Nothing was changed",
                    "Only people with the permission “Manage Channels”", "direct message");
        }

        @ParameterizedTest
        @ValueSource(strings = { "subscribe", "change", "resume", "now" })
        void whereTheBotMayNotWriteNothingIsSaved(String command) {
            subscribed(manager());
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
            bot.discord().gateway().awaitHandled();

            Seen obstacle = manager().slash("reports " + command);

            assertThat(obstacle.isEphemeral()).isTrue();
            assertThat(obstacle.text()).contains("I cannot post here yet", "so nothing was changed", "Send Messages");
            assertThat(bot.user().types("reports pause", "number", "")).hasSize(1);
        }

        @Test
        void whatStopsPostsWorksWhereTheBotMayNotWrite() {
            subscribed(manager());
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);
            bot.discord().gateway().awaitHandled();

            assertThat(manager().slash("reports pause").isEphemeral()).isFalse();
            assertThat(manager().slash("reports unsubscribe").isEphemeral()).isFalse();
        }

        @Test
        void allThatIsMissingIsNamedAndNothingElse() {
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.VIEW_CHANNEL);
            bot.discord().gateway().awaitHandled();
            assertThat(shown(notYet(manager())))
                .contains("I lack the permission “View Channel” here, so nothing was changed. Somebody")
                .doesNotContain("Send Messages", "Read Message History");

            bot.discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES, Right.READ_MESSAGE_HISTORY);
            bot.discord().gateway().awaitHandled();
            assertThat(shown(notYet(manager()))).contains("the permissions “View Channel” and “Send Messages”",
                    "and “Read Message History” with it", "Then give the command again.");
        }

        @Test
        void whereDiscordRefusesThoughNothingWasToldOfItNothingIsSavedEither() {
            bot.discord().deniesUntold(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES);

            assertThat(shown(notYet(manager()))).contains("Discord does not let me, because", "“Send Messages”",
                    "Once that is mended");
        }

        @Test
        void whereDiscordDoesNotSayWhetherItWouldTakeAPostItIsSaved() {
            bot.discord().always(Endpoint.TYPING, new Fault.Status(500));

            subscribed(manager());
        }

        @Test
        void aLockedThreadIsForWhoManagesThreads() {
            subscribed(manager().inThread());
            bot.discord().locksThread(DiscordStandIn.THREAD);
            bot.discord().gateway().awaitHandled();

            for (String command : List.of("subscribe", "change", "resume", "now")) {
                Seen answer = manager().inThread().slash("reports " + command);
                assertThat(answer.isEphemeral()).isTrue();
                assertThat(shown(answer)).contains("This thread is locked", "“Manage Threads” can unlock it");
            }
            assertThat(manager().inThread().slash("reports unsubscribe").isEphemeral()).isFalse();
        }

        @Test
        void anArchivedThreadOpensWithTheNextPost() {
            bot.discord().archivesThread(DiscordStandIn.THREAD);
            bot.discord().gateway().awaitHandled();

            subscribed(manager().inThread());
        }

        @Test
        void aPrivateThreadMustHaveTheBotInIt() {
            String thread = bot.discord().newPrivateThread("for a few");

            assertThat(shown(notYet(manager().inChannel(thread)))).contains("This thread is private",
                    "Mention me here");
        }

        @Test
        void whileItIsTimedOutItSaysUntilWhen() {
            bot.discord().timesBotOut(Instant.parse("2126-11-30T09:00:00Z"));
            bot.discord().gateway().awaitHandled();

            assertThat(shown(notYet(manager())))
                .contains("timed out in this server until Saturday 30 November 2126 at 09:00", "Time out members")
                .doesNotContain("I lack");
        }

        @Test
        void announcementsAndTheChatOfAVoiceChannelAreChannelsToo() {
            subscribed(manager().inChannel(bot.discord().newAnnouncementChannel("news")));
            String voice = bot.discord().newVoiceChannel("talk");
            bot.discord().denies(voice, Right.CONNECT);
            bot.discord().gateway().awaitHandled();
            assertThat(shown(notYet(manager().inChannel(voice)))).contains("I lack the permission “Connect”");

            bot.discord().permitsAll(voice);
            bot.discord().gateway().awaitHandled();
            subscribed(manager().inChannel(voice));
        }

        @ParameterizedTest
        @ValueSource(ints = { 50007, 50278 })
        void whoeverTakesNoDirectMessagesIsToldHowTo(int code) {
            bot.discord().always(Endpoint.TYPING, new Fault.Refusal(code));

            Seen answer = bot.user().inDirectMessage().slash("reports subscribe", NORTH_WEST);

            assertThat(shown(answer)).contains("I cannot post here yet", "Nothing was changed",
                    "you take no direct messages from me", "Privacy Settings");
            assertThat(bot.user().inDirectMessage().types("reports pause", "number", "")).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = { "subscribe", "change", "resume" })
        void itSaysWhatItMeansThatItMayNotReadThere(String command) {
            subscribed(manager());
            if (command.equals("resume")) {
                manager().slash("reports pause");
            }
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);
            bot.discord().gateway().awaitHandled();

            Seen confirmation = manager().slash("reports " + command,
                    command.equals("resume") ? Map.of() : Map.of("regions", "London"));

            assertThat(confirmation.isEphemeral()).isFalse();
            assertThat(shown(confirmation)).contains("I lack the permission “Read Message History” here",
                    "after two minutes I do not send it again", "whoever made the subscription", "Data as of");
        }

        @Test
        void whereItMayReadNothingIsSaidOfThat() {
            assertThat(shown(subscribed(manager()))).doesNotContain("Read Message History");
            assertThat(shown(subscribed(bot.user().inDirectMessage()))).doesNotContain("Read Message History");
        }

        @Test
        void aThreadAndAPostAreSubscribedThemselves() {
            subscribed(manager().inThread());
            subscribed(manager().inForumPost());

            assertThat(bot.user().inThread().types("reports pause", "number", "")).hasSize(1);
            assertThat(bot.user().types("reports pause", "number", "")).isEmpty();
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.SEND_MESSAGES_IN_THREADS);
            bot.discord().gateway().awaitHandled();
            assertThat(manager().inThread().slash("reports subscribe").text()).contains("Send Messages in Threads");
        }

        @Test
        void aDirectMessageIsThePersonsOwn() {
            subscribed(bot.user().inDirectMessage());

            assertThat(shown(bot.user().inDirectMessage().slash("reports list"))).contains("every Monday");
            assertThat(bot.user().as("1300000000000000077").inDirectMessage().types("reports pause", "number", ""))
                .isEmpty();
        }

        @Test
        void anAppOfOnesOwnAccountCannotPost() {
            Seen answer = manager().inForeignServer().slash("reports subscribe", NORTH_WEST);

            assertThat(answer.isEphemeral()).isTrue();
            assertThat(shown(answer)).contains("I am not in this server", "Manage Server", "--invite");
        }

    }

    @Nested
    @DisplayName("What is suggested")
    class Completion {

        private List<String> suggested(String option, String typed) {
            List<Choice> choices = bot.user().types("reports subscribe", option, typed);
            assertThat(choices).allMatch(choice -> choice.name().length() <= 100 && choice.value().length() <= 100);
            return choices.stream().map(Choice::value).toList();
        }

        @Test
        void inAListTheLastNameIsCompletedAndThoseBeforeItStay() {
            assertThat(suggested("councils", "ken")).contains("Kent");
            assertThat(suggested("councils", "Kent, ess")).contains("Kent, Essex");
            assertThat(suggested("councils", "Kent,Essex ,  kent")).noneMatch("Kent, Essex, Kent"::equals);
            assertThat(suggested("more-councils", "bournem")).contains("bournemouth-christchurch-and-poole");
            assertThat(suggested("regions", "North West, north")).containsExactly("North West, North East");
            assertThat(suggested("regions", "")).hasSize(10).contains("All of England");
            assertThat(suggested("kinds", "fo")).contains("focused visits");
        }

        @Test
        void aListThatDiscordHasNoRoomForIsNotCompleted() {
            String long1 = Stream.generate(() -> "Kent").limit(20).reduce((a, b) -> a + ", " + b).orElse("");

            assertThat(suggested("councils", long1 + ", ess")).isEmpty();
        }

        @Test
        void timesZonesAndDays() {
            assertThat(suggested("time", "9")).containsExactly("09:00", "09:15", "09:30", "09:45");
            assertThat(suggested("time", "")).hasSize(24);
            assertThat(suggested("zone", "")).startsWith("Europe/London");
            assertThat(suggested("zone", "new york")).contains("America/New_York");
            assertThat(suggested("day", "we")).containsExactly("Wednesday");
            assertThat(bot.user().types("reports subscribe", Map.of("when", "monthly"), "day", ""))
                .extracting(Choice::value)
                .startsWith("31", "1", "2");
            assertThat(bot.user().types("reports subscribe", Map.of("when", "weekly"), "day", "")).hasSize(7);
        }

        @Test
        void theCouncilOfWhy() {
            assertThat(bot.user().types("reports why", "council", "ken")).extracting(Choice::value).contains("kent");
        }

    }

}
