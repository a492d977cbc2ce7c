package org.councilratings.slack.load;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, and its first command. */
final class Started implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** As {@code ./bot} starts an adapter. */
    private static final List<String> OPTIONS = List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-Dslf4j.internal.verbosity=ERROR",
            "-Xlog:disable");

    private final Process process;

    private final int port;

    private final Commands commands;

    private final Asked first;

    private final long untilAcknowledged;

    private final long untilReplied;

    private Started(Process process, int port, Commands commands, Asked first, long start) {
        this.process = process;
        this.port = port;
        this.commands = commands;
        this.first = first;
        this.untilReplied = first.end() - start;
        this.untilAcknowledged = this.untilReplied - first.repliedAfter() + first.acknowledgedAfter();
    }

    /**
     * Starts it, and asks as soon as it listens.
     * @param options for Java, beside those that all have
     * @param log where its standard error goes
     */
    static Started start(Contender contender, Replies replies, List<String> options, Path log)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(OPTIONS);
        command.addAll(options);
        command.addAll(contender.command());
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(log.toFile());
        Path state = Files.createTempDirectory(log.getParent(), "state");
        builder.environment()
            .putAll(Map.of("SLACK_API_URL", replies.api(), "SLACK_BOT_TOKEN", "xoxb-load", "SLACK_SIGNING_SECRET",
                    Commands.SIGNING_SECRET, "SLACK_PORT", String.valueOf(port), "MANAGEMENT_PORT", "0",
                    "RATINGS_STATE", state.resolve("bot.db").toString()));
        builder.environment().keySet().removeAll(List.of("SLACK_APP_TOKEN", "RATINGS_DATA", "JAVA_TOOL_OPTIONS"));
        Commands commands = new Commands(replies, contender);
        long start = System.nanoTime();
        Process process = builder.start();
        try (Line line = connected(process, port, log)) {
            Asked first = commands.next(line);
            first.awaitReply();
            return new Started(process, port, commands, first, start);
        }
        catch (IOException | InterruptedException ex) {
            process.destroyForcibly();
            throw ex;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Line connected(Process process, int port, Path log) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                return Line.to(port);
            }
            catch (ConnectException ex) {
                Thread.sleep(2);
            }
        }
        throw new IOException("It did not start; it said: " + Files.readString(log));
    }

    Commands commands() {
        return this.commands;
    }

    int port() {
        return this.port;
    }

    /** The first command of all. */
    Asked first() {
        return this.first;
    }

    /** From the process's start, in nanoseconds. */
    long untilAcknowledged() {
        return this.untilAcknowledged;
    }

    /** From the process's start, in nanoseconds. */
    long untilReplied() {
        return this.untilReplied;
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
    public void close() {
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
    }

}
