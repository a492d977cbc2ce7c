package org.councilratings.discord;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.councilratings.core.question.Question;
import org.councilratings.core.question.QuestionCode;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.JudgementArea;
import org.councilratings.discord.standin.Asked;
import org.councilratings.discord.standin.Choice;
import org.councilratings.discord.standin.DiscordStandIn;
import org.councilratings.discord.standin.DiscordUser;
import org.councilratings.discord.standin.Modal;
import org.councilratings.discord.standin.Right;
import org.councilratings.discord.standin.Seen;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What ways are there to ask in Discord?")
class WaysToAskTest {

    @RegisterExtension
    private final InDiscord bot = InDiscord.connected();

    private Seen rating(String council) {
        return bot.user().slash("rating", Map.of("council", council));
    }

    @Nested
    @DisplayName("By a command")
    class Commands {

        @Test
        void theRatingStandsInTheChannelWithItsSourceAndHowFreshItIs() {
            Seen answer = rating("cheshire-east");

            assertThat(answer.isEphemeral()).isFalse();
            assertThat(answer.text()).startsWith("### 🟥 Cheshire East: inadequate")
                .contains("16 May 2024", "https://files.ofsted.gov.uk/v1/file/50247203", "Data as of");
            assertThat(answer.labels()).contains("Last visit", "History", "Concerns");
        }

        @Test
        void eachCommandAsksItsOwn() {
            assertThat(answerTo("concerns", Map.of("council", "cheshire-east"))).contains("Cheshire East", "raised");
            assertThat(answerTo("concerns", Map.of("council", "cheshire-east", "judgement", "care-leavers")))
                .contains("care leavers");
            assertThat(answerTo("visits", Map.of("council", "cheshire-east"))).contains("monitoring visit",
                    "standard inspection");
            assertThat(answerTo("visits", Map.of("council", "cheshire-east", "kind", "monitoring")))
                .contains("monitoring visit")
                .doesNotContain("focused visit letters to");
            assertThat(answerTo("history", Map.of("council", "kent"))).contains("Kent", "2017");
            assertThat(answerTo("compare", Map.of("a", "kent", "b", "essex"))).contains("Kent and Essex compared");
            assertThat(answerTo("compare", Map.of("a", "kent", "b", "essex", "c", "york", "d", "leeds", "e", "bury")))
                .contains("Kent", "Essex", "York", "Leeds", "Bury");
            assertThat(answerTo("ratings", Map.of("grade", "inadequate", "region", "north-west")))
                .contains("Inadequate: 4 of 24");
            assertThat(answerTo("ratings", Map.of("grade", "none"))).contains("no overall grade");
            assertThat(answerTo("ratings", Map.of("judgement", "care-leavers", "region", "north-east")))
                .contains("care leavers");
            assertThat(answerTo("ratings", Map.of("kind", "county"))).contains("county councils");
            assertThat(answerTo("reports recent", Map.of())).contains("newest 10 reports");
            assertThat(answerTo("reports recent", Map.of("since", "1 July 2026", "kind", "inspections")))
                .contains("since 1 July 2026");
            assertThat(answerTo("ask", Map.of("question", "who improved in 2025?"))).contains("2025");
        }

        private String answerTo(String path, Map<String, ?> options) {
            Seen answer = bot.user().slash(path, options);
            assertThat(answer.isEphemeral()).describedAs(answer.text()).isFalse();
            return answer.text();
        }

        @Test
        void aTimeWithAnEndEndsThere() {
            assertThat(bot.user().slash("reports recent", Map.of("since", "from march 2026 to may 2026")).text())
                .contains("from 1 March 2026 to 31 May 2026");
            assertThat(bot.user().slash("reports recent", Map.of("since", "May 2026")).text())
                .contains("since 1 May 2026");
        }

        @Test
        void whatIsComparedAndNotCertainIsAllTold() {
            Seen question = bot.user().slash("compare", Map.of("a", "Cheshire", "b", "Notts", "c", "kent"));

            assertThat(question.isEphemeral()).isTrue();
            assertThat(question.text()).contains("“Cheshire” and “Notts”");
            Modal window = bot.user().clicks(question, "Type the councils").modal();
            assertThat(bot.user()
                .submit(window, Map.of(window.labels().getFirst(), "Kent, Cheshire East, Nottingham"))
                .text()).contains("Kent", "Cheshire East", "Nottingham", "compared");
        }

        @Test
        void aRatingIsToldAsItWasThen() {
            assertThat(bot.user().slash("rating", Map.of("council", "cheshire-west-and-chester", "at", "2020")).text())
                .contains("good", "2019");
            assertThat(bot.user().slash("rating", Map.of("council", "kent", "at", "1 June 2022")).text())
                .contains("1 June 2022", "requires improvement to be good");
        }

        @ParameterizedTest
        @ValueSource(strings = { "soon", "kent", "@everyone", "31 February 2020" })
        void aTimeThatCannotBeReadIsAskedBack(String at) {
            Seen answer = bot.user().slash("rating", Map.of("council", "kent", "at", at));

            assertThat(answer.isEphemeral()).isTrue();
            assertThat(answer.text()).contains("Which time do you mean?", "2019");
        }

        @Test
        void aboutAndHelpAreForTheAsker() {
            assertThat(bot.user().slash("about").isEphemeral()).isTrue();
            Seen help = bot.user().slash("help");
            assertThat(help.isEphemeral()).isTrue();
            assertThat(help.text()).contains("/rating", "/ask", "reply to my answer");
        }

        @Test
        void allRatingsAtOnceAreNotPouredIntoTheChannel() {
            Seen question = bot.user().slash("ratings");
            assertThat(question.isEphemeral()).isTrue();

            Seen answer = bot.user().click(question, question.labels().get(3));

            assertThat(answer.isEphemeral()).isFalse();
            assertThat(answer.text()).contains("Inadequate: ");
        }

        @Test
        void noOverallGradeAndAJudgementCannotBeAskedForAtOnce() {
            assertThat(bot.user().slash("ratings", Map.of("grade", "none", "judgement", "leaders")).isEphemeral())
                .isTrue();
        }

        @Test
        void whatIsTypedInPlaceOfASuggestionIsCheckedAgain() {
            assertThat(rating("Chesire East").text()).contains("Cheshire East: inadequate");
            assertThat(rating("Cheshire").isEphemeral()).isTrue();
            assertThat(rating("Atlantis").isEphemeral()).isTrue();
            assertThat(rating("Crewe").text()).contains("Cheshire East");
        }

        @Test
        void aCouncilThatIsNotCertainIsAskedBackAndThenAnsweredToAll() {
            Seen question = bot.user().slash("visits", Map.of("council", "Cumbria"));
            assertThat(question.isEphemeral()).isTrue();
            assertThat(question.labels()).containsExactly("Cumberland", "Westmorland and Furness");

            Seen answer = bot.user().click(question, "Cumberland");

            assertThat(answer.isEphemeral()).isFalse();
            assertThat(answer.text()).contains("Cumberland", "visit");
        }

        @Test
        void itWorksInThreadsPostsDirectMessagesAndForeignServers() {
            for (DiscordUser there : List.of(bot.user().inThread(), bot.user().inForumPost(),
                    bot.user().inDirectMessage(), bot.user().inForeignServer())) {
                assertThat(there.slash("rating", Map.of("council", "kent")).text()).contains("Kent: ");
            }
        }

        @Test
        void aloneWithTheBotNothingVanishes() {
            assertThat(bot.user().inDirectMessage().slash("rating", Map.of("council", "Cheshire")).isEphemeral())
                .isFalse();
        }

    }

    @Nested
    @DisplayName("With a name completed while it is typed")
    class Completion {

        @ParameterizedTest
        @ValueSource(strings = { "rating", "concerns", "visits", "history" })
        void theNameIsShownAndTheSlugIsSent(String command) {
            assertThat(bot.user().types(command, "council", "chesh")).startsWith(
                    new Choice("Cheshire East", "cheshire-east"),
                    new Choice("Cheshire West and Chester", "cheshire-west-and-chester"));
        }

        @Test
        void aliasesAndSlipsAreKnown() {
            assertThat(bot.user().types("rating", "council", "hull")).extracting(Choice::value)
                .startsWith("kingston-upon-hull");
            assertThat(bot.user().types("rating", "council", "birmigham")).extracting(Choice::value)
                .startsWith("birmingham");
            assertThat(bot.user().types("rating", "council", "bcp")).extracting(Choice::value)
                .startsWith("bournemouth-christchurch-and-poole");
        }

        @Test
        void beforeALetterIsTypedThereAreAsManyAsDiscordShows() {
            assertThat(bot.user().types("rating", "council", "")).hasSize(25);
        }

        @Test
        void whatFitsNothingSuggestsNothing() {
            assertThat(bot.user().types("rating", "council", "xyzzy 123 @everyone")).isEmpty();
        }

        @Test
        void aCouncilThatIsComparedAlreadyIsNotSuggestedAgain() {
            assertThat(bot.user().types("compare", Map.of("a", "cheshire-east"), "b", "chesh"))
                .extracting(Choice::value)
                .startsWith("cheshire-west-and-chester")
                .doesNotContain("cheshire-east");
        }

        @Test
        void whatIsSuggestedIsAnswered() {
            Choice first = bot.user().types("rating", "council", "west").getFirst();

            assertThat(rating(first.value()).text()).contains(first.name());
        }

    }

    @Nested
    @DisplayName("By buttons, menus and windows")
    class Clicks {

        @Test
        void everyButtonBelowAnAnswerIsAnsweredInTheChannel() {
            Seen answer = rating("cheshire-east");

            for (String label : answer.labels()) {
                Seen next = bot.user().click(answer, label);

                assertThat(next.text()).describedAs(label).contains("Cheshire East").contains("Data as of");
                assertThat(next.isEphemeral()).describedAs(label).isFalse();
            }
        }

        @Test
        void manyThatMayBeMeantAreAMenu() {
            Seen question = bot.user().slash("rating", Map.of("council", "Yorkshire"));
            assertThat(question.options()).hasSizeGreaterThan(5);

            Seen answer = bot.user().pick(question, question.options().getFirst().name());

            assertThat(answer.text()).contains(question.options().getFirst().name());
            assertThat(answer.isEphemeral()).isFalse();
        }

        @Test
        void aLongAnswerIsReadPartByPart() {
            Seen part = bot.user().slash("ratings", Map.of("grade", "good"));
            StringBuilder all = new StringBuilder(part.text());
            int parts = 1;
            while (part.labels().stream().anyMatch(label -> label.startsWith("Show part"))) {
                part = bot.user()
                    .click(part,
                            part.labels().stream().filter(label -> label.startsWith("Show part")).findFirst().get());
                all.append(part.text());
                parts++;
            }

            assertThat(parts).isGreaterThan(1);
            assertThat(all).contains("Barnet", "Kent", "Wolverhampton", "Worcestershire")
                .contains("(part 1 of " + parts + ")", "(part %d of %d)".formatted(parts, parts));
        }

        @Test
        void aCouncilIsTypedInAWindowForAQuestionThatLacksIt() {
            Seen question = bot.user().mention("last visit");
            Modal window = bot.user().clicks(question, question.labels().getFirst()).modal();

            Seen answer = bot.user().submit(window, Map.of(window.labels().getFirst(), "chesire east"));

            assertThat(answer.text()).contains("Cheshire East", "2025");
            assertThat(answer.isEphemeral()).isFalse();
        }

        @Test
        void aNameInAWindowThatIsNotCertainIsAskedBack() {
            Seen question = bot.user().mention("last visit");
            Modal window = bot.user().clicks(question, question.labels().getFirst()).modal();

            Seen back = bot.user().submit(window, Map.of(window.labels().getFirst(), "Cheshire"));
            assertThat(back.isEphemeral()).isTrue();

            assertThat(bot.user().click(back, "Cheshire East").text()).contains("Cheshire East", "visit");
        }

        @Test
        void councilsToCompareAreTypedInAWindow() {
            Seen question = bot.user().mention("compare Kent");
            Modal window = bot.user().clicks(question, question.labels().getFirst()).modal();

            Seen answer = bot.user()
                .submit(window, Map.of(window.labels().getFirst(), "Kent, Bournemouth, Christchurch and Poole, Leeds"));

            assertThat(answer.text()).contains("Kent", "Bournemouth, Christchurch and Poole", "Leeds", "compared");
        }

        @Test
        void aButtonWorksAfterARestart() {
            Seen answer = rating("kent");
            bot.stop();
            bot.connect();

            assertThat(bot.user().click(answer, "History").text()).contains("Kent", "2017");
        }

        @ParameterizedTest
        @EnumSource(names = { "CARE_LEAVERS", "OUTCOMES", "LSCB" })
        void whatIsComparedOfThemStaysAsItWasAsked(JudgementArea area) {
            Dataset dataset = DatasetLoader.packaged();
            Question unfinished = new Question.Compare(
                    Stream.of("kent", "essex").map(slug -> dataset.authority(slug).orElseThrow()).toList(), area);
            Modal window = bot.user().clicksOnOldMessage("f0." + QuestionCode.of(unfinished)).modal();

            Seen answer = bot.user().submit(window, Map.of(window.labels().getFirst(), "Leeds, York"));

            assertThat(answer.text()).contains("Leeds and York compared: " + area.words());
        }

        @ParameterizedTest
        @ValueSource(strings = { "from-an-older-version", "1.rt.000.n", "m2.abc.nothing", "f0.1.zz", "9.rt.886.n" })
        void aButtonThatNobodyKnowsAnyMoreSaysSo(String id) {
            Seen answer = bot.user().clicksOnOldMessage(id).reply();

            assertThat(answer.text()).contains("older version of me");
            assertThat(answer.isEphemeral()).isTrue();
        }

    }

    @Nested
    @DisplayName("By a mention or a direct message")
    class Messages {

        @Test
        void aMentionIsAnsweredByAReply() {
            Asked asked = bot.user().mentions("what is Kent rated?");
            Seen answer = asked.reply();

            assertThat(answer.text()).contains("Kent: good");
            assertThat(answer.isReplyTo(asked)).isTrue();
        }

        @Test
        void aMessageThatDoesNotMentionTheBotIsNotAnswered() {
            Asked chat = bot.user().writes("what is Kent rated?");

            chat.unansweredBefore(bot.user().mentions("rating Essex"));
        }

        @Test
        void anotherBotIsNotAnswered() {
            Asked other = bot.user().otherBotMentions("rating Kent");

            other.unansweredBefore(bot.user().mentions("rating Essex"));
        }

        @Test
        void aReplyGoesOnFromTheAnswerThatItRepliesTo() {
            Seen kent = bot.user().mention("rating Kent");
            bot.user().mention("rating Essex");

            Seen answer = bot.user().replies(kent, "and care leavers?").reply();

            assertThat(answer.text()).contains("Kent").contains("are leavers").doesNotContain("Essex");
        }

        @Test
        void anybodyMayReply() {
            Seen kent = bot.user().mention("rating Kent");

            Seen answer = bot.user().as("1300000000000000077").replies(kent, "and care leavers?").reply();

            assertThat(answer.text()).contains("Kent").contains("are leavers");
        }

        @Test
        void aMentionGoesOnFromWhatTheSamePersonSaidLast() {
            bot.user().mention("rating Kent");
            bot.user().as("1300000000000000077").mention("rating Essex");

            assertThat(bot.user().mention("and care leavers?").text()).contains("Kent").doesNotContain("Essex");
        }

        @Test
        void aMentionGoesOnFromACommand() {
            rating("kent");

            assertThat(bot.user().mention("and care leavers?").text()).contains("Kent");
        }

        @Test
        void helpInBetweenDoesNotChangeWhatIsSpokenOf() {
            rating("kent");
            bot.user().slash("help");

            assertThat(bot.user().mention("and care leavers?").text()).contains("Kent").contains("are leavers");
        }

        @Test
        void whatOnlyOnePersonSawDoesNotSteerAThread() {
            bot.user().inThread().mention("rating Kent");
            bot.user().as("1300000000000000077").inThread().slash("rating", Map.of("council", "Cheshire"));

            assertThat(bot.user().inThread().mention("and care leavers?").text()).contains("Kent");
        }

        @Test
        void aReplyToWhatCannotBeFoundGoesOnFromNothing() {
            DiscordUser colleague = bot.user().as("1300000000000000077");
            bot.discord().denies(DiscordStandIn.CHANNEL, Right.READ_MESSAGE_HISTORY);
            bot.discord().gateway().awaitHandled();
            Seen kent = bot.user().mention("rating Kent");
            colleague.mention("rating Essex");

            Asked reply = colleague.replies(kent, "and care leavers?");

            assertThat(reply.reply().text()).contains("Which council").doesNotContain("Essex");
        }

        @Test
        void aDateThatIsPickedIsADate() {
            assertThat(bot.user().mention("rating kent on <t:1577880000:D>").text()).contains("1 January 2020", "good");
        }

        @Test
        void whatOthersSaidBeforeAndWhatIsTakenBackIsNotAsked() {
            assertThat(bot.user().mention("~~rating Leeds~~ rating Kent").text()).contains("Kent: good")
                .doesNotContain("Leeds");
            assertThat(bot.user()
                .writesExactly("> rating Leeds\n<@%s> rating Kent".formatted(DiscordStandIn.BOT))
                .reply()
                .text()).contains("Kent: good").doesNotContain("Leeds");
        }

        @Test
        void inAThreadEverybodyGoesOnFromWhatWasSaidLast() {
            bot.user().inThread().mention("rating Kent");

            assertThat(bot.user().as("1300000000000000077").inThread().mention("and care leavers?").text())
                .contains("Kent");
        }

        @Test
        void inAPostToo() {
            bot.user().inForumPost().mention("rating Kent");

            assertThat(bot.user().inForumPost().mention("and Essex?").text()).contains("Essex");
        }

        @Test
        void aReplyToACommandsAnswerIsUnseenUnlessItMentionsTheBot() {
            Seen kent = rating("kent");

            Seen unseen = bot.user().replies(kent, "and care leavers?").reply();
            Seen seen = bot.user().replies(kent, "<@%s> and care leavers?".formatted(DiscordStandIn.BOT)).reply();

            assertThat(unseen.text()).contains("I could not read your reply");
            assertThat(seen.text()).contains("Kent").contains("are leavers");
        }

        @Test
        void aDirectMessageNeedsNoMention() {
            assertThat(bot.user().direct("rating Kent").text()).contains("Kent: ");
            assertThat(bot.user().direct("and care leavers?").text()).contains("Kent").contains("are leavers");
        }

        @Test
        void inADirectMessageWhatACommandAskedBackCanBePickedByItsNumber() {
            bot.user().inDirectMessage().slash("rating", Map.of("council", "Cheshire"));

            assertThat(bot.user().direct("2").text()).contains("Cheshire West and Chester: ");
        }

        @Test
        void whatIsAskedBackCanBePickedByItsNumber() {
            assertThat(bot.user().mention("rating Cheshire").labels()).startsWith("Cheshire East",
                    "Cheshire West and Chester");

            assertThat(bot.user().mention("2").text()).contains("Cheshire West and Chester: ");
        }

        @Test
        void aThreadIsRememberedAfterARestart() {
            Seen kent = bot.user().mention("rating Kent");
            bot.stop();
            bot.connect();

            assertThat(bot.user().replies(kent, "and care leavers?").reply().text()).contains("Kent");
        }

        @Test
        void whatPeopleWriteBecomesNoMarkupAndNoMention() {
            Seen answer = bot.user()
                .slash("rating", Map.of("council", "kent", "at", "@everyone **now** <@1> [x](https://x.com)"));

            assertThat(answer.text()).contains("\\@everyone \\*\\*now\\*\\* \\<\\@1\\> \\[x\\]");
            assertThat(answer.json().path("mentions")).isEmpty();
        }

        @Test
        void aMentionWithoutAQuestionGetsHelp() {
            assertThat(bot.user().mention("").text()).contains("rating Kent");
        }

    }

}
