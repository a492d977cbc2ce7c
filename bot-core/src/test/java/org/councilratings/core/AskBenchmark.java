package org.councilratings.core;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.data.dataset.CouncilFile;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.OnSite;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long an answer takes, from words to value, in microseconds, with the reports of
 * today and with ten times as many, what it allocates, and how long the dataset takes to
 * load: {@code mvn -ntp -Pbenchmark -pl data,bot-core verify -DskipTests
 * -Dbenchmark=AskBenchmark} (ten minutes). The bars: 50 at p50 and 1000 at p99; half a
 * second to load, cold.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
public class AskBenchmark {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), Bot.ZONE);

    /**
     * A usual question of each kind, one that is declined, and one that nobody
     * understands.
     */
    @State(Scope.Benchmark)
    public static class Texts {

        @Param({ "/rating cheshire-east", "how are childrens services in Peterborough rated at the moment",
                "care leavers in Kent in 2023", "when was Ofsted last in Wiltshire",
                "visits to Cheshire East since 2019", "Bradford history", "compare Norfolk, Suffolk and Essex",
                "which county councils are outstanding", "how many councils in London have no overall grade",
                "who improved in 2025", "reports since 1 August 2026", "statistical neighbours of Hull",
                "link to Sheffield's report", "what does ILACS mean", "how long has Kent waited",
                "open concerns in Cheshire East", "history of concerns in Cheshire East",
                "what happened to the concern about neglect in Doncaster", "what does York do well",
                "which councils have concerns about social worker turnover", "most common concerns",
                "why is Kent so good", "what colour is the sky" })
        public String text = "";

        /** How many times the reports of today. */
        @Param({ "1", "10" })
        public int times = 1;

        private Bot bot = new Bot(DatasetLoader.packaged(), CLOCK);

        @Setup
        public void grow() {
            this.bot = new Bot(grown(DatasetLoader.packaged(), this.times), CLOCK);
        }

        /** The same record with older copies of every report. */
        private static Dataset grown(Dataset dataset, int times) {
            return new Dataset(dataset.info(), dataset.authorities().stream().map(authority -> {
                List<Report> reports = new ArrayList<>();
                for (int copy = 0; copy < times; copy++) {
                    for (Report report : dataset.reports(authority.slug())) {
                        reports.add(older(report, copy * 15));
                    }
                }
                return new CouncilFile<>(authority, reports, dataset.actions(authority.slug()));
            }).toList(),
                    dataset.predecessors()
                        .stream()
                        .map(council -> new CouncilFile<>(council, dataset.reports(council.slug()),
                                dataset.actions(council.slug())))
                        .toList(),
                    List.copyOf(dataset.places()));
        }

        private static Report older(Report report, int years) {
            return ReportBuilder.of(report)
                // today's keep theirs, which evidence names
                .key((years == 0) ? report.key() : report.key() + "-" + years)
                .published(report.published().map(date -> older(date, years)))
                .onSite(report.onSite()
                    .stream()
                    .map(visit -> new OnSite(older(visit.start(), years), visit.end().map(end -> older(end, years))))
                    .toList())
                .build();
        }

        private static KnownDate older(KnownDate date, int years) {
            return switch (date) {
                case KnownDate.Day(LocalDate day) -> KnownDate.of(day.minusYears(years));
                case KnownDate.Month(YearMonth month) -> new KnownDate.Month(month.minusYears(years));
            };
        }

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
