package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.councilratings.slack.standin.Answered;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Filled;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.councilratings.slack.standin.SlackUser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("How does a channel subscribe to new reports?")
class SubscriptionsTest {

    private static final String OWN_CONVERSATION = "D0PAT";

    private static final String PRIVATE_CHANNEL = "C0PRIVATE";

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp();

    private Received next() {
        return bot.slack().nextMessage();
    }

    private Received told() {
        return bot.slack().next(SlackStandIn.RESPONSE_URLS);
    }

    private static String type(Received received) {
        return received.body().path("response_type").asText();
    }

    /** What a window holds when it is opened, as somebody submits it untouched. */
    private static Filled usual() {
        return new Filled().option("only", "only", "radio_buttons", "anything", "every report")
            .option("when", "when", "static_select", "weekly", "Once a week")
            .option("day", "day", "static_select", "Monday", "Monday")
            .option("dayOfMonth", "dayOfMonth", "static_select", "1", "day 1")
            .time("time", "time", "09:00")
            .option("zone", "zone", "external_select", "Europe/London", "Europe/London");
    }

    private static Filled about(String... councils) {
        return usual().options("councils", "councils", "multi_external_select", councils);
    }

    private Received window(SlackUser user, String words) {
        user.slash("/reports", words);
        return bot.slack().nextView();
    }

    private Received subscribed(SlackUser user, Filled filled) {
        user.submits(window(user, "subscribe"), filled);
        bot.slack().next("chat.postMessage");
        return bot.slack().next("chat.update");
    }

    private Received subscribed(String... councils) {
        return subscribed(bot.user(), about(councils));
    }

    private static JsonNode element(Received window, String block) {
        return StreamSupport.stream(window.view().path("blocks").spliterator(), false)
            .filter(one -> one.path("block_id").asText().equals(block))
            .findFirst()
            .orElseThrow()
            .path("element");
    }

    private static List<String> values(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false).map(one -> one.path("value").asText()).toList();
    }

    private static String seen(Received shown) {
        return shown.blocks().toString();
    }

    @Nested
    @DisplayName("In a window")
    class InAWindow {

        @Test
        void itAsksForAllThatAnOrderSays() {
            Received window = window(bot.user(), "subscribe");

            assertThat(window.view().at("/title/text").asText()).isEqualTo("Subscribe to reports");
            assertThat(seen(window)).contains("to #general", "all of England");
            assertThat(window.view().path("blocks").findValuesAsText("block_id")).containsSubsequence("regions",
                    "councils", "withNeighbours", "only", "kinds", "when", "day", "dayOfMonth", "time", "zone",
                    "tellsOfNothing");
            assertThat(element(window, "time").path("initial_time").asText()).isEqualTo("09:00");
            assertThat(element(window, "zone").at("/initial_option/value").asText()).isEqualTo("Europe/London");
            assertThat(element(window, "when").at("/initial_option/value").asText()).isEqualTo("as-they-appear");
        }

        @Test
        void whatWasTypedStandsInItWhereItIsClear() {
            Received window = window(bot.user(), "SUBSCRIBE kent, north west,essex");

            assertThat(values(element(window, "councils").path("initial_options"))).containsExactly("kent", "essex");
            assertThat(values(element(window, "regions").path("initial_options"))).containsExactly("north-west");
        }

        @Test
        void whatIsUnclearItSaysAndLeavesToBePicked() {
            Received window = window(bot.user(), "subscribe kent, cheshire");

            assertThat(values(element(window, "councils").path("initial_options"))).containsExactly("kent");
            assertThat(window.view().at("/blocks/0/text/text").asText()).contains("Cheshire East",
                    "Cheshire West and Chester");
        }

        @Test
        void ofMuchThatIsUnclearItSaysHowMuchThereIs() {
            String typed = String.join(", ",
                    IntStream.rangeClosed(1, 90).mapToObj(number -> "Nowhere-upon-Sea " + number).toList());

            Received window = window(bot.user(), "subscribe kent, " + typed);

            assertThat(window.view().at("/blocks/0/text/text").asText()).contains("“Nowhere-upon-Sea 1”")
                .containsPattern("I did not understand [0-9]+ other names that you typed");
        }

        @Test
        void councilsAndTimeZonesAreFoundAsTheyAreTyped() {
            Received window = window(bot.user(), "subscribe");

            assertThat(bot.user().types(window, "councils", "north ty").optionValues()).contains("north-tyneside");
            assertThat(bot.user().types(window, "zone", "new york").optionValues()).containsExactly("America/New_York");
            assertThat(bot.user().types(window, "zone", "lon").optionValues()).startsWith("Europe/London");
            assertThat(bot.user().types(window, "zone", "").optionValues()).hasSize(100).contains("Europe/London");
        }

        @Test
        void whatIsWrongStandsBelowItsField() {
            Received window = window(bot.user(), "subscribe");
            Filled wrong = about("atlantis").option("when", "when", "static_select", "monthly", "Once a month")
                .option("dayOfMonth", "dayOfMonth", "static_select", "99", "day 99")
                .option("zone", "zone", "external_select", "Nowhere/Land", "Nowhere/Land");

            Answered answered = bot.user().submits(window, wrong);

            JsonNode errors = answered.json().path("errors");
            assertThat(answered.json().path("response_action").asText()).isEqualTo("errors");
            assertThat(errors.path("councils").asText()).contains("atlantis");
            assertThat(errors.path("zone").asText()).contains("Nowhere/Land");
            assertThat(errors.path("dayOfMonth").asText()).isNotEmpty();
            assertThat(errors).hasSize(3);
            bot.stop();
            assertThat(bot.slack().messages()).isEmpty();
        }

        @Test
        void whoPicksNothingIsNotGivenAllOfEngland() {
            Received window = window(bot.user(), "subscribe kent weekly");

            Answered answered = bot.user().submits(window, usual());

            assertThat(answered.json().at("/errors/regions").asText()).contains("All of England");
            bot.stop();
            assertThat(bot.slack().messages()).isEmpty();
        }

        @Test
        void whatDoesNotGoTogetherIsSaidInIt() {
            Received some = window(bot.user(), "subscribe all, kent");
            Received all = window(bot.user(), "subscribe all");

            assertThat(some.view().at("/blocks/0/text/text").asText()).contains("choose either all, or some");
            assertThat(values(element(all, "regions").path("initial_options"))).containsExactly("all");
        }

        @Test
        void allOfEnglandIsPickedAmongTheRegions() {
            String all = subscribed(bot.user(), usual().options("regions", "regions", "multi_static_select", "all"))
                .text();
            Received window = window(bot.user(), "change 1");

            assertThat(all).contains("any council in England");
            assertThat(values(element(window, "regions").path("initial_options"))).containsExactly("all");
        }

        @Test
        void whereItDoesNotOpenThatIsSaid() {
            bot.slack().once("views.open", new Fault.Refusal("expired_trigger_id"));

            bot.user().slash("/reports", "subscribe");

            Received told = next();
            assertThat(type(told)).isEqualTo("ephemeral");
            assertThat(told.text()).contains("did not open in time");
        }

    }

    @Nested
    @DisplayName("Only where it can post")
    class OnlyWhereItCanPost {

        @Test
        void aMessageThatItPostsBecomesTheConfirmation() {
            Received window = window(bot.user(), "subscribe");

            Answered closed = bot.user()
                .submits(window, about("kent").options("kinds", "kinds", "checkboxes", "inspections"));

            Received check = bot.slack().next("chat.postMessage");
            Received confirmation = bot.slack().next("chat.update");
            assertThat(closed.body()).isEmpty();
            assertThat(check.channel()).isEqualTo(SlackStandIn.CHANNEL);
            assertThat(check.text()).contains("Checking that I can post here", "after a minute", "/reports list");
            assertThat(confirmation.ts()).isEqualTo(check.ts());
            assertThat(confirmation.text()).contains("Kent", "Every Monday at 09:00", "full inspections")
                .doesNotContain("Checking");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                C0FOREIGN  | I am not in this channel | /invite @Council Ratings
                C0PRIVATE  | it is gone               | /invite @Council Ratings
                C0ARCHIVED | archived                 | Unarchive it
                D0THEIRS   | I do not take part       | Apps, Council Ratings, Messages
                """)
        void whereItCannotNothingIsSubscribedAndItSaysWhatToDo(String channel, String reason, String remedy) {
            bot.slack().hides(PRIVATE_CHANNEL);
            bot.slack().hides("D0THEIRS");
            SlackUser user = bot.user().in(channel);

            user.submits(window(user, "subscribe"), about("kent"));

            Received told = told();
            assertThat(type(told)).isEqualTo("ephemeral");
            assertThat(told.text()).contains("nothing was subscribed", reason, remedy);
            user.slash("/reports", "list");
            assertThat(told().text()).doesNotContain("Kent");
        }

        @Test
        void whatTheWorkspaceDoesNotAllowIsToldInPlainWords() {
            bot.slack().once("chat.postMessage", new Fault.Refusal("restricted_action"));

            bot.user().submits(window(bot.user(), "subscribe"), about("kent"));

            assertThat(told().text()).contains("nothing was subscribed", "the workspace does not allow me",
                    "administrator");
        }

        @Test
        void whereNobodyKnowsWhetherItArrivedNothingIsSubscribedEither() {
            bot.slack().once("chat.postMessage", new Fault.LostAnswer());

            bot.user().submits(window(bot.user(), "subscribe"), about("kent"));

            assertThat(told().text()).contains("nothing was subscribed", "did not say");
        }

        @ParameterizedTest
        @CsvSource({ "resume, nothing was changed", "now 1, nothing was posted" })
        void norIsAnythingDoneThatBringsPosts(String words, String undone) {
            subscribed("kent");
            if (words.equals("resume")) {
                bot.user().slash("/reports", "pause");
                told();
            }
            bot.user().slash("/reports", "list");
            String before = told().text();
            bot.slack().archives(SlackStandIn.CHANNEL);

            bot.user().slash("/reports", words);

            Received told = told();
            assertThat(type(told)).isEqualTo("ephemeral");
            assertThat(told.text()).contains("I cannot post here", undone, "archived", "Unarchive it");
            bot.user().slash("/reports", "list");
            assertThat(told().text()).isEqualTo(before);
        }

        @Test
        void norIsAnOrderChanged() {
            subscribed("kent");
            Received window = window(bot.user(), "change 1");
            bot.slack().archives(SlackStandIn.CHANNEL);

            bot.user().submits(window, about("leeds"));

            Received told = told();
            assertThat(type(told)).isEqualTo("ephemeral");
            assertThat(told.text()).contains("I cannot post here", "nothing was changed", "archived");
            bot.user().slash("/reports", "list");
            assertThat(told().text()).contains("Kent").doesNotContain("Leeds");
        }

        @Test
        void whatNeedsNoPostIsDoneWithoutOne() {
            subscribed("kent");
            bot.slack().archives(SlackStandIn.CHANNEL);

            bot.user().slash("/reports", "pause");
            assertThat(told().text()).contains("is paused");
            bot.user().slash("/reports", "now");
            assertThat(type(told())).isEqualTo("ephemeral");
            bot.user().slash("/reports", "unsubscribe");
            assertThat(told().text()).contains("is ended");
        }

        @Test
        void whatCannotBeDoneLeavesNoMessageInTheChannel() {
            subscribed("kent");
            Received window = window(bot.user(), "change 1");
            bot.user().slash("/reports", "unsubscribe 1");
            told();

            bot.user().submits(window, about("leeds"));

            Received check = bot.slack().next("chat.postMessage");
            assertThat(bot.slack().next("chat.delete").body().path("ts").asText()).isEqualTo(check.ts());
            Received told = told();
            assertThat(type(told)).isEqualTo("ephemeral");
            assertThat(told.text()).contains("There is no subscription 1 here");
        }

        @Test
        void whereTheMessageCannotBecomeTheAnswerItIsGivenBesides() {
            Received window = window(bot.user(), "subscribe");
            bot.slack().once("chat.update", new Fault.Refusal("edit_window_closed"));

            bot.user().submits(window, about("kent"));

            Received told = told();
            assertThat(type(told)).isEqualTo("in_channel");
            assertThat(told.text()).contains("Subscription 1 is set up");
        }

        @Test
        void onceItIsInvitedItWorks() {
            SlackUser user = bot.user().in(SlackStandIn.FOREIGN_CHANNEL);
            user.submits(window(user, "subscribe"), about("kent"));
            next();
            bot.slack().invites(SlackStandIn.FOREIGN_CHANNEL);

            assertThat(subscribed(user, about("kent")).text()).contains("Kent");
        }

        @Test
        void aWindowThatSlackSubmitsTwiceSubscribesOnce() {
            Received window = window(bot.user(), "subscribe");
            Answered first = bot.user().submits(window, about("kent"));
            bot.slack().next("chat.update");

            bot.user().redelivers(first, 1, "http_timeout");
            bot.user().submits(window, about("kent"));

            bot.stop();
            assertThat(bot.slack().received("chat.update")).hasSize(1);
            assertThat(bot.slack().received("chat.postMessage")).hasSize(1);
        }

        @Test
        void aPersonSubscribesInTheirConversationWithTheBot() {
            SlackUser user = bot.user().in(OWN_CONVERSATION);
            Received window = window(user, "subscribe kent");

            user.submits(window, about("kent"));

            assertThat(seen(window)).contains("to you, in this conversation");
            assertThat(bot.slack().next("chat.update").channel()).isEqualTo(OWN_CONVERSATION);
        }

    }

    @Nested
    @DisplayName("What can be done then")
    class ThenOn {

        @Test
        void theListIsForTheAskerAndHasButtons() {
            subscribed("kent");

            bot.user().as("U0SAM").slash("/reports", "List");

            Received list = told();
            assertThat(type(list)).isEqualTo("ephemeral");
            assertThat(list.text()).contains("1", "Kent", "every Monday at 09:00", "pat");
            assertThat(list.blocks().findValuesAsText("action_id")).containsExactly("reports.change.1",
                    "reports.pause.1", "reports.preview.1", "reports.unsubscribe.1");
        }

        @Test
        void itIsChangedInTheWindowInWhichItStandsAsItIs() {
            subscribed(bot.user(),
                    about("kent", "essex").options("withNeighbours", "withNeighbours", "checkboxes", "yes")
                        .options("kinds", "kinds", "checkboxes", "inspections", "focused-visits")
                        .option("only", "only", "radio_buttons", "declines", "declines")
                        .option("when", "when", "static_select", "monthly", "monthly")
                        .option("dayOfMonth", "dayOfMonth", "static_select", "31", "the last day")
                        .time("time", "time", "17:30")
                        .option("zone", "zone", "external_select", "Europe/Lisbon", "Europe/Lisbon"));
            Received window = window(bot.user(), "change 1");

            bot.user().submits(window, about("leeds"));

            assertThat(window.view().at("/title/text").asText()).isEqualTo("Subscription 1");
            assertThat(values(element(window, "councils").path("initial_options"))).containsExactly("kent", "essex");
            assertThat(values(element(window, "withNeighbours").path("initial_options"))).containsExactly("yes");
            assertThat(values(element(window, "kinds").path("initial_options"))).containsExactly("inspections",
                    "focused-visits");
            assertThat(element(window, "only").at("/initial_option/value").asText()).isEqualTo("declines");
            assertThat(element(window, "when").at("/initial_option/value").asText()).isEqualTo("monthly");
            assertThat(element(window, "dayOfMonth").at("/initial_option/value").asText()).isEqualTo("31");
            assertThat(element(window, "time").path("initial_time").asText()).isEqualTo("17:30");
            assertThat(element(window, "zone").at("/initial_option/value").asText()).isEqualTo("Europe/Lisbon");
            Received answer = bot.slack().next("chat.update");
            assertThat(answer.text()).contains("Leeds", "Every Monday at 09:00").doesNotContain("Kent", "neighbours");
        }

        @Test
        void noCouncilOfManyIsLostWhenItIsChanged() {
            List<String> all = DatasetLoader.packaged().authorities().stream().map(Authority::slug).limit(120).toList();
            Received typed = window(bot.user(), "subscribe " + String.join(", ", all));
            bot.user().submits(typed, untouched(typed));
            bot.slack().next("chat.update");

            Received window = window(bot.user(), "change 1");
            bot.user().submits(window, untouched(window));

            assertThat(councils(window)).containsExactlyElementsOf(all);
            assertThat(bot.slack().next("chat.update").text()).contains("Subscription 1 stays as it was");
        }

        @Test
        void ofManyCouncilsOneIsTakenOutWhereverItStands() {
            List<String> all = DatasetLoader.packaged().authorities().stream().map(Authority::slug).limit(120).toList();
            Received typed = window(bot.user(), "subscribe " + String.join(", ", all));
            bot.user().submits(typed, untouched(typed));
            bot.slack().next("chat.update");

            Received window = window(bot.user(), "change 1");
            bot.user()
                .submits(window,
                        usual()
                            .options("councils", "councils", "multi_external_select",
                                    all.subList(1, 100).toArray(String[]::new))
                            .options("councils100", "councils100", "multi_external_select",
                                    all.subList(101, 120).toArray(String[]::new)));
            bot.slack().next("chat.update");

            assertThat(councils(window(bot.user(), "change 1"))).hasSize(118)
                .doesNotContain(all.getFirst(), all.get(100));
        }

        /** As the window is filled when it is opened. */
        private static Filled untouched(Received window) {
            Filled filled = usual();
            fieldsOfCouncils(window).forEach(field -> filled.options(field, field, "multi_external_select",
                    values(element(window, field).path("initial_options")).toArray(String[]::new)));
            return filled;
        }

        private static List<String> councils(Received window) {
            return fieldsOfCouncils(window).stream()
                .flatMap(field -> values(element(window, field).path("initial_options")).stream())
                .toList();
        }

        private static List<String> fieldsOfCouncils(Received window) {
            return window.view()
                .path("blocks")
                .findValuesAsText("block_id")
                .stream()
                .filter(id -> id.startsWith("councils"))
                .toList();
        }

        @Test
        void whatIsChangedEverybodySees() {
            subscribed("kent");

            for (String words : List.of("pause 1", "resume #1", "PAUSE", "Resume no. 1", "resume", "now",
                    "unsubscribe 1")) {
                bot.user().slash("/reports", words);

                Received answer = bot.slack()
                    .next(one -> one.to().equals("chat.update") || one.toResponseUrl(), "answer");
                assertThat(answer.ephemeral()).as(words).isFalse();
                assertThat(answer.text()).as(words).contains("1");
            }
            bot.user().slash("/reports", "list");
            assertThat(told().text()).contains("Nothing is subscribed here");
        }

        @Test
        void whatOnlyTellsIsForTheAsker() {
            subscribed("kent");

            for (String words : List.of("preview 1", "preview", "why kent", "why kent, essex", "list")) {
                bot.user().slash("/reports", words);

                assertThat(type(told())).as(words).isEqualTo("ephemeral");
            }
        }

        @Test
        void ofSeveralItAsksWhich() {
            subscribed("kent");
            subscribed("leeds");
            bot.user().slash("/reports", "pause");
            Received question = told();

            bot.user().clicks(question, "Pause 2");

            assertThat(type(question)).isEqualTo("ephemeral");
            assertThat(question.text()).contains("Which of them", "1: every report about Kent", "Leeds",
                    "number of one");
            Received answer = told();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).contains("Leeds");
        }

        @Test
        void ofAWrongNumberItSaysWhichThereAre() {
            subscribed("kent");

            for (String words : List.of("pause 7", "change 7", "unsubscribe kent", "preview 99999999999999999999")) {
                bot.user().slash("/reports", words);

                Received answer = told();
                assertThat(type(answer)).as(words).isEqualTo("ephemeral");
                assertThat(answer.text()).as(words).contains("Kent", "1");
            }
        }

        @Test
        void anotherChannelsIsNotTouched() {
            subscribed("kent");
            bot.slack().invites("C0OTHER");

            bot.user().in("C0OTHER").slash("/reports", "unsubscribe 1");
            Received answer = told();
            bot.user().slash("/reports", "list");

            assertThat(type(answer)).isEqualTo("ephemeral");
            assertThat(answer.text()).doesNotContain("Kent");
            assertThat(told().text()).contains("Kent");
        }

        @Test
        void aButtonOfTheListDoesWhatItSays() {
            subscribed("kent");
            bot.user().slash("/reports", "list");
            Received list = told();

            bot.user().clicks(list, "Pause 1");
            told();
            bot.user().slash("/reports", "list");
            Received again = told();
            bot.user().clicks(list, "Change 1");
            Received window = bot.slack().nextView();
            bot.user().clicks(list, "Unsubscribe 1");
            Received end = told();

            assertThat(again.blocks().findValuesAsText("action_id")).contains("reports.resume.1");
            assertThat(values(element(window, "councils").path("initial_options"))).containsExactly("kent");
            assertThat(type(end)).isEqualTo("in_channel");
        }

        @Test
        void withoutACouncilWhyAsksForOne() {
            bot.user().slash("/reports", "why");

            assertThat(told().text()).contains("Which council?", "/reports why kent");
        }

        @Test
        void helpTellsEachVerbWithAnExample() {
            bot.user().slash("/reports", "help");

            Received help = told();
            assertThat(type(help)).isEqualTo("ephemeral");
            for (String verb : List.of("subscribe", "list", "change", "pause", "resume", "unsubscribe", "now",
                    "preview", "why")) {
                assertThat(help.text()).contains("/reports " + verb);
            }
        }

        @Test
        void aWordThatIsNearlyOneIsAskedBackAndNothingIsDone() {
            subscribed("kent");

            bot.user().slash("/reports", "stop");
            Received stop = told();
            bot.user().slash("/reports", "subcribe leeds");

            assertThat(stop.text()).contains("Did you mean “/reports unsubscribe”?", "nothing was done");
            assertThat(type(stop)).isEqualTo("ephemeral");
            assertThat(told().text()).contains("Did you mean “/reports subscribe”?");
            bot.user().slash("/reports", "list");
            assertThat(told().text()).contains("1 subscription here");
        }

        @Test
        void anythingElseIsAQuestionAboutReports() {
            for (String words : List.of("", "kent", "in the north west", "subscribers")) {
                bot.user().slash("/reports", words);

                assertThat(told().text()).as(words).doesNotContain("ubscribed here");
            }
            assertThat(bot.slack().views()).isEmpty();
        }

    }

}
