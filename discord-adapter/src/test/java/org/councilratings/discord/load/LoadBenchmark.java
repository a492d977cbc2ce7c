package org.councilratings.discord.load;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;
import org.councilratings.core.load.ClassCache;
import org.councilratings.core.load.Figures;

/**
 * Starts each contender a few times in turn, loads it, and prints what was measured side
 * by side. Ends with status 1 where an answer was lost, wrong or given twice; times make
 * it neither fail nor pass.
 */
public final class LoadBenchmark {

    private static final int ROUNDS = 5;

    /** Left out of the figures. */
    private static final Load WARM_UP = new Load("warm-up", Interactions.Kind.COMMAND, 16, 40 * 153);

    private static final List<Load> LOADS = List.of(
            new Load("commands, 16 at once", Interactions.Kind.COMMAND, 16, 40 * 153),
            new Load("commands, 1 at once", Interactions.Kind.COMMAND, 1, 10 * 153),
            new Load("completions, 16 at once", Interactions.Kind.COMPLETION, 16, 40 * 153),
            new Load("completions, 1 at once", Interactions.Kind.COMPLETION, 1, 10 * 153));

    private static final int SHOWN_ERRORS = 10;

    private final Path target;

    private final Path folder;

    private final List<Contender> contenders;

    private final PrintStream out;

    private final Map<Contender, List<Run>> runs = new EnumMap<>(Contender.class);

    private LoadBenchmark(Path target, Path folder, List<Contender> contenders, PrintStream out) {
        this.target = target;
        this.folder = folder;
        this.contenders = contenders;
        this.out = out;
    }

    /**
     * Measures.
     * @param arguments the folder with the adapter's jar and its libraries in
     * {@code lib}, then the contenders where not all are wanted
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        List<Contender> contenders = Arrays.stream(arguments).skip(1).map(Contender::valueOf).toList();
        Path folder = Files.createTempDirectory("load");
        int errors;
        try {
            errors = new LoadBenchmark(Path.of(arguments[0]), folder,
                    contenders.isEmpty() ? List.of(Contender.values()) : contenders, out)
                .run();
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
        this.out.printf("Discord interactions over loopback, from the gateway to the callback, Java %s; what stands in "
                + "for Discord shares the %d processors with what it measures, so ratios travel, and absolute figures "
                + "do not.%n", Runtime.version(), Runtime.getRuntime().availableProcessors());
        this.out.printf("%d rounds of each in turn; left out: %,d commands to warm up, and a first start that makes "
                + "the cache of classes.%n", ROUNDS, WARM_UP.interactions());
        packBare();
        for (Contender contender : this.contenders) {
            try (Started first = start(contender, cache(contender).making())) {
                WARM_UP.on(first);
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : this.contenders) {
                try (Started bot = start(contender, cache(contender).using())) {
                    this.runs.computeIfAbsent(contender, key -> new ArrayList<>()).add(Run.of(contender, bot));
                }
            }
        }
        print();
        return errors();
    }

    private Started start(Contender contender, List<String> options) throws IOException, InterruptedException {
        return Started.start(contender, options, this.folder.resolve(contender + ".log"));
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
            return files.filter(file -> file.getFileName().toString().matches("discord-adapter-[0-9.]+\\.jar"))
                .findFirst()
                .orElseThrow(
                        () -> new IOException("No jar of the adapter in %s: build it first".formatted(this.target)));
        }
    }

    /** Only classes in jars can be in a cache. */
    private void packBare() throws IOException {
        try (JarOutputStream made = new JarOutputStream(Files.newOutputStream(bare()))) {
            for (Class<?> each : BareJda.CLASSES) {
                String name = each.getName().replace('.', '/') + ".class";
                made.putNextEntry(new JarEntry(name));
                try (InputStream bytes = each.getClassLoader().getResourceAsStream(name)) {
                    Objects.requireNonNull(bytes, name).transferTo(made);
                }
            }
        }
    }

    private void print() {
        LOADS.forEach(this::print);
        this.out.printf("%nStart, and memory: median (least to most)%n");
        this.out.printf("%-24s %22s %26s %24s %8s %12s%n", "", "start to ready, ms", "start to first answer, ms",
                "ready to first answer, ms", "RSS MB", "at end, MB");
        for (Contender contender : this.contenders) {
            List<Run> own = own(contender);
            this.out.printf("%-24s %22s %26s %24s %8s %12s%n", contender.title(),
                    Figures.of(own, Run::startToReady).spread(), Figures.of(own, Run::startToAnswered).spread(),
                    Figures.of(own, Run::firstAnswered).spread(), Figures.of(own, Run::residentAtFirst).median(),
                    Figures.of(own, Run::residentAtEnd).median());
        }
    }

    private void print(Load load) {
        List<Contender> able = this.contenders.stream().filter(contender -> contender.isAbleTo(load.kind())).toList();
        if (able.isEmpty()) {
            return;
        }
        this.out.printf("%n%s, %,d a round; rates: median (least to most)%n", load.title(), load.interactions());
        this.out.printf("%-24s %24s %8s %8s %24s %24s%n", "", "answered/s", "p50 ms", "p99 ms", "own processor µs each",
                "stand-in's µs each");
        for (Contender contender : able) {
            List<Measured> measured = measured(contender, load);
            List<Asked> fine = measured.stream()
                .flatMap(one -> one.outcome().asked().stream())
                .filter(Asked::isFine)
                .toList();
            Figures answered = Figures.of(fine, asked -> asked.answeredAfter() / 1e6);
            this.out.printf("%-24s %24s %8.2f %8.2f %24s %24s%n", contender.title(),
                    Figures.of(measured, Measured::rate).spread(), answered.percentile(50), answered.percentile(99),
                    Figures.of(measured, Measured::botMicroseconds).spread(),
                    Figures.of(measured, Measured::standInMicroseconds).spread());
        }
        for (Contender one : able) {
            for (Contender other : able.subList(0, able.indexOf(one))) {
                this.out.printf("%-48s rate %s, p50 %s, processor %s%n", one.title() + " / " + other.title(),
                        ratio(load, one, other, Measured::rate), ratio(load, one, other, Measured::median),
                        ratio(load, one, other, Measured::botMicroseconds));
            }
        }
    }

    /** Round by round: what disturbs a round disturbs both. */
    private String ratio(Load load, Contender one, Contender other, ToDoubleFunction<Measured> figure) {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ratios.add(figure.applyAsDouble(measured(one, load).get(round))
                    / figure.applyAsDouble(measured(other, load).get(round)));
        }
        return Figures.of(ratios, Double::doubleValue).ratios();
    }

    private List<Measured> measured(Contender contender, Load load) {
        return own(contender).stream()
            .flatMap(run -> run.measured().stream())
            .filter(one -> one.load().equals(load))
            .toList();
    }

    private List<Run> own(Contender contender) {
        return this.runs.getOrDefault(contender, List.of());
    }

    private int errors() {
        int errors = 0;
        this.out.println();
        for (Contender contender : this.contenders) {
            int own = own(contender).stream().mapToInt(Run::errors).sum();
            this.out.printf("Errors, %s: %d%n", contender.title(), own);
            own(contender).stream()
                .flatMap(Run::faulty)
                .limit(SHOWN_ERRORS)
                .forEach(asked -> this.out.printf("  %s%n", asked));
            errors += own;
        }
        return errors;
    }

    /**
     * One load in one life of a bot.
     *
     * @param botMicroseconds the processors' time that the bot took for an interaction
     * @param standInMicroseconds the same of what stands in for Discord
     */
    private record Measured(Load load, Load.Outcome outcome, double botMicroseconds, double standInMicroseconds) {

        static Measured of(Load load, Started bot) throws InterruptedException {
            long botBefore = bot.worked().toNanos();
            long before = worked();
            Load.Outcome outcome = load.on(bot);
            double thousands = load.interactions() * 1e3;
            return new Measured(load, outcome, (bot.worked().toNanos() - botBefore) / thousands,
                    (worked() - before) / thousands);
        }

        private static long worked() {
            return (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system)
                    ? system.getProcessCpuTime() : 0;
        }

        double rate() {
            return this.outcome.perSecond();
        }

        double median() {
            return Figures
                .of(this.outcome.asked().stream().filter(Asked::isFine).toList(), asked -> asked.answeredAfter() / 1e6)
                .percentile(50);
        }

    }

    /**
     * One life of a bot.
     *
     * @param startToReady from the process's start to its being told that it is ready, in
     * milliseconds; the other times are in milliseconds, too
     * @param firstAnswered from the first interaction to its answer
     * @param residentAtFirst in MB, after the first answer; not a number where unknown
     * @param strays answers that nobody had asked for
     */
    private record Run(double startToReady, double startToAnswered, double firstAnswered, double residentAtFirst,
            double residentAtEnd, Asked first, Load.Outcome warmUp, List<Measured> measured, int strays) {

        static Run of(Contender contender, Started bot) throws InterruptedException {
            double residentAtFirst = megabytes(bot);
            Load.Outcome warmUp = WARM_UP.on(bot);
            List<Measured> measured = new ArrayList<>();
            for (Load load : LOADS) {
                if (contender.isAbleTo(load.kind())) {
                    measured.add(Measured.of(load, bot));
                }
            }
            return new Run(bot.untilReady() / 1e6, bot.untilAnswered() / 1e6, bot.first().answeredAfter() / 1e6,
                    residentAtFirst, megabytes(bot), bot.first(), warmUp, measured, bot.strays());
        }

        private static double megabytes(Started bot) {
            return bot.resident().stream().mapToDouble(kib -> kib / 1024.0).findFirst().orElse(Double.NaN);
        }

        int errors() {
            return this.strays + (this.first.isFine() ? 0 : 1) + outcomes().mapToInt(Load.Outcome::errors).sum();
        }

        Stream<Asked> faulty() {
            return Stream.concat(Stream.of(this.first), outcomes().flatMap(outcome -> outcome.asked().stream()))
                .filter(asked -> !asked.isFine());
        }

        private Stream<Load.Outcome> outcomes() {
            return Stream.concat(Stream.of(this.warmUp), this.measured.stream().map(Measured::outcome));
        }

    }

}
