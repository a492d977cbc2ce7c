package org.councilratings.core.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Is the bot ready?")
class ReadinessTest {

    private final Readiness readiness = new Readiness(Duration.ZERO);

    private List<String> lines() {
        return this.readiness.findings().stream().map(Readiness.Finding::toString).toList();
    }

    @Test
    void notBeforeItHasWarmedUp() {
        assertThat(lines()).containsExactly("start: not ready: warming up");

        this.readiness.warm();

        assertThat(lines()).containsExactly("start: ok");
    }

    @Test
    void asItsChecksSayEachTime() {
        AtomicReference<Optional<String>> fault = new AtomicReference<>(Optional.of("cannot be\n  written"));
        this.readiness.add("dataset", Optional::empty);
        this.readiness.add("state", fault::get);
        this.readiness.warm();

        assertThat(lines()).containsExactly("start: ok", "dataset: ok", "state: cannot be written");

        fault.set(Optional.empty());

        assertThat(lines()).containsExactly("start: ok", "dataset: ok", "state: ok");
    }

    @Test
    void aCheckThatThrowsIsAFaultToldCalmly() {
        this.readiness.add("state", () -> {
            throw new IllegalStateException("jdbc:sqlite:/srv/bot.db");
        });
        this.readiness.add("dataset", Optional::empty);

        assertThat(lines()).contains("state: could not be checked; the log says why", "dataset: ok");
    }

    @Test
    void aNameIsGivenOnce() {
        this.readiness.add("state", Optional::empty);

        assertThatIllegalArgumentException().isThrownBy(() -> this.readiness.add("state", Optional::empty))
            .withMessageContaining("state");
    }

    @Test
    void whoAsksWhileACheckHangsIsToldSo() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        this.readiness.add("slow", () -> {
            begun.countDown();
            try {
                released.await();
            }
            catch (InterruptedException ex) {
                Thread.currentThread().interrupt();
            }
            return Optional.empty();
        });
        this.readiness.warm();
        Thread earlier = Thread.ofPlatform().daemon().start(this.readiness::findings);
        begun.await();

        assertThat(lines()).containsExactly("checks: those of an earlier request are still running");

        released.countDown();
        earlier.join();
        assertThat(lines()).containsExactly("start: ok", "slow: ok");
    }

}
