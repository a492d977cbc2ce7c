package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.councilratings.core.settings.Environment;
import org.councilratings.slack.standin.Filled;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Who may change what is posted in a channel?")
class SubscriptionEditorsTest {

    private static final String SETTING = "SLACK_REPORTS_EDITORS";

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp().with(SETTING, "U0SAM, U0KIM");

    private Received told() {
        return this.bot.slack().next(SlackStandIn.RESPONSE_URLS);
    }

    private static String type(Received received) {
        return received.body().path("response_type").asText();
    }

    @Test
    void whoIsNotNamedMayNotAndIsToldWhoCanHelp() {
        for (String words : List.of("subscribe", "change 1", "pause 1", "resume 1", "unsubscribe 1", "now 1")) {
            this.bot.user().slash("/reports", words);

            Received told = told();
            assertThat(type(told)).as(words).isEqualTo("ephemeral");
            assertThat(told.text()).as(words).contains("Nothing was changed", SETTING, "U0PAT");
        }
        assertThat(this.bot.slack().views()).isEmpty();
    }

    @Test
    void whatOnlyTellsIsForAll() {
        for (String words : List.of("list", "why kent", "preview 1")) {
            this.bot.user().slash("/reports", words);

            assertThat(told().text()).as(words).doesNotContain(SETTING);
        }
    }

    @Test
    void whoIsNamedMayAndTheirWindowHelpsNobodyElse() {
        this.bot.user().as("U0SAM").slash("/reports", "subscribe");
        Received window = this.bot.slack().nextView();

        this.bot.user()
            .submits(window, new Filled().option("when", "when", "static_select", "as-they-appear", "As they appear")
                .options("regions", "regions", "multi_static_select", "all"));

        assertThat(told().text()).contains("Nothing was changed");
        assertThat(this.bot.slack().received("chat.postMessage")).isEmpty();
    }

    @Test
    void inTheirOwnConversationEverybodyMay() {
        this.bot.user().in("D0PAT").slash("/reports", "subscribe");

        assertThat(this.bot.slack().nextView().view().path("callback_id").asText()).isEqualTo("order");
    }

    @Test
    void aNameThatIsNoIdIsToldAtTheStart() {
        for (String wrong : List.of("sam", "@sam", "U0SAM;U0KIM", "C0GENERAL", ",")) {
            Environment environment = new Environment(Map.of("SLACK_BOT_TOKEN", SlackStandIn.BOT_TOKEN,
                    "SLACK_SIGNING_SECRET", SlackStandIn.SIGNING_SECRET, SETTING, wrong));
            SlackSettings.from(environment);

            assertThat(environment.faults()).as(wrong)
                .singleElement()
                .satisfies(fault -> assertThat(fault.toString()).contains(SETTING, "U024BE7LH"));
        }
    }

}
