package org.councilratings.discord.standin;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A person in Discord: what they do reaches the bot as Discord's gateway would tell it.
 * Methods such as {@code uses}, {@code clicks} and {@code mentions} give something to
 * wait with; {@code slash}, {@code click} and {@code mention} wait for the reply
 * themselves. Those that begin with "in" and "as", and {@link #late}, give another person
 * or place and leave this one as it is.
 */
public final class DiscordUser {

    private static final int REPLY = 19;

    private final DiscordStandIn discord;

    private final String user;

    private final String channel;

    private final long moreRights;

    private final boolean late;

    DiscordUser(DiscordStandIn discord, String user) {
        this(discord, user, DiscordStandIn.CHANNEL, 0, false);
    }

    private DiscordUser(DiscordStandIn discord, String user, String channel, long moreRights, boolean late) {
        this.discord = discord;
        this.user = user;
        this.channel = channel;
        this.moreRights = moreRights;
        this.late = late;
    }

    // who and where

    /** Another person. */
    public DiscordUser as(String other) {
        return new DiscordUser(this.discord, other, this.channel, this.moreRights, this.late);
    }

    /** With the right to manage the server. */
    public DiscordUser asModerator() {
        return new DiscordUser(this.discord, this.user, this.channel, Right.moderators(), this.late);
    }

    /** Whose interactions are too old to be answered when the bot comes to it. */
    public DiscordUser late() {
        return new DiscordUser(this.discord, this.user, this.channel, this.moreRights, true);
    }

    public DiscordUser inChannel(String id) {
        return new DiscordUser(this.discord, this.user, id, this.moreRights, this.late);
    }

    public DiscordUser inThread() {
        return inChannel(DiscordStandIn.THREAD);
    }

    public DiscordUser inForumPost() {
        return inChannel(DiscordStandIn.POST);
    }

    public DiscordUser inDirectMessage() {
        return inChannel(this.discord.guild().direct(this.user));
    }

    /** In a server without the bot, with the app as the person's own. */
    public DiscordUser inForeignServer() {
        return inChannel(DiscordStandIn.FOREIGN_CHANNEL);
    }

    public String id() {
        return this.user;
    }

    public String channel() {
        return this.channel;
    }

    // commands

    /**
     * Sends a slash command.
     * @param path for example {@code rating}, or {@code watch add} with a subcommand
     * @param options by name: text, numbers, or ids of people and channels
     * @throws AssertionError if Discord would not offer this here
     */
    public Asked uses(String path, Map<String, ?> options) {
        ObjectNode command = offered(Commands.SLASH, path.split(" ")[0]);
        return interact(Interaction.COMMAND, new Options(this.discord.guild(), path, options, "").data(command));
    }

    public Asked uses(String path) {
        return uses(path, Map.of());
    }

    /** Sends a slash command and waits for the reply. */
    public Seen slash(String path, Map<String, ?> options) {
        return uses(path, options).reply();
    }

    public Seen slash(String path) {
        return uses(path).reply();
    }

    /**
     * Types into an option, with others filled in before, and sees what is suggested.
     */
    public List<Choice> types(String path, Map<String, ?> before, String option, String text) {
        return typing(path, before, option, text).choices();
    }

    public List<Choice> types(String path, String option, String text) {
        return types(path, Map.of(), option, text);
    }

    /** Types into an option, without waiting. */
    public Asked typing(String path, Map<String, ?> before, String option, String text) {
        Map<String, Object> values = new LinkedHashMap<>(before);
        values.put(option, text);
        ObjectNode command = offered(Commands.SLASH, path.split(" ")[0]);
        return interact(Interaction.COMPLETION, new Options(this.discord.guild(), path, values, option).data(command));
    }

    /** Uses one of the bot's commands on somebody's message. */
    public Asked usesOnMessage(String name, String text) {
        ObjectNode command = offered(Commands.ON_MESSAGE, name);
        ObjectNode message = message(text, 0);
        ObjectNode data = Json.object()
            .put("id", command.path("id").asText())
            .put("name", name)
            .put("type", Commands.ON_MESSAGE)
            .put("target_id", message.path("id").asText());
        data.withObjectProperty("resolved").withObjectProperty("messages").set(message.path("id").asText(), message);
        return interact(Interaction.COMMAND, data);
    }

    private ObjectNode offered(int type, String name) {
        ObjectNode command = this.discord.commandsOfBot().find(type, name);
        long needed = command.path("default_member_permissions").asLong();
        boolean missing = !command.path("default_member_permissions").isNull() && !isDirect()
                && (needed == 0 || (rights() & needed) != needed);
        int installation = isForeign() ? 1 : 0;
        if (missing || !holds(command.path("contexts"), context())
                || (!isDirect() && !holds(command.path("integration_types"), installation))) {
            throw new AssertionError("/%s is not offered to this person here".formatted(name));
        }
        return command;
    }

    private static boolean holds(JsonNode numbers, int number) {
        for (JsonNode one : numbers) {
            if (one.asInt() == number) {
                return true;
            }
        }
        return false;
    }

    // components

    /**
     * Clicks on a button of a message.
     * @param label what is written on it
     * @throws AssertionError if it is not there, disabled, a link, or the message is gone
     */
    public Asked clicks(Seen message, String label) {
        JsonNode button = button(message, label);
        return useOf(message, button, Json.array());
    }

    /** Clicks, and waits for what is said or changes. */
    public Seen click(Seen message, String label) {
        return clicks(message, label).reply();
    }

    private JsonNode button(Seen message, String label) {
        List<JsonNode> buttons = Seen.parts(current(message).path("components"), ComponentRules.BUTTON);
        return usable(buttons.stream()
            .filter(one -> one.path("label").asText(one.at("/emoji/name").asText()).equals(label))
            .filter(one -> one.has("custom_id"))
            .toList(), "button \"%s\"".formatted(label), message);
    }

    /**
     * Clicks on whatever has this {@code custom_id}, even on an old message of which the
     * stand-in knows nothing.
     */
    public Asked clicksOnOldMessage(String customId) {
        ObjectNode old = Conversations.blank(this.discord.snowflakes(), this.channel, 0);
        old.set("author", Guild.bot());
        old.put("flags", DiscordRules.COMPONENTS_V2);
        ObjectNode button = Json.object()
            .put("type", ComponentRules.BUTTON)
            .put("style", 2)
            .put("label", "Old")
            .put("custom_id", customId)
            .put("id", 2);
        ObjectNode row = Json.object().put("type", ComponentRules.ROW).put("id", 1);
        row.set("components", Json.array(button));
        old.set("components", Json.array(row));
        return interact(Interaction.COMPONENT, used(button, Json.array()), old);
    }

    /**
     * Picks entries of a menu by what is written on them, or channels by their ids.
     * @throws AssertionError if no menu that can be used has them
     */
    public Asked picks(Seen message, String... entries) {
        List<String> picked = List.of(entries);
        List<JsonNode> strings = Seen.parts(current(message).path("components"), ComponentRules.STRING_SELECT)
            .stream()
            .filter(menu -> values(menu, picked).size() == picked.size())
            .toList();
        List<JsonNode> menus = strings.isEmpty()
                ? Seen.parts(current(message).path("components"), ComponentRules.CHANNEL_SELECT)
                    .stream()
                    .filter(menu -> picked.stream().allMatch(id -> this.discord.guild().find(id).isPresent()))
                    .toList()
                : strings;
        JsonNode menu = usable(menus, "menu with %s".formatted(picked), message);
        return useOf(message, menu, strings.isEmpty() ? Json.strings(picked) : values(menu, picked));
    }

    /** Picks one, and waits for what is said or changes. */
    public Seen pick(Seen message, String entry) {
        return picks(message, entry).reply();
    }

    private static ArrayNode values(JsonNode menu, List<String> labels) {
        ArrayNode values = Json.array();
        menu.path("options").forEach(option -> {
            if (labels.contains(option.path("label").asText())) {
                values.add(option.path("value").asText());
            }
        });
        return values;
    }

    private static JsonNode usable(List<JsonNode> found, String what, Seen message) {
        if (found.size() != 1) {
            throw new AssertionError("%d of %s in %s".formatted(found.size(), what, message));
        }
        if (found.getFirst().path("disabled").asBoolean()) {
            throw new AssertionError("the %s is disabled in %s".formatted(what, message));
        }
        return found.getFirst();
    }

    private ObjectNode current(Seen message) {
        return this.discord.conversations()
            .message(message.id())
            .orElseThrow(() -> new AssertionError("the message is gone: " + message));
    }

    private Asked useOf(Seen message, JsonNode component, ArrayNode values) {
        int number = values.size();
        if (component.path("type").asInt() != ComponentRules.BUTTON
                && (number < component.path("min_values").asInt(1) || number > component.path("max_values").asInt(1))) {
            throw new AssertionError("%d picked in %s".formatted(number, component));
        }
        return inChannel(message.channel()).interact(Interaction.COMPONENT, used(component, values), current(message));
    }

    private ObjectNode used(JsonNode component, ArrayNode values) {
        int type = component.path("type").asInt();
        ObjectNode data = Json.object()
            .put("component_type", type)
            .put("custom_id", component.path("custom_id").asText())
            .put("id", component.path("id").asInt());
        if (type != ComponentRules.BUTTON) {
            data.set("values", values);
        }
        if (type == ComponentRules.CHANNEL_SELECT) {
            values.forEach(id -> data.withObjectProperty("resolved")
                .withObjectProperty("channels")
                .set(id.asText(), channelFor(id.asText())));
        }
        return data;
    }

    /**
     * Submits a window.
     * @param values by label: text for a text input, one or more values (not what is
     * written on them) for a menu; a field left out keeps what it starts from
     */
    public Asked submits(Modal modal, Map<String, ?> values) {
        ArrayNode components = Json.array();
        values.keySet().forEach(modal::field);
        modal.json().path("components").forEach(part -> components.add(submitted(part, values)));
        ObjectNode data = Json.object().put("custom_id", modal.customId());
        data.set("components", components);
        return this.discord.conversations()
            .message(modal.source())
            .map(source -> interact(Interaction.MODAL, data, source))
            .orElseGet(() -> interact(Interaction.MODAL, data));
    }

    public Seen submit(Modal modal, Map<String, ?> values) {
        return submits(modal, values).reply();
    }

    private static ObjectNode submitted(JsonNode part, Map<String, ?> values) {
        int type = part.path("type").asInt();
        ObjectNode submitted = Json.object().put("type", type).put("id", part.path("id").asInt());
        if (type != ComponentRules.LABEL) {
            return submitted;
        }
        JsonNode field = part.path("component");
        ObjectNode filled = Json.object()
            .put("type", field.path("type").asInt())
            .put("id", field.path("id").asInt())
            .put("custom_id", field.path("custom_id").asText());
        Object value = values.get(part.path("label").asText());
        if (field.path("type").asInt() == ComponentRules.TEXT_INPUT) {
            String text = (value == null) ? field.path("value").asText() : value.toString();
            filled.put("value", fitting(field, text));
        }
        else {
            filled.set("values", chosen(field, value));
        }
        submitted.set("component", filled);
        return submitted;
    }

    private static String fitting(JsonNode field, String text) {
        boolean leftOut = text.isEmpty() && !field.path("required").asBoolean(true);
        int least = Math.max(field.path("min_length").asInt(0), field.path("required").asBoolean(true) ? 1 : 0);
        if (!leftOut && (text.length() < least || text.length() > field.path("max_length").asInt(4000))) {
            throw new AssertionError("\"%s\" does not fit in %s".formatted(text, field));
        }
        return text;
    }

    private static ArrayNode chosen(JsonNode field, @Nullable Object value) {
        List<String> offered = field.path("options").findValuesAsText("value");
        List<String> chosen = switch (value) {
            case null -> Stream.of(field.path("options"))
                .flatMap(options -> options.findParents("default").stream())
                .filter(option -> option.path("default").asBoolean())
                .map(option -> option.path("value").asText())
                .toList();
            case Collection<?> several -> several.stream().map(Object::toString).toList();
            case Object one -> List.of(one.toString());
        };
        if (!offered.isEmpty() && !offered.containsAll(chosen)) {
            throw new AssertionError("%s is not all in %s".formatted(chosen, field));
        }
        return Json.strings(chosen);
    }

    // messages

    /** Writes {@code @ratings <text>}. */
    public Asked mentions(String text) {
        return writesExactly("<@%s> %s".formatted(DiscordStandIn.BOT, text));
    }

    public Seen mention(String text) {
        return mentions(text).reply();
    }

    /** Mentions the bot's role in place of the bot: its text is not told. */
    public Asked mentionsRole(String text) {
        ObjectNode message = message("<@&%s> %s".formatted(DiscordStandIn.BOT_ROLE, text), 0);
        message.withArrayProperty("mention_roles").add(DiscordStandIn.BOT_ROLE);
        return write(message, isDirect());
    }

    /** Writes a text as it is, with {@code <@id>} where it mentions the bot. */
    public Asked writesExactly(String text) {
        return write(message(text, 0), isDirect() || mentionsBot(text));
    }

    /** Writes without mentioning anybody; in a server the bot is told no text. */
    public Asked writes(String text) {
        return writesExactly(text);
    }

    /** Writes to the bot directly, and waits for the answer. */
    public Seen direct(String text) {
        return inDirectMessage().writes(text).reply();
    }

    /** Replies to a message of the bot's; the client pings unless told not to. */
    public Asked replies(Seen to, String text) {
        return replies(to, text, true);
    }

    public Asked replies(Seen to, String text, boolean ping) {
        return inChannel(to.channel()).repliesHere(current(to), text, ping);
    }

    private Asked repliesHere(ObjectNode to, String text, boolean ping) {
        ObjectNode message = message(text, REPLY);
        ObjectNode reference = Json.object()
            .put("type", 0)
            .put("message_id", to.path("id").asText())
            .put("channel_id", this.channel);
        if (!isDirect()) {
            reference.put("guild_id", guild());
        }
        message.set("message_reference", reference);
        to.remove("referenced_message");
        message.set("referenced_message", to);
        if (ping && !mentionsBot(text)) {
            message.withArrayProperty("mentions").add(mentioned());
        }
        // An answer to a command is no ordinary message: a ping there does not count.
        boolean ordinary = !to.has("interaction_metadata");
        return write(message, isDirect() || mentionsBot(text) || (ping && ordinary));
    }

    /** Another bot writes here and mentions this one. */
    public Asked otherBotMentions(String text) {
        ObjectNode message = message("<@%s> %s".formatted(DiscordStandIn.BOT, text), 0);
        message.set("author", Guild.person("1400000000000000001").put("bot", true).put("username", "other bot"));
        return write(message, true);
    }

    private ObjectNode message(String text, int type) {
        ObjectNode message = Conversations.blank(this.discord.snowflakes(), this.channel, type);
        message.set("author", Guild.person(this.user));
        message.put("content", text);
        if (mentionsBot(text)) {
            message.withArrayProperty("mentions").add(mentioned());
        }
        if (isDirect()) {
            return message.put("channel_type", Guild.DIRECT);
        }
        message.put("guild_id", guild());
        message.put("channel_type", this.discord.guild().whole(this.channel).path("type").asInt());
        message.set("member", Guild.member());
        return message;
    }

    private ObjectNode mentioned() {
        ObjectNode bot = Guild.bot();
        if (!isDirect()) {
            bot.set("member", Guild.member());
        }
        return bot;
    }

    private static boolean mentionsBot(String text) {
        return text.contains("<@%s>".formatted(DiscordStandIn.BOT))
                || text.contains("<@!%s>".formatted(DiscordStandIn.BOT));
    }

    private Asked write(ObjectNode message, boolean contentIsTold) {
        this.discord.conversations().written(message, contentIsTold);
        return new Asked(this.discord, "", this.channel, message.path("id").asText());
    }

    // interactions

    private Asked interact(int type, ObjectNode data) {
        return interact(type, data, Json.nothing());
    }

    private Asked interact(int type, ObjectNode data, JsonNode source) {
        String id = this.discord.snowflakes().next();
        ObjectNode payload = Json.object()
            .put("version", 1)
            .put("type", type)
            .put("token", "of-interaction-" + id)
            .put("locale", "en-GB")
            .put("id", id)
            .put("context", context())
            .put("channel_id", this.channel)
            .put("application_id", DiscordStandIn.APP)
            .put("attachment_size_limit", 10_485_760)
            .put("app_permissions", Long.toString(this.discord.guild().rightsOfBot(this.channel)));
        payload.set("data", data);
        payload.set("entitlements", Json.array());
        payload.set("channel", channelFor(this.channel));
        ObjectNode owners = Json.object();
        if (isForeign()) {
            owners.put("1", this.user);
        }
        else {
            owners.put("0", isDirect() ? "0" : guild());
        }
        payload.set("authorizing_integration_owners", owners);
        if (isDirect()) {
            payload.set("user", Guild.person(this.user));
        }
        else {
            payload.put("guild_id", guild()).put("guild_locale", "en-GB");
            payload.set("guild", Guild.brief(guild()));
            ObjectNode member = Guild.member().put("permissions", Long.toString(rights()));
            if (this.moreRights != 0 && !isForeign()) {
                member.withArrayProperty("roles").add(DiscordStandIn.MODERATOR_ROLE);
            }
            member.set("user", Guild.person(this.user));
            payload.set("member", member);
        }
        if (source.isObject()) {
            payload.set("message", source);
        }
        this.discord.conversations().open(new Interaction(id, payload), this.late);
        return new Asked(this.discord, id, this.channel, source.path("id").asText());
    }

    /** A channel as interactions carry it, with what the person may do there. */
    private ObjectNode channelFor(String id) {
        ObjectNode whole = this.discord.guild().whole(id);
        whole.remove("permission_overwrites");
        return isDirect() ? whole : whole.put("permissions", Long.toString(rights()));
    }

    private long rights() {
        return Right.everybody() | this.moreRights;
    }

    private boolean isDirect() {
        return this.discord.guild().isDirect(this.channel);
    }

    private boolean isForeign() {
        return !isDirect() && !this.discord.guild().hasBot(this.channel);
    }

    private String guild() {
        return this.discord.guild().guildOf(this.channel);
    }

    private int context() {
        return isDirect() ? 1 : 0;
    }

}
