package org.councilratings.discord.standin;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One request of a bot to the REST API.
 *
 * @param endpoint the route
 * @param path the path below {@code /api/v10}, without the query
 * @param query the query, or empty
 * @param body the JSON in it, or nothing
 * @param arrived when it came, by {@link System#nanoTime}
 * @param status the HTTP status of the answer; 0 if the connection broke
 */
public record Received(Endpoint endpoint, String path, String query, JsonNode body, long arrived, int status) {
}
