package org.councilratings.discord.standin;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Discord's ids: they carry the time, in milliseconds since 2015, above 22 bits that tell
 * ids of one millisecond apart. They grow, so that order of ids is order of events. A bot
 * reads an interaction's age from its id.
 */
final class Snowflakes {

    private static final long EPOCH = 1_420_070_400_000L;

    private static final int BITS_BELOW_TIME = 22;

    private final Clock clock;

    private final AtomicLong last = new AtomicLong();

    Snowflakes(Clock clock) {
        this.clock = clock;
    }

    String next() {
        long now = (this.clock.millis() - EPOCH) << BITS_BELOW_TIME;
        return Long.toString(this.last.updateAndGet(before -> Math.max(before + 1, now)));
    }

    Instant now() {
        return this.clock.instant();
    }

    /** The time as messages carry it. */
    String timestamp() {
        return now().toString().replace("Z", "+00:00");
    }

}
