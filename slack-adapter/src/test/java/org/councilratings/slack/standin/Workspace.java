package org.councilratings.slack.standin;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What Slack knows of one workspace, and how its Web API and response URLs answer. All
 * ids are counted, so that the same test sees the same ids.
 */
final class Workspace {

    private static final Duration TRIGGER_LIFE = Duration.ofSeconds(3);

    private static final Duration RESPONSE_URL_LIFE = Duration.ofMinutes(30);

    private static final int RESPONSE_URL_POSTS = 5;

    private static final long FIRST_SECOND = 1_764_180_000L;

    private static final int HISTORY_LIMIT = 15;

    private static final Duration HISTORY_RATION = Duration.ofMinutes(1);

    /** How the app stands to a channel. */
    enum Standing {

        MEMBER, OUTSIDE, ARCHIVED, HIDDEN

    }

    /** A right to open a view, once. */
    private record Trigger(Instant given, boolean exchanged) {
    }

    /**
     * A right to post five times without a token.
     *
     * @param origin the message that was clicked in; empty for a slash command
     * @param ephemeral whether one person sees that message
     */
    private record ResponseUrl(String channel, String origin, boolean ephemeral, Instant given, int posts) {
    }

    private final Clock clock;

    private final Map<String, Standing> channels = new HashMap<>();

    private final Set<String> scopes = new HashSet<>(
            Set.of("im:history", "channels:history", "groups:history", "mpim:history"));

    /** By method, when it is told again. */
    private final Map<String, Instant> toldHistory = new HashMap<>();

    private boolean rationsHistory;

    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();

    private final Map<String, ObjectNode> views = new HashMap<>();

    private final Map<String, String> homes = new HashMap<>();

    private final Map<String, Trigger> triggers = new HashMap<>();

    private final Map<String, ResponseUrl> responseUrls = new HashMap<>();

    private final Map<String, Integer> counted = new HashMap<>();

    private final List<Violation> violations = new ArrayList<>();

    private final Function<String, String> socketUrl;

    Workspace(Clock clock, Function<String, String> socketUrl) {
        this.clock = clock;
        this.socketUrl = socketUrl;
        this.channels.put(SlackStandIn.CHANNEL, Standing.MEMBER);
        this.channels.put(SlackStandIn.FOREIGN_CHANNEL, Standing.OUTSIDE);
        this.channels.put(SlackStandIn.ARCHIVED_CHANNEL, Standing.ARCHIVED);
    }

    // what a test sets up

    synchronized void stands(String channel, @Nullable Standing standing) {
        if (standing == null) {
            this.channels.remove(channel);
        }
        else {
            this.channels.put(channel, standing);
        }
    }

    synchronized void withdraws(String scope) {
        this.scopes.remove(scope);
    }

    synchronized void rationsHistory() {
        this.rationsHistory = true;
    }

    /** What stands in a conversation, from the oldest. */
    synchronized List<ObjectNode> standing(String channel, Predicate<ObjectNode> fits) {
        return this.messages.entrySet()
            .stream()
            .filter(entry -> entry.getKey().startsWith(channel + " "))
            .map(Map.Entry::getValue)
            .filter(fits)
            .toList();
    }

    synchronized List<Violation> violations() {
        return List.copyOf(this.violations);
    }

    // what people's doings bring

    synchronized int count(String what) {
        return this.counted.merge(what, 1, Integer::sum);
    }

    /**
     * A message's id: the time in seconds, and a running number.
     */
    synchronized String newTs() {
        return "%d.%06d".formatted(this.clock.instant().getEpochSecond(), 100L * count("ts"));
    }

    synchronized String newTrigger() {
        String id = "1764180000.2000.trigger%04d".formatted(count("trigger"));
        this.triggers.put(id, new Trigger(this.clock.instant(), false));
        return id;
    }

    /**
     * @return the path of the URL
     */
    synchronized String newResponseUrl(String channel, String origin, boolean ephemeral) {
        String path = SlackStandIn.RESPONSE_URLS + count("response");
        this.responseUrls.put(path, new ResponseUrl(channel, origin, ephemeral, this.clock.instant(), 0));
        return path;
    }

    /** What the app says at once, in its answer to a slash command. */
    synchronized Reply said(String channel, ObjectNode body) {
        List<Violation> broken = BlockKitRules.responseUrl(body);
        this.violations.addAll(broken);
        if (!broken.isEmpty()) {
            return Reply.error("invalid_blocks");
        }
        boolean ephemeral = !body.path("response_type").asText().equals("in_channel");
        ObjectNode message = newMessage(body, newTs());
        return Reply.ok(Json.object()).showing(ephemeral ? message : keep(channel, message), channel, ephemeral);
    }

    /** What the app shows at once, in its answer to a submitted view. */
    synchronized Reply turnedInto(JsonNode before, ObjectNode view) {
        String id = before.path("id").asText();
        return checkedView(view, "modal").orElseGet(() -> shown(id, view, before.path("root_view_id").asText()));
    }

    synchronized void broken(List<Violation> found) {
        this.violations.addAll(found);
    }

    // the Web API

    synchronized Reply call(String method, Optional<String> token, ObjectNode body) {
        if (token.isEmpty()) {
            return Reply.error("not_authed");
        }
        boolean forApp = token.get().equals(SlackStandIn.APP_TOKEN);
        if (!forApp && !token.get().equals(SlackStandIn.BOT_TOKEN)) {
            return Reply.error("invalid_auth");
        }
        if (forApp != method.equals("apps.connections.open") && !method.equals("auth.test")) {
            return Reply.error("not_allowed_token_type");
        }
        return switch (method) {
            case "auth.test" -> authTest();
            case "bots.info" -> botsInfo(body);
            case "apps.connections.open" -> Reply.ok(Json.object().put("url", this.socketUrl.apply(newTs())));
            case "chat.postMessage" -> postMessage(body);
            case "chat.postEphemeral" -> postEphemeral(body);
            case "chat.update" -> update(body);
            case "chat.delete" -> delete(body);
            case "conversations.open" -> openConversation(body);
            case "conversations.info" -> conversation(body);
            case "conversations.history" -> rationed(method).orElseGet(() -> history(body, false));
            case "conversations.replies" -> rationed(method).orElseGet(() -> history(body, true));
            case "views.open", "views.push" -> openView(body);
            case "views.publish" -> publishView(body);
            case "views.update" -> updateView(body);
            default -> Reply.error("unknown_method");
        };
    }

    private Reply authTest() {
        return Reply.ok(Json.object()
            .put("url", "https://stand-in.slack.com/")
            .put("team", "Stand-in")
            .put("user", "ratings")
            .put("team_id", SlackStandIn.TEAM)
            .put("user_id", SlackStandIn.BOT_USER)
            .put("bot_id", SlackStandIn.BOT)
            .put("is_enterprise_install", false));
    }

    private Reply botsInfo(ObjectNode body) {
        String bot = body.path("bot").asText();
        boolean own = bot.equals(SlackStandIn.BOT);
        ObjectNode info = Json.object()
            .put("id", bot)
            .put("deleted", false)
            .put("name", own ? "ratings" : "other bot")
            .put("app_id", own ? SlackStandIn.APP : "A0OTHER")
            .put("user_id", own ? SlackStandIn.BOT_USER : "U0OTHERBOT");
        return Reply.ok(Json.object().set("bot", info));
    }

    private Reply postMessage(ObjectNode body) {
        String channel = channel(body);
        Optional<Reply> refusal = closed(channel).or(() -> checkedMessage(body));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        ObjectNode message = keep(channel, newMessage(body, newTs()));
        ObjectNode answer = Json.object().put("channel", channel).put("ts", message.path("ts").asText());
        return Reply.ok(answer.set("message", message)).showing(message, channel, false);
    }

    private Reply postEphemeral(ObjectNode body) {
        String channel = channel(body);
        Optional<Reply> refusal = closed(channel).or(() -> checkedMessage(body));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (body.path("user").asText().isEmpty()) {
            return Reply.error("user_not_in_channel");
        }
        ObjectNode message = newMessage(body, newTs());
        return Reply.ok(Json.object().put("message_ts", message.path("ts").asText())).showing(message, channel, true);
    }

    private Reply update(ObjectNode body) {
        String channel = channel(body);
        String ts = body.path("ts").asText();
        Optional<Reply> refusal = closed(channel).or(() -> checkedMessage(body));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        @Nullable ObjectNode before = this.messages.get(key(channel, ts));
        if (before == null) {
            return Reply.error("message_not_found");
        }
        ObjectNode message = newMessage(body, ts);
        for (String field : Set.of("thread_ts", "metadata")) {
            if (before.has(field) && !message.has(field)) {
                message.set(field, before.get(field));
            }
        }
        keep(channel, message);
        ObjectNode answer = Json.object()
            .put("channel", channel)
            .put("ts", ts)
            .put("text", message.path("text").asText());
        return Reply.ok(answer.set("message", message)).showing(message, channel, false);
    }

    private Reply delete(ObjectNode body) {
        String channel = channel(body);
        String ts = body.path("ts").asText();
        if (this.messages.remove(key(channel, ts)) == null) {
            return Reply.error("message_not_found");
        }
        return Reply.ok(Json.object().put("channel", channel).put("ts", ts));
    }

    private Reply openConversation(ObjectNode body) {
        String users = body.path("users").asText();
        if (!users.matches("U\\w+")) {
            return Reply.error("user_not_found");
        }
        return Reply.ok(Json.object().set("channel", Json.object().put("id", direct(users))));
    }

    private Reply conversation(ObjectNode body) {
        String channel = channel(body);
        @Nullable Standing standing = standing(channel);
        if (standing == null || standing == Standing.HIDDEN) {
            return Reply.error("channel_not_found");
        }
        return Reply.ok(Json.object()
            .set("channel",
                    Json.object()
                        .put("id", channel)
                        .put("name", SlackPayloads.channelName(channel))
                        .put("is_im", channel.startsWith("D"))
                        .put("is_member", standing == Standing.MEMBER)
                        .put("is_archived", standing == Standing.ARCHIVED)));
    }

    private Optional<Reply> rationed(String method) {
        Instant now = this.clock.instant();
        Instant free = this.toldHistory.getOrDefault(method, Instant.MIN);
        if (this.rationsHistory && now.isBefore(free)) {
            return Optional.of(Reply.tooMany(Duration.between(now, free).toSeconds()));
        }
        this.toldHistory.put(method, now.plus(HISTORY_RATION));
        return Optional.empty();
    }

    /**
     * A channel is told from its newest message and without what stands in threads, a
     * thread from its oldest; metadata only to those who ask for it; all of it in pages.
     */
    private Reply history(ObjectNode body, boolean ofThread) {
        String channel = channel(body);
        String scope = scopeOfHistory(channel);
        if (!this.scopes.contains(scope)) {
            return Reply.error("missing_scope",
                    Json.object().put("needed", scope).put("provided", "chat:write,im:history"));
        }
        @Nullable Standing standing = standing(channel);
        if (standing != Standing.MEMBER && standing != Standing.ARCHIVED) {
            return Reply
                .error((standing == null || standing == Standing.HIDDEN) ? "channel_not_found" : "not_in_channel");
        }
        String thread = body.path("ts").asText();
        if (ofThread && !this.messages.containsKey(key(channel, thread))) {
            return Reply.error("thread_not_found");
        }
        boolean metadata = body.path("include_all_metadata").asBoolean();
        List<ObjectNode> found = new ArrayList<>();
        for (ObjectNode message : standing(channel, one -> ofThread ? isIn(thread, one) : !one.has("thread_ts"))) {
            if (isWithin(body, message)) {
                ObjectNode told = message.deepCopy();
                found.add(ofThread ? found.size() : 0, metadata ? told : told.without("metadata"));
            }
        }
        int limit = Math.min(HISTORY_LIMIT, body.path("limit").asInt(HISTORY_LIMIT));
        int start = body.path("cursor").asInt(0);
        int end = Math.min(found.size(), start + limit);
        ObjectNode answer = Json.object().put("has_more", end < found.size());
        answer.set("messages", Json.array(found.subList(start, end).toArray(ObjectNode[]::new)));
        answer.set("response_metadata",
                Json.object().put("next_cursor", (end < found.size()) ? Integer.toString(end) : ""));
        return Reply.ok(answer);
    }

    private static String scopeOfHistory(String channel) {
        return channel.startsWith("D") ? "im:history" : channel.startsWith("G") ? "groups:history" : "channels:history";
    }

    private static boolean isWithin(ObjectNode body, ObjectNode message) {
        BigDecimal ts = new BigDecimal(message.path("ts").asText());
        return ts.compareTo(new BigDecimal(body.path("oldest").asText("0"))) >= 0
                && (!body.has("latest") || ts.compareTo(new BigDecimal(body.path("latest").asText())) <= 0);
    }

    private static boolean isIn(String thread, ObjectNode message) {
        return message.path("ts").asText().equals(thread) || message.path("thread_ts").asText().equals(thread);
    }

    private Reply openView(ObjectNode body) {
        String id = body.path("trigger_id").asText();
        @Nullable Trigger trigger = this.triggers.get(id);
        if (trigger == null) {
            return Reply.error("invalid_trigger_id");
        }
        if (trigger.exchanged()) {
            return Reply.error("exchanged_trigger_id");
        }
        if (trigger.given().plus(TRIGGER_LIFE).isBefore(this.clock.instant())) {
            return Reply.error("expired_trigger_id");
        }
        Optional<Reply> refusal = checkedView(body.path("view"), "modal");
        if (refusal.isPresent()) {
            return refusal.get();
        }
        this.triggers.put(id, new Trigger(trigger.given(), true));
        String view = "V%04d".formatted(count("view"));
        return shown(view, body.path("view"), view);
    }

    private Reply publishView(ObjectNode body) {
        String user = body.path("user_id").asText();
        if (user.isEmpty()) {
            return Reply.error("invalid_arguments");
        }
        return checkedView(body.path("view"), "home").orElseGet(() -> {
            String id = this.homes.computeIfAbsent(user, key -> "V%04d".formatted(count("view")));
            return changed(id, body).orElseGet(() -> shown(id, body.path("view"), id));
        });
    }

    private Reply updateView(ObjectNode body) {
        Optional<String> id = this.views.entrySet()
            .stream()
            .filter(entry -> entry.getKey().equals(body.path("view_id").asText())
                    || named(entry.getValue(), body.path("external_id").asText()))
            .map(Map.Entry::getKey)
            .findFirst();
        if (id.isEmpty()) {
            return Reply.error("not_found");
        }
        String root = known(id.get()).path("root_view_id").asText();
        return checkedView(body.path("view"), known(id.get()).path("type").asText()).or(() -> changed(id.get(), body))
            .orElseGet(() -> shown(id.get(), body.path("view"), root));
    }

    private static boolean named(ObjectNode view, String externalId) {
        return !externalId.isEmpty() && view.path("external_id").asText().equals(externalId);
    }

    private JsonNode known(String viewId) {
        @Nullable ObjectNode view = this.views.get(viewId);
        return (view == null) ? Json.nothing() : view;
    }

    /** Who names a hash means one state of the view, and it may have passed. */
    private Optional<Reply> changed(String viewId, ObjectNode body) {
        JsonNode hash = body.path("hash");
        JsonNode now = known(viewId).path("hash");
        boolean conflict = !hash.asText().isEmpty() && !hash.asText().equals(now.asText());
        return conflict ? Optional.of(Reply.error("hash_conflict")) : Optional.empty();
    }

    private Reply shown(String id, JsonNode sent, String root) {
        ObjectNode view = Json.object()
            .put("id", id)
            .put("team_id", SlackStandIn.TEAM)
            .put("app_id", SlackStandIn.APP)
            .put("app_installed_team_id", SlackStandIn.TEAM)
            .put("bot_id", SlackStandIn.BOT)
            .put("private_metadata", "")
            .put("callback_id", "")
            .put("external_id", "")
            .put("clear_on_close", false)
            .put("notify_on_close", false)
            .putNull("title")
            .putNull("submit")
            .putNull("close")
            .putNull("previous_view_id")
            .put("root_view_id", root)
            .put("hash", "%d.hash%04d".formatted(FIRST_SECOND, count("hash")));
        view.set("state", Json.object().set("values", Json.object()));
        view.setAll(Json.copy(sent));
        view.set("blocks", withIds(sent.path("blocks")));
        this.views.put(id, view);
        return Reply.ok(Json.object().set("view", view)).showing(view, "", false);
    }

    // response URLs

    synchronized Reply respond(String path, ObjectNode body) {
        @Nullable ResponseUrl url = this.responseUrls.get(path);
        if (url == null) {
            return Reply.text("invalid_url", 404, "invalid_url");
        }
        if (url.posts() >= RESPONSE_URL_POSTS) {
            return Reply.text("used_url", 404, "used_url");
        }
        if (url.given().plus(RESPONSE_URL_LIFE).isBefore(this.clock.instant())) {
            return Reply.text("expired_url", 404, "expired_url");
        }
        List<Violation> broken = BlockKitRules.responseUrl(body);
        this.violations.addAll(broken);
        if (!broken.isEmpty()) {
            return Reply.text("invalid_blocks", 400, "invalid_blocks");
        }
        this.responseUrls.put(path,
                new ResponseUrl(url.channel(), url.origin(), url.ephemeral(), url.given(), url.posts() + 1));
        Reply ok = Reply.text("ok", 200, "ok");
        if (body.path("delete_original").asBoolean()) {
            this.messages.remove(key(url.channel(), url.origin()));
            return ok;
        }
        if (body.path("replace_original").asBoolean() && !url.origin().isEmpty()) {
            ObjectNode message = newMessage(body, url.origin());
            return ok.showing(url.ephemeral() ? message : keep(url.channel(), message), url.channel(), url.ephemeral());
        }
        ObjectNode message = newMessage(body, newTs());
        boolean ephemeral = !body.path("response_type").asText().equals("in_channel");
        return ok.showing(ephemeral ? message : keep(url.channel(), message), url.channel(), ephemeral);
    }

    // what both share

    /** A person's id stands for the direct messages with them. */
    private static String channel(ObjectNode body) {
        String channel = body.path("channel").asText();
        return channel.startsWith("U") ? direct(channel) : channel;
    }

    static String direct(String user) {
        return "D" + user.substring(1);
    }

    private @Nullable Standing standing(String channel) {
        @Nullable Standing standing = this.channels.get(channel);
        return (standing == null && channel.startsWith("D")) ? Standing.MEMBER : standing;
    }

    private Optional<Reply> closed(String channel) {
        return switch (standing(channel)) {
            case null -> Optional.of(Reply.error("channel_not_found"));
            case HIDDEN -> Optional.of(Reply.error("channel_not_found"));
            case OUTSIDE -> Optional.of(Reply.error("not_in_channel"));
            case ARCHIVED -> Optional.of(Reply.error("is_archived"));
            case MEMBER -> Optional.empty();
        };
    }

    private Optional<Reply> checkedMessage(ObjectNode body) {
        if (body.path("text").asText().isBlank() && body.path("blocks").isEmpty()) {
            this.violations.add(new Violation("/text", "a message says something"));
            return Optional.of(Reply.error("no_text"));
        }
        return refusal("invalid_blocks", "", BlockKitRules.message(body));
    }

    private Optional<Reply> checkedView(JsonNode view, String type) {
        List<Violation> found = new ArrayList<>(BlockKitRules.view(view));
        if (!view.path("type").asText().equals(type)) {
            found.add(new Violation("/type", "this method shows a view of type " + type));
        }
        return refusal("invalid_arguments", "/view", found);
    }

    private Optional<Reply> refusal(String error, String place, List<Violation> found) {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        this.violations.addAll(found);
        ArrayNode told = Json.array();
        found.forEach(
                broken -> told.add("[ERROR] %s [json-pointer:%s%s]".formatted(broken.rule(), place, broken.pointer())));
        return Optional
            .of(Reply.error(error, Json.object().set("response_metadata", Json.object().set("messages", told))));
    }

    private ObjectNode newMessage(ObjectNode sent, String ts) {
        ObjectNode message = Json.object()
            .put("type", "message")
            .put("user", SlackStandIn.BOT_USER)
            .put("ts", ts)
            .put("bot_id", SlackStandIn.BOT)
            .put("app_id", SlackStandIn.APP)
            .put("team", SlackStandIn.TEAM)
            .put("text", sent.path("text").asText());
        for (String field : Set.of("thread_ts", "metadata")) {
            if (sent.has(field)) {
                message.set(field, sent.get(field));
            }
        }
        if (sent.has("blocks")) {
            message.set("blocks", withIds(sent.path("blocks")));
        }
        return message;
    }

    /** Slack gives each block an id that has none. */
    private ArrayNode withIds(JsonNode blocks) {
        ArrayNode copy = Json.array();
        for (JsonNode block : blocks) {
            ObjectNode own = Json.copy(block);
            if (!own.has("block_id")) {
                own.put("block_id", "b%04d".formatted(count("block")));
            }
            copy.add(own);
        }
        return copy;
    }

    private ObjectNode keep(String channel, ObjectNode message) {
        this.messages.put(key(channel, message.path("ts").asText()), message);
        return message;
    }

    private static String key(String channel, String ts) {
        return channel + " " + ts;
    }

}
