package org.councilratings.core.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is what was taken in hand done?")
class InHandTest {

    private static final Runnable NOTHING = () -> {
    };

    private final InHand inHand = new InHand();

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aStopWaitsForAllOfIt() {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            this.inHand.run("test", () -> {
                await(go);
                this.done.add("done");
            }, NOTHING);
        }
        assertThat(this.inHand.size()).isEqualTo(100);
        go.countDown();

        assertThat(this.inHand.finish(Duration.ofSeconds(30))).isZero();

        assertThat(this.done).hasSize(100);
        assertThat(this.inHand.size()).isZero();
    }

    @Test
    void whatNeverEndsIsGivenUpAndToldToStop() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        this.inHand.run("test", () -> {
            try {
                never.await();
            }
            catch (InterruptedException ex) {
                told.countDown();
            }
        }, NOTHING);

        assertThat(this.inHand.finish(Duration.ZERO)).isEqualTo(1);

        await(told);
    }

    @Test
    void afterAnAccidentTheAskerIsTold() {
        this.inHand.run("test", () -> {
            throw new IllegalStateException("what somebody typed");
        }, () -> this.done.add("told"));

        this.inHand.finish(Duration.ofSeconds(30));

        assertThat(this.done).containsExactly("told");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        }
        catch (InterruptedException ex) {
            throw new IllegalStateException(ex);
        }
    }

}
