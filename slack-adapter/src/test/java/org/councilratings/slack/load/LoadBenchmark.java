package org.councilratings.slack.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import org.councilratings.core.load.ClassCache;
import org.councilratings.core.load.Figures;

/**
 * Starts each contender a few times in turn, loads it, and prints what was measured side
 * by side. Ends with status 1 where a command was lost, or answered wrongly or twice;
 * times make it neither fail nor pass.
 */
public final class LoadBenchmark {

    private static final int ROUNDS = 3;

    /** Left out of the figures. */
    private static final Load WARM_UP = new Load("warm-up", 16, 60 * 153, true);

    private static final int WARM_UPS = 2;

    private static final List<Load> LOADS = List.of(
            new Load("16 at once, the next command after the reply", 16, 40 * 153, true),
            new Load("16 at once, the next command after the acknowledgement", 16, 40 * 153, false),
            new Load("1 at once, the next command after the reply", 1, 10 * 153, true));

    private final Path target;

    private final Path folder;

    private final PrintStream out;

    private final Map<Contender, List<Run>> runs = new EnumMap<>(Contender.class);

    private LoadBenchmark(Path target, Path folder, PrintStream out) {
        this.target = target;
        this.folder = folder;
        this.out = out;
    }

    /**
     * Measures.
     * @param arguments the folder with the adapter's jar and its libraries in {@code lib}
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Path folder = Files.createTempDirectory("load");
        int errors;
        try {
            errors = new LoadBenchmark(Path.of(arguments[0]), folder, out).run();
        }
        finally {
            delete(folder);
        }
        System.exit((errors == 0) ? 0 : 1);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private int run() throws IOException, InterruptedException {
        this.out.printf(
                "Slack slash commands over loopback, each signed anew, Java %s; the client shares the %d processors "
                        + "with what it measures, so ratios travel, and absolute figures do not.%n",
                Runtime.version(), Runtime.getRuntime().availableProcessors());
        this.out.printf("%d rounds of each in turn; left out: %d × %,d commands to warm up, and a first start that "
                + "makes the cache of classes.%n", ROUNDS, WARM_UPS, WARM_UP.commands());
        packBare();
        int strays;
        try (Replies replies = new Replies()) {
            for (Contender contender : Contender.values()) {
                try (Started first = start(contender, replies, cache(contender).making())) {
                    WARM_UP.on(first);
                }
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (Contender contender : Contender.values()) {
                    try (Started server = start(contender, replies, cache(contender).using())) {
                        this.runs.computeIfAbsent(contender, key -> new ArrayList<>()).add(Run.of(server));
                    }
                }
            }
            strays = replies.strays();
        }
        print();
        int errors = strays + this.runs.values().stream().flatMap(List::stream).mapToInt(Run::errors).sum();
        this.out.printf("%nErrors: %d%n", errors);
        return errors;
    }

    private Started start(Contender contender, Replies replies, List<String> options)
            throws IOException, InterruptedException {
        return Started.start(contender, replies, options, this.folder.resolve(contender + ".log"));
    }

    private ClassCache cache(Contender contender) throws IOException {
        Path jar = (contender == Contender.OURS) ? adapter() : bare();
        return new ClassCache(contender.name(), jar, this.target.resolve("lib"), this.folder);
    }

    private Path bare() {
        return this.folder.resolve("bare.jar");
    }

    private Path adapter() throws IOException {
        try (Stream<Path> files = Files.list(this.target)) {
            return files.filter(file -> file.getFileName().toString().matches("slack-adapter-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("No jar of the adapter in %s: build it first".formatted(this.target)));
        }
    }

    /** Only classes in jars can be in a cache. */
    private void packBare() throws IOException {
        String name = BareBolt.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream made = new JarOutputStream(Files.newOutputStream(bare()));
                InputStream bytes = BareBolt.class.getResourceAsStream("BareBolt.class")) {
            made.putNextEntry(new JarEntry(name));
            Objects.requireNonNull(bytes, name).transferTo(made);
        }
    }

    private void print() {
        for (int load = 0; load < LOADS.size(); load++) {
            printLoad(load);
        }
        this.out.printf("%nStart to first command, and memory: median (least to most)%n");
        this.out.printf("%-36s %22s %22s %20s %20s %8s %12s%n", "", "acknowledged after ms", "replied after ms",
                "command to ack. ms", "command to reply ms", "RSS MB", "at end, MB");
        for (Contender contender : Contender.values()) {
            List<Run> own = own(contender);
            this.out.printf("%-36s %22s %22s %20s %20s %8s %12s%n", contender.title(),
                    Figures.of(own, Run::startToAcknowledged).spread(), Figures.of(own, Run::startToReplied).spread(),
                    Figures.of(own, Run::firstAcknowledged).spread(), Figures.of(own, Run::firstReplied).spread(),
                    Figures.of(own, Run::residentAtFirst).median(), Figures.of(own, Run::residentAtEnd).median());
        }
    }

    private void printLoad(int load) {
        this.out.printf("%n%s, %,d commands a round; rates: median (least to most)%n", LOADS.get(load).title(),
                LOADS.get(load).commands());
        this.out.printf("%-36s %24s %8s %8s %24s %8s %8s%n", "", "acknowledged/s", "p50 ms", "p99 ms", "replied/s",
                "p50 ms", "p99 ms");
        for (Contender contender : Contender.values()) {
            List<Load.Outcome> outcomes = own(contender).stream().map(run -> run.outcomes().get(load)).toList();
            List<Asked> asked = outcomes.stream().flatMap(outcome -> outcome.asked().stream()).toList();
            Figures acknowledged = Figures.of(asked, one -> one.acknowledgedAfter() / 1e6);
            Figures replied = Figures.of(asked, one -> one.repliedAfter() / 1e6);
            this.out.printf("%-36s %24s %8.2f %8.2f %24s %8.2f %8.2f%n", contender.title(),
                    Figures.of(outcomes, Load.Outcome::acknowledgedPerSecond).spread(), acknowledged.percentile(50),
                    acknowledged.percentile(99), Figures.of(outcomes, Load.Outcome::repliedPerSecond).spread(),
                    replied.percentile(50), replied.percentile(99));
        }
        for (Contender other : List.of(Contender.BARE_AT_ONCE, Contender.BARE)) {
            this.out.printf("ours / %-29s %24s %34s%n", other.title(),
                    ratio(load, other, Load.Outcome::acknowledgedPerSecond),
                    ratio(load, other, Load.Outcome::repliedPerSecond));
        }
    }

    /** Round by round: what disturbs a round disturbs both. */
    private String ratio(int load, Contender other, ToDoubleFunction<Load.Outcome> rate) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(rate.applyAsDouble(own(Contender.OURS).get(round).outcomes().get(load))
                    / rate.applyAsDouble(own(other).get(round).outcomes().get(load)));
        }
        return Figures.of(ratios, Double::doubleValue).ratios();
    }

    private List<Run> own(Contender contender) {
        return this.runs.getOrDefault(contender, List.of());
    }

    /**
     * One life of a server.
     *
     * @param startToAcknowledged from the process's start to the first acknowledgement,
     * in milliseconds; the other times are in milliseconds, too
     * @param firstAcknowledged from the first command to its acknowledgement
     * @param residentAtFirst in MB, after the first command; not a number where unknown
     */
    private record Run(double startToAcknowledged, double startToReplied, double firstAcknowledged, double firstReplied,
            double residentAtFirst, double residentAtEnd, Asked first, List<Load.Outcome> outcomes,
            List<Load.Outcome> warmUps) {

        static Run of(Started server) throws InterruptedException {
            double residentAtFirst = megabytes(server);
            List<Load.Outcome> warmUps = new ArrayList<>();
            for (int time = 0; time < WARM_UPS; time++) {
                warmUps.add(WARM_UP.on(server));
            }
            List<Load.Outcome> outcomes = new ArrayList<>();
            for (Load load : LOADS) {
                outcomes.add(load.on(server));
            }
            return new Run(server.untilAcknowledged() / 1e6, server.untilReplied() / 1e6,
                    server.first().acknowledgedAfter() / 1e6, server.first().repliedAfter() / 1e6, residentAtFirst,
                    megabytes(server), server.first(), outcomes, warmUps);
        }

        private static double megabytes(Started server) {
            return server.resident().stream().mapToDouble(kib -> kib / 1024.0).findFirst().orElse(Double.NaN);
        }

        int errors() {
            return (this.first.isFine() ? 0 : 1)
                    + Stream.concat(this.outcomes.stream(), this.warmUps.stream()).mapToInt(Load.Outcome::errors).sum();
        }

    }

}
