package org.councilratings.core.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.question.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What does a thread remember, and for how long?")
class ThreadsInMemoryTest {

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private final ThreadsInMemory threads = new ThreadsInMemory(clock());

    private Clock clock() {
        InstantSource movable = () -> this.now;
        return movable.withZone(ZoneOffset.UTC);
    }

    private static Turn turn() {
        return new Turn(Optional.of(new Question.Help()), List.of(), List.of(), Optional.empty());
    }

    @Test
    void itsOwnLastTurnAndNoOther() {
        this.threads.keep(new Where("a"), turn());

        assertThat(this.threads.last(new Where("a"))).isEqualTo(turn());
        assertThat(this.threads.last(new Where("b"))).isEqualTo(Turn.none());
    }

    @Test
    void aTextThatStandsAloneIsNotRemembered() {
        this.threads.keep(Where.nowhere(), turn());

        assertThat(this.threads.last(Where.nowhere())).isEqualTo(Turn.none());
    }

    @Test
    void forADayAfterItsLastTurn() {
        this.threads.keep(new Where("a"), turn());
        this.now = this.now.plus(Duration.ofHours(24));
        assertThat(this.threads.last(new Where("a"))).isEqualTo(turn());

        this.now = this.now.plusSeconds(1);
        assertThat(this.threads.last(new Where("a"))).isEqualTo(Turn.none());
    }

    @Test
    void whoWasSilentLongestIsForgottenFirst() {
        this.threads.keep(new Where("first"), turn());
        this.threads.keep(new Where("second"), turn());
        this.threads.keep(new Where("first"), turn());
        for (int i = 0; i < 9_999; i++) {
            this.threads.keep(new Where("other " + i), turn());
        }

        assertThat(this.threads.last(new Where("second"))).isEqualTo(Turn.none());
        assertThat(this.threads.last(new Where("first"))).isEqualTo(turn());
    }

    @Test
    void notWhatItWasAskedToForget() {
        this.threads.keep(new Where("a:1"), turn());
        this.threads.keep(new Where("b:1"), turn());

        this.threads.forget(where -> where.thread().startsWith("a:"));

        assertThat(this.threads.last(new Where("a:1"))).isEqualTo(Turn.none());
        assertThat(this.threads.last(new Where("b:1"))).isEqualTo(turn());
    }

}
