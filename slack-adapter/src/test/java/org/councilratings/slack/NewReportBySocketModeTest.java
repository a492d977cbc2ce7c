package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Does a channel hear of a new report behind a firewall, by Socket Mode?")
class NewReportBySocketModeTest {

    private static final String POST = "chat.postMessage";

    @RegisterExtension
    private final InSlack bot = InSlack.bySocket().onItsOwnDataset().withItsClockRunning();

    @Test
    void itSubscribesAndTheReportIsPosted() throws IOException {
        this.bot.slack().socketMode().awaitConnection();
        this.bot.user().slash("/reports", "subscribe");
        this.bot.user().submits(this.bot.slack().nextView(), NewReportTest.order("as-they-appear"));
        this.bot.slack().next(POST);
        Received confirmation = this.bot.slack().next("chat.update");

        PrintedReport.imported(PrintedReport
            .letter("Kent", "on 8 and 9 September 2026", "1 October 2026", "The help for young people at sixteen.")
            .print(this.bot.folder().resolve("new.pdf")), this.bot.dataset());
        this.bot.looks();

        assertThat(confirmation.text()).contains("Subscription 1 is set up", "Kent");
        Received post = this.bot.slack().next(POST);
        assertThat(post.channel()).isEqualTo(SlackStandIn.CHANNEL);
        assertThat(post.text()).contains("Kent", "focused visit", "1 October 2026");
        this.bot.user().slash("/reports", "list");
        assertThat(this.bot.slack().next(SlackStandIn.RESPONSE_URLS).text()).contains("Kent", "as they appear");
    }

}
