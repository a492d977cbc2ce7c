package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.councilratings.core.answer.Choice;
import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.Test;

/** What holds of threads, wherever they are kept. */
abstract class ThreadsContract {

    static final Dataset DATASET = DatasetLoader.packaged();

    static final Authority KENT = DATASET.authority("kent").orElseThrow();

    static final Authority LEEDS = DATASET.authority("leeds").orElseThrow();

    final SettableClock time = new SettableClock();

    abstract Threads threads();

    static Turn about(Authority authority) {
        return new Turn(Optional.of(Question.Rating.now(authority)), List.of(authority), List.of(), Optional.empty());
    }

    static Turn offering(Question... questions) {
        return new Turn(Optional.empty(), List.of(), List.of(questions).stream().map(Choice::of).toList(),
                Optional.empty());
    }

    @Test
    void aThreadRemembersItsOwnLastTurnAndNoOther() {
        threads().keep(new Where("a"), about(KENT));

        assertThat(threads().last(new Where("a"))).isEqualTo(about(KENT));
        assertThat(threads().last(new Where("b"))).isEqualTo(Turn.none());
        assertThat(threads().last(new Where("A"))).isEqualTo(Turn.none());
    }

    @Test
    void aTurnStandsInPlaceOfTheOneBefore() {
        threads().keep(new Where("a"),
                offering(Question.Rating.now(KENT), Question.Rating.now(LEEDS), new Question.Help()));
        threads().keep(new Where("a"), offering(new Question.About()));
        assertThat(threads().last(new Where("a"))).isEqualTo(offering(new Question.About()));

        threads().keep(new Where("a"), about(LEEDS));
        assertThat(threads().last(new Where("a"))).isEqualTo(about(LEEDS));

        threads().keep(new Where("a"), Turn.none());
        assertThat(threads().last(new Where("a"))).isEqualTo(Turn.none());
    }

    @Test
    void aTextThatStandsAloneIsNotRemembered() {
        threads().keep(Where.nowhere(), about(KENT));

        assertThat(threads().last(Where.nowhere())).isEqualTo(Turn.none());
    }

    @Test
    void aDayAfterItsLastTurnAThreadIsForgotten() {
        threads().keep(new Where("a"), about(KENT));
        this.time.pass(Duration.ofHours(23));
        threads().keep(new Where("a"), about(LEEDS));
        this.time.pass(Duration.ofHours(24));
        assertThat(threads().last(new Where("a"))).isEqualTo(about(LEEDS));

        this.time.pass(Duration.ofSeconds(1));
        assertThat(threads().last(new Where("a"))).isEqualTo(Turn.none());
    }

    @Test
    void threadsThatSpeakAtTheSameTimeDoNotDisturbEachOther() {
        List<Where> places = IntStream.range(0, 40).mapToObj(number -> new Where("thread " + number)).toList();

        List<Turn> read = places.parallelStream().map(place -> {
            threads().keep(place, turnOf(place));
            return threads().last(place);
        }).toList();

        assertThat(read).isEqualTo(places.stream().map(ThreadsContract::turnOf).toList());
    }

    private static Turn turnOf(Where place) {
        return about(KENT).asking(place.thread());
    }

}
