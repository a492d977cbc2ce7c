package org.councilratings.slack.standin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an app answered to something that Slack told it.
 *
 * @param status the HTTP status; 200 for an acknowledgement over Socket Mode
 * @param body the answer's text; empty if there was none
 * @param headers the answer's headers, by their names in lower case
 * @param took from the sending to the whole answer
 * @param message what the answer itself shows in Slack, if it does
 * @param sent what was sent, so that it can be sent again
 */
public record Answered(int status, String body, Map<String, List<String>> headers, Duration took,
        Optional<Received> message, Sent sent) {

    /** The body as JSON; nothing if it is something else. */
    public JsonNode json() {
        return Json.read(this.body);
    }

    /** The values of the options that were suggested. */
    public List<String> optionValues() {
        return json().findValuesAsText("value");
    }

    /** The labels of the options that were suggested. */
    public List<String> optionTexts() {
        return json().findParents("value").stream().map(option -> option.at("/text/text").asText()).toList();
    }

    Answered showing(Received what) {
        return new Answered(this.status, this.body, this.headers, this.took, Optional.of(what), this.sent);
    }

}
