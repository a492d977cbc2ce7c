package org.councilratings.discord.standin;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What Discord answers to a request.
 *
 * @param status the HTTP status
 * @param body the answer's text; empty for none
 * @param headers further headers
 */
record Reply(int status, String body, Map<String, String> headers) {

    private static final Map<Integer, String> MESSAGES = Map.ofEntries(Map.entry(0, "401: Unauthorized"),
            Map.entry(10003, "Unknown Channel"), Map.entry(10008, "Unknown Message"),
            Map.entry(10015, "Unknown Webhook"), Map.entry(10062, "Unknown interaction"),
            Map.entry(40060, "Interaction has already been acknowledged."),
            Map.entry(40094, "This interaction has hit the maximum number of follow up messages"),
            Map.entry(50001, "Missing Access"), Map.entry(50005, "Cannot edit a message authored by another user"),
            Map.entry(50007, "Cannot send messages to this user"), Map.entry(50013, "Missing Permissions"),
            Map.entry(50027, "Invalid Webhook Token"), Map.entry(50035, "Invalid Form Body"),
            Map.entry(160002, "Cannot reply without permission to read message history"));

    static Reply ok(JsonNode body) {
        return new Reply(200, body.toString(), Map.of());
    }

    static Reply empty() {
        return new Reply(204, "", Map.of());
    }

    /**
     * Discord's error body for one of its error codes, under the status it comes with.
     */
    static Reply error(int code) {
        return new Reply(statusOf(code),
                Json.object()
                    .put("message", MESSAGES.getOrDefault(code, "An error of Discord's"))
                    .put("code", code)
                    .toString(),
                Map.of());
    }

    private static int statusOf(int code) {
        return switch (code) {
            case 0, 50014 -> 401;
            case 50001, 50005, 50007, 50013 -> 403;
            case 50027 -> 401;
            default -> (code / 1000 == 10) ? 404 : 400;
        };
    }

    static Reply notFound() {
        return new Reply(404, Json.object().put("message", "404: Not Found").put("code", 0).toString(), Map.of());
    }

    /** What is wrong with a body, as Discord tells it. */
    static Reply invalid(List<Violation> violations) {
        var errors = Json.object();
        for (Violation violation : violations) {
            var at = errors;
            for (String step : violation.pointer().split("/")) {
                if (!step.isEmpty()) {
                    at = at.withObjectProperty(step);
                }
            }
            at.withArrayProperty("_errors").add(Json.object().put("code", "STAND_IN").put("message", violation.rule()));
        }
        var body = Json.object().put("message", "Invalid Form Body").put("code", 50035);
        body.set("errors", errors);
        return new Reply(400, body.toString(), Map.of());
    }

    static Reply tooMany(Duration retryAfter, boolean global) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Retry-After", Long.toString(Math.ceilDiv(retryAfter.toMillis(), 1000)));
        headers.put("X-RateLimit-Scope", global ? "global" : "user");
        if (global) {
            headers.put("X-RateLimit-Global", "true");
        }
        String body = Json.object()
            .put("message", "You are being rate limited.")
            .put("retry_after", retryAfter.toMillis() / 1000.0)
            .put("global", global)
            .toString();
        return new Reply(429, body, headers);
    }

    /** A page of somebody between the bot and Discord. */
    static Reply page(int status, Map<String, String> headers) {
        return new Reply(status, "<!DOCTYPE html><title>error %d</title>".formatted(status), headers);
    }

    boolean taken() {
        return this.status < 300;
    }

}
