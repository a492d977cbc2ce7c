package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.discord.standin.Appearance.Kind;

/**
 * The messages in all channels and the interactions that are open, as the bot's requests
 * change them.
 */
final class Conversations {

    private static final int DEFAULT_MESSAGE = 0;

    private static final int REPLY = 19;

    private static final int CHAT_INPUT_COMMAND = 20;

    private static final int LOADING = 1 << 7;

    /** Types of callback. */
    private static final int SAY = 4;

    private static final int THINK = 5;

    private static final int NOTE = 6;

    private static final int UPDATE = 7;

    private static final int COMPLETE = 8;

    private static final int OPEN_MODAL = 9;

    private static final Map<Integer, Set<Integer>> ANSWERS = Map.of(Interaction.COMMAND,
            Set.of(SAY, THINK, OPEN_MODAL), Interaction.COMPONENT, Set.of(SAY, THINK, NOTE, UPDATE, OPEN_MODAL),
            Interaction.COMPLETION, Set.of(COMPLETE), Interaction.MODAL, Set.of(SAY, THINK, NOTE, UPDATE));

    private final Snowflakes snowflakes;

    private final Guild guild;

    private final Gateway gateway;

    private final Arrivals<Appearance> appearances = new Arrivals<>();

    private final List<Violation> violations = new ArrayList<>();

    private final Map<String, ObjectNode> messages = new LinkedHashMap<>();

    private final Map<String, Interaction> interactions = new LinkedHashMap<>();

    private final Map<String, ObjectNode> messageByNonce = new HashMap<>();

    private final Set<String> refusingDirect = new HashSet<>();

    Conversations(Snowflakes snowflakes, Guild guild, Gateway gateway) {
        this.snowflakes = snowflakes;
        this.guild = guild;
        this.gateway = gateway;
    }

    Arrivals<Appearance> appearances() {
        return this.appearances;
    }

    synchronized List<Violation> violations() {
        return List.copyOf(this.violations);
    }

    synchronized void broken(List<Violation> more) {
        this.violations.addAll(more);
    }

    synchronized void forgive() {
        this.violations.clear();
    }

    synchronized void refuseDirect(String user) {
        this.refusingDirect.add(user);
    }

    synchronized Optional<ObjectNode> message(String id) {
        return Optional.ofNullable(this.messages.get(id)).map(ObjectNode::deepCopy);
    }

    synchronized List<ObjectNode> messagesIn(String channel) {
        return this.messages.values()
            .stream()
            .filter(message -> message.path("channel_id").asText().equals(channel))
            .map(ObjectNode::deepCopy)
            .toList();
    }

    synchronized List<Exchange> exchanges() {
        return this.interactions.values()
            .stream()
            .map(one -> new Exchange(one.id, one.type, one.untilCallback()))
            .toList();
    }

    // what people do

    synchronized void open(Interaction interaction, boolean expired) {
        this.interactions.put(interaction.id, interaction);
        if (expired) {
            interaction.expire();
        }
        this.gateway.dispatch(Gateway.ALWAYS, "INTERACTION_CREATE", interaction.payload);
    }

    synchronized void expire(String interaction) {
        Optional.ofNullable(this.interactions.get(interaction)).ifPresent(Interaction::expire);
    }

    synchronized void expireAll() {
        this.interactions.values().forEach(Interaction::expire);
    }

    /** Somebody's message, which the bot is told of as far as it may know. */
    synchronized void written(ObjectNode message, boolean contentIsTold) {
        this.messages.put(message.path("id").asText(), message.deepCopy());
        ObjectNode told = message.deepCopy();
        if (!contentIsTold && !this.gateway.tellsContent()) {
            told.put("content", "");
            for (String part : List.of("embeds", "attachments", "components")) {
                told.putArray(part);
            }
        }
        tell("MESSAGE_CREATE", told);
    }

    /** The bot is told once more of a message that mentions it, as after a reconnect. */
    synchronized void repeated(String id) {
        tell("MESSAGE_CREATE",
                Optional.ofNullable(this.messages.get(id))
                    .orElseThrow(() -> new AssertionError("there is no message " + id))
                    .deepCopy());
    }

    /** Somebody with the right to do so deletes a message. */
    synchronized void removed(String id) {
        ObjectNode gone = Optional.ofNullable(this.messages.remove(id))
            .orElseThrow(() -> new AssertionError("there is no message " + id));
        tellDeleted(gone);
    }

    // channels

    synchronized Reply create(String channel, JsonNode body) {
        Optional<Reply> refusal = refusal(channel, body);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        List<Violation> wrong = DiscordRules.message(body);
        broken(wrong);
        if (wrong.stream().anyMatch(Violation::refused)) {
            return Reply.invalid(wrong);
        }
        String nonce = channel + ":" + body.path("nonce").asText();
        ObjectNode earlier = this.messageByNonce.get(nonce);
        if (body.path("enforce_nonce").asBoolean() && body.has("nonce") && earlier != null) {
            return Reply.ok(earlier);
        }
        String answered = body.at("/message_reference/message_id").asText();
        ObjectNode message = newMessage(channel, answered.isEmpty() ? DEFAULT_MESSAGE : REPLY);
        if (body.has("nonce")) {
            message.set("nonce", body.get("nonce"));
            this.messageByNonce.put(nonce, message);
        }
        if (this.messages.containsKey(answered)) {
            refer(message, answered);
        }
        else {
            message.put("type", DEFAULT_MESSAGE);
        }
        say(message, body);
        appear(Kind.MESSAGE, "", message);
        tell("MESSAGE_CREATE", message);
        return Reply.ok(message);
    }

    /** Whoever may not write there may not say either that it types. */
    synchronized Reply typing(String channel) {
        return refusal(channel, Json.object()).orElseGet(Reply::empty);
    }

    /** Why the bot may not write there, if it may not. */
    private Optional<Reply> refusal(String channel, JsonNode body) {
        Optional<ObjectNode> known = this.guild.find(channel);
        if (known.isEmpty()) {
            return Optional.of(Reply.error(10003));
        }
        if (this.guild.isDirect(channel)) {
            boolean refused = this.refusingDirect.contains(known.get().at("/recipients/0/id").asText());
            return refused ? Optional.of(Reply.error(50007)) : unknownReference(body);
        }
        Right write = this.guild.isThread(channel) ? Right.SEND_MESSAGES_IN_THREADS : Right.SEND_MESSAGES;
        if (!seesGuild(channel) || !this.guild.botMay(channel, Right.VIEW_CHANNEL)) {
            return Optional.of(Reply.error(50001));
        }
        if (!this.guild.botMay(channel, write)) {
            return Optional.of(Reply.error(50013));
        }
        if (this.guild.isLocked(channel) && !this.guild.botMay(channel, Right.MANAGE_THREADS)) {
            return Optional.of(Reply.error(160005));
        }
        if (body.has("message_reference") && !this.guild.botMay(channel, Right.READ_MESSAGE_HISTORY)) {
            return Optional.of(Reply.error(160002));
        }
        return unknownReference(body);
    }

    private Optional<Reply> unknownReference(JsonNode body) {
        JsonNode reference = body.path("message_reference");
        boolean missing = reference.isObject() && !this.messages.containsKey(reference.path("message_id").asText());
        return (missing && reference.path("fail_if_not_exists").asBoolean(true))
                ? Optional.of(Reply.invalid(List.of(new Violation("/message_reference", "Unknown message", true))))
                : Optional.empty();
    }

    private boolean seesGuild(String channel) {
        return this.guild.hasBot(channel);
    }

    synchronized Reply editInChannel(String channel, String id, JsonNode body) {
        return own(channel, id).map(message -> edit(message, body, "")).orElseGet(() -> Reply.error(10008));
    }

    synchronized Reply readInChannel(String channel, String id) {
        return own(channel, id).map(Reply::ok).orElseGet(() -> Reply.error(10008));
    }

    synchronized Reply deleteInChannel(String channel, String id) {
        return own(channel, id).map(message -> delete(message, "")).orElseGet(() -> Reply.error(10008));
    }

    /** The newest first; after a message, those that came next. */
    synchronized Reply history(String channel, String query) {
        if (this.guild.find(channel).isEmpty()) {
            return Reply.error(10003);
        }
        if (!this.guild.isDirect(channel)) {
            if (!seesGuild(channel) || !this.guild.botMay(channel, Right.VIEW_CHANNEL)) {
                return Reply.error(50001);
            }
            if (!this.guild.botMay(channel, Right.READ_MESSAGE_HISTORY)) {
                return Reply.ok(Json.array());
            }
        }
        int limit = Integer.parseInt(parameter(query, "limit").orElse("50"));
        Optional<Long> after = parameter(query, "after").map(Long::parseLong);
        List<ObjectNode> there = this.messages.values()
            .stream()
            .filter(message -> message.path("channel_id").asText().equals(channel) && !isEphemeral(message))
            .filter(message -> after.isEmpty() || message.path("id").asLong() > after.get())
            .toList();
        int from = after.isPresent() ? 0 : Math.max(0, there.size() - limit);
        ArrayNode page = Json.array();
        there.subList(from, Math.min(there.size(), from + limit)).reversed().forEach(message -> {
            ObjectNode shown = message.deepCopy();
            // it is for whoever sends, and not kept
            shown.remove("nonce");
            page.add(shown);
        });
        return Reply.ok(page);
    }

    private static Optional<String> parameter(String query, String name) {
        return Stream.of(query.split("&"))
            .filter(one -> one.startsWith(name + "="))
            .map(one -> one.substring(name.length() + 1))
            .findFirst();
    }

    /** Some minutes pass: the numbers of messages are no longer known. */
    synchronized void forgetNonces() {
        this.messageByNonce.clear();
    }

    private Optional<ObjectNode> own(String channel, String id) {
        return Optional.ofNullable(this.messages.get(id))
            .filter(message -> message.path("channel_id").asText().equals(channel))
            .filter(message -> !isEphemeral(message));
    }

    // interactions

    synchronized Reply callback(String id, String token, JsonNode body, boolean withResponse) {
        Interaction interaction = this.interactions.get(id);
        if (interaction == null || !interaction.token.equals(token) || interaction.isExpired()) {
            return Reply.error(10062);
        }
        if (interaction.isAnswered()) {
            return Reply.error(40060);
        }
        int type = body.path("type").asInt();
        JsonNode data = body.path("data");
        List<Violation> wrong = wrong(interaction, type, data);
        broken(wrong);
        if (wrong.stream().anyMatch(Violation::refused)) {
            return Reply.invalid(wrong);
        }
        interaction.answered();
        interaction.calledBack();
        Optional<ObjectNode> message = Optional.empty();
        switch (type) {
            case SAY -> message = Optional.of(answer(interaction, data, Kind.MESSAGE));
            case THINK -> message = Optional.of(answer(interaction,
                    Json.object().put("flags", LOADING | data.path("flags").asInt()), Kind.THINKING));
            case NOTE, UPDATE -> {
                ObjectNode source = this.messages.get(interaction.source());
                interaction.original(interaction.source());
                if (source != null && type == UPDATE) {
                    change(source, data, interaction.id);
                }
                else {
                    this.appearances.add(new Appearance(Kind.NOTED, interaction.id, Json.object()));
                }
                message = Optional.ofNullable(source);
            }
            case COMPLETE -> this.appearances.add(new Appearance(Kind.CHOICES, interaction.id, Json.copy(data)));
            default -> this.appearances.add(new Appearance(Kind.MODAL, interaction.id, numbered(Json.copy(data))));
        }
        return withResponse ? Reply.ok(response(interaction, type, message)) : Reply.empty();
    }

    private List<Violation> wrong(Interaction interaction, int type, JsonNode data) {
        boolean withoutSource = (type == UPDATE || type == NOTE) && interaction.source().isEmpty();
        if (!ANSWERS.getOrDefault(interaction.type, Set.of()).contains(type) || withoutSource) {
            return List.of(new Violation("/type",
                    "an interaction of type %d is not answered by type %d".formatted(interaction.type, type), true));
        }
        return switch (type) {
            case SAY -> DiscordRules.response(data);
            case UPDATE -> DiscordRules.edit(data, this.messages.getOrDefault(interaction.source(), Json.object()));
            case COMPLETE -> DiscordRules.choices(data);
            case OPEN_MODAL -> DiscordRules.modal(data);
            case THINK -> (data.path("flags").asInt() & ~DiscordRules.EPHEMERAL) == 0 ? List.of()
                    : List.of(new Violation("/data/flags", "only a message for one person is announced so", true));
            default -> List.of();
        };
    }

    private ObjectNode answer(Interaction interaction, JsonNode data, Kind kind) {
        boolean command = interaction.type == Interaction.COMMAND;
        ObjectNode message = newMessage(interaction.channel, command ? CHAT_INPUT_COMMAND : REPLY);
        message.put("webhook_id", DiscordStandIn.APP);
        ObjectNode metadata = Json.object()
            .put("id", interaction.id)
            .put("type", interaction.type)
            .put("name", interaction.payload.at("/data/name").asText());
        metadata.set("user", Guild.person(interaction.user()));
        metadata.set("authorizing_integration_owners", interaction.payload.path("authorizing_integration_owners"));
        message.set("interaction_metadata", metadata);
        boolean first = kind != Kind.FOLLOW_UP;
        if (!first && !interaction.original().isEmpty()) {
            message.put("type", REPLY);
            refer(message, interaction.original());
        }
        else if (!interaction.source().isEmpty()) {
            refer(message, interaction.source());
        }
        if (first) {
            interaction.original(message.path("id").asText());
        }
        say(message, data);
        appear(kind, interaction.id, message);
        tell("MESSAGE_CREATE", message);
        return message;
    }

    private static ObjectNode response(Interaction interaction, int type, Optional<ObjectNode> message) {
        ObjectNode about = Json.object().put("id", interaction.id).put("type", interaction.type);
        ObjectNode resource = Json.object().put("type", type);
        message.ifPresent(shown -> {
            about.put("response_message_id", shown.path("id").asText());
            about.put("response_message_loading", type == THINK);
            about.put("response_message_ephemeral", isEphemeral(shown));
            if (type == SAY || type == UPDATE || type == THINK) {
                resource.set("message", shown.deepCopy());
            }
        });
        ObjectNode response = Json.object();
        response.set("interaction", about);
        response.set("resource", resource);
        return response;
    }

    synchronized Reply followUp(String token, JsonNode body) {
        Optional<Interaction> interaction = byToken(token);
        if (interaction.isEmpty()) {
            return Reply.error(50027);
        }
        Interaction known = interaction.get();
        if (!known.isAnswered()) {
            return Reply.error(10015);
        }
        ObjectNode original = this.messages.get(known.original());
        if (original != null && isLoading(original)) {
            return edit(original, body, known.id);
        }
        List<Violation> wrong = DiscordRules.response(body);
        broken(wrong);
        if (wrong.stream().anyMatch(Violation::refused)) {
            return Reply.invalid(wrong);
        }
        return known.mayFollowUp() ? Reply.ok(answer(known, body, Kind.FOLLOW_UP)) : Reply.error(40094);
    }

    /**
     * @param id the message's id, or {@code @original}
     */
    synchronized Reply editByToken(String token, String id, JsonNode body) {
        return byToken(token)
            .map(known -> ofInteraction(known, id).map(message -> edit(message, body, known.id))
                .orElseGet(() -> Reply.error(10008)))
            .orElseGet(() -> Reply.error(50027));
    }

    synchronized Reply readByToken(String token, String id) {
        return byToken(token).map(known -> ofInteraction(known, id).map(Reply::ok).orElseGet(() -> Reply.error(10008)))
            .orElseGet(() -> Reply.error(50027));
    }

    synchronized Reply deleteByToken(String token, String id) {
        return byToken(token)
            .map(known -> ofInteraction(known, id).map(message -> delete(message, known.id))
                .orElseGet(() -> Reply.error(10008)))
            .orElseGet(() -> Reply.error(50027));
    }

    private Optional<Interaction> byToken(String token) {
        return this.interactions.values()
            .stream()
            .filter(one -> one.token.equals(token) && !one.isExpired())
            .findFirst();
    }

    private Optional<ObjectNode> ofInteraction(Interaction interaction, String id) {
        return Optional.ofNullable(this.messages.get(id.equals("@original") ? interaction.original() : id));
    }

    // messages

    private ObjectNode newMessage(String channel, int type) {
        ObjectNode message = blank(this.snowflakes, channel, type);
        message.set("author", Guild.bot());
        message.put("application_id", DiscordStandIn.APP);
        return message;
    }

    static ObjectNode blank(Snowflakes snowflakes, String channel, int type) {
        ObjectNode message = Json.object()
            .put("id", snowflakes.next())
            .put("type", type)
            .put("channel_id", channel)
            .put("content", "")
            .put("timestamp", snowflakes.timestamp())
            .putNull("edited_timestamp")
            .put("tts", false)
            .put("pinned", false)
            .put("mention_everyone", false)
            .put("flags", 0);
        for (String list : List.of("mentions", "mention_roles", "attachments", "embeds", "components")) {
            message.putArray(list);
        }
        return message;
    }

    private void refer(ObjectNode message, String to) {
        Optional.ofNullable(this.messages.get(to)).ifPresent(earlier -> {
            String where = earlier.path("channel_id").asText();
            ObjectNode reference = Json.object().put("type", 0).put("message_id", to).put("channel_id", where);
            if (!this.guild.isDirect(where)) {
                reference.put("guild_id", this.guild.guildOf(where));
            }
            message.set("message_reference", reference);
            ObjectNode without = earlier.deepCopy();
            without.remove(List.of("referenced_message"));
            message.set("referenced_message", without);
        });
    }

    private void say(ObjectNode message, JsonNode body) {
        message.put("flags", body.path("flags").asInt());
        put(message, body);
        this.messages.put(message.path("id").asText(), message);
    }

    private static void put(ObjectNode message, JsonNode body) {
        if (body.has("content")) {
            message.put("content", body.path("content").asText(""));
        }
        for (String list : List.of("embeds", "components")) {
            if (body.has(list)) {
                message.set(list, body.path(list).isArray() ? body.path(list).deepCopy() : Json.array());
            }
        }
        numbered(message);
    }

    private Reply edit(ObjectNode message, JsonNode body, String interaction) {
        if (!message.at("/author/id").asText().equals(DiscordStandIn.BOT)) {
            return Reply.error(50005);
        }
        List<Violation> wrong = isLoading(message) ? DiscordRules.response(body) : DiscordRules.edit(body, message);
        broken(wrong);
        if (wrong.stream().anyMatch(Violation::refused)) {
            return Reply.invalid(wrong);
        }
        change(message, body, interaction);
        return Reply.ok(message);
    }

    private void change(ObjectNode message, JsonNode body, String interaction) {
        int kept = message.path("flags").asInt() & ~LOADING;
        message.put("flags", kept | (body.path("flags").asInt() & DiscordRules.COMPONENTS_V2));
        message.put("edited_timestamp", this.snowflakes.timestamp());
        put(message, body);
        appear(Kind.EDITED, interaction, message);
        tell("MESSAGE_UPDATE", message);
    }

    private Reply delete(ObjectNode message, String interaction) {
        this.messages.remove(message.path("id").asText());
        appear(Kind.DELETED, interaction, message);
        tellDeleted(message);
        return Reply.empty();
    }

    private void appear(Kind kind, String interaction, ObjectNode message) {
        this.appearances.add(new Appearance(kind, interaction, message.deepCopy()));
    }

    /** Tells the bot, if it may know of this channel and of this message. */
    private void tell(String event, ObjectNode message) {
        ObjectNode told = message.deepCopy();
        String channel = message.path("channel_id").asText();
        Optional<ObjectNode> known = this.guild.find(channel);
        if (known.isEmpty()) {
            // deleted as soon as the message was seen
            return;
        }
        if (this.guild.isDirect(channel)) {
            told.put("channel_type", Guild.DIRECT);
        }
        else {
            told.put("channel_type", known.get().path("type").asInt());
            told.put("guild_id", this.guild.guildOf(channel));
            told.set("member", Guild.member());
        }
        if (isTold(channel, message)) {
            this.gateway.dispatch(intent(channel), event, told);
        }
    }

    private void tellDeleted(ObjectNode message) {
        String channel = message.path("channel_id").asText();
        ObjectNode gone = Json.object().put("id", message.path("id").asText()).put("channel_id", channel);
        if (!this.guild.isDirect(channel)) {
            gone.put("guild_id", this.guild.guildOf(channel));
        }
        if (isTold(channel, message)) {
            this.gateway.dispatch(intent(channel), "MESSAGE_DELETE", gone);
        }
    }

    private boolean isTold(String channel, ObjectNode message) {
        boolean sees = this.guild.isDirect(channel)
                || (seesGuild(channel) && this.guild.botMay(channel, Right.VIEW_CHANNEL));
        return sees && !isEphemeral(message) && this.gateway.isHeard();
    }

    private long intent(String channel) {
        return this.guild.isDirect(channel) ? Gateway.DIRECT_MESSAGES : Gateway.GUILD_MESSAGES;
    }

    static boolean isEphemeral(JsonNode message) {
        return (message.path("flags").asInt() & DiscordRules.EPHEMERAL) != 0;
    }

    static boolean isLoading(JsonNode message) {
        return (message.path("flags").asInt() & LOADING) != 0;
    }

    /** Gives each component the number that Discord gives it, from the top down. */
    private static ObjectNode numbered(ObjectNode whole) {
        number(whole.path("components"), 0);
        return whole;
    }

    private static int number(JsonNode components, int last) {
        int number = last;
        for (JsonNode component : components) {
            if (component instanceof ObjectNode one) {
                number++;
                if (!one.has("id")) {
                    one.put("id", number);
                }
                number = number(one.path("components"), number);
                number = number(one.has("accessory") ? Json.array(one.path("accessory")) : Json.array(), number);
                number = number(one.has("component") ? Json.array(one.path("component")) : Json.array(), number);
            }
        }
        return number;
    }

}
