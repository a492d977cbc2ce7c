package org.councilratings.discord;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;

import org.councilratings.core.delivery.Pace;
import org.councilratings.core.kill.StopsAt;
import org.councilratings.core.settings.Environment;
import org.councilratings.discord.standin.AtOnce;

/**
 * The adapter as a process that is killed: it hurries, so that many kills take minutes.
 */
final class DiscordProcess {

    private static final Pace QUICK = new Pace(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2),
            Duration.ofSeconds(5), List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10)));

    private DiscordProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        StopsAt steps = new StopsAt();
        Environment environment = new Environment(System.getenv());
        DiscordSettings settings = DiscordSettings.from(environment);
        if (!environment.faults().isEmpty()) {
            throw new IllegalStateException(environment.faults().toString());
        }
        DiscordAdapter.start(settings, Clock.systemUTC(), new AtOnce(settings.gateway().toString()), Thread::sleep,
                Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory()), QUICK, steps);
        steps.listen();
    }

}
