package org.councilratings.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.councilratings.core.kill.Patience;
import org.councilratings.slack.standin.Fault;
import org.councilratings.slack.standin.Filled;
import org.councilratings.slack.standin.Received;
import org.councilratings.slack.standin.SlackStandIn;
import org.councilratings.slack.standin.SlackUser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Does a report that an operator adds arrive in the channels that want it, once?")
class NewReportTest {

    private static final String POST = "chat.postMessage";

    /** Direct messages to whoever subscribed. */
    private static final String DIRECT = "D0PAT";

    private static final List<String> MANY = List.of("Kent", "Leeds", "Essex", "Norfolk", "Suffolk", "Devon", "Dorset",
            "Surrey", "Hampshire", "Lancashire", "Leicestershire", "Lincolnshire", "Oxfordshire", "Staffordshire",
            "Warwickshire", "Worcestershire", "Wiltshire", "Shropshire", "Bolton", "Bury", "Oldham", "Rochdale",
            "Salford", "Stockport", "Tameside", "Trafford", "Wigan", "Knowsley", "Sefton", "Barnsley");

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @RegisterExtension
    private final InSlack bot = InSlack.overHttp().onItsOwnDataset().withItsClockRunning();

    /** What is wanted of Kent and Leeds. */
    static Filled order(String when) {
        return new Filled().option("only", "only", "radio_buttons", "anything", "every report")
            .option("when", "when", "static_select", when, when)
            .option("day", "day", "static_select", "Monday", "Monday")
            .option("dayOfMonth", "dayOfMonth", "static_select", "1", "day 1")
            .time("time", "time", "09:00")
            .option("zone", "zone", "external_select", "Europe/London", "Europe/London")
            .options("councils", "councils", "multi_external_select", "kent", "leeds");
    }

    private static Filled orderOfAllEngland() {
        return order("as-they-appear").options("councils", "councils", "multi_external_select")
            .options("regions", "regions", "multi_static_select", "all");
    }

    private Received subscribed(String when) {
        return subscribed(this.bot.user(), order(when));
    }

    private Received subscribed(SlackUser user, Filled order) {
        user.slash("/reports", "subscribe");
        user.submits(this.bot.slack().nextView(), order);
        this.bot.slack().next(POST);
        return this.bot.slack().next("chat.update");
    }

    /** The letter of a visit to Kent, as the importer reads it by itself. */
    private void aLetterIsImported() throws IOException {
        imported(PrintedReport
            .letter("Kent", "on 8 and 9 September 2026", "1 October 2026",
                    "The help for young people who have nowhere to live.")
            .print(this.bot.folder().resolve("new.pdf")));
    }

    private void manyLettersAreImported() throws IOException {
        Path folder = this.bot.folder().resolve("letters");
        for (String council : MANY) {
            PrintedReport
                .letter(council, "on 8 and 9 September 2026", "1 October 2026",
                        "The help for young people in %s who have nowhere to live at sixteen.".formatted(council),
                        "The oversight that managers in %s have of what was agreed.".formatted(council),
                        "The time that children in %s wait before they are seen.".formatted(council))
                .print(folder.resolve(council + ".pdf"));
        }
        imported(folder);
    }

    /** A report on Leeds, with its address in an index beside it. */
    private void anInspectionIsImported() throws IOException {
        Path folder = this.bot.folder().resolve("reports");
        PrintedReport.inspection("Leeds", "7 to 11 September 2026", "Requires improvement")
            .print(folder.resolve("leeds.pdf"));
        Files.writeString(folder.resolve("index.csv"), """
                path,slug,kind,published,source_url
                leeds.pdf,leeds,inspection,2026-10-20,https://files.ofsted.gov.uk/v1/file/50999001
                """);
        imported(folder);
    }

    private void imported(Path what) throws IOException {
        PrintedReport.imported(what, this.bot.dataset());
        this.bot.looks();
    }

    /** The next post of the kind that nobody asked for just now. */
    private Received post() {
        return this.bot.slack()
            .next(one -> one.to().equals(POST) && !one.body().path("metadata").isMissingNode(), "post");
    }

    private static String mark(JsonNode message) {
        return message.at("/metadata/event_payload/mark").asText();
    }

    private List<JsonNode> posts(String channel) {
        return this.bot.slack().standing(channel).stream().filter(message -> !mark(message).isEmpty()).toList();
    }

    private String told(String words) {
        this.bot.user().slash("/reports", words);
        return everythingIn(this.bot.slack().next(SlackStandIn.RESPONSE_URLS));
    }

    private static String everythingIn(Received message) {
        return message.text() + message.blocks();
    }

    /** Waits until "why" says it, ten seconds at most. */
    private String soonTold(String words, String expected) {
        return Patience.untilSeen(expected, () -> told(words));
    }

    /** What the maker is told, once the bot says that something came about. */
    private Received noticeOnce(String words, String expected) {
        assertThat(soonTold(words, expected)).contains(expected);
        return this.bot.slack().next(one -> one.to().equals(POST) && one.channel().equals(DIRECT), "direct message");
    }

    @Test
    void itIsPostedWithItsFactsAndItsMark() throws IOException {
        subscribed("as-they-appear");

        aLetterIsImported();

        Received post = post();
        String said = everythingIn(post);
        assertThat(post.channel()).isEqualTo(SlackStandIn.CHANNEL);
        assertThat(said).contains("Kent", "focused visit", "1 October 2026", "8 September 2026", "9 September 2026",
                "The help for young people who have nowhere to live.");
        assertThat(mark(post.body())).isNotEmpty();
        assertThat(post.body().path("unfurl_links").asBoolean()).isFalse();
    }

    @Test
    void whoReadsItComesToWhatBroughtIt() throws IOException {
        subscribed("as-they-appear");
        aLetterIsImported();

        this.bot.user().clicks(post(), "Change or stop these posts");

        assertThat(everythingIn(this.bot.slack().next(SlackStandIn.RESPONSE_URLS))).contains("1 subscription here",
                "Unsubscribe 1");
    }

    @Test
    void anInspectionComesWithItsGradesAndItsAddress() throws IOException {
        subscribed("as-they-appear");

        anInspectionIsImported();

        String said = everythingIn(post());
        assertThat(said).contains("Leeds", "requires improvement", "down from", "20 October 2026",
                "https://files.ofsted.gov.uk/v1/file/50999001");
    }

    @Test
    void itIsPostedOnceWhateverIsLookedAtAgainAndRestarted() throws IOException {
        subscribed("as-they-appear");
        aLetterIsImported();
        post();

        String why = soonTold("why kent", "posted on");
        this.bot.looks();
        this.bot.restart();
        this.bot.looks();
        anInspectionIsImported();
        Received next = post();

        assertThat(why).contains("Kent, focused visit published 1 October 2026", "subscription 1");
        assertThat(everythingIn(next)).contains("Leeds – short inspection").doesNotContain("Kent –");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(2);
    }

    @Test
    void whatIsNotWantedIsNotPostedAndWhySaysByWhichRule() throws IOException {
        subscribed(this.bot.user(), order("as-they-appear").options("kinds", "kinds", "checkboxes", "inspections"));

        aLetterIsImported();
        anInspectionIsImported();

        assertThat(everythingIn(post())).contains("Leeds – short inspection").doesNotContain("Kent –");
        assertThat(soonTold("why kent", "not posted")).contains("not posted, because");
    }

    @Test
    void whatWasMissedComesInOnePostThatSaysItIsLate() throws IOException {
        subscribed("weekly");
        aLetterIsImported();
        assertThat(soonTold("why kent", "waits for the next post")).contains("Monday 30 November 2026 at 09:00");
        this.bot.stop();
        anInspectionIsImportedWhileItStandsStill();
        this.bot.itIs(Instant.parse("2026-12-09T10:00:00Z"));

        this.bot.start();

        Received post = post();
        assertThat(everythingIn(post)).contains("late", "Kent", "Leeds", "30 November 2026");
        assertThat(soonTold("list", "Next on")).contains("Monday 14 December 2026 at 09:00");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
    }

    private void anInspectionIsImportedWhileItStandsStill() throws IOException {
        PrintedReport.imported(PrintedReport.inspection("Leeds", "7 to 11 September 2026", "Requires improvement")
            .print(this.bot.folder().resolve("leeds/2026-10-20-inspection.pdf")), this.bot.dataset());
    }

    @Test
    void aChannelThatStaysArchivedIsPausedAndItsMakerIsToldOnce() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().archives(SlackStandIn.CHANNEL);
        aLetterIsImported();
        int refused = 0;
        for (Duration wait : List.of(Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1))) {
            soonRetried(++refused);
            this.bot.passes(wait);
        }

        Received notice = noticeOnce("list", "Paused since");

        assertThat(notice.text()).contains("Your subscription", "number 1", "paused", "archived", "/reports resume 1");
        this.bot.restart();
        this.bot.passes(Duration.ofDays(1));
        this.bot.slack().invites(SlackStandIn.CHANNEL);
        assertThat(told("list")).contains("Paused since", "archived");
        this.bot.user().slash("/reports", "resume 1");
        assertThat(everythingIn(post())).contains("Kent");
        assertThat(posts(DIRECT)).hasSize(1);
    }

    /**
     * Waits until a post was refused so many times, and it is settled when it is tried
     * again.
     */
    private void soonRetried(int times) {
        String count = "ratings_deliveries_total{outcome=\"retried\",platform=\"slack\"} " + times;
        assertThat(this.bot.operatorSoonSees("/metrics", count)).contains(count);
    }

    @Test
    void aPostWhoseAnswerIsLostIsFoundAgainAndNotRepeated() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().once(POST, new Fault.LostAnswer());

        aLetterIsImported();
        post();
        assertThat(soonTold("why kent", "did not confirm")).contains("on its way");
        this.bot.passes(A_MINUTE.plusSeconds(1));
        this.bot.slack().next("conversations.history");

        assertThat(soonTold("why kent", "posted on")).contains("posted on");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostTwiceAnHourApartLeavesOnePost() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().once(POST, new Fault.LostRequest());
        this.bot.slack().once(POST, new Fault.LostAnswer());

        aLetterIsImported();
        soonRetried(1);
        this.bot.passes(Duration.ofHours(1));
        post();
        soonRetried(2);
        this.bot.passes(Duration.ofHours(1));

        assertThat(soonTold("why kent", "posted on")).contains("posted on");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void itIsFoundAgainAlsoWhereSlackGivesFifteenMessagesAMinute() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().rationsHistory();
        this.bot.slack().once(POST, new Fault.LostAnswer());

        aLetterIsImported();
        post();
        soonRetried(1);
        for (int i = 0; i < 20; i++) {
            this.bot.user().slash("/rating", "kent");
            this.bot.slack().next(SlackStandIn.RESPONSE_URLS);
        }
        this.bot.passes(A_MINUTE.plusSeconds(1));
        soonRetried(2);
        assertThat(told("why kent")).doesNotContain("posted on");
        this.bot.passes(Duration.ofMinutes(11));

        assertThat(soonTold("why kent", "posted on")).contains("posted on");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
    }

    @Test
    void itLooksAgainWhenSlackAsksForAndNotBefore() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().once(POST, new Fault.LostAnswer());
        this.bot.slack().once("conversations.history", new Fault.TooMany(Duration.ofMinutes(30)));

        aLetterIsImported();
        soonRetried(1);
        this.bot.passes(A_MINUTE.plusSeconds(1));
        soonRetried(2);
        this.bot.passes(Duration.ofMinutes(29));
        this.bot.restart();
        assertThat(told("why kent")).doesNotContain("posted on");
        assertThat(this.bot.slack().received("conversations.history")).hasSize(1);
        this.bot.passes(A_MINUTE);

        assertThat(soonTold("why kent", "posted on")).contains("posted on");
    }

    @Test
    void aLongPostStandsInTheChannelAndInItsThreadEachPartOnce() throws IOException {
        subscribed(this.bot.user(), orderOfAllEngland());
        this.bot.slack().once(POST, new Fault.LostAnswer());

        manyLettersAreImported();
        String first = post().ts();
        soonRetried(1);
        this.bot.passes(A_MINUTE.plusSeconds(1));
        assertThat(soonTold("why kent", "posted on")).contains("posted on");

        List<JsonNode> posts = posts(SlackStandIn.CHANNEL);
        assertThat(posts).hasSizeGreaterThan(1);
        assertThat(posts.stream().map(NewReportTest::mark)).doesNotHaveDuplicates();
        assertThat(posts.getFirst().path("ts").asText()).isEqualTo(first);
        assertThat(posts.getFirst().has("thread_ts")).isFalse();
        assertThat(posts.stream().skip(1))
            .allSatisfy(part -> assertThat(part.path("thread_ts").asText()).isEqualTo(first));
        String said = posts.stream().map(part -> part.path("text").asText()).collect(Collectors.joining());
        assertThat(MANY).allSatisfy(council -> assertThat(said).containsOnlyOnce("\n" + council + " – focused visit"));
    }

    @Test
    void whereItMayNotLookAPostWhoseAnswerIsLostIsUncertainAndItsMakerIsTold() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().withdraws("channels:history");
        this.bot.slack().once(POST, new Fault.LostAnswer());

        aLetterIsImported();
        post();
        soonTold("why kent", "did not confirm");
        this.bot.passes(A_MINUTE.plusSeconds(1));
        Received notice = noticeOnce("why kent", "nobody knows");

        assertThat(notice.text()).contains("may have arrived or not", "not sent again");
        assertThat(told("why kent")).contains("nobody knows whether it arrived", "not sent again");
        this.bot.restart();
        this.bot.passes(Duration.ofDays(4));
        assertThat(told("why kent")).contains("nobody knows whether it arrived");
        this.bot.stop();
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
        assertThat(posts(DIRECT)).hasSize(1);
    }

    @Test
    void asLongAsSlackAsksItWaits() throws IOException {
        subscribed("as-they-appear");
        this.bot.slack().once(POST, new Fault.TooMany(Duration.ofSeconds(90)));

        aLetterIsImported();
        assertThat(soonTold("why kent", "of the last try")).contains("Slack asks to wait");
        this.bot.passes(Duration.ofSeconds(60));
        this.bot.restart();
        assertThat(told("why kent")).contains("of the last try");
        assertThat(posts(SlackStandIn.CHANNEL)).isEmpty();
        this.bot.passes(Duration.ofSeconds(30));

        assertThat(everythingIn(post())).contains("Kent");
        assertThat(soonTold("why kent", "posted on")).contains("posted on");
        assertThat(posts(SlackStandIn.CHANNEL)).hasSize(1);
    }

}
