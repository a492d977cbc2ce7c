package org.councilratings.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.councilratings.core.delivery.RecordingChannel.Does.ASKS_TO_WAIT;
import static org.councilratings.core.delivery.RecordingChannel.Does.LOSES_IT_AND_BREAKS;
import static org.councilratings.core.delivery.RecordingChannel.Does.TAKES;
import static org.councilratings.core.delivery.RecordingChannel.Does.TAKES_IT_AND_BREAKS;
import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.HERE;
import static org.councilratings.core.delivery.Reports.LONDON;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.core.delivery.Reports.daily;
import static org.councilratings.data.model.Grade.INADEQUATE;
import static org.councilratings.data.model.Grade.OUTSTANDING;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.state.Fate;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Does a post arrive once, whatever breaks around it?")
class FaultsTest {

    private static final Dataset KENT = and(before(), "Kent", "2026-09-01", INADEQUATE).dataset();

    private static final Dataset KENT_AND_LEEDS = and(and(before(), "Kent", "2026-09-01", INADEQUATE), "Leeds",
            "2026-09-02", OUTSTANDING)
        .dataset();

    /** This machine may be busy. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration A_WHILE = Duration.ofMillis(500);

    /** The state waits two seconds for a file that is locked. */
    private static final Duration LONGER_THAN_ANYBODY_WAITS = Duration.ofSeconds(3);

    /** Of ten thousand: all of them would take half a minute. */
    private static final int SENT = 500;

    private final SettableClock time = new SettableClock();

    private final RecordingChannel channel = new RecordingChannel("slack");

    @TempDir
    private Path folder;

    private OneProcess process;

    private BrokenFile file;

    /** What happens at which step, once. */
    private volatile Optional<Step> step = Optional.empty();

    private Runnable fault = () -> {
    };

    @BeforeEach
    void start() throws IOException {
        this.process = new OneProcess(this.folder.resolve("bot.db"), this.time, before().dataset(), this.channel,
                this::at);
        this.file = new BrokenFile(this.folder.resolve("bot.db"), this.process.state.outbox().queue());
        this.process.sees(before().dataset());
    }

    @AfterEach
    void stop() {
        this.process.close();
        this.file.close();
    }

    private void at(Step reached) {
        if (this.step.filter(reached::equals).isPresent()) {
            this.step = Optional.empty();
            this.fault.run();
        }
    }

    private void breaksAt(Step when, Runnable how) {
        this.fault = how;
        this.step = Optional.of(when);
    }

    private void subscribe(Destination where) throws IOException {
        this.process.state.subscriptions().add(where, atOnce(Wants.everything()), ANN);
    }

    private static Destination channel(int number) {
        return new Destination("slack", "T1", "C" + number, false);
    }

    private Fate.Outcome fate() {
        try {
            return this.process.state.fates().of(HERE, "kent", Instant.EPOCH).getFirst().outcome();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private List<String> marks() {
        return this.channel.there.stream().map(Publisher.Message::mark).toList();
    }

    @ParameterizedTest
    @EnumSource(names = { "TAKEN_UP", "MADE", "WRITTEN", "BEGUN", "SENT", "NOTED" })
    void whenTheDiskIsFullInTheMiddleOfItAlsoWhereNobodyCanLook(Step when) throws IOException, SQLException {
        this.channel.isOpen = false;
        this.channel.parts = 2;
        subscribe(HERE);
        this.process.sees(KENT);
        this.process.plan();
        breaksAt(when, this.file::fillDisk);

        for (int i = 0; i < 5; i++) {
            this.process.send();
            this.time.pass(Duration.ofMinutes(1));
        }
        assertThat(this.step).as("was full").isEmpty();
        assertThat(fate()).isNotEqualTo(Fate.Outcome.POSTED);
        this.file.mend();
        this.process.goOn(Duration.ofMinutes(10));

        assertThat(this.channel.in("C1")).hasSize(2);
        assertThat(marks()).doesNotHaveDuplicates();
        assertThat(fate()).isEqualTo(Fate.Outcome.POSTED);
        assertThat(this.process.waiting()).isZero();
    }

    @Test
    void whenTheDiskIsFullWhileNewsIsNotedAndWhileItIsPlanned() throws IOException, SQLException {
        subscribe(HERE);
        this.file.fillDisk();
        assertThatThrownBy(() -> this.process.sees(KENT)).isInstanceOf(IOException.class)
            .hasMessageContaining("SQLITE_FULL");
        this.file.mend();
        this.process.sees(KENT);
        this.file.fillDisk();
        assertThatThrownBy(this.process::plan).isInstanceOf(IOException.class).hasMessageContaining("SQLITE_FULL");
        assertThat(this.process.waiting()).as("half planned").isZero();
        this.file.mend();

        this.process.goOn(Duration.ofMinutes(1));

        assertThat(this.channel.in("C1")).hasSize(1);
        assertThat(fate()).isEqualTo(Fate.Outcome.POSTED);
    }

    /**
     * The file fails for longer than anybody waits for it, for the queue as well as for
     * the post, and nobody does anything but mend it.
     */
    @ParameterizedTest
    @ValueSource(strings = { "full", "locked" })
    void whenTheFileFailsJustAfterItWasSentAndItGoesOnByItself(String how) throws Exception {
        this.channel.isOpen = false;
        // db-scheduler revives what broke off by the system's clock, whatever clock it
        // was given
        this.time.set(Instant.now().toString());
        subscribe(HERE);
        this.process.sees(KENT);
        breaksAt(Step.SENT, how.equals("full") ? this.file::fillDisk : this.file::lock);

        this.process.deliveries.begin();
        assertThat(this.channel.arrivals.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isNotNull();
        long end = System.nanoTime() + (how.equals("full") ? A_WHILE : LONGER_THAN_ANYBODY_WAITS).toNanos();
        until("so much later", () -> System.nanoTime() > end);
        assertThat(waiting()).isEqualTo(1);
        this.file.mend();

        until("nothing is left over", () -> waiting() == 0);
        assertThat(fate()).isEqualTo(Fate.Outcome.POSTED);
        assertThat(this.channel.there).hasSize(1);
    }

    /** Looks again and again, while time passes. */
    private void until(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(20_000_000);
            this.time.pass(Duration.ofSeconds(1));
        }
    }

    private long waiting() {
        try {
            return this.process.waiting();
        }
        catch (SQLException ex) {
            throw new IllegalStateException(ex);
        }
    }

    @Test
    void whenThePlatformIsAwayForAnHourAndSomeAnswersWereLostBefore() throws IOException, SQLException {
        int channels = 10;
        for (int i = 1; i <= channels; i++) {
            subscribe(channel(i));
        }
        this.process.sees(KENT);
        this.channel.does(TAKES, TAKES_IT_AND_BREAKS, TAKES_IT_AND_BREAKS, ASKS_TO_WAIT, TAKES_IT_AND_BREAKS,
                LOSES_IT_AND_BREAKS);
        for (int minute = 0; minute < 60; minute++) {
            if (minute == 30) {
                this.process.sees(KENT_AND_LEEDS);
            }
            this.process.plan();
            this.process.send();
            this.time.pass(Duration.ofMinutes(1));
        }
        assertThat(this.channel.tries).as("ever less often").isLessThan(channels * 20);
        assertThat(this.channel.there).hasSize(4);

        this.channel.does(TAKES);
        this.process.goOn(Duration.ofMinutes(15));

        for (int i = 1; i <= channels; i++) {
            for (String council : List.of("Kent", "Leeds")) {
                assertThat(this.channel.in("C" + i)).as("%s in C%d", council, i)
                    .filteredOn(body -> body.contains(council))
                    .hasSize(1);
            }
        }
        assertThat(marks()).doesNotHaveDuplicates();
        assertThat(this.process.waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = { "2027-03-27", "2027-10-30" })
    void onDaysOnWhichTheClockChangesEachSummaryOnceADay(String first) throws IOException, SQLException {
        LocalDate day = LocalDate.parse(first);
        this.time.set(day.minusDays(1).atTime(23, 45).atZone(LONDON).toInstant().toString());
        Wants even = new Wants(Set.of(), List.of(), false, Only.ANYTHING, Set.of(), true);
        List<String> times = List.of("00:00", "00:30", "01:00", "01:30", "02:00", "02:30", "23:30");
        for (int i = 0; i < times.size(); i++) {
            this.process.state.subscriptions().add(channel(i), daily(even, times.get(i)), ANN);
        }
        this.time.pass(Duration.ofMinutes(15));
        Map<String, List<LocalDate>> came = new HashMap<>();
        Instant end = day.plusDays(3).atStartOfDay(LONDON).toInstant();
        while (this.time.instant().isBefore(end)) {
            this.process.plan();
            this.process.send();
            LocalDate today = LocalDate.ofInstant(this.time.instant(), LONDON);
            this.channel.there
                .forEach(one -> came.computeIfAbsent(one.where().channel(), key -> new ArrayList<>()).add(today));
            assertThat(this.channel.there).noneMatch(one -> one.body().contains("comes late"));
            this.channel.there.clear();
            this.time.pass(Duration.ofMinutes(30));
        }

        assertThat(came).hasSize(times.size())
            .allSatisfy(
                    (where, days) -> assertThat(days).as(where).containsExactly(day, day.plusDays(1), day.plusDays(2)));
    }

    @Test
    void toTenThousandChannelsOfWhichFiveHundredAreSentFourAtATime() throws Exception {
        int channels = 10_000;
        subscribe(channel(0));
        this.file.multiplySubscription(channels);
        this.process.sees(KENT_AND_LEEDS);

        assertThat(this.process.plan()).isEqualTo(channels);
        assertThat(this.process.waiting()).isEqualTo(channels);
        assertThat(this.process.plan()).as("planned twice").isZero();

        List<Callable<Optional<Instant>>> sending = LongStream.rangeClosed(1, SENT)
            .<Callable<Optional<Instant>>>mapToObj(id -> () -> this.process.deliveries.deliverer().run(id))
            .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (Future<Optional<Instant>> sent : threads.invokeAll(sending)) {
                assertThat(sent.get()).isEmpty();
            }
        }
        assertThat(this.channel.there).hasSize(SENT)
            .allMatch(message -> message.body().contains("Kent") && message.body().contains("Leeds"));
        assertThat(this.channel.there.stream().map(message -> message.where().channel())).doesNotHaveDuplicates();
        assertThat(Objects.requireNonNull(this.process.state.figures().now().orElseThrow().waiting().get("slack")))
            .isEqualTo(channels - SENT);
    }

}
