package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.slack.standin.Answered;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Filled;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("What ways are there to ask in Slack?")
class WaysToAskTest {

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp();

    private Received next() {
        return bot.slack().nextMessage();
    }

    private static String type(Received received) {
        return received.body().path("response_type").asText();
    }

    private static Filled one(String select, String slug) {
        return new Filled().option("councils", select, "external_select", slug, slug);
    }

    private static Filled several(String select, String... slugs) {
        return new Filled().options("councils", select, "multi_external_select", slugs);
    }

    /** The action ids of what can be clicked, with their texts. */
    private static List<String> buttons(JsonNode blocks) {
        return StreamSupport.stream(blocks.spliterator(), false)
            .filter(block -> block.path("type").asText().equals("actions"))
            .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
            .map(element -> element.path("type").asText().equals("button") ? element.path("text").path("text").asText()
                    : element.path("type").asText())
            .toList();
    }

    @Nested
    @DisplayName("By a command")
    class Commands {

        @Test
        void itIsAcknowledgedEmptyAndAnsweredToTheChannel() {
            Answered acknowledged = bot.user().slash("/rating", "cheshire-east");

            assertThat(acknowledged.status()).isEqualTo(200);
            assertThat(acknowledged.body()).isEmpty();
            Received answer = next();
            assertThat(answer.toResponseUrl()).isTrue();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).contains("Cheshire East: inadequate", "16 May 2024",
                    "https://files.ofsted.gov.uk/v1/file/50247203", "Data as of");
            assertThat(answer.blocks().get(0).path("text").path("text").asText())
                .isEqualTo("🟥 Cheshire East: inadequate");
            assertThat(buttons(answer.blocks())).contains("Last visit", "History", "Concerns");
        }

        @Test
        void eachCommandAsksItsOwn() {
            assertThat(answerTo("/concerns", "cheshire east")).contains("Cheshire East", "raised");
            assertThat(answerTo("/visits", "cheshire east")).contains("monitoring visit");
            assertThat(answerTo("/history", "kent")).contains("Kent", "2017");
            assertThat(answerTo("/compare", "kent, essex")).contains("Kent and Essex compared");
            assertThat(answerTo("/ratings", "inadequate in the north west")).contains("Inadequate: 4 of 24");
            assertThat(answerTo("/ratings", "who improved in 2025?")).contains("2025");
            assertThat(answerTo("/reports", "")).contains("The newest 10 reports");
        }

        private String answerTo(String command, String text) {
            bot.user().slash(command, text);
            Received answer = next();
            assertThat(type(answer)).isEqualTo("in_channel");
            return answer.text();
        }

        @Test
        void allRatingsAtOnceAreNotPouredIntoTheChannel() {
            bot.user().slash("/ratings", "");
            Received question = next();
            assertThat(type(question)).isEqualTo("ephemeral");

            bot.user().clicks(question, buttons(question.blocks()).get(3));

            Received answer = next();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).startsWith("Inadequate: ");
        }

        @Test
        void helpIsForTheAskerAndNamesOnlyCommandsThatSlackHas() {
            bot.user().slash("/rating", "help");

            Received help = next();
            assertThat(type(help)).isEqualTo("ephemeral");
            assertThat(help.text()).contains("/rating:", "/reports:").doesNotContain("/ask", "/about", "/help");
        }

        @Test
        void whatIsNotUnderstoodIsToldToTheAskerAlone() {
            bot.user().slash("/ratings", "what colour is the sky");

            assertThat(type(next())).isEqualTo("ephemeral");
        }

        @Test
        void aDistrictLeadsToTheAuthorityWithTheDuty() {
            bot.user().slash("/rating", "crewe");

            Received answer = next();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).contains("Crewe and Nantwich was a district council", "Cheshire East");
        }

        @Test
        void anUnclearNameIsAskedBackToTheAskerWithAButtonForEach() {
            bot.user().slash("/rating", "cheshire");

            Received question = next();
            assertThat(type(question)).isEqualTo("ephemeral");
            assertThat(buttons(question.blocks())).containsExactly("Cheshire East", "Cheshire West and Chester",
                    "external_select");

            bot.user().clicks(question, "Cheshire West and Chester");

            Received answer = next();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).startsWith("Cheshire West and Chester: ");
            Received removal = bot.slack()
                .next(post -> post.body().path("delete_original").asBoolean(), "the question goes away");
            assertThat(removal.toResponseUrl()).isTrue();
        }

        @Test
        void anotherCouncilCanBePickedInstead() {
            bot.user().slash("/history", "cheshire");
            Received question = next();
            String select = selectIn(question.blocks());

            Answered options = bot.user().types(question, select, "wirr");
            bot.user().selects(question, select, "wirral", "Wirral");

            assertThat(options.body()).contains("\"wirral\"", "Wirral");
            assertThat(next().text()).contains("Wirral", "2016");
        }

        private static String selectIn(JsonNode blocks) {
            return blocks.findParents("action_id")
                .stream()
                .filter(element -> element.path("type").asText().equals("external_select"))
                .findFirst()
                .orElseThrow()
                .path("action_id")
                .asText();
        }

        @Test
        void withoutACouncilAWindowOpensToPickOne() {
            bot.user().slash("/concerns", "");
            Received window = bot.slack().nextView();
            String select = window.view().at("/blocks/0/element/action_id").asText();

            Answered options = bot.user().types(window, select, "north ty");
            Answered closed = bot.user().submits(window, one(select, "north-tyneside"));

            assertThat(window.view().at("/blocks/0/element/type").asText()).isEqualTo("external_select");
            assertThat(options.body()).contains("north-tyneside");
            assertThat(closed.body()).isEmpty();
            Received answer = next();
            assertThat(type(answer)).isEqualTo("in_channel");
            assertThat(answer.text()).contains("North Tyneside", "concern");
        }

        @Test
        void councilsToCompareArePickedTogether() {
            bot.user().slash("/compare", "kent");
            Received window = bot.slack().nextView();
            JsonNode select = window.view().at("/blocks/0/element");
            String id = select.path("action_id").asText();

            Answered tooFew = bot.user().submits(window, several(id, "kent"));
            bot.user().submits(window, several(id, "kent", "essex"));

            assertThat(select.path("type").asText()).isEqualTo("multi_external_select");
            assertThat(select.at("/initial_options/0/value").asText()).isEqualTo("kent");
            assertThat(tooFew.body()).contains("errors", "two to five");
            assertThat(next().text()).contains("Kent and Essex compared");
        }

        @Test
        void whoeverPicksTooLateGetsTheAnswerDirectly() {
            bot.user().slash("/rating", "");
            Received window = bot.slack().nextView();
            bot.slack().once(SlackStandIn.RESPONSE_URLS, new Fault.Status(404));

            bot.user().submits(window, one(window.view().at("/blocks/0/element/action_id").asText(), "kent"));

            Received answer = bot.slack().nextMessage();
            assertThat(answer.to()).isEqualTo("chat.postMessage");
            assertThat(answer.body().path("channel").asText()).isEqualTo(SlackStandIn.USER);
            assertThat(answer.text()).contains("Kent: good");
        }

        @Test
        void whereNoWindowOpensTheReplyHasAPickerOfItsOwn() {
            bot.slack().once("views.open", new Fault.Refusal("expired_trigger_id"));

            bot.user().slash("/rating", "");

            Received question = next();
            assertThat(type(question)).isEqualTo("ephemeral");
            assertThat(buttons(question.blocks())).contains("external_select");
        }

    }

    @Nested
    @DisplayName("By a mention")
    class Mentions {

        @Test
        void itIsAnsweredInItsThread() {
            Answered acknowledged = bot.user().mention("how is Kent rated?");

            assertThat(acknowledged.status()).isEqualTo(200);
            Received answer = next();
            assertThat(answer.to()).isEqualTo("chat.postMessage");
            assertThat(answer.body().path("channel").asText()).isEqualTo(SlackStandIn.CHANNEL);
            assertThat(answer.threadTs()).isNotEmpty();
            assertThat(answer.text()).contains("Kent: good");
        }

        @Test
        void theThreadIsRememberedAlsoAfterARestart() {
            bot.user().mention("rating kent");
            String thread = next().threadTs();
            bot.user().inThread(thread).mention("and Essex?");
            assertThat(next().text()).contains("Essex: outstanding");

            bot.restart();
            bot.user().inThread(thread).mention("what about care leavers?");

            Received answer = next();
            assertThat(answer.threadTs()).isEqualTo(thread);
            assertThat(answer.text()).contains("Essex", "care leavers");
        }

        @Test
        void helpInBetweenDoesNotChangeWhatTheThreadIsAbout() {
            bot.user().mention("care leavers in kent");
            String thread = next().threadTs();
            bot.user().inThread(thread).mention("help");
            next();

            bot.user().inThread(thread).mention("and Essex?");

            assertThat(next().text()).contains("Essex", "care leavers");
        }

        @Test
        void anotherThreadKnowsNothingOfIt() {
            bot.user().mention("rating kent");
            next();

            bot.user().mention("and care leavers?");

            assertThat(next().text()).contains("Which council do you mean?");
        }

        @Test
        void aButtonAnswersInTheSameThreadWhichRemembersIt() {
            bot.user().mention("rating kent");
            Received answer = next();

            bot.user().clicks(answer, "History");

            Received history = next();
            assertThat(history.toResponseUrl()).isTrue();
            assertThat(history.body().path("thread_ts").asText()).isEqualTo(answer.threadTs());
            assertThat(type(history)).isEqualTo("in_channel");
            assertThat(history.text()).contains("Kent", "2017");
            bot.user().inThread(answer.threadTs()).mention("and Essex?");
            assertThat(next().text()).contains("Essex");
        }

        @Test
        void whatIsAskedBackIsInTheThreadAndCanBePickedByNumber() {
            bot.user().mention("rating cheshire");
            Received question = next();
            assertThat(question.text()).contains("1. Cheshire East");

            bot.user().inThread(question.threadTs()).mention("2");

            assertThat(next().text()).startsWith("Cheshire West and Chester");
        }

        @Test
        void councilsToCompareArePickedInAWindowThatHasThoseNamed() {
            bot.user().mention("compare kent");
            Received question = next();

            bot.user().clicks(question, "Choose councils");
            Received window = bot.slack().nextView();
            bot.user()
                .submits(window, several(window.view().at("/blocks/0/element/action_id").asText(), "kent", "essex"));

            assertThat(window.view().at("/blocks/0/element/initial_options/0/value").asText()).isEqualTo("kent");
            Received answer = next();
            assertThat(answer.text()).contains("Kent and Essex compared");
            assertThat(answer.body().path("thread_ts").asText()).isEqualTo(question.threadTs());
            bot.user().inThread(question.threadTs()).mention("what about care leavers?");
            assertThat(next().text()).contains("Kent and Essex compared", "Care leavers");
        }

        @Test
        void withNothingButTheNameItGetsHelp() {
            bot.user().mention("");

            assertThat(next().text()).contains("Ask me about councils");
        }

    }

    @Nested
    @DisplayName("By a direct message")
    class Direct {

        @Test
        void itIsAnsweredInTheConversationWhichIsRemembered() {
            bot.user().direct("rating kent");
            Received answer = next();
            assertThat(answer.to()).isEqualTo("chat.postMessage");
            assertThat(answer.threadTs()).isEmpty();
            assertThat(answer.text()).contains("Kent: good");

            bot.user().direct("and Essex?");

            assertThat(next().text()).contains("Essex: outstanding");
        }

        @Test
        void aFileBesideItIsNotRead() {
            bot.user().sharesFile("rating kent");

            assertThat(next().text()).contains("Kent: good");
        }

        @Test
        void aButtonAnswersInTheConversation() {
            bot.user().direct("rating kent");

            bot.user().clicks(next(), "Concerns");

            Received answer = next();
            assertThat(answer.body().has("thread_ts")).isFalse();
            assertThat(answer.text()).contains("Kent");
        }

    }

    @Nested
    @DisplayName("In the App Home")
    class Home {

        private Received opened() {
            bot.user().opensHome();
            return bot.slack().nextView();
        }

        @Test
        void itHasSearchNewReportsAndExamples() {
            Received home = opened();

            assertThat(home.to()).isEqualTo("views.publish");
            assertThat(home.view().toString()).contains("Newest reports", "Lancashire", "/rating", "What can be asked");
            assertThat(buttons(home.view().path("blocks"))).contains("external_select", "Choose councils");
        }

        @Test
        void itTellsOfPostsAndShowsWhatCanBeDoneAboutThem() {
            Received home = opened();

            bot.user().clicks(home, "What /reports can do");

            assertThat(home.view().toString()).contains("Posts of new reports", "/reports subscribe",
                    "unsubscribe, now, preview, why");
            assertThat(bot.slack().nextView().view().toString()).contains("/reports unsubscribe 3");
        }

        @Test
        void aCouncilThatIsFoundIsShownInAWindow() {
            Received home = opened();
            String select = Commands.selectIn(home.view().path("blocks"));

            bot.user().types(home, select, "hull");
            bot.user().selects(home, select, "kingston-upon-hull", "Kingston upon Hull");

            Received window = bot.slack().nextView();
            assertThat(window.to()).isEqualTo("views.open");
            assertThat(window.view().toString()).contains("Kingston upon Hull");
        }

        @Test
        void aButtonInThatWindowShowsTheNextAnswerInItsPlace() {
            Received home = opened();
            String select = Commands.selectIn(home.view().path("blocks"));
            bot.user().selects(home, select, "kent", "Kent");
            Received window = bot.slack().nextView();

            bot.user().clicks(window, "History");

            Received next = bot.slack().nextView();
            assertThat(next.to()).isEqualTo("views.update");
            assertThat(next.view().toString()).contains("Kent", "2017");
        }

        @Test
        void everyExampleWorks() {
            Received home = opened();
            List<String> examples = StreamSupport.stream(home.view().path("blocks").spliterator(), false)
                .filter(block -> block.path("block_id").asText().equals("examples"))
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .map(button -> button.path("text").path("text").asText())
                .toList();

            assertThat(examples).hasSizeGreaterThan(5);
            for (String example : examples) {
                bot.user().clicks(home, example);
                Received window = bot.slack().nextView();
                assertThat(window.view().toString()).doesNotContain("not understand", "older version");
            }
        }

        @Test
        void councilsToCompareAreShownInTheWindow() {
            bot.user().clicks(opened(), "Choose councils");
            Received window = bot.slack().nextView();

            Answered shown = bot.user()
                .submits(window, several(window.view().at("/blocks/0/element/action_id").asText(), "kent", "essex"));

            assertThat(shown.body()).contains("update", "Kent and Essex compared");
        }

        @Test
        void wordsAreAnsweredInAWindow() {
            bot.user().enters(opened(), "words", "care leavers in kent");

            Received window = bot.slack().nextView();
            assertThat(window.to()).isEqualTo("views.open");
            assertThat(window.view().toString()).contains("Kent", "Care leavers");
        }

        @Test
        void whatIsAskedBackInAWindowIsPickedInIt() {
            bot.user().enters(opened(), "words", "compare");
            Received window = bot.slack().nextView();

            bot.user().clicks(window, "Choose councils");

            Received picker = bot.slack().nextView();
            assertThat(picker.to()).isEqualTo("views.update");
            assertThat(picker.view().toString()).contains("multi_external_select");
        }

        @Test
        void whereNoWindowOpensTheAnswerComesDirectly() {
            Received home = opened();
            bot.slack().once("views.open", new Fault.Refusal("expired_trigger_id"));

            bot.user().enters(home, "words", "rating kent");

            Received answer = next();
            assertThat(answer.body().path("channel").asText()).isEqualTo(SlackStandIn.USER);
            assertThat(answer.text()).contains("Kent: good");
        }

        @Test
        void theMessagesTabIsLeftAlone() {
            bot.user().opensMessages();
            bot.stop();

            assertThat(bot.slack().views()).isEmpty();
        }

    }

    @Test
    void aLongAnswerIsShownPartByPart() {
        bot.user().mention("who was judged good since 2013");
        Received first = next();
        assertThat(first.text()).contains("(part 1 of ");

        bot.user().clicks(first, "more");

        Received second = next();
        assertThat(second.text()).contains("(part 2 of ");
        assertThat(second.blocks().toString()).contains("Show part 3 of ");
        assertThat(second.body().path("thread_ts").asText()).isEqualTo(first.threadTs());
    }

    @Test
    void aPartOfAnAnswerThatHasChangedSinceIsTheFirstPartOfTheNewOne() {
        this.bot.user().mention("who was judged good since 2013");
        Received first = next();
        String label = buttons(first.blocks()).stream()
            .filter(text -> text.startsWith("Show"))
            .findFirst()
            .orElseThrow();
        String value = first.blocks()
            .findParents("value")
            .stream()
            .map(button -> button.path("value").asText())
            .filter(text -> text.startsWith("2."))
            .findFirst()
            .orElseThrow();

        this.bot.user().clicks(first.withValue(label, value.replaceFirst("\\.[0-9a-f]+\\.", ".0.")), label);

        assertThat(next().text()).contains("(part 1 of ");
    }

}
