package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The routes of Discord's REST API that the stand-in knows, with the paths of Discord's
 * OpenAPI description. Faults strike by route.
 */
public enum Endpoint {

    ME("GET", "/users/@me"), //
    APPLICATION("GET", "/applications/@me"), //
    AUTHORIZATION("GET", "/oauth2/applications/@me"), //
    GATEWAY("GET", "/gateway"), //
    GATEWAY_FOR_BOTS("GET", "/gateway/bot"), //
    READ_COMMANDS("GET", "/applications/{application_id}/commands"), //
    WRITE_COMMANDS("PUT", "/applications/{application_id}/commands"), //
    /** The first answer to an interaction. */
    CALLBACK("POST", "/interactions/{interaction_id}/{interaction_token}/callback"), //
    FOLLOW_UP("POST", "/webhooks/{webhook_id}/{webhook_token}"), //
    READ_ORIGINAL("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"), //
    EDIT_ORIGINAL("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"), //
    DELETE_ORIGINAL("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/@original"), //
    READ_FOLLOW_UP("GET", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"), //
    EDIT_FOLLOW_UP("PATCH", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"), //
    DELETE_FOLLOW_UP("DELETE", "/webhooks/{webhook_id}/{webhook_token}/messages/{message_id}"), //
    OPEN_DIRECT("POST", "/users/@me/channels"), //
    READ_CHANNEL("GET", "/channels/{channel_id}"), //
    TYPING("POST", "/channels/{channel_id}/typing"), //
    CREATE_MESSAGE("POST", "/channels/{channel_id}/messages"), //
    READ_MESSAGES("GET", "/channels/{channel_id}/messages"), //
    READ_MESSAGE("GET", "/channels/{channel_id}/messages/{message_id}"), //
    EDIT_MESSAGE("PATCH", "/channels/{channel_id}/messages/{message_id}"), //
    DELETE_MESSAGE("DELETE", "/channels/{channel_id}/messages/{message_id}"), //
    /** Anything else: 404, and a violation. */
    UNKNOWN("", "");

    private final String method;

    private final String template;

    Endpoint(String method, String template) {
        this.method = method;
        this.template = template;
    }

    String method() {
        return this.method;
    }

    String template() {
        return this.template;
    }

    /** Whether the token in the path is proof enough. */
    boolean byInteractionToken() {
        return this.template.startsWith("/webhooks/") || this == CALLBACK;
    }

    /**
     * A route with what its path says.
     *
     * @param parts the variable parts of the path, in their order
     */
    record Match(Endpoint endpoint, List<String> parts) {
    }

    static Match of(String method, String path) {
        for (Endpoint endpoint : values()) {
            Optional<List<String>> parts = endpoint.method.equals(method) ? endpoint.parts(path) : Optional.empty();
            if (parts.isPresent()) {
                return new Match(endpoint, parts.get());
            }
        }
        return new Match(UNKNOWN, List.of());
    }

    private Optional<List<String>> parts(String path) {
        String[] expected = this.template.split("/");
        String[] actual = path.split("/");
        List<String> parts = new ArrayList<>();
        for (int index = 0; index < expected.length; index++) {
            boolean variable = expected[index].startsWith("{");
            if (expected.length != actual.length || (!variable && !expected[index].equals(actual[index]))) {
                return Optional.empty();
            }
            if (variable) {
                parts.add(actual[index]);
            }
        }
        return Optional.of(parts);
    }

}
