package org.councilratings.slack.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is what was acknowledged done?")
class AcknowledgedTest {

    private static final Runnable NOTHING = () -> {
    };

    private final Acknowledged acknowledged = new Acknowledged();

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());

    @Test
    void aStopWaitsForAllOfIt() {
        CountDownLatch go = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            this.acknowledged.run("test", () -> {
                await(go);
                this.done.add("done");
            }, NOTHING);
        }
        assertThat(this.acknowledged.size()).isEqualTo(100);
        go.countDown();

        assertThat(this.acknowledged.finish(Duration.ofSeconds(30))).isZero();

        assertThat(this.done).hasSize(100);
        assertThat(this.acknowledged.size()).isZero();
    }

    @Test
    void whatNeverEndsIsGivenUpAndToldToStop() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        this.acknowledged.run("test", () -> {
            try {
                never.await();
            }
            catch (InterruptedException ex) {
                told.countDown();
            }
        }, NOTHING);

        assertThat(this.acknowledged.finish(Duration.ZERO)).isEqualTo(1);

        await(told);
    }

    @Test
    void afterAnAccidentTheAskerIsTold() {
        this.acknowledged.run("test", () -> {
            throw new IllegalStateException("what somebody typed");
        }, () -> this.done.add("told"));

        this.acknowledged.finish(Duration.ofSeconds(30));

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
