package org.councilratings.slack.standin;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that the app sent to Slack, and what became of it.
 *
 * @param to a Web API method such as {@code chat.postMessage}, the path of a response URL
 * such as {@code /response/1}, or {@code answer} for what came as the answer to a request
 * @param token the bearer token, if there was one
 * @param body the fields of the form or the JSON object; {@code blocks}, {@code view} and
 * {@code metadata} are trees, whichever way they came
 * @param arrived when its first byte was read, by {@link System#nanoTime()}
 * @param answer {@code ok}, Slack's name for the error, the HTTP status, or {@code drop}
 * and {@code garbage}
 * @param shown the message or view as it now stands in Slack, with its ids; nothing if
 * Slack took nothing
 * @param channel where the message stands; empty for views
 * @param ephemeral whether only one person sees the message
 */
public record Received(String to, Optional<String> token, JsonNode body, long arrived, String answer, JsonNode shown,
        String channel, boolean ephemeral) {

    static final String AS_ANSWER = "answer";

    /** Whether Slack took it: an answer may still have been lost. */
    public boolean taken() {
        return !this.shown.isMissingNode();
    }

    /** Whether it is a message, new or changed, wherever it was sent. */
    public boolean isMessage() {
        return this.to.startsWith("chat.") || toResponseUrl() || (this.to.equals(AS_ANSWER) && !this.body.has("view"));
    }

    public boolean isView() {
        return this.to.startsWith("views.") || (this.to.equals(AS_ANSWER) && this.body.has("view"));
    }

    public boolean toResponseUrl() {
        return this.to.startsWith(SlackStandIn.RESPONSE_URLS);
    }

    /** The text at the top, as it was sent: escaped, with links in angle brackets. */
    public String text() {
        return this.body.path("text").asText();
    }

    public JsonNode blocks() {
        return isView() ? this.body.path("view").path("blocks") : this.body.path("blocks");
    }

    /** The view as it was sent. */
    public JsonNode view() {
        return this.body.path("view");
    }

    /**
     * The same as it may stand in Slack since long ago: a button carries another value.
     */
    public Received withValue(String button, String value) {
        JsonNode old = this.shown.deepCopy();
        old.findParents("value")
            .stream()
            .filter(element -> element.at("/text/text").asText().equals(button))
            .forEach(element -> ((ObjectNode) element).put("value", value));
        return new Received(this.to, this.token, this.body, this.arrived, this.answer, old, this.channel,
                this.ephemeral);
    }

    /** Slack's id of the message; empty if Slack took none. */
    public String ts() {
        return this.shown.path("ts").asText();
    }

    /** Slack's id of the view; empty if Slack took none. */
    public String viewId() {
        return this.shown.path("id").asText();
    }

    /** The thread that it was sent to; empty if none was named. */
    public String threadTs() {
        return this.body.path("thread_ts").asText();
    }

}
