package org.councilratings.slack.post;

import java.io.IOException;

import com.slack.api.methods.SlackApiException;

/** One try to send something. */
@FunctionalInterface
public interface Attempt {

    /**
     * Tries once.
     * @throws IOException if Slack was not reached, or its answer not understood
     * @throws SlackApiException if Slack answered with an error of HTTP
     */
    Verdict now() throws IOException, SlackApiException;

}
