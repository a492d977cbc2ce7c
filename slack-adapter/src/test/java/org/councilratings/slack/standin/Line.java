package org.councilratings.slack.standin;

/** A way for Slack to reach an app: requests to its URL, or Socket Mode. */
interface Line {

    Answered tell(Happening happening, Postmark postmark);

    /** Sends the very same bytes again. */
    Answered repeat(Sent sent);

}
