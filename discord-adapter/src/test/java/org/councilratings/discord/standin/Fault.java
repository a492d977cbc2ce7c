package org.councilratings.discord.standin;

import java.time.Duration;

/** What may go wrong when a bot calls Discord's REST API. */
public sealed interface Fault {

    /**
     * Too many requests to this route: 429, to be tried again after a while. JDA waits
     * whole seconds, and not at all for {@link Duration#ZERO}.
     */
    record TooMany(Duration retryAfter) implements Fault {
    }

    /** Too many requests in all: 429, marked as global. */
    record TooManyInAll(Duration retryAfter) implements Fault {
    }

    /** Cloudflare bans the address: 429 with a page, without Discord's headers. */
    record Banned(Duration retryAfter) implements Fault {
    }

    /** Discord takes the request, and it was the last for a while on this route. */
    record LastForNow(Duration resetAfter) implements Fault {
    }

    /** A bare HTTP status, such as 500 or 502. */
    record Status(int code) implements Fault {
    }

    /** Discord declines with an error code of its own, such as 50013. */
    record Refusal(int code) implements Fault {
    }

    /** Discord waits until it is released before it looks at the request. */
    record Slow() implements Fault {
    }

    /** Discord takes the request and withholds the answer until it is released. */
    record Silence() implements Fault {
    }

    /** The connection breaks before Discord has looked at the request. */
    record LostRequest() implements Fault {
    }

    /** Discord takes the request, and the connection breaks before the answer. */
    record LostAnswer() implements Fault {
    }

}
