package org.councilratings.core.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.councilratings.core.Bot;
import org.councilratings.core.settings.SharedSettings;
import org.councilratings.core.state.News;
import org.councilratings.core.state.StateStore;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code held}: what is new in the record and waits until an operator has looked. */
@Command(name = "held", mixinStandardHelpOptions = true,
        description = "Lists new reports that nobody is told of yet, because there were so many at once;"
                + " tells them, or never does. The bot may be running.")
final class HeldCommand implements Callable<Integer> {

    @ParentCommand
    @Nullable Terminal terminal;

    @ArgGroup
    @Nullable Becomes becomes;

    /** What becomes of all of it. */
    static final class Becomes {

        @Option(names = "--release", description = "tells all of it to whoever subscribed")
        boolean release;

        @Option(names = "--drop", description = "never tells it: it counts as merely added to the record")
        boolean drop;

    }

    @Override
    public Integer call() throws IOException {
        Terminal channel = Objects.requireNonNull(this.terminal);
        PrintWriter out = channel.out();
        Path file = SharedSettings.stateIn(channel.environment());
        if (!Files.exists(file)) {
            channel.err()
                .println("There is no state in %s. Let %s name the file that the bot runs on."
                    .formatted(file.toAbsolutePath().normalize(), SharedSettings.STATE));
            return CommandLine.ExitCode.SOFTWARE;
        }
        try (StateStore state = StateStore.open(file, Clock.systemUTC())) {
            if (this.becomes != null && this.becomes.release) {
                out.println("Released: %d. Whoever subscribed is told with the next post."
                    .formatted(state.news().release()));
            }
            else if (this.becomes != null) {
                out.println("Dropped: %d. Nobody is told.".formatted(state.news().drop()));
            }
            else {
                list(state.news().held(), out);
            }
        }
        return CommandLine.ExitCode.OK;
    }

    private static void list(List<News> held, PrintWriter out) {
        if (held.isEmpty()) {
            out.println("Nothing is held.");
            return;
        }
        held.forEach(news -> out.println("%-9s  %s  found %s".formatted(news.what().key(), news.report(),
                LocalDate.ofInstant(news.found(), Bot.ZONE))));
        out.println();
        out.println(
                "Held: %d. ./bot held --release tells all of it, ./bot held --drop never does.".formatted(held.size()));
    }

}
