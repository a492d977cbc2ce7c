package org.councilratings.core.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.Bot;
import org.councilratings.core.SmallRecord;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Deliveries;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.Fate;
import org.councilratings.core.state.News;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.state.StateStore;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.model.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What is said to /reports?")
class ReportsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final Destination HERE = new Destination("slack", "T1", "C1", false);

    private static final Destination THERE = new Destination("slack", "T1", "C2", false);

    private static final Actor ANN = new Actor(HERE, new Maker("U1", "Ann"), Optional.empty());

    private static final Actor BEN = new Actor(HERE, new Maker("U2", "Ben"),
            Optional.of("Only Ann may change what is posted here."));

    private static final int MANY = 50;

    private final SettableClock time = new SettableClock();

    private final BotMetrics metrics = new BotMetrics();

    private final Bot bot = SmallRecord.bot(record().dataset());

    @TempDir
    private Path folder;

    private StateStore state;

    private Reports reports;

    /** A platform to which nothing is sent here. */
    private static final class Nobody implements Publisher {

        @Override
        public String platform() {
            return "slack";
        }

        @Override
        public List<String> render(Answer answer) {
            return List.of(answer.title());
        }

        @Override
        public Sent send(Message message) {
            return new Sent.Arrived("1");
        }

        @Override
        public Sight look(Message message, Instant since) {
            return new Sight.NotThere();
        }

    }

    private static SmallRecord record() {
        return new SmallRecord().council("Kent", Region.SOUTH_EAST)
            .council("Leeds", Region.YORKSHIRE_AND_THE_HUMBER)
            .inspection("Kent", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-01", OVERALL, GOOD)
            .inspection("Leeds", ILACS_STANDARD, "2022-05-01", "2022-05-10", "2022-07-02", OVERALL, GOOD);
    }

    @BeforeEach
    void open() throws IOException {
        this.state = StateStore.open(this.folder.resolve("bot.db"), this.time.clock());
        this.state.news().note(this.bot.dataset(), MANY);
        this.reports = new Reports(this.bot,
                new Deliveries(this.state, this.bot::dataset, this.time.clock(), new Nobody(), this.metrics, MANY),
                this.time.clock(), LONDON);
    }

    @AfterEach
    void close() {
        this.state.close();
        this.metrics.close();
    }

    private static Order order(Rhythm rhythm, String... councils) {
        return new Order(new Wants(Set.of(), List.of(councils), false, Only.ANYTHING, Set.of(), false), rhythm, LONDON);
    }

    private static Order daily(String... councils) {
        return order(new Rhythm.Daily(LocalTime.of(9, 0)), councils);
    }

    private void newReportAboutKent() throws IOException {
        newReportAboutKent(MANY);
    }

    private void newReportAboutKent(int most) throws IOException {
        this.bot.serve(record()
            .inspection("Kent", ILACS_STANDARD, "2026-09-01", "2026-09-10", "2026-11-01", OVERALL, INADEQUATE)
            .dataset());
        this.time.pass(Duration.ofMinutes(1));
        this.state.news().note(this.bot.dataset(), most);
    }

    private String why() {
        return textOf(this.reports.why(HERE, List.of("kent")));
    }

    @Nested
    @DisplayName("Setting up and changing")
    class Verbs {

        @Test
        void aConfirmationSaysWhatComesAndWhen() {
            Answer answer = reports.subscribe(ANN, daily("kent"));

            assertThat(answer.outcome()).isEqualTo(Outcome.ANSWERED);
            assertThat(answer.title()).isEqualTo("Subscription 1 is set up");
            assertThat(textOf(answer)).contains(
                    "Every day at 09:00 (Europe/London) I tell this channel what is new: every report about Kent.",
                    "due on Monday 23 November 2026 at 09:00 (Europe/London)", "nothing is posted",
                    "in my record already are not posted");
        }

        @Test
        void whereReportsAreToldAsTheyAppearThereIsNoTime() {
            assertThat(textOf(reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"))))
                .contains("I tell this channel of every report about Kent, as soon as it is in my record.")
                .doesNotContain("due on");
        }

        @Test
        void theListSaysWhoMadeAndChangedEach() {
            reports.subscribe(ANN, daily("kent"));
            time.pass(Duration.ofDays(1));
            reports.change(new Actor(HERE, new Maker("U3", "Cat"), Optional.empty()), 1, daily("leeds"));

            assertThat(textOf(reports.list(HERE))).contains("1: every report about Leeds",
                    "Next on Tuesday 24 November 2026 at 09:00 (Europe/London).",
                    "Made by Ann on Sunday 22 November 2026", "Changed by Cat on Monday 23 November 2026");
            assertThat(textOf(reports.list(THERE))).contains("/reports subscribe");
        }

        @Test
        void whatChangesNothingSaysSo() {
            reports.subscribe(ANN, daily("kent"));

            assertThat(reports.change(ANN, 1, daily("kent")).title()).isEqualTo("Subscription 1 stays as it was");
            assertThat(reports.resume(ANN, 1).title()).isEqualTo("Subscription 1 is not paused");
            reports.pause(ANN, 1);
            assertThat(reports.pause(ANN, 1).title()).isEqualTo("Subscription 1 is paused already");
        }

        @Test
        void onePausedTellsNothingUntilItGoesOn() throws IOException {
            reports.subscribe(ANN, daily("kent"));

            assertThat(textOf(reports.pause(ANN, 1))).contains("nothing is posted until “/reports resume”");
            assertThat(textOf(reports.list(HERE))).contains("Paused since", "by Ann");
            newReportAboutKent();
            assertThat(reports.now(ANN, 1).outcome()).isEqualTo(Outcome.CLARIFY);
            assertThat(textOf(reports.resume(ANN, 1))).contains("What came while it was paused");
            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: on its way");
        }

        @Test
        void whatEndedIsGone() {
            reports.subscribe(ANN, daily("kent"));

            assertThat(reports.unsubscribe(ANN, 1).title()).isEqualTo("Subscription 1 is ended");
            assertThat(reports.in(HERE)).isEmpty();
        }

        @Test
        void whatWasToldAtOnceIsNotToldAgain() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: nothing is new");
            newReportAboutKent();

            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: on its way");
            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: nothing is new");
        }

        @Test
        void aPreviewPostsNothingAndSaysWhatItIs() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            assertThat(textOf(reports.preview(HERE, 1))).contains("This is an example", "1 July 2022");
            newReportAboutKent();

            assertThat(textOf(reports.preview(HERE, 1)))
                .contains("This is a preview of the next post as it would be now", "1 November 2026")
                .doesNotContain("example");
            assertThat(reports.now(ANN, 1).title()).as("not told by the preview")
                .isEqualTo("Subscription 1: on its way");
        }

        @Test
        void whoMayNotIsToldWhoMayAndNothingChanges() {
            reports.subscribe(ANN, daily("kent"));

            List<Answer> answers = List.of(reports.subscribe(BEN, daily()), reports.change(BEN, 1, daily()),
                    reports.pause(BEN, 1), reports.unsubscribe(BEN, 1), reports.now(BEN, 1));

            assertThat(answers).allSatisfy(answer -> {
                assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
                assertThat(textOf(answer)).contains("Only Ann may", "Nothing was changed");
            });
            assertThat(reports.in(HERE)).singleElement()
                .satisfies(held -> assertThat(held.order()).isEqualTo(daily("kent")));
        }

        @Test
        void aNumberOfAnotherChannelIsNoneHere() {
            reports.subscribe(ANN, daily("kent"));
            Actor elsewhere = new Actor(THERE, ANN.who(), Optional.empty());

            List<Answer> answers = List.of(reports.change(elsewhere, 1, daily()), reports.pause(elsewhere, 1),
                    reports.resume(elsewhere, 1), reports.unsubscribe(elsewhere, 1), reports.now(elsewhere, 1),
                    reports.preview(THERE, 1));

            assertThat(answers).extracting(Answer::title).containsOnly("There is no subscription 1 here");
            assertThat(answers).extracting(SmallRecord::textOf).noneMatch(text -> text.contains("Kent"));
            assertThat(reports.in(HERE)).hasSize(1);
        }

        @Test
        void whileTheStateFailsItSaysThatNothingWasChanged() throws SQLException {
            reports.subscribe(ANN, daily("kent"));
            try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bot.db"));
                    Statement statement = connection.createStatement()) {
                statement.execute("alter table subscription rename to mislaid");

                List<Answer> answers = List.of(reports.subscribe(ANN, daily()), reports.pause(ANN, 1),
                        reports.list(HERE), reports.preview(HERE, 1), reports.why(HERE, List.of("kent")));

                assertThat(answers).allSatisfy(answer -> {
                    assertThat(answer.outcome()).isEqualTo(Outcome.NO_DATA);
                    assertThat(textOf(answer)).contains("nothing was changed", "try again");
                });
                assertThat(reports.in(HERE)).isEmpty();
                statement.execute("alter table mislaid rename to subscription");
            }
            assertThat(reports.in(HERE)).hasSize(1);
        }

    }

    @Nested
    @DisplayName("Why did something come, or not?")
    class Why {

        @Test
        void whereNothingWasAddedTheNewestOnRecordIsNamed() {
            reports.subscribe(ANN, daily("kent"));

            assertThat(why()).contains("no report about Kent was added", "published 1 July 2022");
        }

        @Test
        void whereNothingIsSubscribedItSaysSo() {
            assertThat(why()).contains("Nothing is subscribed here");
        }

        @Test
        void itWaitsForTheNextPost() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent();

            assertThat(why()).contains("Kent, standard inspection published 1 November 2026",
                    "waits for the next post, due on Monday 23 November 2026 at 09:00");
        }

        @Test
        void itIsHeldWithTooManyOthers() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent(0);

            assertThat(why()).contains("held back, since many reports came at once");
        }

        @Test
        void itCameBeforeTheSubscription() throws IOException {
            newReportAboutKent();
            time.pass(Duration.ofMinutes(1));
            reports.subscribe(ANN, daily("kent"));

            assertThat(why()).contains("it came before this was subscribed");
        }

        @Test
        void aRuleLeftItOut() throws IOException {
            reports.subscribe(ANN, daily("leeds"));
            newReportAboutKent();
            reports.now(ANN, 1);

            assertThat(why()).contains("not posted, because it is about a council that is not among those chosen");
        }

        @Test
        void theSubscriptionIsPausedOrOnItsWayOrEnded() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            reports.subscribe(ANN, daily("kent"));
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent();
            reports.pause(ANN, 1);
            reports.now(ANN, 2);
            time.pass(Duration.ofMinutes(1));
            reports.unsubscribe(ANN, 3);

            assertThat(why()).contains("waits while the subscription is paused (subscription 1)",
                    "on its way (subscription 2)", "the subscription was ended (subscription 3)");
        }

        @Test
        void aCouncilThatIsNotClearIsAskedFor() {
            assertThat(reports.why(HERE, List.of("Xyzzy")).outcome()).isEqualTo(Outcome.CLARIFY);
            assertThat(textOf(reports.why(HERE, List.of()))).contains("Please name one");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                POSTED    | posted on Sunday 22 November 2026 at 12:00 (Europe/London)
                UNCERTAIN | nobody knows whether it arrived, because the channel is gone; it is not sent again
                FAILED    | not posted, because the channel is gone; tried last on Sunday 22 November 2026
                ON_ITS_WAY| on its way; of the last try: the channel is gone
                PAUSED    | waits while the subscription is paused, because the channel is gone
                DROPPED   | whoever runs me decided that it is no news
                WITHDRAWN | it is not in my record any more
                ENDED     | the subscription was ended
                """)
        void eachOutcomeIsToldInWords(Fate.Outcome outcome, String words) {
            Fate fate = new Fate(1, "kent/2022-07-01-ilacs-standard", News.What.NEW, time.instant(), outcome,
                    Optional.empty(), Optional.of(time.instant()), Optional.of("the channel is gone"),
                    Optional.empty());

            assertThat(new FateWords(bot.dataset(), LONDON).line(fate))
                .startsWith("Kent, standard inspection published 1 July 2022, new in my record on Sunday")
                .contains(words)
                .endsWith("(subscription 1).");
        }

    }

}
