package org.councilratings.core.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A Java process that tells what it does on its standard output, a line each. What it
 * logs goes to a file.
 */
public final class ChildProcess implements AutoCloseable {

    /** Lines of a log that a failure shows. */
    private static final int TAIL = 40;

    private static final String END = "(the process has ended)";

    private final Process process;

    private final Writer input;

    private final Path log;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        this.input = process.outputWriter(StandardCharsets.UTF_8);
        // a virtual one would hold up others: reading from a process occupies what carries it
        Thread.ofPlatform().daemon().start(this::read);
    }

    /**
     * Starts a process.
     * @param classPath as {@code java -cp} takes it
     * @param variables its environment, beside that of this process
     * @param log what it logs is added to this file
     */
    public static ChildProcess start(String classPath, String main, Map<String, String> variables, Path log) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx256m", "--enable-native-access=ALL-UNNAMED", "-cp", classPath,
                main));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(variables);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
        try {
            return new ChildProcess(builder.start(), log);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** The class path of this process's own tests. */
    public static String ownClassPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    private void read() {
        try (BufferedReader reader = this.process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(this.lines::add);
        }
        catch (IOException | UncheckedIOException ex) {
            // killed while it wrote a line
        }
        this.lines.add(END);
    }

    /**
     * The next line; waits for it.
     * @throws AssertionError if the process ends before, or says nothing for long, with
     * the end of what it logged
     */
    public String next() {
        try {
            String line = this.lines.poll(Patience.LONG.toMillis(), TimeUnit.MILLISECONDS);
            if (line == null) {
                throw new AssertionError("nothing is said. " + tail());
            }
            if (line.equals(END)) {
                this.lines.add(END);
                throw new AssertionError("it ended. " + tail());
            }
            return line;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ex);
        }
    }

    /** The end of what it and those before it logged. */
    public String tail() {
        try {
            List<String> logged = Files.readAllLines(this.log);
            return "The end of %s:\n%s".formatted(this.log.getFileName(),
                    String.join("\n", logged.subList(Math.max(0, logged.size() - TAIL), logged.size())));
        }
        catch (IOException ex) {
            return "Nothing was logged in " + this.log;
        }
    }

    public boolean isAlive() {
        return this.process.isAlive();
    }

    /** Whether it has said a line that begins so, and nobody has read it yet. */
    public boolean hasSaid(String beginning) {
        return this.lines.stream().anyMatch(line -> line.startsWith(beginning));
    }

    /** Waits for a line that begins so, and gives what follows; other lines are lost. */
    public String awaitLine(String beginning) {
        String line = next();
        while (!line.startsWith(beginning)) {
            line = next();
        }
        return line.substring(beginning.length());
    }

    /** Says something to it, and gives its next line. */
    public String ask(String line) {
        try {
            this.input.write(line + "\n");
            this.input.flush();
            return next();
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /** Ends it at once, whatever it is doing: {@code kill -9}. */
    public void kill() {
        this.process.destroyForcibly();
        try {
            this.process.waitFor();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        kill();
    }

}
