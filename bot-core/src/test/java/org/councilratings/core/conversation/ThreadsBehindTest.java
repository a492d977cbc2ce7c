package org.councilratings.core.conversation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Threads that nobody waits for to be kept")
class ThreadsBehindTest {

    private static final Where HERE = new Where("here");

    private final CountDownLatch diskMoves = new CountDownLatch(1);

    private final Map<Where, Turn> disk = new ConcurrentHashMap<>();

    private final Threads slow = new Threads() {

        @Override
        public Turn last(Where where) {
            return ThreadsBehindTest.this.disk.getOrDefault(where, Turn.none());
        }

        @Override
        public void keep(Where where, Turn turn) {
            try {
                ThreadsBehindTest.this.diskMoves.await();
            }
            catch (InterruptedException ex) {
                throw new IllegalStateException(ex);
            }
            ThreadsBehindTest.this.disk.put(where, turn);
        }

    };

    @Test
    void whatIsNotKeptYetIsRememberedAllTheSame() {
        try (ThreadsBehind threads = new ThreadsBehind(this.slow)) {
            threads.keep(HERE, saying("first"));
            threads.keep(HERE, saying("second"));

            assertThat(this.disk).isEmpty();
            assertThat(threads.last(HERE)).isEqualTo(saying("second"));
            this.diskMoves.countDown();
        }
    }

    @Test
    void aStopKeepsWhatWaits() {
        ThreadsBehind threads = new ThreadsBehind(this.slow);
        threads.keep(HERE, saying("first"));
        threads.keep(HERE, saying("second"));
        threads.keep(new Where("there"), saying("else"));
        this.diskMoves.countDown();

        threads.close();

        assertThat(this.disk).isEqualTo(Map.of(HERE, saying("second"), new Where("there"), saying("else")));
    }

    @Test
    void afterAStopATurnIsKeptAtOnce() {
        this.diskMoves.countDown();
        ThreadsBehind threads = new ThreadsBehind(this.slow);
        threads.close();

        threads.keep(HERE, saying("late"));

        assertThat(this.disk).containsEntry(HERE, saying("late"));
    }

    @Test
    void whatWasKeptBeforeIsStillThere() {
        this.disk.put(HERE, saying("yesterday"));
        try (ThreadsBehind threads = new ThreadsBehind(this.slow)) {
            assertThat(threads.last(HERE)).isEqualTo(saying("yesterday"));
        }
    }

    @Test
    void nothingIsKeptNowhere() {
        this.diskMoves.countDown();
        ThreadsBehind threads = new ThreadsBehind(this.slow);
        threads.keep(Where.nowhere(), saying("anything"));
        threads.close();

        assertThat(this.disk).isEmpty();
    }

    private static Turn saying(String text) {
        return new Turn(Optional.empty(), List.of(), List.of(), Optional.of(text));
    }

}
