package org.councilratings.slack.standin;

import java.time.Duration;

/** What may go wrong when an app talks to Slack. */
public sealed interface Fault {

    /** Too many requests: 429, to be tried again after a while. */
    record TooMany(Duration retryAfter) implements Fault {
    }

    /** A bare HTTP status, such as 500 or 503. */
    record Status(int code) implements Fault {
    }

    /** Slack declines with an error of its own, such as {@code token_revoked}. */
    record Refusal(String error) implements Fault {
    }

    /** Slack takes the request and yet declines, as {@code fatal_error} may. */
    record Doubt(String error) implements Fault {
    }

    /** Slack takes the request and withholds the answer until it is released. */
    record Silence() implements Fault {
    }

    /** The connection breaks before Slack has read the request. */
    record LostRequest() implements Fault {
    }

    /** Slack takes the request, and the connection breaks before the answer. */
    record LostAnswer() implements Fault {
    }

    /** The answer is not from Slack's API at all: a page of HTML under status 200. */
    record Garbage() implements Fault {
    }

}
