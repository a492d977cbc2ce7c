package org.councilratings.core.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.SmallRecord.textOf;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.JudgementArea.OVERALL;
import static org.councilratings.data.model.ReportKind.ILACS_STANDARD;

import java.io.IOException;
import java.net.URI;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
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

    private Deliveries deliveries;

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
        public Optional<URI> link(Destination where, String message) {
            return Optional.of(URI.create("https://slack.example/%s/%s".formatted(where.channel(), message)));
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
        this.deliveries = new Deliveries(this.state, this.bot::dataset, this.time.clock(), new Nobody(), this.metrics,
                MANY);
        this.reports = new Reports(this.bot, this.deliveries, this.time.clock(), LONDON);
    }

    @AfterEach
    void close() {
        this.deliveries.close();
        this.state.close();
        this.metrics.close();
    }

    private static Order order(Rhythm rhythm, String... councils) {
        return new Order(new Wants(Set.of(), List.of(councils), false, Only.ANYTHING, Set.of(), false), rhythm, LONDON);
    }

    private static Order daily(String... councils) {
        return order(new Rhythm.Daily(LocalTime.of(9, 0)), councils);
    }

    private static Dataset recordWithNews() {
        return record()
            .inspection("Kent", ILACS_STANDARD, "2026-09-01", "2026-09-10", "2026-11-01", OVERALL, INADEQUATE)
            .dataset();
    }

    private void newReportAboutKent() throws IOException {
        newReportAboutKent(MANY);
    }

    private void newReportAboutKent(int most) throws IOException {
        this.bot.serve(recordWithNews());
        this.time.pass(Duration.ofMinutes(1));
        this.state.news().note(this.bot.dataset(), most);
    }

    /**
     * Somebody else ends subscription 1 after it was found, and before anything is done
     * to it. Afterwards it goes on as before.
     */
    private Answer whileItIsEnded(Supplier<Answer> deed) throws Exception {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + this.folder.resolve("bot.db"));
                Statement statement = other.createStatement()) {
            // others may read, but not write
            statement.execute("begin immediate");
            statement.execute("update subscription set ended_at = 1 where id = 1");
            CompletableFuture<Answer> answer = new CompletableFuture<>();
            Thread doing = Thread.ofPlatform().start(() -> answer.complete(deed.get()));
            while (Stream.of(doing.getStackTrace()).noneMatch(frame -> frame.getMethodName().equals("alone"))) {
                assertThat(answer).isNotDone();
                Thread.onSpinWait();
            }
            statement.execute("commit");
            Answer given = answer.get(30, TimeUnit.SECONDS);
            statement.execute("update subscription set ended_at = null where id = 1");
            return given;
        }
    }

    private void execute(String statement) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + this.folder.resolve("bot.db"));
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
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
                    "in my record already are not posted", "If older ones are added to it later, I say how many",
                    "I tell the correction");
        }

        @Test
        void whereReportsAreToldAsTheyAppearThereIsNoTime() {
            assertThat(textOf(reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"))))
                .contains("I tell this channel of every report about Kent, as soon as it is in my record.",
                        "The next post comes with the next such report.")
                .doesNotContain("due on");
        }

        @Test
        void theListSaysWhoMadeAndChangedEach() {
            reports.subscribe(ANN, daily("kent"));
            time.pass(Duration.ofHours(12));
            reports.change(new Actor(HERE, new Maker("U3", "Cat"), Optional.empty()), 1, daily("leeds"));

            assertThat(textOf(reports.list(HERE))).contains("1: every report about Leeds",
                    "Next on Monday 23 November 2026 at 09:00 (Europe/London).",
                    "Made by Ann on Sunday 22 November 2026", "Changed by Cat on Monday 23 November 2026");
            assertThat(textOf(reports.list(THERE))).contains("/reports subscribe");
        }

        @Test
        void ofOneThatIsPausedNothingIsPromised() {
            reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"));
            reports.pause(ANN, 1);

            assertThat(textOf(reports.change(ANN, 1, daily("leeds")))).contains("nothing is posted until")
                .doesNotContain("is due on", "posted now");
            assertThat(textOf(reports.pause(ANN, 1))).contains("nothing is posted until").doesNotContain("is due on");
        }

        @Test
        void whatTwoBothWantIsSaidToComeTwice() {
            reports.subscribe(ANN, daily("kent"));

            assertThat(textOf(reports.subscribe(ANN, daily("leeds")))).doesNotContain("comes with both");
            assertThat(textOf(reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"))))
                .contains("Subscription 1 here is about some of the same councils: what both want comes with both.");
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

            assertThat(textOf(reports.pause(ANN, 1))).contains("nothing is posted until “/reports resume 1”");
            assertThat(textOf(reports.list(HERE))).contains("Paused since", "by Ann");
            newReportAboutKent();
            assertThat(reports.now(ANN, 1).outcome()).isEqualTo(Outcome.CLARIFY);
            assertThat(textOf(reports.resume(ANN, 1))).contains("The next summary is due on",
                    "What came while it was paused is told with that one.");
            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: on its way");
        }

        @Test
        void whatGoesByNoClockTellsAtOnceWhatCameMeanwhile() {
            reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"));

            assertThat(textOf(reports.change(ANN, 1, order(new Rhythm.AsTheyAppear(), "leeds"))))
                .contains("not told yet and fits the new order, it is posted now");
            reports.pause(ANN, 1);
            assertThat(textOf(reports.resume(ANN, 1)))
                .contains("What came while it was paused, if anything, is posted now")
                .doesNotContain("with the next post");
        }

        @Test
        void whatSomebodyElseEndedMeanwhileIsNotSaidToBeDone() throws Exception {
            reports.subscribe(ANN, daily("kent"));
            reports.subscribe(ANN, daily("leeds"));

            assertThat(List.of(whileItIsEnded(() -> reports.change(ANN, 1, daily("leeds"))),
                    whileItIsEnded(() -> reports.pause(ANN, 1)), whileItIsEnded(() -> reports.unsubscribe(ANN, 1)),
                    whileItIsEnded(() -> reports.now(ANN, 1))))
                .allSatisfy(answer -> {
                    assertThat(answer.title()).isEqualTo("There is no subscription 1 here");
                    assertThat(answer.outcome()).isEqualTo(Outcome.CLARIFY);
                    assertThat(textOf(answer)).contains("2: every report about Leeds");
                });
            reports.pause(ANN, 1);
            assertThat(whileItIsEnded(() -> reports.resume(ANN, 1)).title())
                .isEqualTo("There is no subscription 1 here");
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
            assertThat(reports.now(ANN, 1).title()).isEqualTo("Subscription 1: on its way");
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
        void anExampleIsNotSaidToBeNew() {
            Answer preview = reports.preview(daily());

            assertThat(preview.title()).isEqualTo("Example: 2 reports");
            assertThat(textOf(preview)).contains("On record for all councils in England")
                .doesNotContain("New on record");
        }

        @Test
        void whoWantsQuietNotesHearsWhereThereAreNone() {
            Wants quiet = new Wants(Set.of(), List.of("kent"), false, Only.ANYTHING, Set.of(), true);

            assertThat(textOf(reports.subscribe(ANN, new Order(quiet, new Rhythm.AsTheyAppear(), LONDON))))
                .contains("nothing is new I say in a daily, weekly or monthly summary only");
        }

        @Test
        void whatIsSubscribedAlreadyIsNotSetUpAgain() {
            reports.subscribe(ANN, daily("kent"));

            assertThat(reports.subscribe(ANN, daily("kent")).title()).isEqualTo("Subscription 1 does that already");
            assertThat(reports.in(HERE)).hasSize(1);
        }

        @Test
        void newsThatIsHeldIsNotSaidToBeNone() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent(0);

            assertThat(textOf(reports.now(ANN, 1)))
                .contains("1 piece of news waits until whoever runs me has looked at it")
                .doesNotContain("nothing that it wants was added");
            assertThat(textOf(reports.preview(HERE, 1))).contains("whoever runs me", "This is an example");
        }

        @Test
        void newsThatIsNotNotedYetIsNotSaidToBeNone() {
            reports.subscribe(ANN, daily("kent"));
            // it cannot be noted, and so is tried again and again
            execute("drop table coverage_seen");
            deliveries.wentOver(bot.dataset(), recordWithNews());

            assertThat(textOf(reports.now(ANN, 1))).contains("brought up to date just now");
        }

        @Test
        void oneOfManyIsAskedForByItsNumber() {
            assertThat(reports.meant(HERE, Optional.empty())).isInstanceOf(Meant.None.class);
            reports.subscribe(ANN, daily("kent"));
            assertThat(reports.meant(HERE, Optional.empty())).isInstanceOf(Meant.One.class);
            assertThat(reports.meant(HERE, "")).isInstanceOf(Meant.One.class);
            assertThat(reports.meant(HERE, "mine")).as("no number, and not nothing").isInstanceOf(Meant.AnyOf.class);
            reports.subscribe(ANN, daily("leeds"));

            assertThat(reports.meant(HERE, Optional.of(2L))).isInstanceOf(Meant.One.class);
            assertThat(reports.meant(HERE, "no. 2")).isInstanceOf(Meant.One.class);
            assertThat(reports.meant(HERE, Optional.empty())).isInstanceOfSatisfying(Meant.AnyOf.class,
                    any -> assertThat(textOf(any.question())).contains("Which of them", "1: every report about Kent"));
            assertThat(reports.meant(HERE, Optional.of(3L))).isInstanceOfSatisfying(Meant.AnyOf.class,
                    any -> assertThat(any.question().title()).isEqualTo("There is no subscription 3 here"));
        }

        @Test
        void aLabelIsAsShortAsItMustBe() {
            reports.subscribe(ANN, daily("kent", "leeds"));
            Subscription held = reports.in(HERE).getFirst();

            assertThat(reports.label(held, 100)).isEqualTo("1: Kent, Leeds, every day at 09:00");
            assertThat(reports.label(held, 42)).isEqualTo("1: Kent, Leeds, every day at 09:00");
            assertThat(reports.label(held, 30)).isEqualTo("1: every day at 09:00");
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
                    assertThat(textOf(answer)).contains("try again");
                });
                assertThat(answers.subList(0, 2)).extracting(SmallRecord::textOf)
                    .allMatch(text -> text.contains("nothing was changed"));
                assertThat(answers.subList(2, 5)).extracting(SmallRecord::textOf)
                    .noneMatch(text -> text.contains("changed"));
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

            assertThat(why()).contains("not posted, because it is about a council that was not among those chosen");
        }

        @Test
        void theSubscriptionIsPausedOrOnItsWayOrEnded() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            reports.subscribe(ANN, daily("kent", "leeds"));
            reports.subscribe(ANN, daily("kent", "bath"));
            newReportAboutKent();
            reports.pause(ANN, 1);
            reports.now(ANN, 2);
            time.pass(Duration.ofMinutes(1));
            reports.unsubscribe(ANN, 3);

            assertThat(why()).contains("waits while the subscription is paused; “/reports resume 1” goes on with it",
                    "on its way (subscription 2)", "the subscription was ended (subscription 3)");
        }

        @Test
        void aCouncilThatIsNotClearIsAskedFor() {
            assertThat(reports.why(HERE, List.of("Xyzzy")).outcome()).isEqualTo(Outcome.CLARIFY);
            assertThat(textOf(reports.why(HERE, List.of()))).contains("Please name one");
        }

        @Test
        void whatNobodyDecidedOnYetAndIsNotWantedDoesNotWait() throws IOException {
            reports.subscribe(ANN, daily("leeds"));
            newReportAboutKent();

            assertThat(why()).contains("is not going to be posted, because it is about a council that is not among");
            reports.pause(ANN, 1);
            assertThat(why()).contains("is not going to be posted, because").doesNotContain("waits");
        }

        @Test
        void whatWasHeldIsNumberedByWhenItWasFound() throws IOException {
            newReportAboutKent(0);
            reports.subscribe(ANN, daily("kent"));
            execute("update subscription set since_news = 1");
            assertThat(why()).contains("it came before this was subscribed");

            // what is released is given a newer number, and keeps the one by which it was
            // found
            execute("update news set id = 7, found_as = 1, held = 0");
            assertThat(why()).contains("it came before this was subscribed");
        }

        @Test
        void timesAreTheSubscribers() throws IOException {
            Order inNewYork = new Order(daily("kent").wants(), new Rhythm.Daily(LocalTime.of(9, 0)),
                    ZoneId.of("America/New_York"));
            reports.subscribe(ANN, inNewYork);
            newReportAboutKent();

            assertThat(why()).contains("due on Sunday 22 November 2026 at 09:00 (America/New_York)")
                .doesNotContain("London");
        }

        @Test
        void theReportsOfTheCouncilBeforeCountAsWell() throws IOException {
            SmallRecord record = record().predecessor("Old Kent", "2009-04-01", "kent");
            bot.serve(record.dataset());
            reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"));
            execute("insert into news (report, authority, what, found_at, held) values"
                    + " ('old-kent/2008-01-monitoring-visit', 'old-kent', 'added', %d, 0)"
                        .formatted(time.instant().toEpochMilli()));

            assertThat(why()).contains("Old Kent, monitoring visit, added to my record on",
                    "not in my record at present");
        }

        @Test
        void aPostThatIsThereCanBeOpened() throws IOException {
            reports.subscribe(ANN, order(new Rhythm.AsTheyAppear(), "kent"));
            newReportAboutKent();
            reports.now(ANN, 1);
            execute("insert into delivery_part (delivery, number, mark, status, message_id)"
                    + " values (1, 1, 'a-1', 'sent', '4711')");
            execute("update delivery set status = 'sent', finished_at = %d".formatted(time.instant().toEpochMilli()));

            assertThat(why()).contains("posted on Sunday 22 November 2026 at 12:01",
                    "my post of Sunday 22 November 2026 at 12:01 (Europe/London): https://slack.example/C1/4711");
        }

        @Test
        void ofAPostInSeveralMessagesItSaysHowManyArrived() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent();
            reports.now(ANN, 1);
            execute("insert into delivery_part (delivery, number, mark, status, message_id, started_at, reason) values"
                    + " (1, 1, 'a-1', 'sent', '4711', 1, null), (1, 3, 'a-3', 'sent', '4713', 3, null),"
                    + " (1, 2, 'a-2', 'uncertain', null, %d, 'Slack did not confirm it')"
                        .formatted(time.instant().toEpochMilli()));
            execute("update delivery set status = 'uncertain', finished_at = %d"
                .formatted(time.instant().plus(Duration.ofDays(3)).toEpochMilli()));

            assertThat(why())
                .contains("sent on Sunday 22 November 2026 at 12:01 (Europe/London): 2 of 3 messages arrived, "
                        + "of one nobody knows whether it did, because Slack did not confirm it; what may have arrived is not "
                        + "sent again");
        }

        @Test
        void onePostWasTakenBackForAReason() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent();
            reports.now(ANN, 1);
            execute("update delivery set status = 'cancelled', reason = 'what it would tell is not in the record any more',"
                    + " finished_at = 1");

            assertThat(why())
                .contains("not posted, because what it would tell is not in the record any more (subscription 1)");
        }

        @Test
        void oneThatFailedGoesOnAfterAResume() throws IOException {
            reports.subscribe(ANN, daily("kent"));
            newReportAboutKent();
            reports.now(ANN, 1);
            execute("update delivery set status = 'failed', reason = 'the channel is gone', finished_at = 1");
            execute("update subscription set paused_at = 1, paused_reason = 'the channel is gone'");

            assertThat(why()).contains("not posted, because the channel is gone; given up on",
                    "“/reports resume 1” goes on with it");
        }

        @Test
        void nothingIsSaidToBeUnchangedWhereNothingIsChangedAnyway() {
            assertThat(textOf(reports.why(HERE, List.of("Cheshire")))).contains("Cheshire").doesNotContain("changed");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                POSTED    | posted on Sunday 22 November 2026 at 12:00 (Europe/London)
                UNCERTAIN | sent on Sunday 22 November 2026 at 12:00 (Europe/London), but nobody knows whether it \
                arrived, because the channel is gone; it is not sent again
                FAILED    | not posted, because the channel is gone; given up on Sunday 22 November 2026
                CANCELLED | not posted, because the channel is gone
                ON_ITS_WAY| on its way; of the last try: the channel is gone
                PAUSED    | paused, because the channel is gone; “/reports resume 1” goes on with it and then tells it
                DROPPED   | whoever runs me decided that it is no news
                WITHDRAWN | it is not in my record any more
                ENDED     | the subscription was ended
                """)
        void eachOutcomeIsToldInWords(Fate.Outcome outcome, String words) {
            Fate fate = new Fate(new Fate.Of(1, LONDON, false), "kent/2022-07-01-ilacs-standard", News.What.NEW,
                    time.instant(), outcome, Optional.empty(), Optional.of(time.instant()),
                    Optional.of("the channel is gone"), new Fate.Messages(1, 0, 0, Optional.empty()));

            assertThat(new FateWords(bot.dataset(), List.of(), time.instant()).line(fate))
                .startsWith("Kent, standard inspection published 1 July 2022, new in my record on Sunday")
                .contains(words)
                .endsWith("(subscription 1).");
        }

    }

}
