package org.councilratings.discord;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.Secret;
import org.councilratings.core.settings.SettingFault;
import org.councilratings.core.terminal.DigestCommand;
import org.councilratings.discord.listen.Offer;
import org.councilratings.discord.render.DiscordRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./bot discord} runs the adapter; {@code ./bot preview discord "…"} shows a
 * reply.
 */
@Command(name = "bot", description = "Council Ratings Bot in Discord.")
public final class DiscordMain {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordMain.class);

    /** To start again would not help until somebody has mended something. */
    static final int ENDED_BY_DISCORD = 3;

    private final PrintStream out;

    private final PrintStream err;

    private final Map<String, String> variables;

    private final Clock clock;

    DiscordMain(PrintStream out, PrintStream err, Map<String, String> variables, Clock clock) {
        this.out = out;
        this.err = err;
        this.variables = Map.copyOf(variables);
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new DiscordMain(out, err, System.getenv(), Clock.systemUTC()).run(arguments));
    }

    int run(String... arguments) {
        return new CommandLine(this).addSubcommand(new Run())
            .addSubcommand(new Preview())
            .addSubcommand(new DigestCommand("discord", DiscordMain::bodies, this.variables, this.clock,
                    this.out::println, this.err::println))
            .addSubcommand(new Rehearsal(this.clock))
            .setOut(new PrintWriter(this.out, true, StandardCharsets.UTF_8))
            .setErr(new PrintWriter(this.err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                this.err.println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            })
            .execute(arguments);
    }

    /** What is posted of an answer, a message each. */
    private static List<String> bodies(Answer answer) {
        return new DiscordRenderer().post(answer).stream().map(message -> message.toData().toString()).toList();
    }

    private int faulty(Environment environment) {
        this.err.print(SettingFault.textOf(environment.faults()));
        this.err.println("docs/discord.md shows how to set it up, step by step.");
        return CommandLine.ExitCode.USAGE;
    }

    /** Runs until it is told to stop, or until Discord ends it for good. */
    @Command(name = "discord", mixinStandardHelpOptions = true,
            description = "Runs the bot in Discord until it is stopped; docs/discord.md shows how to set it up.")
    private final class Run implements Callable<Integer> {

        @Option(names = "--invite", description = "prints the links by which the bot is added, and runs nothing")
        private boolean invites;

        @Override
        public Integer call() throws IOException, InterruptedException {
            Environment environment = new Environment(DiscordMain.this.variables);
            return this.invites ? invite(environment) : serve(environment);
        }

        private int invite(Environment environment) throws IOException {
            Secret token = DiscordSettings.token(environment);
            URI api = DiscordSettings.api(environment);
            if (!environment.faults().isEmpty()) {
                return faulty(environment);
            }
            Invitation invitation = Invitation.of(api, token);
            DiscordMain.this.out
                .println("Add me to a server, with the permissions to see channels, to write in them and in "
                        + "threads, to read what I reply to, and to look whether a post arrived:");
            DiscordMain.this.out.println(invitation.toServer());
            DiscordMain.this.out.println("Or add my commands to your own account, for use anywhere:");
            DiscordMain.this.out.println(invitation.toAccount());
            return CommandLine.ExitCode.OK;
        }

        private int serve(Environment environment) throws IOException, InterruptedException {
            DiscordSettings settings = DiscordSettings.from(environment);
            if (!environment.faults().isEmpty()) {
                return faulty(environment);
            }
            DiscordAdapter adapter = DiscordAdapter.start(settings, DiscordMain.this.clock);
            CompletableFuture<String> ended = adapter.ended();
            CountDownLatch stopped = new CountDownLatch(1);
            Thread stop = new Thread(() -> {
                adapter.close();
                LOG.info("Stopped");
                stopped.countDown();
                ended.complete("");
            }, "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            String reason = ended.join();
            if (reason.isEmpty()) {
                stopped.await();
                return CommandLine.ExitCode.OK;
            }
            DiscordMain.this.err.println(reason);
            return ENDED_BY_DISCORD;
        }

    }

    /** Shows what would be sent first as a reply to a command. */
    @Command(name = "preview", mixinStandardHelpOptions = true,
            description = "Prints the JSON that Discord would be sent as a reply: the body of a new message.")
    private final class Preview implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "PLATFORM", description = "discord")
        private String platform = "";

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS", description = "the question")
        private List<String> words = List.of();

        @Option(names = "--today", paramLabel = "DATE", description = "the date that \"this year\" means (2026-11-22)")
        private Optional<LocalDate> today = Optional.empty();

        @Override
        public Integer call() throws IOException {
            if (!this.platform.equals("discord")) {
                DiscordMain.this.err
                    .println("There is no preview for \"%s\". Write: ./bot preview discord \"rating Kent\""
                        .formatted(this.platform));
                return CommandLine.ExitCode.USAGE;
            }
            Bot bot = new Bot(DatasetSetting.from(new Environment(DiscordMain.this.variables)).load(),
                    DiscordMain.this.clock, new ThreadsInMemory(DiscordMain.this.clock), Offer.DISCORD);
            Answer answer = bot.ask(String.join(" ", this.words), Where.nowhere(), this.today.orElseGet(bot::today));
            DiscordMain.this.out.println(new DiscordRenderer().first(answer).toData());
            return CommandLine.ExitCode.OK;
        }

    }

}
