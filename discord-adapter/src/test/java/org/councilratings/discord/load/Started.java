package org.councilratings.discord.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A bot in a process of its own, and its first interaction. */
final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As {@code ./bot} starts an adapter. */
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dslf4j.internal.verbosity=ERROR",
            "-Xlog:disable");

    private final Process process;

    private final Discord discord;

    private final Interactions interactions;

    private final Asked first;

    private final long untilReady;

    private final long untilAnswered;

    private Started(Process process, Discord discord, Interactions interactions, Asked first, long start, long ready) {
        this.process = process;
        this.discord = discord;
        this.interactions = interactions;
        this.first = first;
        this.untilReady = ready - start;
        this.untilAnswered = first.end() - start;
    }

    /**
     * Starts it, and asks as soon as it is ready.
     * @param options for Java, beside those that all have
     * @param log where what it says goes
     */
    static Started start(Contender contender, List<String> options, Path log) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(contender.command());
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        Path state = Files.createTempDirectory(log.getParent(), "state");
        Discord discord = new Discord();
        builder.environment()
            .putAll(Map.of("DISCORD_API_URL", discord.api(), "DISCORD_GATEWAY_URL", discord.gateway(), "DISCORD_TOKEN",
                    "MTAwMDAwMDAwMDAwMDAwMDAx.load.load", "MANAGEMENT_PORT", "0", "RATINGS_STATE",
                    state.resolve("bot.db").toString()));
        builder.environment().keySet().removeAll(List.of("RATINGS_DATA", "JAVA_TOOL_OPTIONS"));
        Interactions interactions = new Interactions(discord, contender);
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            awaitReady(process, discord, log);
            long ready = System.nanoTime();
            CountDownLatch answer = new CountDownLatch(1);
            Asked first = interactions.next(Interactions.Kind.COMMAND, answer::countDown);
            if (!answer.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException("It did not answer; it said: " + Files.readString(log));
            }
            return new Started(process, discord, interactions, first, start, ready);
        }
        catch (IOException | InterruptedException ex) {
            process.destroyForcibly();
            discord.close();
            throw ex;
        }
    }

    private static void awaitReady(Process process, Discord discord, Path log)
            throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!discord.isReadyWithin(100)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("It did not start; it said: " + Files.readString(log));
            }
        }
    }

    Interactions interactions() {
        return this.interactions;
    }

    /** The first interaction of all. */
    Asked first() {
        return this.first;
    }

    /** From the process's start to its being told that it is ready, in nanoseconds. */
    long untilReady() {
        return this.untilReady;
    }

    /** From the process's start to its first answer, in nanoseconds. */
    long untilAnswered() {
        return this.untilAnswered;
    }

    /** Answers that nobody had asked for. */
    int strays() {
        return this.discord.strays();
    }

    /** The processors' time that it took so far. */
    Duration worked() {
        return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** What it holds of this machine's memory, in KiB; empty where only Linux knows. */
    OptionalLong resident() {
        try {
            return Files.readAllLines(Path.of("/proc/%d/status".formatted(this.process.pid())))
                .stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst();
        }
        catch (IOException ex) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() throws IOException {
        this.process.destroy();
        try {
            if (!this.process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                this.process.destroyForcibly();
            }
        }
        catch (InterruptedException ex) {
            this.process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        this.discord.close();
    }

}
