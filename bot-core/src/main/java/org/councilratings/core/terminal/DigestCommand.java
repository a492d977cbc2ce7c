package org.councilratings.core.terminal;

import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

import org.councilratings.core.Bot;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.digest.Digest;
import org.councilratings.core.digest.PublishedSince;
import org.councilratings.core.settings.DatasetSetting;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.subscription.Only;
import org.councilratings.core.subscription.Wants;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Region;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import org.jspecify.annotations.Nullable;

/**
 * {@code digest}: the summary that a subscriber would get, without any account. Each
 * channel adds it to its own commands, with its own way to show an answer.
 */
@Command(name = "digest", mixinStandardHelpOptions = true,
        description = "Prints a summary of the reports published since a day, as a subscriber would get it.")
public final class DigestCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "slack", "discord");

    private final String channel;

    private final Function<Answer, List<String>> shown;

    private final Map<String, String> environment;

    private final Clock clock;

    private final Consumer<String> out;

    private final Consumer<String> err;

    @ParentCommand
    @Nullable Object parent;

    @Option(names = "--since", paramLabel = "DATE", required = true,
            description = "the first day of publication (2026-07-01), or its month (2026-07)")
    private String since = "";

    @Option(names = "--region", paramLabel = "REGION", arity = "1..*",
            description = "only councils in this region (north-west), or in several")
    private List<String> regions = List.of();

    @Option(names = "--format", paramLabel = "FORMAT",
            description = "text, or the JSON body of each message: slack, discord")
    private Optional<String> format = Optional.empty();

    @Option(names = "--today", paramLabel = "DATE", description = "the date that counts as today (2026-11-22)")
    private Optional<String> today = Optional.empty();

    /**
     * The command of one channel.
     * @param channel {@code text}, {@code slack} or {@code discord}: the format that it
     * shows
     * @param shown what is printed of an answer, a line or text each
     * @param environment where the dataset is named
     */
    public DigestCommand(String channel, Function<Answer, List<String>> shown, Map<String, String> environment,
            Clock clock, Consumer<String> out, Consumer<String> err) {
        this.channel = channel;
        this.shown = shown;
        this.environment = Map.copyOf(environment);
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        try {
            this.shown.apply(answer()).forEach(this.out);
            return CommandLine.ExitCode.OK;
        }
        catch (IllegalArgumentException ex) {
            this.err.accept(String.valueOf(ex.getMessage()));
            return CommandLine.ExitCode.USAGE;
        }
    }

    /**
     * @throws IllegalArgumentException if what was asked for makes no sense: the message
     * says why
     * @throws IOException if the dataset cannot be read
     */
    private Answer answer() throws IOException {
        String wanted = this.format.orElse("text");
        if (!FORMATS.contains(wanted)) {
            throw new IllegalArgumentException(
                    "\"%s\" is no format. Write one of: %s".formatted(wanted, String.join(", ", FORMATS)));
        }
        if (!wanted.equals(this.channel)) {
            throw new IllegalArgumentException("The launcher knows who shows that format. Write: ./bot digest --since "
                    + "%s --format %s".formatted(this.since, wanted));
        }
        LocalDate day = date("--since", this.since, KnownDate::parse).earliest();
        Set<Region> places = RegionNames.read(this.regions);
        LocalDate now = this.today.map(text -> date("--today", text, LocalDate::parse))
            .or(this::givenBefore)
            .orElseGet(() -> LocalDate.now(this.clock.withZone(Bot.ZONE)));
        if (day.isAfter(now)) {
            throw new IllegalArgumentException("--since %s has not come yet: today is %s. Write an earlier day"
                .formatted(this.since, KnownDate.of(now).words()));
        }
        Dataset dataset = DatasetSetting.from(new Environment(this.environment)).load();
        Wants wants = new Wants(places, List.of(), false, Only.ANYTHING, Set.of(), true);
        return new Digest(dataset, now).of(PublishedSince.of(dataset, wants, day, Bot.ZONE));
    }

    /** The date given before the command. */
    private Optional<LocalDate> givenBefore() {
        return (this.parent instanceof Terminal terminal) ? terminal.today() : Optional.empty();
    }

    private static <T> T date(String option, String text, Function<String, T> read) {
        try {
            return read.apply(text);
        }
        catch (DateTimeException ex) {
            throw new IllegalArgumentException(
                    "%s: \"%s\" is no date. Write it like 2026-07-01".formatted(option, text), ex);
        }
    }

}
