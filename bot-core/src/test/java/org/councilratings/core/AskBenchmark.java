package org.councilratings.core;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an answer takes, from words to value, in microseconds, and how long the
 * dataset takes to load: {@code mvn -ntp -Pbenchmark -pl data,bot-core verify -DskipTests
 * -Dbenchmark=AskBenchmark}. The bars: 50 at p50 and 1000 at p99; half a second to load,
 * cold.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class AskBenchmark {

    /** A usual question of each kind, and one that is declined. */
    @State(Scope.Benchmark)
    public static class Texts {

        @Param({ "/rating cheshire-east", "how are childrens services in Peterborough rated at the moment",
                "what was Leeds rated in 2019", "when was Ofsted last in Wiltshire",
                "which councils have no overall grade", "why is Kent so good" })
        public String text = "";

        private final Bot bot = new Bot(DatasetLoader.packaged(),
                Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE));

    }

    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @Warmup(iterations = 3, time = 2)
    @Measurement(iterations = 3, time = 2)
    public Answer ask(Texts texts) {
        return texts.bot.ask(texts.text, Where.nowhere());
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    public Dataset loadCold() {
        return DatasetLoader.packaged();
    }

}
