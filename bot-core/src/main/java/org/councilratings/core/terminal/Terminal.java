package org.councilratings.core.terminal;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Loaded;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The terminal channel: chat without arguments, and the commands. */
@Command(name = "bot", subcommands = { AskCommand.class, ResolveCommand.class },
        description = "Answers questions about Ofsted inspections of councils' children's services.",
        mixinStandardHelpOptions = true,
        footer = { "", "Without a command: a chat in this terminal. Further commands: ./bot data --help" })
public final class Terminal implements Callable<Integer> {

    /** Names the dataset to serve; without it, the packaged one. */
    static final String DATA = "RATINGS_DATA";

    private final BufferedReader in;

    private final PrintWriter out;

    private final Clock clock;

    private final @Nullable String dataLocation;

    Terminal(BufferedReader in, PrintWriter out, Clock clock, @Nullable String dataLocation) {
        this.in = in;
        this.out = out;
        this.clock = clock;
        this.dataLocation = dataLocation;
    }

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale says: grades and names go through pipes
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        int status = new Terminal(in, out, Clock.systemUTC(), System.getenv(DATA)).run(arguments);
        out.flush();
        System.exit(status);
    }

    int run(String... arguments) {
        return new CommandLine(this).setOut(this.out)
            .setUnmatchedOptionsArePositionalParams(true)
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println(failure.getMessage());
                return 1;
            })
            .execute(arguments);
    }

    /** Chat: a line in, an answer out, until the end of the input. */
    @Override
    public Integer call() throws IOException {
        Bot bot = bot();
        this.out.println("Ask about a council's children's services, for example: rating cheshire-east");
        this.out.println("\"help\" says more; \"exit\" or Ctrl-D ends.");
        while (true) {
            this.out.print("\n> ");
            this.out.flush();
            String line = this.in.readLine();
            if (line == null || List.of("exit", "quit", "bye").contains(line.strip())) {
                this.out.println();
                return 0;
            }
            this.out.println(PlainText.of(bot.ask(line, Where.nowhere())));
        }
    }

    BufferedReader in() {
        return this.in;
    }

    /** Where what is no answer goes. */
    PrintWriter err() {
        return new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8));
    }

    PrintWriter out() {
        return this.out;
    }

    /**
     * The bot on the dataset that the environment names.
     * @throws IOException if that dataset cannot be read or has faults: the message says
     * which and how to mend them
     */
    Bot bot() throws IOException {
        return new Bot(dataset(), this.clock);
    }

    private Dataset dataset() throws IOException {
        if (this.dataLocation == null || this.dataLocation.isBlank()) {
            return DatasetLoader.packaged();
        }
        if (this.dataLocation.startsWith("http:") || this.dataLocation.startsWith("https:")) {
            throw new IOException(
                    "%s=%s: only a directory or a zip file can be read so far. Download the zip and name it"
                        .formatted(DATA, this.dataLocation));
        }
        return switch (DatasetLoader.load(DatasetFiles.at(Path.of(this.dataLocation)))) {
            case Loaded.Clean(Dataset dataset) -> dataset;
            case Loaded.Faulty(List<Fault> faults) -> throw new IOException("%s=%s has %d fault%s:\n%s".formatted(DATA,
                    this.dataLocation, faults.size(), (faults.size() == 1) ? "" : "s",
                    String.join("\n", faults.stream().map(Fault::toString).toList())));
        };
    }

}
