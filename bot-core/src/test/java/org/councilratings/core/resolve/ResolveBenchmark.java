package org.councilratings.core.resolve;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.Authority;
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
 * How long names take, in microseconds, with p50 and p99:
 * {@code mvn -ntp -Pbenchmark -pl data,bot-core verify -DskipTests}. All of understanding
 * and answering has 50 at p50 and 1000 at p99.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ResolveBenchmark {

    private final Resolver resolver = new Resolver(DatasetLoader.packaged());

    /** An exact name, one with a slip, one dressed up, and nobody's. */
    @State(Scope.Benchmark)
    public static class Names {

        @Param({ "Cheshire East", "gloustershire", "the Leeds city council's Ofsted rating", "Moordale",
                "bath and northh east somerset" })
        public String name = "";

    }

    /** A usual question, one with slips, and one without a council. */
    @State(Scope.Benchmark)
    public static class Texts {

        @Param({ "how are childrens services in Peterborough rated at the moment", "rating bradfrod and norflok",
                "is Leeds better than Bradford and York", "which county councils in the north east are outstanding",
                "quxly zorbing framistan blivet over wumpus" })
        public String text = "";

    }

    @Benchmark
    public Resolution resolve(Names names) {
        return this.resolver.resolve(names.name);
    }

    @Benchmark
    public List<Mention> mentions(Texts texts) {
        return this.resolver.mentions(texts.text);
    }

    @Benchmark
    public List<Authority> complete() {
        return this.resolver.complete("nort", 25);
    }

}
