package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds of events taken up, whichever database remembers them. */
abstract class EventsSeenContract {

    private static final int COPIES = 11;

    final SettableClock time = new SettableClock();

    private final List<StateStore> opened = new ArrayList<>();

    /** The same database each time, as another process or the next start sees it. */
    abstract StateStore open() throws IOException;

    private StateStore opened() throws IOException {
        StateStore store = open();
        this.opened.add(store);
        return store;
    }

    private EventsSeen process() throws IOException {
        return opened().eventsSeen();
    }

    @AfterEach
    void close() {
        this.opened.forEach(StateStore::close);
    }

    @Test
    void anEventIsNewOnce() throws IOException {
        EventsSeen events = process();

        assertThat(events.claim(List.of("slack:Ev1"))).isTrue();
        assertThat(events.claim(List.of("slack:Ev1"))).isFalse();
        assertThat(events.claim(List.of("slack:Ev2"))).isTrue();
        assertThat(events.claim(List.of("slack:ev1"))).isTrue();
    }

    @Test
    void oneKnownKeyIsEnoughAndThenTheOthersAreNotRemembered() throws IOException {
        EventsSeen events = process();
        assertThat(events.claim(List.of("slack:Ev2", "slack:C1:17"))).isTrue();

        assertThat(events.claim(List.of("slack:Ev1", "slack:C1:17"))).isFalse();
        assertThat(events.claim(List.of("slack:C1:17", "slack:Ev3"))).isFalse();

        assertThat(events.claim(List.of("slack:Ev1"))).isTrue();
        assertThat(events.claim(List.of("slack:Ev3"))).isTrue();
        assertThat(events.claim(List.of("slack:Ev2"))).isFalse();
    }

    @Test
    void ofWhatAnotherProcessHasTakenUpNothingIsRemembered() throws IOException {
        EventsSeen slack = process();
        EventsSeen discord = process();
        assertThat(slack.claim(List.of("b", "c"))).isTrue();

        assertThat(discord.claim(List.of("a", "b", "d"))).isFalse();

        assertThat(discord.claim(List.of("a"))).isTrue();
        assertThat(slack.claim(List.of("d"))).isTrue();
        assertThat(discord.claim(List.of("c"))).isFalse();
    }

    @Test
    void aKeyMayBeNamedTwice() throws IOException {
        assertThat(process().claim(List.of("slack:Ev1", "slack:Ev1"))).isTrue();
    }

    @Test
    void anEventWithoutAKeyIsAlwaysNew() throws IOException {
        EventsSeen events = process();

        assertThat(events.claim(List.of())).isTrue();
        assertThat(events.claim(List.of())).isTrue();
    }

    @Test
    void ofElevenCopiesAtOnceInTwoProcessesOneIsNew() throws Exception {
        List<EventsSeen> processes = List.of(process(), process());
        try (ExecutorService threads = Executors.newFixedThreadPool(COPIES)) {
            for (int round = 0; round < 20; round++) {
                List<String> keys = List.of("slack:Ev" + round, "slack:C1:" + round);
                CyclicBarrier together = new CyclicBarrier(COPIES);
                List<Callable<Boolean>> copies = IntStream.range(0, COPIES).<Callable<Boolean>>mapToObj(copy -> () -> {
                    together.await();
                    return processes.get(copy % 2).claim((copy % 3 == 0) ? keys.reversed() : keys);
                }).toList();

                assertThat(results(threads.invokeAll(copies))).as("round " + round).containsOnlyOnce(true);
            }
        }
    }

    private static List<Boolean> results(List<Future<Boolean>> futures)
            throws InterruptedException, ExecutionException {
        List<Boolean> results = new ArrayList<>();
        for (Future<Boolean> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    @Test
    void anEventStaysKnownAfterARestart() throws IOException {
        assertThat(process().claim(List.of("slack:Ev1"))).isTrue();
        close();

        assertThat(process().claim(List.of("slack:Ev1"))).isFalse();
    }

    @Test
    void anEventIsKnownForAnHourEvenIfNobodyDeletes() throws IOException {
        EventsSeen events = process();
        assertThat(events.claim(List.of("slack:Ev1"))).isTrue();
        this.time.pass(Duration.ofHours(1));
        assertThat(events.claim(List.of("slack:Ev1"))).isFalse();
        assertThat(process().claim(List.of("slack:Ev1"))).isFalse();

        this.time.pass(Duration.ofMillis(1));
        assertThat(events.claim(List.of("slack:Ev1"))).isTrue();
        assertThat(events.claim(List.of("slack:Ev1"))).isFalse();
        assertThat(process().claim(List.of("slack:Ev1"))).isFalse();
    }

    @Test
    void whatIsYoungerThanAnHourIsNotDeleted() throws IOException {
        StateStore store = opened();
        assertThat(store.eventsSeen().claim(List.of("slack:Ev1"))).isTrue();
        this.time.pass(Duration.ofMinutes(30));
        assertThat(store.eventsSeen().claim(List.of("slack:Ev2"))).isTrue();
        this.time.pass(Duration.ofMinutes(40));

        store.forget();

        assertThat(process().claim(List.of("slack:Ev2"))).isFalse();
        assertThat(process().claim(List.of("slack:Ev1"))).isTrue();
    }

}
