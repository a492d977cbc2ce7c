package org.councilratings.core.delivery;

import java.time.Duration;
import java.util.List;

/**
 * How quickly posts are taken up.
 *
 * @param polling how often is looked what is due
 * @param heartbeat how often a process says that it still sends something; after four
 * that are missed, another takes it up, or the same after a restart
 * @param beforeLooking how long a message may be on its way, before it is looked whether
 * it arrived
 * @param onItsWay how long a message that nobody sees may still be on its way to where it
 * is looked for
 * @param retries how long is waited after each failure of a platform in a row, the last
 * of these again and again; at least one
 */
public record Pace(Duration polling, Duration heartbeat, Duration beforeLooking, Duration onItsWay,
        List<Duration> retries) {

    /** In earnest: a post that a kill interrupted goes on within half a minute. */
    public static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(5), Duration.ofSeconds(15),
            Duration.ofSeconds(60), List.of(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(2),
                    Duration.ofMinutes(5), Duration.ofMinutes(10)));

    /** The same, but it is looked that often what is due. */
    public Pace lookingEach(Duration time) {
        return new Pace(time, this.heartbeat, this.beforeLooking, this.onItsWay, this.retries);
    }

}
