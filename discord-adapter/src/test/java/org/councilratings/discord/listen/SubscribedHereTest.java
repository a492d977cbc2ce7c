package org.councilratings.discord.listen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.councilratings.core.Bot;
import org.councilratings.core.host.InHand;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.councilratings.core.subscription.Order;
import org.councilratings.core.subscription.Rhythm;
import org.councilratings.core.subscription.Subscription;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.DatasetLoader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Which subscriptions are suggested while the state hangs?")
class SubscribedHereTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    private static final Destination HERE = new Destination("discord", "1", "2", false);

    private static final Destination ELSEWHERE = new Destination("discord", "1", "3", false);

    private static final List<Subscription> HELD = List
        .of(new Subscription(1, HERE, new Order(Wants.everything(), new Rhythm.AsTheyAppear(), Bot.ZONE),
                new Maker("4", "Pat"), CLOCK.instant(), Optional.empty(), Optional.empty(), Optional.empty(), 0, 0));

    private final Alarms alarms = new Alarms();

    private final CountDownLatch hangs = new CountDownLatch(1);

    private final AtomicInteger asked = new AtomicInteger();

    private final SubscribedHere subscribed = new SubscribedHere(
            new Desk(() -> new Bot(DatasetLoader.packaged(), CLOCK), new InHand(), new BotMetrics(), this.alarms),
            where -> {
                this.asked.incrementAndGet();
                try {
                    this.hangs.await();
                }
                catch (InterruptedException ex) {
                    throw new IllegalStateException(ex);
                }
                return HELD;
            });

    /** Alarms that go off when the test says so. */
    private static final class Alarms extends ScheduledThreadPoolExecutor {

        private final List<Runnable> set = new ArrayList<>();

        private final List<Duration> delays = new ArrayList<>();

        private Alarms() {
            super(1, Thread.ofPlatform().daemon().factory());
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
            this.set.add(command);
            this.delays.add(Duration.of(delay, unit.toChronoUnit()));
            Callable<Void> nothing = () -> null;
            return schedule(nothing, 1, TimeUnit.DAYS);
        }

    }

    @AfterEach
    void letsGo() {
        this.hangs.countDown();
        this.alarms.shutdownNow();
    }

    @Test
    void noneOnceDiscordWouldNotWaitAnyLonger() {
        CompletableFuture<List<Subscription>> answer = this.subscribed.in(HERE);
        assertThat(answer).isNotDone();

        this.alarms.set.getFirst().run();

        assertThat(answer).isCompletedWithValue(List.of());
        assertThat(this.alarms.delays).containsExactly(Duration.ofSeconds(2));
    }

    @Test
    void forAllLettersTypedMeanwhileItIsAskedOnce() {
        List<CompletableFuture<List<Subscription>>> answers = List.of(this.subscribed.in(HERE),
                this.subscribed.in(HERE), this.subscribed.in(HERE));
        this.alarms.set.getFirst().run();

        this.hangs.countDown();

        assertThat(answers.get(0).join()).isEmpty();
        assertThat(answers.get(1).join()).isEqualTo(HELD);
        assertThat(answers.get(2).join()).isEqualTo(HELD);
        assertThat(this.asked).hasValue(1);
    }

    @Test
    void anotherPlaceIsAskedForOnItsOwn() {
        CompletableFuture<List<Subscription>> here = this.subscribed.in(HERE);
        CompletableFuture<List<Subscription>> elsewhere = this.subscribed.in(ELSEWHERE);

        this.hangs.countDown();

        assertThat(here.join()).isEqualTo(HELD);
        assertThat(elsewhere.join()).isEqualTo(HELD);
        assertThat(this.asked).hasValue(2);
    }

}
