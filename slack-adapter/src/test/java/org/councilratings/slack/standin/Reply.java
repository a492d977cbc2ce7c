package org.councilratings.slack.standin;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What Slack answers to a request of the app, and what it now shows.
 *
 * @param outcome {@code ok} or the error, as {@link Received#answer()} tells it
 * @param status the HTTP status
 * @param type the content type
 * @param body the answer's text
 * @param headers further headers
 * @param shown the message or view that Slack took, or nothing
 * @param channel where the message stands, or empty
 * @param ephemeral whether only one person sees it
 */
record Reply(String outcome, int status, String type, String body, Map<String, String> headers, JsonNode shown,
        String channel, boolean ephemeral) {

    private static final String JSON = "application/json; charset=utf-8";

    static Reply ok(ObjectNode body) {
        ObjectNode answer = Json.object().put("ok", true);
        answer.setAll(body);
        return new Reply("ok", 200, JSON, answer.toString(), Map.of(), Json.nothing(), "", false);
    }

    static Reply error(String error) {
        return error(error, Json.object());
    }

    static Reply error(String error, ObjectNode more) {
        ObjectNode answer = Json.object().put("ok", false).put("error", error);
        answer.setAll(more);
        return new Reply(error, 200, JSON, answer.toString(), Map.of(), Json.nothing(), "", false);
    }

    static Reply text(String outcome, int status, String text) {
        return new Reply(outcome, status, "text/plain; charset=utf-8", text, Map.of(), Json.nothing(), "", false);
    }

    static Reply page(String outcome, int status) {
        String page = "<!DOCTYPE html><title>Unavailable</title><p>Something went wrong.</p>";
        return new Reply(outcome, status, "text/html; charset=utf-8", page, Map.of(), Json.nothing(), "", false);
    }

    static Reply tooMany(long seconds) {
        Reply limited = error("ratelimited");
        return new Reply("429", 429, JSON, limited.body, Map.of("Retry-After", Long.toString(seconds)), Json.nothing(),
                "", false);
    }

    Reply showing(JsonNode what, String where, boolean toOnePerson) {
        return new Reply(this.outcome, this.status, this.type, this.body, this.headers, what, where, toOnePerson);
    }

}
