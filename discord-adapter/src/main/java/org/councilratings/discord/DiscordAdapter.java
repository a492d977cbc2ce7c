package org.councilratings.discord;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.utils.SessionController;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Steps;
import org.councilratings.core.host.Host;
import org.councilratings.core.host.InHand;
import org.councilratings.core.host.Pause;
import org.councilratings.discord.connect.CommandList;
import org.councilratings.discord.connect.Line;
import org.councilratings.discord.listen.Desk;
import org.councilratings.discord.listen.Listeners;
import org.councilratings.discord.listen.Offer;
import org.councilratings.discord.publish.DiscordPublisher;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole adapter, running: everything is wired here. A stop sends what was asked
 * before, and then lets go of the rest.
 */
final class DiscordAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DiscordAdapter.class);

    private static final Duration FINISHING = Duration.ofSeconds(10);

    private final Host host;

    private Optional<Publisher> publisher = Optional.empty();

    private CompletableFuture<String> ended = new CompletableFuture<>();

    private DiscordAdapter(Host host) {
        this.host = host;
    }

    /** Starts it as it runs for people. */
    static DiscordAdapter start(DiscordSettings settings, Clock clock) throws IOException {
        return start(settings, clock, Line.at(settings.gateway()), Thread::sleep,
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("alarms").factory()));
    }

    /**
     * Starts it. It connects in the background.
     * @param sessions knows where the gateway is, and when to connect to it
     * @param pause how to wait before something is tried again
     * @param alarms tell when somebody has waited for long; stopped with the rest
     * @throws IOException if the dataset, the state or the management port cannot be had:
     * the message says how to mend it
     */
    static DiscordAdapter start(DiscordSettings settings, Clock clock, SessionController sessions, Pause pause,
            ScheduledExecutorService alarms) throws IOException {
        return start(settings, clock, sessions, pause, alarms, Pace.USUAL, Steps.NONE);
    }

    /** The same, with posts at another pace, and somebody who listens to their steps. */
    static DiscordAdapter start(DiscordSettings settings, Clock clock, SessionController sessions, Pause pause,
            ScheduledExecutorService alarms, Pace pace, Steps steps) throws IOException {
        DiscordAdapter adapter = new DiscordAdapter(Host.open(settings.shared(), clock, Offer.DISCORD));
        try {
            adapter.run(settings, clock, sessions, pause, alarms, pace, steps);
            return adapter;
        }
        catch (IOException | RuntimeException ex) {
            adapter.close();
            throw ex;
        }
    }

    private void run(DiscordSettings settings, Clock clock, SessionController sessions, Pause pause,
            ScheduledExecutorService alarms, Pace pace, Steps steps) throws IOException {
        this.host.onStop(alarms::shutdownNow);
        InHand inHand = new InHand();
        this.host.metrics().watchWaiting(Desk.PLATFORM, inHand::size);
        Desk desk = new Desk(this.host::bot, inHand, this.host.metrics(), alarms);
        this.host.onDataset(dataset -> desk.forgetShown());
        // posts go out over the line, and the line tells of who wants them
        AtomicReference<@Nullable Line> opened = new AtomicReference<>();
        DiscordPublisher publisher = new DiscordPublisher(
                () -> Optional.ofNullable(opened.get()).flatMap(Line::reached),
                () -> Optional.ofNullable(opened.get()).filter(Line::isRefused).isPresent(), clock);
        this.publisher = Optional.of(publisher);
        Listeners listeners = new Listeners(desk, this.host.eventsSeen(),
                this.host.reports(this.host.publish(publisher, pace, steps)));
        CommandList commands = new CommandList(Offer.commands(), this.host.metrics(), alarms);
        LOG.info("Connecting to Discord");
        Line line = Line.to(settings.api(), sessions, settings.token(), pause, this.host.metrics(), commands,
                listeners);
        opened.set(line);
        this.host.onStop(line::close);
        this.host.onStop(() -> inHand.finish(FINISHING));
        this.host.readiness().add(Desk.PLATFORM, line::fault);
        this.ended = line.ended();
        WarmUp.answers(this.host.bot());
        this.host.serve();
    }

    /** Done with the reason once the connection has ended for good, unasked. */
    CompletableFuture<String> ended() {
        return this.ended;
    }

    /** What posts go through. */
    Publisher publisher() {
        return this.publisher.orElseThrow();
    }

    /** Looks at once whether the dataset has changed, and not only regularly. */
    void look() {
        this.host.refresh().look();
    }

    /** Where health and metrics are. */
    int managementPort() {
        return this.host.managementPort();
    }

    @Override
    public void close() {
        this.host.close();
    }

}
