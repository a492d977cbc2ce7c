package org.councilratings.discord.standin;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A small server in Discord's shapes: channels and threads, people and the bot, and what
 * the bot may do where. A second server, where only a person brought the app along, is
 * not seen by the bot.
 */
final class Guild {

    static final int TEXT = 0;

    static final int DIRECT = 1;

    static final int VOICE = 2;

    static final int ANNOUNCEMENTS = 5;

    static final int PUBLIC_THREAD = 11;

    /** Its members alone see it, and who manages threads. */
    static final int PRIVATE_THREAD = 12;

    static final int FORUM = 15;

    private static final String JOINED = "2026-01-05T09:00:00.000000+00:00";

    private final Map<String, ObjectNode> channels = new LinkedHashMap<>();

    /** Rights that a channel takes from the bot, as the bot is told. */
    private final Map<String, Long> denied = new HashMap<>();

    /** Rights that the bot lacks without being told. */
    private final Map<String, Long> deniedUnseen = new HashMap<>();

    private boolean expelled;

    /** Until when the bot is timed out; empty if it is not. */
    private Optional<Instant> timedOut = Optional.empty();

    Guild() {
        channel(DiscordStandIn.GUILD, DiscordStandIn.CHANNEL, "general", TEXT);
        channel(DiscordStandIn.GUILD, DiscordStandIn.OTHER_CHANNEL, "reports", TEXT);
        channel(DiscordStandIn.GUILD, DiscordStandIn.FORUM, "questions", FORUM).set("available_tags", Json.array());
        thread(DiscordStandIn.THREAD, "about Kent", DiscordStandIn.CHANNEL, PUBLIC_THREAD);
        thread(DiscordStandIn.POST, "Which councils improved?", DiscordStandIn.FORUM, PUBLIC_THREAD);
        channel(DiscordStandIn.FOREIGN_GUILD, DiscordStandIn.FOREIGN_CHANNEL, "elsewhere", TEXT);
    }

    private ObjectNode channel(String guild, String id, String name, int type) {
        ObjectNode channel = Json.object()
            .put("id", id)
            .put("type", type)
            .put("guild_id", guild)
            .put("name", name)
            .put("position", this.channels.size())
            .put("nsfw", false)
            .put("flags", 0)
            .put("rate_limit_per_user", 0)
            .putNull("topic")
            .putNull("parent_id")
            .putNull("last_message_id");
        this.channels.put(id, channel);
        return channel;
    }

    private void thread(String id, String name, String parent, int type) {
        ObjectNode thread = Json.object()
            .put("id", id)
            .put("type", type)
            .put("guild_id", DiscordStandIn.GUILD)
            .put("name", name)
            .put("parent_id", parent)
            .put("owner_id", DiscordStandIn.USER)
            .put("message_count", 1)
            .put("member_count", 1)
            .put("total_message_sent", 1)
            .put("rate_limit_per_user", 0)
            .put("flags", 0)
            .putNull("last_message_id");
        thread.set("thread_metadata",
                Json.object()
                    .put("archived", false)
                    .put("locked", false)
                    .put("auto_archive_duration", 4320)
                    .put("archive_timestamp", JOINED)
                    .put("create_timestamp", JOINED));
        this.channels.put(id, thread);
    }

    /** Makes a channel and gives what the gateway tells of it. */
    synchronized ObjectNode newChannel(String id, String name, int type) {
        ObjectNode channel = channel(DiscordStandIn.GUILD, id, name, type);
        if (type == VOICE) {
            channel.put("bitrate", 64_000).put("user_limit", 0).putNull("rtc_region");
        }
        return whole(id);
    }

    /** Makes a thread that the bot is not in, and so not told of. */
    synchronized void newPrivateThread(String id, String name) {
        thread(id, name, DiscordStandIn.CHANNEL, PRIVATE_THREAD);
    }

    /** Closes a thread, and gives what the gateway tells of it. */
    synchronized ObjectNode close(String thread, boolean locks, boolean archives) {
        ((ObjectNode) find(thread).orElseThrow().path("thread_metadata")).put("locked", locks)
            .put("archived", archives);
        return whole(thread);
    }

    /** Times the bot out, and gives what the gateway tells of it. */
    synchronized ObjectNode timeOutBot(Instant until) {
        this.timedOut = Optional.of(until);
        return botMember().put("guild_id", DiscordStandIn.GUILD);
    }

    synchronized ObjectNode remove(String id) {
        ObjectNode gone = whole(id);
        this.channels.remove(id);
        return gone;
    }

    /** The conversation of the bot with one person, which has a channel of its own. */
    synchronized String direct(String user) {
        String id = "16" + user.substring(2);
        this.channels.computeIfAbsent(id, key -> {
            ObjectNode channel = Json.object()
                .put("id", id)
                .put("type", DIRECT)
                .put("flags", 0)
                .putNull("last_message_id");
            channel.set("recipients", Json.array(person(user)));
            return channel;
        });
        return id;
    }

    /** The channel as the gateway and the API tell of it, with what it denies the bot. */
    synchronized ObjectNode whole(String id) {
        ObjectNode channel = Json.copy(find(id).orElseThrow(() -> new AssertionError("there is no channel " + id)));
        if (!isDirect(id) && !isThread(id)) {
            ArrayNode overwrites = channel.putArray("permission_overwrites");
            long lost = this.denied.getOrDefault(id, 0L);
            if (lost != 0) {
                overwrites.add(Json.object()
                    .put("id", DiscordStandIn.BOT)
                    .put("type", 1)
                    .put("allow", "0")
                    .put("deny", Long.toString(lost)));
            }
        }
        return channel;
    }

    synchronized Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(this.channels.get(id));
    }

    synchronized boolean isThread(String id) {
        return find(id).filter(channel -> channel.has("thread_metadata")).isPresent();
    }

    synchronized boolean isLocked(String id) {
        return find(id).filter(channel -> channel.at("/thread_metadata/locked").asBoolean()).isPresent();
    }

    synchronized boolean isDirect(String id) {
        return find(id).filter(channel -> channel.path("type").asInt() == DIRECT).isPresent();
    }

    /** The server that the channel is in; empty for direct messages. */
    synchronized String guildOf(String id) {
        return find(id).map(channel -> channel.path("guild_id").asText()).orElse("");
    }

    synchronized void deny(String channel, boolean told, Right... rights) {
        (told ? this.denied : this.deniedUnseen).merge(channel, Right.bits(rights), (one, other) -> one | other);
    }

    synchronized void permitAll(String channel) {
        this.denied.remove(channel);
        this.deniedUnseen.remove(channel);
    }

    /** The bot is no longer in the server. */
    synchronized void expel() {
        this.expelled = true;
    }

    /** Whether the bot is in the server with this channel. */
    synchronized boolean hasBot(String channel) {
        return guildOf(channel).equals(DiscordStandIn.GUILD) && !this.expelled;
    }

    /** What the bot may do there, in truth. A thread goes by the channel it is in. */
    synchronized long rightsOfBot(String id) {
        String by = isThread(id) ? whole(id).path("parent_id").asText() : id;
        long lost = this.denied.getOrDefault(by, 0L) | this.deniedUnseen.getOrDefault(by, 0L)
                | this.deniedUnseen.getOrDefault(id, 0L);
        long held = Right.everybody() & ~lost;
        if (find(by).filter(channel -> channel.path("type").asInt() == VOICE).isPresent()
                && (held & Right.CONNECT.bit()) == 0) {
            return 0;
        }
        boolean unseen = find(id).filter(channel -> channel.path("type").asInt() == PRIVATE_THREAD).isPresent()
                && (held & Right.MANAGE_THREADS.bit()) == 0;
        return unseen ? 0
                : this.timedOut.isEmpty() ? held : held & Right.bits(Right.VIEW_CHANNEL, Right.READ_MESSAGE_HISTORY);
    }

    boolean botMay(String channel, Right right) {
        return (rightsOfBot(channel) & right.bit()) != 0;
    }

    // people

    static ObjectNode bot() {
        return person(DiscordStandIn.BOT).put("username", "ratings")
            .put("discriminator", "4711")
            .putNull("global_name")
            .put("bot", true);
    }

    /** The bot as it is told of itself. */
    static ObjectNode self() {
        return bot().put("verified", true).put("mfa_enabled", true).put("locale", "en-GB").putNull("email");
    }

    static ObjectNode person(String id) {
        return Json.object()
            .put("id", id)
            .put("username", "user" + id.substring(id.length() - 4))
            .put("discriminator", "0")
            .put("global_name", id.equals(DiscordStandIn.USER) ? "Pat" : "Sam")
            .putNull("avatar")
            .putNull("primary_guild")
            .put("public_flags", 0)
            .put("flags", 0);
    }

    /** A member without the person, as messages carry it. */
    static ObjectNode member() {
        ObjectNode member = Json.object()
            .putNull("nick")
            .putNull("avatar")
            .put("joined_at", JOINED)
            .putNull("premium_since")
            .put("deaf", false)
            .put("mute", false)
            .put("flags", 0)
            .put("pending", false)
            .putNull("communication_disabled_until");
        member.set("roles", Json.array());
        return member;
    }

    // the server

    /** What the gateway tells of the server when the bot comes in. */
    synchronized ObjectNode created() {
        ObjectNode guild = Json.object()
            .put("id", DiscordStandIn.GUILD)
            .put("name", "Councils")
            .put("owner_id", DiscordStandIn.OWNER)
            .put("joined_at", JOINED)
            .put("large", false)
            .put("unavailable", false)
            .put("member_count", 3)
            .put("preferred_locale", "en-GB")
            .put("verification_level", 1)
            .put("default_message_notifications", 1)
            .put("explicit_content_filter", 2)
            .put("mfa_level", 0)
            .put("nsfw_level", 0)
            .put("afk_timeout", 300)
            .put("system_channel_flags", 0)
            .put("premium_tier", 0)
            .put("premium_subscription_count", 0)
            .put("premium_progress_bar_enabled", false)
            .put("max_members", 25_000_000);
        guild.set("roles", Json.array(role(DiscordStandIn.GUILD, "@everyone", false), botRole(), moderatorRole()));
        guild.set("members", members());
        ArrayNode inside = guild.putArray("channels");
        ArrayNode threads = guild.putArray("threads");
        this.channels.forEach((id, channel) -> {
            if (channel.path("guild_id").asText().equals(DiscordStandIn.GUILD)
                    && channel.path("type").asInt() != PRIVATE_THREAD) {
                (isThread(id) ? threads : inside).add(whole(id));
            }
        });
        for (String list : new String[] { "emojis", "stickers", "features", "presences", "voice_states",
                "guild_scheduled_events", "stage_instances", "soundboard_sounds" }) {
            guild.putArray(list);
        }
        return guild;
    }

    private ArrayNode members() {
        ArrayNode members = Json.array(botMember());
        for (ObjectNode person : new ObjectNode[] { person(DiscordStandIn.OWNER), person(DiscordStandIn.USER) }) {
            ObjectNode member = member();
            member.set("user", person);
            members.add(member);
        }
        return members;
    }

    private ObjectNode botMember() {
        ObjectNode member = member();
        member.withArrayProperty("roles").add(DiscordStandIn.BOT_ROLE);
        this.timedOut.ifPresent(until -> member.put("communication_disabled_until", until.toString()));
        member.set("user", bot());
        return member;
    }

    private static ObjectNode botRole() {
        ObjectNode role = role(DiscordStandIn.BOT_ROLE, "ratings", true);
        role.set("tags", Json.object().put("bot_id", DiscordStandIn.BOT));
        return role;
    }

    private static ObjectNode moderatorRole() {
        return role(DiscordStandIn.MODERATOR_ROLE, "moderators", false).put("position", 2)
            .put("permissions", Long.toString(Right.everybody() | Right.moderators()));
    }

    private static ObjectNode role(String id, String name, boolean managed) {
        ObjectNode role = Json.object()
            .put("id", id)
            .put("name", name)
            .put("color", 0)
            .put("hoist", false)
            .put("position", managed ? 1 : 0)
            .put("permissions", Long.toString(Right.everybody()))
            .put("managed", managed)
            .put("mentionable", false)
            .put("flags", 0);
        role.set("colors", Json.object().put("primary_color", 0).putNull("secondary_color").putNull("tertiary_color"));
        return role;
    }

    /** The server as an interaction tells of it. */
    static ObjectNode brief(String id) {
        ObjectNode guild = Json.object().put("id", id).put("locale", "en-GB");
        guild.set("features", Json.array());
        return guild;
    }

}
