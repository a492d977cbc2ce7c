package org.councilratings.core.state;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

import org.councilratings.core.conversation.Threads;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Turn;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Question;
import org.councilratings.data.model.Authority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of threads that outlast a restart, whichever database keeps them. */
abstract class LastingThreadsContract extends ThreadsContract {

    private final List<StateStore> opened = new ArrayList<>();

    private Threads threads = new ThreadsInMemory(this.time.clock());

    /** The same database each time, as another process or the next start sees it. */
    abstract StateStore open() throws IOException;

    private StateStore opened() throws IOException {
        StateStore store = open();
        this.opened.add(store);
        return store;
    }

    @BeforeEach
    void start() throws IOException {
        this.threads = afterARestart();
    }

    @AfterEach
    void close() {
        this.opened.forEach(StateStore::close);
    }

    @Override
    Threads threads() {
        return this.threads;
    }

    private Threads afterARestart() throws IOException {
        close();
        return opened().threads(DATASET::authorityByLaCode);
    }

    @Test
    void anyTurnComesBackTheSameAfterARestart() throws IOException {
        AnyTurn any = new AnyTurn(new Random(24), List.copyOf(DATASET.authorities()));
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            Turn turn = any.next();
            turns.add(turn);
            this.threads.keep(new Where(i + any.text()), any.next());
            this.threads.keep(new Where("turn " + i), turn);
        }

        Threads again = afterARestart();

        for (int i = 0; i < turns.size(); i++) {
            assertThat(again.last(new Where("turn " + i))).isEqualTo(turns.get(i));
        }
    }

    @Test
    void theIdOfAThreadMayBeAnyText() throws IOException {
        AnyTurn any = new AnyTurn(new Random(7), List.copyOf(DATASET.authorities()));
        List<Where> places = Stream.generate(any::text).limit(60).distinct().map(Where::new).toList();
        for (Where place : places) {
            this.threads.keep(place, about(KENT).asking(place.thread()));
        }

        Threads again = afterARestart();

        for (Where place : places) {
            assertThat(again.last(place))
                .isEqualTo(place.equals(Where.nowhere()) ? Turn.none() : about(KENT).asking(place.thread()));
        }
    }

    @Test
    void anotherProcessSeesATurnAtOnce() throws IOException {
        Threads other = opened().threads(DATASET::authorityByLaCode);

        this.threads.keep(new Where("a"), about(KENT));
        assertThat(other.last(new Where("a"))).isEqualTo(about(KENT));

        other.keep(new Where("a"), about(LEEDS));
        assertThat(this.threads.last(new Where("a"))).isEqualTo(about(LEEDS));
    }

    @Test
    void aDayHasPassedAlsoWhereTheProcessDidNotRunMeanwhile() throws IOException {
        this.threads.keep(new Where("a"), about(KENT));
        this.time.pass(Duration.ofHours(24));
        assertThat(afterARestart().last(new Where("a"))).isEqualTo(about(KENT));

        this.time.pass(Duration.ofMillis(1));
        assertThat(afterARestart().last(new Where("a"))).isEqualTo(Turn.none());
    }

    @Test
    void onlyWhatIsOlderThanADayIsDeleted() throws IOException {
        StateStore store = opened();
        this.threads.keep(new Where("old"), about(KENT));
        this.time.pass(Duration.ofHours(1));
        this.threads.keep(new Where("new"), about(LEEDS));
        this.time.pass(Duration.ofHours(24));

        store.forget();

        assertThat(this.threads.last(new Where("new"))).isEqualTo(about(LEEDS));
        assertThat(store.forgetThreads("")).as("threads left").isEqualTo(1);
    }

    @Test
    void aCouncilThatIsNotKnownAnyMoreIsLeftOut() throws IOException {
        Turn turn = new Turn(Optional.of(Question.Rating.now(KENT)), List.of(KENT, LEEDS, KENT), List.of(),
                Optional.of("and?"));
        this.threads.keep(new Where("a"), turn);

        Threads withoutKent = opened()
            .threads(laCode -> DATASET.authorityByLaCode(laCode).filter(authority -> !authority.equals(KENT)));

        assertThat(withoutKent.last(new Where("a")))
            .isEqualTo(new Turn(Optional.empty(), List.of(LEEDS), List.of(), Optional.of("and?")));
        assertThat(opened().threads(laCode -> Optional.<Authority>empty()).last(new Where("a")))
            .isEqualTo(Turn.none().asking("and?"));
    }

    @Test
    void whereOneChoiceIsNotKnownAnyMoreNoneIsOfferedSinceTheirNumbersWouldChange() throws IOException {
        this.threads.keep(new Where("a"), offering(Question.Rating.now(KENT), Question.Rating.now(LEEDS)));

        Threads withoutKent = opened()
            .threads(laCode -> DATASET.authorityByLaCode(laCode).filter(authority -> !authority.equals(KENT)));

        assertThat(withoutKent.last(new Where("a"))).isEqualTo(Turn.none());
    }

    @Test
    void theThreadsOfOneChannelCanBeDeletedAlone() throws IOException {
        List<String> ids = List.of("slack:T1:C_1:1", "slack:T1:C_1:2", "slack:T1:CX1:1", "slack:T1:C_12:1",
                "slack:T1:c_1:1", "discord:slack:T1:C_1:1", "slack:T1:C%:1", "slack:T1:C😀:1");
        ids.forEach(id -> this.threads.keep(new Where(id), about(KENT)));
        StateStore store = opened();

        assertThat(store.forgetThreads("slack:T1:C_1:")).isEqualTo(2);
        assertThat(store.forgetThreads("slack:T1:C%:")).isEqualTo(1);
        assertThat(store.forgetThreads("slack:T1:C😀:")).isEqualTo(1);
        assertThat(store.forgetThreads("slack:T2:")).isZero();

        assertThat(ids.stream().filter(id -> this.threads.last(new Where(id)).equals(about(KENT))))
            .containsExactly("slack:T1:CX1:1", "slack:T1:C_12:1", "slack:T1:c_1:1", "discord:slack:T1:C_1:1");
        assertThat(store.forgetThreads("")).isEqualTo(4);
    }

}
