package org.councilratings.core.delivery;

import static org.councilratings.core.delivery.Reports.ANN;
import static org.councilratings.core.delivery.Reports.and;
import static org.councilratings.core.delivery.Reports.atOnce;
import static org.councilratings.core.delivery.Reports.before;
import static org.councilratings.data.model.Grade.INADEQUATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.councilratings.core.SmallRecord;
import org.councilratings.core.state.SettableClock;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Wants;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long it takes to plan posts for 10,000 channels that are all due, with five new
 * reports, on a file whose every transaction reaches the disk:
 * {@code mvn -ntp -Pbenchmark -pl data,bot-core verify -DskipTests
 * -Dbenchmark=PlanningBenchmark} (two minutes). The bar: five seconds, also the first
 * time.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@BenchmarkMode(Mode.SingleShotTime)
@Fork(2)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class PlanningBenchmark {

    private static final int CHANNELS = 10_000;

    private Path folder = Path.of("");

    private @Nullable OneProcess process;

    @Setup(Level.Iteration)
    public void subscribe() throws IOException {
        this.folder = Files.createTempDirectory("planning");
        OneProcess made = new OneProcess(this.folder.resolve("bot.db"), new SettableClock(), before().dataset(),
                new RecordingChannel("slack"));
        this.process = made;
        made.sees(before().dataset());
        for (int i = 0; i < CHANNELS; i++) {
            made.state.subscriptions()
                .add(new Destination("slack", "T1", "C" + i, false), atOnce(Wants.everything()), ANN);
        }
        SmallRecord after = before();
        for (int day = 1; day <= 5; day++) {
            and(after, (day % 2 == 0) ? "Kent" : "Leeds", "2026-09-0" + day, INADEQUATE);
        }
        made.sees(after.dataset());
    }

    @Benchmark
    public int plan() throws IOException {
        int planned = Objects.requireNonNull(this.process).plan();
        if (planned != CHANNELS) {
            throw new IllegalStateException("planned " + planned);
        }
        return planned;
    }

    @TearDown(Level.Iteration)
    public void delete() throws IOException {
        Objects.requireNonNull(this.process).close();
        try (Stream<Path> files = Files.list(this.folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(this.folder);
    }

}
