package org.councilratings.slack.standin;

import java.util.Map;

/** A request as Slack sent it to an app. */
public final class Sent {

    private final Happening happening;

    private final Map<String, String> headers;

    private final String body;

    Sent(Happening happening, Map<String, String> headers, String body) {
        this.happening = happening;
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    Happening happening() {
        return this.happening;
    }

    /** The headers of a signed request; none over Socket Mode. */
    public Map<String, String> headers() {
        return this.headers;
    }

    /** The body of the request, or the envelope's payload. */
    public String body() {
        return this.body;
    }

}
