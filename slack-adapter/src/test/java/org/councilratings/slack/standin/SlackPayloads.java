package org.councilratings.slack.standin;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Slack's words for what people do, as its documentation describes them. */
final class SlackPayloads {

    private final SlackStandIn slack;

    private final Clock clock;

    SlackPayloads(SlackStandIn slack, Clock clock) {
        this.slack = slack;
        this.clock = clock;
    }

    static String channelName(String channel) {
        return channel.startsWith("D") ? "directmessage" : channel.substring(2).toLowerCase(Locale.ROOT);
    }

    static String userName(String user) {
        return user.substring(2).toLowerCase(Locale.ROOT);
    }

    /** Slack escapes what people type. */
    static String escaped(String typed) {
        return typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    Map<String, String> slash(String user, String channel, String command, String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", SlackStandIn.VERIFICATION_TOKEN);
        fields.put("team_id", SlackStandIn.TEAM);
        fields.put("team_domain", "stand-in");
        fields.put("channel_id", channel);
        fields.put("channel_name", channelName(channel));
        fields.put("user_id", user);
        fields.put("user_name", userName(user));
        fields.put("command", command);
        fields.put("text", text);
        fields.put("api_app_id", SlackStandIn.APP);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", this.slack.newResponseUrl(channel, "", false));
        fields.put("trigger_id", this.slack.newTriggerId());
        return fields;
    }

    /** An event in the envelope of the Events API. */
    ObjectNode event(ObjectNode event) {
        ObjectNode body = Json.object()
            .put("token", SlackStandIn.VERIFICATION_TOKEN)
            .put("team_id", SlackStandIn.TEAM)
            .putNull("enterprise_id")
            .put("context_team_id", SlackStandIn.TEAM)
            .putNull("context_enterprise_id")
            .put("api_app_id", SlackStandIn.APP)
            .put("type", "event_callback")
            .put("event_id", newEventId())
            .put("event_time", this.clock.instant().getEpochSecond())
            .put("is_ext_shared_channel", false)
            .put("event_context", "4-context%04d".formatted(this.slack.workspace().count("context")));
        body.set("event", event);
        body.set("authorizations",
                Json.array(Json.object()
                    .putNull("enterprise_id")
                    .put("team_id", SlackStandIn.TEAM)
                    .put("user_id", SlackStandIn.BOT_USER)
                    .put("is_bot", true)
                    .put("is_enterprise_install", false)));
        return body;
    }

    String newEventId() {
        return "Ev%06d".formatted(this.slack.workspace().count("event"));
    }

    /** What somebody wrote, before it is known whether it is a message or a mention. */
    ObjectNode written(String type, String user, String channel, String text) {
        String ts = this.slack.workspace().newTs();
        ObjectNode event = Json.object()
            .put("type", type)
            .put("user", user)
            .put("ts", ts)
            .put("client_msg_id", "client-%04d".formatted(this.slack.workspace().count("client")))
            .put("text", text)
            .put("team", SlackStandIn.TEAM)
            .put("channel", channel)
            .put("event_ts", ts);
        ObjectNode words = Json.object().put("type", "text").put("text", text);
        ObjectNode section = Json.object().put("type", "rich_text_section").set("elements", Json.array(words));
        event.set("blocks",
                Json.array(Json.object()
                    .put("type", "rich_text")
                    .put("block_id", "b%04d".formatted(this.slack.workspace().count("block")))
                    .set("elements", Json.array(section))));
        return event;
    }

    static String channelType(String channel) {
        return channel.startsWith("D") ? "im" : "channel";
    }

    /** What all interactions have in common. */
    ObjectNode interaction(String type, String user) {
        ObjectNode payload = Json.object().put("type", type);
        payload.set("user",
                Json.object()
                    .put("id", user)
                    .put("username", userName(user))
                    .put("name", userName(user))
                    .put("team_id", SlackStandIn.TEAM));
        payload.put("api_app_id", SlackStandIn.APP).put("token", SlackStandIn.VERIFICATION_TOKEN);
        payload.set("team", Json.object().put("id", SlackStandIn.TEAM).put("domain", "stand-in"));
        return payload.putNull("enterprise").put("is_enterprise_install", false);
    }

    /** An interaction in a message or a view, with the place it happened in. */
    ObjectNode interactionIn(Received shown, String type, String user) {
        ObjectNode payload = interaction(type, user);
        JsonNode content = shown.shown();
        if (shown.isView()) {
            payload.set("container", Json.object().put("type", "view").put("view_id", shown.viewId()));
            payload.set("view", content);
            return payload;
        }
        ObjectNode container = Json.object()
            .put("type", "message")
            .put("message_ts", shown.ts())
            .put("channel_id", shown.channel())
            .put("is_ephemeral", shown.ephemeral());
        if (content.has("thread_ts")) {
            container.put("thread_ts", content.path("thread_ts").asText());
        }
        payload.set("container", container);
        payload.set("channel", Json.object().put("id", shown.channel()).put("name", channelName(shown.channel())));
        if (!shown.ephemeral()) {
            // Slack keeps no ephemeral message, and so cannot send one along
            payload.set("message", content);
        }
        return payload;
    }

    ObjectNode actions(Received shown, String user, ObjectNode action) {
        ObjectNode payload = interactionIn(shown, "block_actions", user);
        payload.put("trigger_id", this.slack.newTriggerId());
        if (!shown.isView()) {
            payload.put("response_url", this.slack.newResponseUrl(shown.channel(), shown.ts(), shown.ephemeral()));
            payload.set("state", Json.object().set("values", Json.object()));
        }
        action.put("action_ts", this.slack.workspace().newTs());
        payload.set("actions", Json.array(action));
        return payload;
    }

}
