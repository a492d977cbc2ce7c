package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.about;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.core.delivery.Reports.daily;
import static org.councilratings.data.model.Grade.GOOD;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.councilratings.core.state.Fate;
import org.councilratings.core.state.Planning.Now;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Who is told of what, and when?")
class PlanningTest {

    private final SettableClock time = new SettableClock();

    private final RecordingChannel channel = new RecordingChannel("slack");

    @TempDir
    private Path folder;

    private OneProcess process;

    @BeforeEach
    void start() throws IOException {
        this.process = another();
        this.process.sees(before().dataset());
    }

    private OneProcess another() throws IOException {
        return new OneProcess(this.folder.resolve("bot.db"), this.time, before().dataset(), this.channel);
    }

    @AfterEach
    void stop() {
        this.process.close();
    }

    private static Dataset after() {
        return and(and(before(), "Kent", "2026-09-01", INADEQUATE), "Leeds", "2026-09-02", OUTSTANDING).dataset();
    }

    private void planAndSend() throws IOException, SQLException {
        this.process.plan();
        this.process.send();
    }

    private List<Fate.Outcome> fates(String council) throws IOException {
        return this.process.state.fates().of(HERE, council, Instant.EPOCH).stream().map(Fate::outcome).toList();
    }

    @Test
    void whoWantsToHearAtOnceDoesAndOfWhatTheyWantOnly() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, atOnce(about("kent")), ANN);
        planAndSend();
        assertThat(this.channel.there).as("nothing old").isEmpty();

        this.process.sees(after());
        planAndSend();
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement().asString().contains("Kent").doesNotContain("Leeds");
        assertThat(fates("kent")).containsExactly(Fate.Outcome.POSTED);
        assertThat(this.process.state.fates().of(HERE, "leeds", Instant.EPOCH)).singleElement()
            .satisfies(fate -> assertThat(fate.outcome()).isEqualTo(Fate.Outcome.FILTERED))
            .satisfies(fate -> assertThat(fate.rule()).contains("place"));
    }

    @Test
    void onlyDeclinesAreToldToWhomeverWantsOnlyThose() throws IOException, SQLException {
        Wants declines = new Wants(Set.of(), List.of(), false, Only.DECLINES, Set.of(), false);
        this.process.state.subscriptions().add(HERE, atOnce(declines), ANN);

        this.process.sees(after());
        planAndSend();

        assertThat(fates("kent")).containsExactly(Fate.Outcome.POSTED);
        assertThat(fates("leeds")).containsExactly(Fate.Outcome.FILTERED);
    }

    @Test
    void whoWantsASummaryWaitsForIt() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(after());
        planAndSend();
        assertThat(fates("kent")).containsExactly(Fate.Outcome.WAITING);
        assertThat(this.process.state.fates().of(HERE, "kent", Instant.EPOCH).getFirst().at())
            .contains(Instant.parse("2026-11-23T09:00:00Z"));

        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .contains("Kent", "Leeds")
            .doesNotContain("comes late");
        this.time.set("2026-11-24T09:00:00Z");
        planAndSend();
        assertThat(this.channel.there).as("nothing new, so nothing").hasSize(1);
    }

    @Test
    void aQuietPeriodIsToldToWhomeverChoseSo() throws IOException, SQLException {
        Wants even = new Wants(Set.of(), List.of(), false, Only.ANYTHING, Set.of(), true);
        this.process.state.subscriptions().add(HERE, daily(even, "09:00"), ANN);

        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement().asString().contains("No new report");
    }

    @Test
    void whatWasMissedWhileNobodyRanIsToldOnceMergedAndMarkedLate() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        this.process.close();
        this.time.set("2026-11-26T15:00:00Z");
        this.process = another();
        this.process.sees(after());

        planAndSend();
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .contains("Kent", "Leeds", "late", "Monday 23 November 2026 at 09:00");
        assertThat(this.process.state.subscriptions().in(HERE).getFirst().nextDue())
            .contains(Instant.parse("2026-11-27T09:00:00Z"));
    }

    @Test
    void whatWaitedForThePlatformSaysThatItIsLateToo() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(after());
        this.time.set("2026-11-23T09:00:00Z");
        this.channel.does(RecordingChannel.Does.ASKS_TO_WAIT);
        planAndSend();
        this.time.set("2026-11-23T11:00:00Z");
        this.channel.does(RecordingChannel.Does.TAKES);
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement().asString().contains("late", "at 09:00");
    }

    @Test
    void theTimeOfDayHoldsThroughChangesOfTheClock() throws IOException, SQLException {
        Wants even = new Wants(Set.of(), List.of(), false, Only.ANYTHING, Set.of(), true);
        this.time.set("2027-03-27T12:00:00Z");
        this.process.state.subscriptions().add(HERE, daily(even, "01:30"), ANN);

        // the clock goes from 01:00 to 02:00, so half past one is half past two
        this.time.set("2027-03-28T01:29:59Z");
        planAndSend();
        assertThat(this.channel.there).isEmpty();
        this.time.set("2027-03-28T01:30:00Z");
        planAndSend();
        assertThat(this.channel.there).hasSize(1);
        this.time.set("2027-10-31T00:29:59Z");
        planAndSend();
        assertThat(this.channel.there).as("late ones merged").hasSize(2);
        // half past one comes twice: the first counts, once
        this.time.set("2027-10-31T00:30:00Z");
        planAndSend();
        this.time.set("2027-10-31T01:30:00Z");
        planAndSend();
        assertThat(this.channel.there).hasSize(3);
    }

    @Test
    void whatCameDuringAPauseIsToldInOnePostAfterIt() throws IOException, SQLException {
        Subscription made = this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        this.process.plan();

        // planned, and not yet sent
        this.process.state.subscriptions()
            .pause(made.id(), new Subscription.Pause(Optional.empty(), Optional.of(ANN), this.time.instant()));
        this.process.sees(after());
        planAndSend();
        assertThat(this.channel.there).isEmpty();
        assertThat(fates("kent")).containsExactly(Fate.Outcome.PAUSED);

        this.process.state.subscriptions().resume(made.id());
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement().asString().contains("Kent", "Leeds");
        assertThat(fates("kent")).containsExactly(Fate.Outcome.POSTED);
    }

    @Test
    void whatWasEndedIsNotSent() throws IOException, SQLException {
        Subscription made = this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.sees(after());
        this.process.plan();

        this.process.state.subscriptions().end(made.id());
        this.process.send();

        assertThat(this.channel.there).isEmpty();
        assertThat(fates("kent")).containsExactly(Fate.Outcome.ENDED);
    }

    @Test
    void whatIsToldAtOnceIsNotToldAgainWhenItIsDue() throws IOException, SQLException {
        Subscription made = this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        assertThat(this.process.deliveries.now(made.id())).isEqualTo(Now.NOTHING_NEW);
        this.process.sees(after());

        assertThat(this.process.deliveries.now(made.id())).isEqualTo(Now.ON_ITS_WAY);
        assertThat(this.process.deliveries.now(made.id())).isEqualTo(Now.ON_ITS_WAY);
        assertThat(this.process.deliveries.now(99)).isEqualTo(Now.GONE);
        this.process.send();
        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void aReportThatWasAddedAndOneThatWasCorrectedAreToldOnce() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(and(before(), "Kent", "2026-09-01", INADEQUATE).dataset());
        // the same report, before anybody was told of it
        this.process.sees(and(and(before(), "Kent", "2026-09-01", GOOD), "Leeds", "2019-09-02", OUTSTANDING).dataset());

        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(this.channel.in("C1")).singleElement()
            .asString()
            .contains("Kent", "1 older or undated report was added")
            .doesNotContainIgnoringCase("corrected");
    }

    @Test
    void heldNewsIsToldOnceItIsReleasedButNotToWhoeverSubscribedSince() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.state.news().note(after(), 1);
        planAndSend();
        assertThat(fates("kent")).containsExactly(Fate.Outcome.HELD);
        this.time.pass(Duration.ofMinutes(20));
        Destination there = new Destination("slack", "T1", "C2", false);
        this.process.state.subscriptions().add(there, atOnce(Wants.everything()), ANN);

        this.process.sees(after());
        this.process.state.news().release();
        planAndSend();

        assertThat(fates("kent")).containsExactly(Fate.Outcome.POSTED);
        assertThat(this.channel.in("C2")).isEmpty();
        assertThat(this.process.state.fates().of(there, "kent", Instant.EPOCH)).extracting(Fate::outcome)
            .containsExactly(Fate.Outcome.BEFORE_SUBSCRIBED);
    }

    @Test
    void whoHasNotReadTheNewerDatasetLeavesItToWhoeverHas() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        try (OneProcess other = another()) {
            other.sees(after());

            planAndSend();
            this.time.pass(Duration.ofDays(2));
            planAndSend();
            assertThat(this.channel.there).as("however long that lasts").isEmpty();
            assertThat(this.process.deliveries.now(1)).isEqualTo(Now.NOT_YET);

            other.plan();
            this.process.send();
            assertThat(this.channel.there).as("nor can it make what another has planned").isEmpty();
            this.time.pass(Duration.ofSeconds(10));
            other.send();
            assertThat(this.channel.there).hasSize(1);
        }
    }

    @Test
    void aReportThatIsGoneFromTheRecordIsWithdrawn() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(after());
        this.process.sees(and(before(), "Leeds", "2026-09-02", OUTSTANDING).dataset());

        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(fates("kent")).containsExactly(Fate.Outcome.WITHDRAWN);
        assertThat(this.channel.in("C1")).singleElement().asString().contains("Leeds").doesNotContain("Kent");
    }

    @Test
    void whatIsGoneWhenThePostIsMadeIsLeftOutAndKnownToBe() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.sees(after());
        this.process.plan();
        this.process.sees(and(before(), "Leeds", "2026-09-02", OUTSTANDING).dataset());
        this.process.send();

        assertThat(this.channel.in("C1")).singleElement().asString().contains("Leeds").doesNotContain("Kent");
        assertThat(fates("kent")).containsExactly(Fate.Outcome.WITHDRAWN);
        assertThat(fates("leeds")).containsExactly(Fate.Outcome.POSTED);
    }

    @Test
    void whatIsOlderThanASubscriptionIsKnownByItsNumberAlsoWhenTheClockWasWrong() throws IOException, SQLException {
        this.time.set("2030-01-01T12:00:00Z");
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.time.set("2026-11-22T12:00:00Z");
        this.process.sees(after());

        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void aSummaryThatIsDueTooFarAheadIsDueInTime() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        // the clock is a year ahead when one is planned
        this.time.set("2027-11-22T12:00:00Z");
        planAndSend();
        this.time.set("2026-11-22T12:00:00Z");
        this.process.sees(after());
        planAndSend();
        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void oneThatCannotBeReadDoesNotStopTheOthers() throws IOException, SQLException {
        this.process.state.subscriptions()
            .add(new Destination("slack", "T1", "C0", false), atOnce(Wants.everything()), ANN);
        this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        this.process.execute("update subscription set zone = 'Nowhere' where id = 1");
        this.process.sees(after());

        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(this.process.plan()).as("and it is not tried for ever").isZero();
    }

    @Test
    void whatFallsDueWhileItIsPlannedIsNotDueTwice() throws IOException, SQLException {
        this.process.state.subscriptions().add(HERE, daily(Wants.everything(), "09:00"), ANN);
        this.process.sees(after());
        this.time.set("2026-11-23T08:59:59.999Z");
        this.process.plan();
        this.time.set("2026-11-23T09:00:00Z");
        planAndSend();
        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(this.process.state.subscriptions().in(HERE).getFirst().nextDue())
            .contains(Instant.parse("2026-11-24T09:00:00Z"));
    }

    @Test
    void theSameOrderTwiceIsOneSubscription() throws IOException, SQLException {
        Subscription made = this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN);
        assertThat(this.process.state.subscriptions().add(HERE, atOnce(Wants.everything()), ANN)).isEqualTo(made);
        this.process.sees(after());

        planAndSend();

        assertThat(this.channel.in("C1")).hasSize(1);
    }

    @Test
    void ofTwoProcessesThatPlanAtOnceEachSubscriptionIsPlannedByOne() throws Exception {
        for (int i = 0; i < 700; i++) {
            this.process.state.subscriptions()
                .add(new Destination((i % 2 == 0) ? "slack" : "discord", "T1", "C" + i, false),
                        atOnce(Wants.everything()), ANN);
        }
        this.process.sees(after());
        try (OneProcess other = another()) {
            other.sees(after());
            CyclicBarrier together = new CyclicBarrier(2);
            List<Callable<Integer>> both = List.of(this.process, other).stream().<Callable<Integer>>map(one -> () -> {
                together.await();
                return one.plan();
            }).toList();
            List<Integer> planned = new ArrayList<>();
            try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
                for (Future<Integer> future : threads.invokeAll(both)) {
                    planned.add(future.get());
                }
            }
            assertThat(planned.getFirst() + planned.getLast()).isEqualTo(700);
            assertThat(this.process.waiting()).isEqualTo(700);
        }
    }

}
