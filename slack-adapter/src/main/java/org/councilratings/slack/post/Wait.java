package org.councilratings.slack.post;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before the next try: a little, then twice as long each time, up to a
 * limit; or as long as Slack asks.
 *
 * @param length of the next wait, unless Slack asks for another
 */
public record Wait(Duration length) {

    private static final Duration FIRST = Duration.ofSeconds(1);

    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Before the second try. */
    public static Wait first() {
        return new Wait(FIRST);
    }

    /** Before the try after the next. */
    public Wait longer() {
        Duration doubled = this.length.multipliedBy(2);
        return new Wait((doubled.compareTo(LONGEST) < 0) ? doubled : LONGEST);
    }

    /** What Slack asks for, or else this one. */
    public Duration asked(Verdict verdict) {
        Optional<Duration> asked = (verdict instanceof Verdict.Later later) ? later.asked() : Optional.empty();
        return asked.orElse(this.length);
    }

}
