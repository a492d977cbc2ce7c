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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

import org.councilratings.core.Bot;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.text.PlainText;
import org.councilratings.data.dataset.Dataset;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The terminal channel: chat without arguments, and the commands. */
@Command(name = "bot", subcommands = { AskCommand.class, ResolveCommand.class, HeldCommand.class },
        description = "Answers questions about Ofsted inspections of councils' children's services.",
        mixinStandardHelpOptions = true,
        footer = { "", "Without a command: a chat in this terminal.", "Further commands: ./bot data --help",
                "In Slack: ./bot slack --help, ./bot preview slack \"rating Kent\"",
                "In Discord: ./bot discord --help, ./bot preview discord \"rating Kent\"" })
public final class Terminal implements Callable<Integer> {

    /** Set by the launcher where a person sits at both ends. */
    private static final String INTERACTIVE = "councilratings.interactive";

    /** Answered by an adapter, unless the launcher was not told which. */
    private static final Set<String> ADAPTERS = Set.of("slack", "discord", "preview");

    private final BufferedReader in;

    private final PrintWriter out;

    private final PrintWriter err;

    private final Clock clock;

    private final Map<String, String> environment;

    @Option(names = "--today", paramLabel = "DATE", description = "the date that \"this year\" means (2026-11-22)")
    Optional<LocalDate> today = Optional.empty();

    Terminal(BufferedReader in, PrintWriter out, PrintWriter err, Clock clock, Map<String, String> environment) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.environment = Map.copyOf(environment);
    }

    public static void main(String[] arguments) {
        // UTF-8 whatever the locale says: grades and names go through pipes
        BufferedReader in = new BufferedReader(
                new InputStreamReader(new FileInputStream(FileDescriptor.in), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(
                new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true);
        int status = new Terminal(in, out, err, Clock.systemUTC(), System.getenv()).run(arguments);
        out.flush();
        System.exit(status);
    }

    int run(String... arguments) {
        if (arguments.length > 0 && ADAPTERS.contains(arguments[0])) {
            this.err.println("Write: ./bot preview slack \"rating Kent\" or ./bot preview discord \"rating Kent\"; or "
                    + "./bot slack or ./bot discord to run the bot there.");
            return CommandLine.ExitCode.USAGE;
        }
        DigestCommand digest = new DigestCommand("text", answer -> List.of(PlainText.of(answer)), this.environment,
                this.clock, this.out::println, this.err::println);
        return new CommandLine(this).addSubcommand(digest)
            .registerConverter(LocalDate.class, Terminal::date)
            .setOut(this.out)
            .setErr(this.err)
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
        Bot bot = new Bot(dataset(), this.today.map(Terminal::clockOn).orElse(this.clock));
        LineByLine lines = new LineByLine(new Chat(bot), this.in, this.out);
        if (!Boolean.getBoolean(INTERACTIVE)) {
            lines.piped();
        }
        else if (Screen.isDumb(this.environment) || !InteractiveChat.ran(new Chat(bot), new Completions(bot), history(),
                Screen.hasColours(this.environment))) {
            lines.prompted(new Screen(false, Integer.MAX_VALUE));
        }
        return 0;
    }

    private static Clock clockOn(LocalDate day) {
        return Clock.fixed(day.atTime(LocalTime.NOON).atZone(Bot.ZONE).toInstant(), Bot.ZONE);
    }

    private Optional<HistoryFile> history() {
        Path file = HistoryFile.place(this.environment, Path.of(System.getProperty("user.home")));
        try {
            return Optional.of(HistoryFile.open(file));
        }
        catch (IOException ex) {
            this.err.println("What you type is not kept for next time: %s cannot be written.".formatted(file));
            return Optional.empty();
        }
    }

    BufferedReader in() {
        return this.in;
    }

    /** Where what is no answer goes. */
    PrintWriter err() {
        return this.err;
    }

    /** What the process was started with. */
    Environment environment() {
        return new Environment(this.environment);
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

    /** The date given before a command, for a command that has none of its own. */
    Optional<LocalDate> today() {
        return this.today;
    }

    private Dataset dataset() throws IOException {
        return DatasetSetting.from(new Environment(this.environment)).load();
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        }
        catch (DateTimeException ex) {
            throw new TypeConversionException("\"%s\" is no date. Write it like 2026-11-22".formatted(text));
        }
    }

}
