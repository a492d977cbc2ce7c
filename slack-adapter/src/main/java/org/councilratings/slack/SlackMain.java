package org.councilratings.slack;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.ThreadsInMemory;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.SettingFault;
import org.councilratings.core.terminal.DigestCommand;
import org.councilratings.slack.listen.Listeners;
import org.councilratings.slack.listen.SlashCommands;
import org.councilratings.slack.post.ChannelPost;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.render.SlackRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code ./bot slack} runs the adapter; {@code ./bot preview slack "…"} shows a reply.
 */
@Command(name = "bot", description = "Council Ratings Bot in Slack.")
public final class SlackMain {

    private static final Logger LOG = LoggerFactory.getLogger(SlackMain.class);

    private final PrintStream out;

    private final PrintStream err;

    private final Map<String, String> variables;

    private final Clock clock;

    SlackMain(PrintStream out, PrintStream err, Map<String, String> variables, Clock clock) {
        this.out = out;
        this.err = err;
        this.variables = Map.copyOf(variables);
        this.clock = clock;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(new SlackMain(out, err, System.getenv(), Clock.systemUTC()).run(arguments));
    }

    int run(String... arguments) {
        return new CommandLine(this).addSubcommand(new Run())
            .addSubcommand(new Preview())
            .addSubcommand(new DigestCommand("slack", SlackMain::bodies, this.variables, this.clock, this.out::println,
                    this.err::println))
            .addSubcommand(new Rehearsal(this.clock))
            .setOut(new java.io.PrintWriter(this.out, true, StandardCharsets.UTF_8))
            .setErr(new java.io.PrintWriter(this.err, true, StandardCharsets.UTF_8))
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                this.err.println(failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            })
            .execute(arguments);
    }

    /** What is posted of an answer, a message each. */
    private static List<String> bodies(Answer answer) {
        return new SlackRenderer().post(answer).stream().map(message -> ChannelPost.of(message).toString()).toList();
    }

    /** Runs until it is told to stop. */
    @Command(name = "slack", mixinStandardHelpOptions = true,
            description = "Runs the bot in Slack until it is stopped; docs/slack.md shows how to set it up.")
    private final class Run implements Callable<Integer> {

        @Override
        public Integer call() throws IOException, InterruptedException {
            Environment environment = new Environment(SlackMain.this.variables);
            SlackSettings settings = SlackSettings.from(environment);
            if (!environment.faults().isEmpty()) {
                SlackMain.this.err.print(SettingFault.textOf(environment.faults()));
                SlackMain.this.err.println("docs/slack.md shows how to set it up, step by step.");
                return CommandLine.ExitCode.USAGE;
            }
            SlackAdapter adapter = SlackAdapter.start(settings, SlackMain.this.clock, Thread::sleep);
            CountDownLatch stopped = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                adapter.close();
                LOG.info("Stopped");
                stopped.countDown();
            }, "stop"));
            stopped.await();
            return CommandLine.ExitCode.OK;
        }

    }

    /** Shows what would be sent first as a reply to a command. */
    @Command(name = "preview", mixinStandardHelpOptions = true,
            description = "Prints the JSON that Slack would be sent as a reply: the body for a response URL.")
    private final class Preview implements Callable<Integer> {

        @Parameters(index = "0", paramLabel = "PLATFORM", description = "slack")
        private String platform = "";

        @Parameters(index = "1..*", arity = "0..*", paramLabel = "WORDS", description = "the question")
        private List<String> words = List.of();

        @Option(names = "--today", paramLabel = "DATE", description = "the date that \"this year\" means (2026-11-22)")
        private Optional<LocalDate> today = Optional.empty();

        @Override
        public Integer call() throws IOException {
            if (!this.platform.equals("slack")) {
                SlackMain.this.err.println("There is no preview for \"%s\". Write: ./bot preview slack \"rating Kent\""
                    .formatted(this.platform));
                return CommandLine.ExitCode.USAGE;
            }
            Bot bot = new Bot(DatasetSetting.from(new Environment(SlackMain.this.variables)).load(),
                    SlackMain.this.clock, new ThreadsInMemory(SlackMain.this.clock), Listeners.SLACK);
            Answer answer = SlashCommands.answer(bot, String.join(" ", this.words), this.today.orElseGet(bot::today));
            SlackMain.this.out.println(Reply.of(answer, new SlackRenderer().first(answer)).toJson());
            return CommandLine.ExitCode.OK;
        }

    }

}
