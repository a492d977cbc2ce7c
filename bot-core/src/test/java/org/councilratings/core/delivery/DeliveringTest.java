package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.delivery.RecordingChannel.Does.ASKS_TO_WAIT;
import static org.councilratings.core.delivery.RecordingChannel.Does.IS_SHUT;
import static org.councilratings.core.delivery.RecordingChannel.Does.LOSES_IT_AND_BREAKS;
import static org.councilratings.core.delivery.RecordingChannel.Does.REFUSES;
import static org.councilratings.core.delivery.RecordingChannel.Does.TAKES;
import static org.councilratings.core.delivery.RecordingChannel.Does.TAKES_IT_AND_BREAKS;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.councilratings.core.state.Fate;
import org.councilratings.core.state.Planning;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Does a post arrive once, whatever the platform does?")
class DeliveringTest {

    private final SettableClock time = new SettableClock();

    private final RecordingChannel channel = new RecordingChannel("slack");

    @TempDir
    private Path folder;

    private OneProcess process;

    private Subscription subscription;

    @BeforeEach
    void start() throws IOException {
        this.process = new OneProcess(this.folder.resolve("bot.db"), this.time, before().dataset(), this.channel);
        this.process.sees(before().dataset());
        this.subscription = this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        this.process.plan();
    }

    @AfterEach
    void stop() {
        this.process.close();
    }

    private Fate fate(String council) throws IOException {
        return this.process.state.fates().of(HERE, council, Instant.EPOCH).getFirst();
    }

    private Subscription now() throws IOException {
        return this.process.state.subscriptions().find(this.subscription.id()).orElseThrow();
    }

    @Test
    void itIsThereAndWhyItCameIsKnown() throws IOException, SQLException {
        this.process.send();

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
        assertThat(fate("kent").message()).contains("m1");
        assertThat(fate("kent").at()).contains(this.time.instant());
        assertThat(this.process.waiting()).isZero();
        assertThat(this.channel.there.getFirst().mark()).matches("[a-z2-7]{16}-1");
    }

    @Test
    void itsMessagesComeInOrderEachAnsweringTheFirst() throws SQLException {
        this.channel.parts = 3;
        this.channel.does(TAKES, ASKS_TO_WAIT, TAKES);

        this.process.send();
        assertThat(this.channel.there).hasSize(1);
        this.time.pass(Duration.ofSeconds(10));
        this.process.send();

        assertThat(this.channel.there).extracting(message -> message.first().orElse("none"))
            .containsExactly("none", "m1", "m1");
        assertThat(this.channel.there).extracting(message -> message.mark().substring(16))
            .containsExactly("-1", "-2", "-3");
    }

    @Test
    void aPlatformThatIsAwayForAnHourIsAskedEverLessOftenAndThenGetsIt() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        for (int minute = 0; minute < 60; minute++) {
            this.process.send();
            this.time.pass(Duration.ofMinutes(1));
        }
        assertThat(this.channel.tries).isBetween(6, 12);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.ON_ITS_WAY);
        assertThat(fate("kent").reason()).contains("429");

        this.channel.does(TAKES);
        this.process.goOn(Duration.ofMinutes(10));

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void afterThreeDaysItIsGivenUpAndToldOnResume() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        this.process.goOn(Duration.ofDays(3).plusMinutes(11));
        this.channel.does(TAKES);
        this.process.goOn(Duration.ofDays(1));

        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.FAILED);
        assertThat(now().paused().orElseThrow().reason()).contains("429");
        assertThat(this.channel.in("U1")).singleElement().asString().contains("paused", "429", "/reports resume 1");

        this.process.state.subscriptions().resume(1);
        this.process.goOn(Duration.ofMinutes(1));
        assertThat(this.channel.in("C1")).last().asString().contains("Kent");
    }

    @Test
    void aShutPlaceIsTriedForAnHourThenPausedAndItsMakerToldOnceAndNothingIsLost() throws IOException, SQLException {
        this.channel.does(IS_SHUT);
        this.process.send();
        this.process
            .sees(and(and(before(), "Kent", "2026-09-01", INADEQUATE), "Leeds", "2026-09-02", OUTSTANDING).dataset());
        this.process.goOn(Duration.ofMinutes(70));
        assertThat(now().isPaused()).isFalse();
        this.time.pass(Duration.ofMinutes(2));
        // the post, the warning, the notice
        this.channel.does(IS_SHUT, IS_SHUT, TAKES);
        this.process.goOn(Duration.ofHours(3));

        assertThat(now().paused().orElseThrow().reason()).contains("I may not write in this channel any more");
        assertThat(this.channel.in("U1")).hasSize(1);
        assertThat(this.channel.in("C1")).noneMatch(body -> body.contains("Kent"));
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.FAILED);
        assertThat(fate("leeds").outcome()).isEqualTo(Fate.Outcome.FAILED);

        this.channel.does(TAKES);
        this.process.state.subscriptions().resume(1);
        this.process.goOn(Duration.ofMinutes(1));
        assertThat(this.channel.in("C1")).filteredOn(body -> body.contains("Kent"))
            .singleElement()
            .asString()
            .contains("Leeds");
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
    }

    @Test
    void aPostThatBrokeOffInItsMiddleGoesOnAfterAResume() throws IOException, SQLException {
        this.channel.parts = 2;
        this.channel.does(TAKES, IS_SHUT);
        this.process.goOn(Duration.ofHours(3));
        assertThat(now().isPaused()).isTrue();

        this.channel.does(TAKES);
        this.process.state.subscriptions().resume(1);
        this.process.goOn(Duration.ofMinutes(1));

        assertThat(this.channel.in("C1")).filteredOn(body -> body.contains("Kent")).hasSize(1);
        assertThat(this.channel.in("C1")).contains("part 2");
    }

    @Test
    void aRevokedTokenTouchesNoSubscription() throws IOException, SQLException {
        this.channel.does(REFUSES);
        this.process.goOn(Duration.ofHours(30));
        assertThat(now().isPaused()).isFalse();

        this.channel.does(TAKES);
        this.process.goOn(Duration.ofMinutes(6));

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void whatMayHaveArrivedIsLookedForBeforeItIsSentAgain() throws IOException, SQLException {
        this.channel.does(TAKES_IT_AND_BREAKS, TAKES);
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(this.channel.tries).isEqualTo(1);
        assertThat(fate("kent").message()).contains("m1");
    }

    @Test
    void whatWasLostOnTheWayIsSentAgainUnderTheSameMark() throws IOException, SQLException {
        this.channel.does(LOSES_IT_AND_BREAKS, LOSES_IT_AND_BREAKS, TAKES);
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(this.channel.tries).isEqualTo(3);
    }

    @Test
    void whereNobodyCanLookItIsNeverSentAgainAndItsMakerIsTold() throws IOException, SQLException {
        this.channel.isOpen = false;
        this.channel.does(LOSES_IT_AND_BREAKS, TAKES);

        this.process.goOn(Duration.ofMinutes(5));

        assertThat(this.channel.in("C1")).isEmpty();
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.UNCERTAIN);
        assertThat(fate("kent").reason()).contains("I may not read there");
        assertThat(this.channel.in("U1")).singleElement().asString().contains("may have arrived or not");
        assertThat(now().isPaused()).isFalse();
    }

    @Test
    void whatMayBeThereByAnEarlierTryStaysInDoubtThoughALaterOneFailed() throws IOException, SQLException {
        this.channel.isOpen = false;
        this.channel.isAttentive = true;
        this.channel.does(TAKES_IT_AND_BREAKS, ASKS_TO_WAIT, TAKES);
        this.process.send();
        this.time.pass(Duration.ofSeconds(20));
        this.process.send();
        assertThat(this.channel.tries).as("sent again while that is safe").isEqualTo(2);

        // an hour later nobody knows the first one by its mark any more
        this.channel.isAttentive = false;
        this.time.pass(Duration.ofHours(1));
        this.process.goOn(Duration.ofHours(1));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.UNCERTAIN);
    }

    @Test
    void whatMayBeThereIsNotSaidToBeAbsentWhenItsPlaceIsShutThen() throws IOException, SQLException {
        this.channel.isOpen = false;
        this.channel.isAttentive = true;
        this.channel.does(TAKES_IT_AND_BREAKS, IS_SHUT);
        this.process.goOn(Duration.ofHours(3));

        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.FAILED);
        assertThat(fate("kent").messages().uncertain()).isEqualTo(1);
    }

    @Test
    void twoLostAnswersAnHourApartGiveOneMessage() throws IOException, SQLException {
        this.channel.does(LOSES_IT_AND_BREAKS, ASKS_TO_WAIT);
        this.process.goOn(Duration.ofHours(1));
        this.channel.does(TAKES_IT_AND_BREAKS, TAKES);
        this.process.goOn(Duration.ofHours(1));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
    }

    @Test
    void ofAPostInSeveralMessagesTheRestComesThoughOneIsUncertain() throws IOException, SQLException {
        this.channel.parts = 3;
        this.channel.isOpen = false;
        this.channel.does(LOSES_IT_AND_BREAKS, TAKES);

        this.process.goOn(Duration.ofMinutes(5));

        assertThat(this.channel.in("C1")).containsExactly("part 2", "part 3");
        assertThat(this.channel.there.get(1).first()).as("in one thread").contains("m1");
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.UNCERTAIN);
        assertThat(this.channel.in("U1")).first().asString().contains("3 messages, number 1", "may not read");
        assertThat(this.process.waiting()).isZero();
    }

    @Test
    void whatIsInDoubtWhenItIsPausedIsSentOnlyAfterTheResume() throws IOException, SQLException {
        this.channel.does(LOSES_IT_AND_BREAKS, TAKES);
        this.process.send();
        this.process.state.subscriptions()
            .pause(1, new Subscription.Pause(Optional.empty(), Optional.of(ANN), this.time.instant()));
        this.process.goOn(Duration.ofHours(1));
        assertThat(this.channel.there).isEmpty();
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.PAUSED);

        this.process.state.subscriptions().resume(1);
        this.process.goOn(Duration.ofMinutes(5));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
    }

    @Test
    void whileThePlatformIsAwayWhatComesGoesIntoOnePost() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        this.process.goOn(Duration.ofMinutes(30));
        this.process
            .sees(and(and(before(), "Kent", "2026-09-01", INADEQUATE), "Leeds", "2026-09-02", OUTSTANDING).dataset());
        this.process.goOn(Duration.ofMinutes(30));
        this.channel.does(TAKES);
        this.process.goOn(Duration.ofMinutes(30));

        assertThat(this.channel.in("C1")).singleElement().asString().contains("Kent", "Leeds");
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
    }

    @Test
    void aChangeHoldsForWhatIsPlannedToo() throws IOException, SQLException {
        this.process.state.subscriptions().change(1, atOnce(Reports.about("Leeds")), ANN);
        this.process.goOn(Duration.ofMinutes(5));

        assertThat(this.channel.there).isEmpty();
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.FILTERED);
    }

    @Test
    void aClockThatJumpsAheadForAMomentGivesNothingUp() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        this.process.send();
        this.time.pass(Duration.ofDays(365));
        this.process.send();
        this.time.set("2026-11-22T12:15:00Z");
        this.process.send();
        this.channel.does(TAKES);
        // what was to be tried again a year ahead is tried in time
        this.process.plan();
        this.process.send();

        assertThat(now().isPaused()).isFalse();
        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void aPostWithoutAPlaceInTheQueueIsSentAllTheSame() throws IOException, SQLException {
        this.process.execute("delete from scheduled_tasks");
        this.time.pass(Duration.ofMinutes(11));

        this.process.goOn(Duration.ofMinutes(1));

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void whoUnsubscribesHearsNothingOfWhatFailedBefore() throws IOException, SQLException {
        this.channel.isOpen = false;
        this.channel.does(LOSES_IT_AND_BREAKS, ASKS_TO_WAIT);
        this.process.goOn(Duration.ofMinutes(5));
        this.process.state.subscriptions().end(1);
        this.channel.does(TAKES);
        this.process.goOn(Duration.ofHours(1));

        assertThat(this.channel.there).isEmpty();
    }

    @Test
    void aReportThatIsGoneBeforeItArrivedIsNotPostedAndIsNewWhenItComesBack() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        this.process.goOn(Duration.ofMinutes(5));
        this.process.sees(before().dataset());
        this.channel.does(TAKES);
        this.process.goOn(Duration.ofMinutes(20));
        assertThat(this.channel.there).isEmpty();
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.WITHDRAWN);

        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.in("C1")).singleElement().asString().contains("Kent");
    }

    @Test
    void aCorrectionThatWasTakenBackIsNotToldLaterEither() throws IOException, SQLException {
        this.process.send();
        this.process.sees(and(before(), "Kent", "2026-09-01", OUTSTANDING).dataset());
        this.process.plan();
        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.there).hasSize(1);

        this.process.sees(and(before(), "Kent", "2026-09-01", OUTSTANDING).dataset());
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.there).hasSize(2);
        this.process.state.subscriptions().change(1, atOnce(Reports.about("Kent")), ANN);
        this.process.goOn(Duration.ofMinutes(5));
        assertThat(this.channel.there).as("once").hasSize(2);
    }

    @Test
    void whoAsksForItNowHearsThatItIsOnItsWay() throws IOException, SQLException {
        this.channel.does(ASKS_TO_WAIT);
        this.process.goOn(Duration.ofMinutes(30));
        this.channel.does(TAKES);

        assertThat(this.process.deliveries.now(1)).isEqualTo(Planning.Now.ON_ITS_WAY);
        this.process.send();
        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(this.process.deliveries.now(1)).isEqualTo(Planning.Now.NOTHING_NEW);
    }

    @Test
    void whatWasSentByAClockThatWasAheadIsNotSentAgain() throws IOException, SQLException {
        this.time.pass(Duration.ofDays(1));
        this.channel.does(TAKES_IT_AND_BREAKS, TAKES);
        this.process.send();
        this.time.set("2026-11-22T12:15:00Z");
        this.process.plan();
        this.process.goOn(Duration.ofMinutes(30));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.UNCERTAIN);
    }

    @Test
    void aNoticeThatCannotBeSentIsGivenUpWithoutAnother() throws IOException, SQLException {
        this.channel.does(IS_SHUT);

        this.process.goOn(Duration.ofHours(5));

        assertThat(now().isPaused()).isTrue();
        assertThat(this.channel.there).isEmpty();
        assertThat(this.process.waiting()).isZero();
        assertThat(this.channel.tries).as("four of the post, one warning, one notice").isEqualTo(6);
    }

    @Test
    void whileTheFileIsLockedNothingIsSentAndThenOnce() throws IOException, SQLException {
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + this.folder.resolve("bot.db"));
                Statement statement = other.createStatement()) {
            statement.execute("begin immediate");
            assertThat(this.process.deliveries.deliverer().run(1)).contains(this.time.instant().plusSeconds(10));
            assertThat(this.channel.tries).isZero();
            statement.execute("rollback");
        }
        this.process.goOn(Duration.ofMinutes(1));
        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void whatArrivedWhileTheFileIsLockedIsNotSentAgainEvenWhereNobodyCanLook() throws IOException, SQLException {
        this.channel.isOpen = false;
        this.process.close();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + this.folder.resolve("bot.db"));
                Statement statement = other.createStatement()) {
            this.process = new OneProcess(this.folder.resolve("bot.db"), this.time,
                    and(before(), "Kent", "2026-09-01", INADEQUATE).dataset(), this.channel,
                    step -> lockAfterSending(step, statement));
            assertThat(this.process.deliveries.deliverer().run(1)).contains(this.time.instant().plusSeconds(10));
            assertThat(this.channel.in("C1")).hasSize(1);
            statement.execute("rollback");
        }
        this.process.goOn(Duration.ofMinutes(5));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate("kent").outcome()).isEqualTo(Fate.Outcome.POSTED);
    }

    private void lockAfterSending(Steps.Step step, Statement statement) {
        try {
            if (step == Steps.Step.SENT && this.channel.tries == 1) {
                statement.execute("begin immediate");
            }
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void itComesByItselfOnceItBegins() throws InterruptedException {
        this.process.deliveries.begin();

        Publisher.Message message = Objects.requireNonNull(this.channel.arrivals.poll(30, TimeUnit.SECONDS));

        assertThat(message.body()).contains("Kent");
    }

}
