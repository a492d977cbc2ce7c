package org.councilratings.slack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import org.councilratings.core.delivery.Pace;
import org.councilratings.core.kill.StopsAt;
import org.councilratings.core.settings.Environment;

/**
 * The adapter as a process that is killed: it hurries, so that many kills take minutes.
 */
final class SlackProcess {

    private static final Pace QUICK = new Pace(Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2),
            Duration.ofSeconds(5), List.of(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(10)));

    private SlackProcess() {
    }

    public static void main(String[] arguments) throws IOException {
        StopsAt steps = new StopsAt();
        Environment environment = new Environment(System.getenv());
        SlackSettings settings = SlackSettings.from(environment);
        if (!environment.faults().isEmpty()) {
            throw new IllegalStateException(environment.faults().toString());
        }
        SlackAdapter.start(settings, Clock.systemUTC(), Thread::sleep, QUICK, steps);
        steps.listen();
    }

}
