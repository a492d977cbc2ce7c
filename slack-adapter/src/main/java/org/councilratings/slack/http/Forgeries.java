package org.councilratings.slack.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests whose signature is not Slack's: told to the operator, who may have set another
 * app's secret, but no more often than once a minute, since anybody may send them.
 */
final class Forgeries {

    private static final Logger LOG = LoggerFactory.getLogger(Forgeries.class);

    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    private final Clock clock;

    private final AtomicLong untold = new AtomicLong();

    private final AtomicReference<Instant> told = new AtomicReference<>(Instant.EPOCH);

    Forgeries(Clock clock) {
        this.clock = clock;
    }

    /** One more. */
    void count() {
        this.untold.incrementAndGet();
        Instant now = this.clock.instant();
        Instant last = this.told.get();
        if (!now.isBefore(last.plus(BETWEEN_LINES)) && this.told.compareAndSet(last, now)) {
            LOG.warn(
                    "Requests refused with status 401, since Slack did not sign them with our secret within five "
                            + "minutes: {}. If they are Slack's, check SLACK_SIGNING_SECRET and this machine's clock",
                    this.untold.getAndSet(0));
        }
    }

}
