package org.councilratings.slack.standin;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A person in Slack: what they do reaches the app as Slack's servers would tell it, and
 * what the app answers at once is what they see. The methods that begin with "as", "in",
 * "with", "at" and "retried" give another sender and leave this one as it is.
 */
public final class SlackUser {

    private final SlackStandIn slack;

    private final Line line;

    private final SlackPayloads payloads;

    private final Postmark postmark;

    private final String user;

    private final String channel;

    private final String thread;

    private SlackUser(SlackStandIn slack, Line line, SlackPayloads payloads, Postmark postmark, String user,
            String channel, String thread) {
        this.slack = slack;
        this.line = line;
        this.payloads = payloads;
        this.postmark = postmark;
        this.user = user;
        this.channel = channel;
        this.thread = thread;
    }

    /**
     * Somebody whose doings reach the app by signed requests.
     * @param requestUrl where the app listens
     * @param clock the time of signatures and events
     */
    public static SlackUser byRequests(SlackStandIn slack, URI requestUrl, Clock clock) {
        return new SlackUser(slack, new RequestUrl(requestUrl, clock), new SlackPayloads(slack, clock), Postmark.PLAIN,
                SlackStandIn.USER, SlackStandIn.CHANNEL, "");
    }

    /** Somebody whose doings reach the app over Socket Mode. */
    public static SlackUser bySocket(SlackStandIn slack, Clock clock) {
        return new SlackUser(slack, new SocketLine(slack.socketMode()), new SlackPayloads(slack, clock), Postmark.PLAIN,
                SlackStandIn.USER, SlackStandIn.CHANNEL, "");
    }

    // who and where

    /** Another person, such as {@code U0SAM}. */
    public SlackUser as(String otherUser) {
        return new SlackUser(this.slack, this.line, this.payloads, this.postmark, otherUser, this.channel, this.thread);
    }

    public SlackUser in(String otherChannel) {
        return new SlackUser(this.slack, this.line, this.payloads, this.postmark, this.user, otherChannel, "");
    }

    /** In the thread under a message. */
    public SlackUser inThread(String ts) {
        return new SlackUser(this.slack, this.line, this.payloads, this.postmark, this.user, this.channel, ts);
    }

    // how it is sent

    public SlackUser withSecret(String secret) {
        return posting(this.postmark.withSecret(secret));
    }

    public SlackUser withSignature(String signature) {
        return posting(this.postmark.withSignature(signature));
    }

    /** Signed rightly, but with another time than now. */
    public SlackUser at(Instant time) {
        return posting(this.postmark.at(time));
    }

    public SlackUser withoutHeader(String header) {
        return posting(this.postmark.without(header));
    }

    /**
     * As Slack's next attempt.
     * @param reason such as {@code http_timeout} or {@code http_error}
     */
    public SlackUser retried(int number, String reason) {
        return posting(this.postmark.retried(number, reason));
    }

    private SlackUser posting(Postmark other) {
        return new SlackUser(this.slack, this.line, this.payloads, other, this.user, this.channel, this.thread);
    }

    // again

    /** The identical bytes once more, old time and signature included. */
    public Answered again(Answered before) {
        return this.line.repeat(before.sent());
    }

    /**
     * The same once more, as Slack repeats it: signed now, with the headers of a retry.
     */
    public Answered redelivers(Answered before, int number, String reason) {
        return this.line.tell(before.sent().happening(), this.postmark.retried(number, reason));
    }

    /** The same event once more under a new {@code event_id}, and not as a retry. */
    public Answered redeliversAsNew(Answered before) {
        if (!(before.sent().happening() instanceof Happening.Event(var body))) {
            throw new IllegalArgumentException("only events have an event_id");
        }
        return this.line.tell(new Happening.Event(body.deepCopy().put("event_id", this.payloads.newEventId())),
                this.postmark);
    }

    // commands

    public Answered slash(String command, String text) {
        Answered answered = tell(new Happening.Command(this.payloads.slash(this.user, this.channel, command, text)));
        return saidAtOnce(answered);
    }

    /** What a slash command is answered with at once is a message like any other. */
    private Answered saidAtOnce(Answered answered) {
        if (answered.status() != 200 || answered.body().isBlank()) {
            return answered;
        }
        JsonNode json = answered.json();
        ObjectNode body = json.isObject() ? Json.copy(json) : Json.object().put("text", answered.body());
        return answered.showing(this.slack.answered(body, this.slack.workspace().said(this.channel, body)));
    }

    /** Slack looks now and then whether the certificate is good. */
    public Answered sslCheck() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("ssl_check", "1");
        fields.put("token", SlackStandIn.VERIFICATION_TOKEN);
        return tell(new Happening.Command(fields));
    }

    // events

    /** Writes {@code @ratings <text>} in the channel, or in the thread. */
    public Answered mention(String text) {
        return mentionExactly("<@%s> %s".formatted(SlackStandIn.BOT_USER, SlackPayloads.escaped(text)));
    }

    /**
     * A mention whose text is as Slack sends it, for example with the name at its end.
     */
    public Answered mentionExactly(String text) {
        return event(threaded(this.payloads.written("app_mention", this.user, this.channel, text)));
    }

    /** Writes to the app directly. */
    public Answered direct(String text) {
        return event(message(Workspace.direct(this.user), SlackPayloads.escaped(text)));
    }

    /** Writes in the channel without a mention, for an app that reads along. */
    public Answered says(String text) {
        return event(message(this.channel, SlackPayloads.escaped(text)));
    }

    /** Changes a direct message that was sent before. */
    public Answered edits(String before, String after) {
        String direct = Workspace.direct(this.user);
        ObjectNode previous = message(direct, SlackPayloads.escaped(before));
        previous.remove(List.of("channel", "channel_type", "event_ts"));
        ObjectNode changed = previous.deepCopy().put("text", SlackPayloads.escaped(after));
        String now = this.slack.workspace().newTs();
        changed.set("edited", Json.object().put("user", this.user).put("ts", now));
        ObjectNode event = Json.object()
            .put("type", "message")
            .put("subtype", "message_changed")
            .put("hidden", true)
            .put("channel", direct)
            .put("channel_type", "im")
            .put("ts", now)
            .put("event_ts", now);
        event.set("message", changed);
        event.set("previous_message", previous);
        return event(event);
    }

    /** Another app writes where the app reads along: no user, only a bot. */
    public Answered otherBotSays(String text) {
        ObjectNode event = message(Workspace.direct(this.user), SlackPayloads.escaped(text))
            .put("subtype", "bot_message")
            .put("bot_id", "B0OTHER")
            .put("username", "other bot");
        event.remove(List.of("user", "client_msg_id"));
        return event(event);
    }

    /** Slack tells the app of the app's own message. */
    public Answered echoes(String text) {
        ObjectNode event = message(Workspace.direct(this.user), SlackPayloads.escaped(text))
            .put("user", SlackStandIn.BOT_USER)
            .put("bot_id", SlackStandIn.BOT)
            .put("app_id", SlackStandIn.APP);
        event.remove("client_msg_id");
        return event(event);
    }

    /** Sends a file with a message. */
    public Answered sharesFile(String text) {
        ObjectNode event = message(Workspace.direct(this.user), SlackPayloads.escaped(text))
            .put("subtype", "file_share")
            .put("upload", false)
            .put("display_as_bot", false);
        event.set("files",
                Json.array(Json.object()
                    .put("id", "F0FILE")
                    .put("name", "notes.txt")
                    .put("title", "notes.txt")
                    .put("mimetype", "text/plain")
                    .put("filetype", "text")
                    .put("size", 12)));
        return event(event);
    }

    public Answered opensHome() {
        return opens("home");
    }

    public Answered opensMessages() {
        return opens("messages");
    }

    private Answered opens(String tab) {
        return event(Json.object()
            .put("type", "app_home_opened")
            .put("user", this.user)
            .put("channel", Workspace.direct(this.user))
            .put("tab", tab)
            .put("event_ts", this.slack.workspace().newTs()));
    }

    /** Somebody revokes the app's tokens. */
    public Answered revokesTokens() {
        ObjectNode tokens = Json.object();
        tokens.set("oauth", Json.array());
        tokens.set("bot", Json.array().add(SlackStandIn.BOT_USER));
        return event(Json.object().put("type", "tokens_revoked").set("tokens", tokens));
    }

    public Answered uninstalls() {
        return event(Json.object().put("type", "app_uninstalled"));
    }

    /** An event of any other kind, in Slack's usual envelope. */
    public Answered event(ObjectNode event) {
        return tell(new Happening.Event(this.payloads.event(event)));
    }

    /** Slack asks whether the app is at home, when its URL is entered. */
    public Answered urlVerification(String challenge) {
        return tell(new Happening.Event(Json.object()
            .put("token", SlackStandIn.VERIFICATION_TOKEN)
            .put("challenge", challenge)
            .put("type", "url_verification")));
    }

    /** Slack tells that it withheld events. */
    public Answered appRateLimited() {
        return tell(new Happening.Event(Json.object()
            .put("token", SlackStandIn.VERIFICATION_TOKEN)
            .put("type", "app_rate_limited")
            .put("team_id", SlackStandIn.TEAM)
            .put("minute_rate_limited", 1_764_180_000L)
            .put("api_app_id", SlackStandIn.APP)));
    }

    private ObjectNode message(String where, String text) {
        return threaded(this.payloads.written("message", this.user, where, text)
            .put("channel_type", SlackPayloads.channelType(where)));
    }

    private ObjectNode threaded(ObjectNode event) {
        return this.thread.isEmpty() ? event : event.put("thread_ts", this.thread);
    }

    // interactions

    /**
     * Clicks on a button.
     * @param shown a message or view
     * @param which the button's {@code action_id}, or its text if several share that
     */
    public Answered clicks(Received shown, String which) {
        Part part = Part.of(shown, which);
        ObjectNode action = part.action();
        for (String field : List.of("text", "value", "url", "style")) {
            if (part.element().has(field)) {
                action.set(field, part.element().get(field));
            }
        }
        return act(shown, action);
    }

    /** Types into a field, and presses enter. */
    public Answered enters(Received shown, String which, String text) {
        return act(shown, Part.of(shown, which).action().put("value", text));
    }

    /**
     * Chooses an option that the app suggested, from a menu that is filled while typing.
     */
    public Answered selects(Received shown, String which, String value, String text) {
        return act(shown, Part.of(shown, which).choosing(option(value, text)));
    }

    /** Chooses one of the options that the element itself lists, by its value. */
    public Answered selects(Received shown, String which, String value) {
        Part part = Part.of(shown, which);
        JsonNode chosen = part.element()
            .findParents("value")
            .stream()
            .filter(option -> option.path("value").asText().equals(value))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no option %s in %s".formatted(value, part.element())));
        return act(shown, part.choosing(chosen));
    }

    private Answered act(Received shown, ObjectNode action) {
        return tell(new Happening.Interaction(this.payloads.actions(shown, this.user, action), shown.shown()));
    }

    /** Types into a menu that the app fills; the answer's options are checked. */
    public Answered types(Received shown, String which, String prefix) {
        Part part = Part.of(shown, which);
        ObjectNode payload = this.payloads.interactionIn(shown, "block_suggestion", this.user)
            .put("action_id", part.element().path("action_id").asText())
            .put("block_id", part.blockId())
            .put("value", prefix);
        Answered answered = tell(new Happening.Interaction(payload, shown.shown()));
        if (answered.status() == 200) {
            this.slack.workspace().broken(BlockKitRules.options(answered.json()));
        }
        return answered;
    }

    /** Submits a modal. What the app shows in its place is checked and recorded. */
    public Answered submits(Received view, Filled state) {
        ObjectNode payload = this.payloads.interaction("view_submission", this.user)
            .put("trigger_id", this.slack.newTriggerId());
        ObjectNode now = Json.copy(view.shown());
        now.set("state", Json.object().set("values", state.values()));
        payload.set("view", now);
        payload.set("response_urls", Json.array());
        Answered answered = tell(new Happening.Interaction(payload, now));
        JsonNode next = answered.json().path("view");
        if (next.isObject()) {
            ObjectNode body = Json.object().set("view", next);
            Reply reply = this.slack.workspace().turnedInto(now, Json.copy(next));
            return answered.showing(this.slack.answered(body, reply));
        }
        for (Iterator<String> blocks = answered.json().path("errors").fieldNames(); blocks.hasNext();) {
            String block = blocks.next();
            if (!now.path("blocks").findValuesAsText("block_id").contains(block)) {
                this.slack.workspace()
                    .broken(List.of(new Violation("/errors/" + block, "an error belongs to a block of the view")));
            }
        }
        return answered;
    }

    /** Closes a modal that asked to be told. */
    public Answered closes(Received view) {
        ObjectNode payload = this.payloads.interaction("view_closed", this.user).put("is_cleared", false);
        payload.set("view", view.shown());
        return tell(new Happening.Interaction(payload, view.shown()));
    }

    /** Uses a shortcut of the app on a message. */
    public Answered messageShortcut(String callbackId, String text) {
        ObjectNode payload = this.payloads.interaction("message_action", this.user)
            .put("callback_id", callbackId)
            .put("trigger_id", this.slack.newTriggerId())
            .put("action_ts", this.slack.workspace().newTs());
        ObjectNode message = this.payloads.written("message", this.user, this.channel, SlackPayloads.escaped(text));
        payload.put("message_ts", message.path("ts").asText())
            .put("response_url", this.slack.newResponseUrl(this.channel, message.path("ts").asText(), false));
        payload.set("channel",
                Json.object().put("id", this.channel).put("name", SlackPayloads.channelName(this.channel)));
        payload.set("message", message);
        return tell(new Happening.Interaction(payload, message));
    }

    /** An interaction of any other type. */
    public Answered interaction(String type) {
        return tell(new Happening.Interaction(this.payloads.interaction(type, this.user), Json.nothing()));
    }

    static ObjectNode option(String value, String text) {
        ObjectNode label = Json.object().put("type", "plain_text").put("text", text).put("emoji", true);
        ObjectNode option = Json.object();
        option.set("text", label);
        return option.put("value", value);
    }

    private Answered tell(Happening happening) {
        return this.line.tell(happening, this.postmark);
    }

    /** An element of a message or view, with the block it stands in. */
    private record Part(String blockId, JsonNode element) {

        static Part of(Received shown, String which) {
            Optional<Part> byId = find(shown, element -> element.path("action_id").asText().equals(which));
            return byId.or(() -> find(shown, element -> element.path("text").path("text").asText().equals(which)))
                .orElseThrow(() -> new AssertionError(
                        "nothing is called %s in %s".formatted(which, shown.shown().path("blocks"))));
        }

        private static Optional<Part> find(Received shown, Predicate<JsonNode> fits) {
            for (JsonNode block : shown.shown().path("blocks")) {
                for (JsonNode element : block.findParents("action_id")) {
                    if (fits.test(element)) {
                        return Optional.of(new Part(block.path("block_id").asText(), element));
                    }
                }
            }
            return Optional.empty();
        }

        ObjectNode action() {
            return Json.object()
                .put("action_id", this.element.path("action_id").asText())
                .put("block_id", this.blockId)
                .put("type", this.element.path("type").asText());
        }

        ObjectNode choosing(JsonNode option) {
            ObjectNode action = action();
            String type = this.element.path("type").asText();
            boolean several = type.startsWith("multi_") || type.equals("checkboxes");
            if (several) {
                return action.set("selected_options", Json.array(option));
            }
            return action.set("selected_option", option);
        }

    }

}
