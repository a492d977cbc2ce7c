package org.councilratings.discord.standin;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Discord, as far as a bot can see it: servers on the loopback interface for the REST API
 * and the gateway. What the bot sends is checked on arrival and recorded, and faults
 * strike as a test asks.
 */
public final class DiscordStandIn implements AutoCloseable {

    public static final String APP = "1200000000000000001";

    /** The bot's user, which has the app's id. */
    public static final String BOT = APP;

    /** The role that came with the bot; people mention it by mistake. */
    public static final String BOT_ROLE = "1200000000000000002";

    /** A role of people who manage the channels. */
    public static final String MODERATOR_ROLE = "1200000000000000003";

    /** Three parts, of which the first tells the bot's id. */
    public static final String TOKEN = Base64.getEncoder()
        .withoutPadding()
        .encodeToString(BOT.getBytes(StandardCharsets.US_ASCII)) + ".Gstand.of-the-stand-in-and-of-no-use-anywhere";

    /** A person. */
    public static final String USER = "1300000000000000001";

    /** Another person, who owns the server. */
    public static final String OWNER = "1300000000000000002";

    /** The server that has the bot. */
    public static final String GUILD = "1100000000000000001";

    public static final String CHANNEL = "1100000000000000010";

    public static final String OTHER_CHANNEL = "1100000000000000011";

    public static final String FORUM = "1100000000000000012";

    /** A thread in {@link #CHANNEL}. */
    public static final String THREAD = "1100000000000000020";

    /** A post in {@link #FORUM}, which is a thread as well. */
    public static final String POST = "1100000000000000021";

    /** A server without the bot, where people use it by an installation of their own. */
    public static final String FOREIGN_GUILD = "1150000000000000001";

    public static final String FOREIGN_CHANNEL = "1150000000000000010";

    private final Snowflakes snowflakes;

    private final Guild guild = new Guild();

    private final Gateway gateway;

    private final Conversations conversations;

    private final Commands commands;

    private final Rest rest;

    /** By the system's clock: bots read an interaction's age from its id. */
    public DiscordStandIn() {
        this(Clock.systemUTC());
    }

    /**
     * @param clock the time in ids and messages; nothing runs out by it
     */
    public DiscordStandIn(Clock clock) {
        this.snowflakes = new Snowflakes(clock);
        this.gateway = new Gateway(this.snowflakes, this.guild);
        this.conversations = new Conversations(this.snowflakes, this.guild, this.gateway);
        this.commands = new Commands(this.snowflakes);
        this.rest = new Rest(this.conversations, this.commands, this.guild, this.gateway);
    }

    // where it is

    /** What to give to {@code RestConfig#setBaseUrl}. */
    public String apiUrl() {
        return this.rest.url();
    }

    /** What {@code SessionController#getGateway} should give. */
    public String gatewayUrl() {
        return this.gateway.url();
    }

    public Gateway gateway() {
        return this.gateway;
    }

    /** A person in {@link #CHANNEL}. */
    public DiscordUser user() {
        return new DiscordUser(this, USER);
    }

    Snowflakes snowflakes() {
        return this.snowflakes;
    }

    Guild guild() {
        return this.guild;
    }

    Conversations conversations() {
        return this.conversations;
    }

    Commands commandsOfBot() {
        return this.commands;
    }

    // channels and rights

    /** Takes rights from the bot in a channel; the bot is told. */
    public void denies(String channel, Right... rights) {
        this.guild.deny(channel, true, rights);
        tellChannel(channel);
    }

    /**
     * Takes rights from the bot in a channel or thread, and it learns by being refused.
     */
    public void deniesUntold(String channel, Right... rights) {
        this.guild.deny(channel, false, rights);
    }

    /** Gives back what was taken. */
    public void permitsAll(String channel) {
        this.guild.permitAll(channel);
        tellChannel(channel);
    }

    private void tellChannel(String channel) {
        if (this.gateway.isHeard() && !this.guild.isThread(channel)) {
            this.gateway.dispatch(Gateway.GUILDS, "CHANNEL_UPDATE", this.guild.whole(channel));
        }
    }

    /** Somebody makes a channel. */
    public String newChannel(String name) {
        return newChannel(name, Guild.TEXT);
    }

    /** Somebody makes a channel to talk in, where one can write as well. */
    public String newVoiceChannel(String name) {
        return newChannel(name, Guild.VOICE);
    }

    /** Somebody makes a channel that others follow. */
    public String newAnnouncementChannel(String name) {
        return newChannel(name, Guild.ANNOUNCEMENTS);
    }

    /** Somebody makes a thread in {@link #CHANNEL} for a few, without the bot. */
    public String newPrivateThread(String name) {
        String id = this.snowflakes.next();
        this.guild.newPrivateThread(id, name);
        return id;
    }

    private String newChannel(String name, int type) {
        String id = this.snowflakes.next();
        var made = this.guild.newChannel(id, name, type);
        if (this.gateway.isHeard()) {
            this.gateway.dispatch(Gateway.GUILDS, "CHANNEL_CREATE", made);
        }
        return id;
    }

    /** Somebody locks a thread. */
    public void locksThread(String thread) {
        this.gateway.dispatch(Gateway.GUILDS, "THREAD_UPDATE", this.guild.close(thread, true, false));
    }

    /** Nobody has written in a thread for days; whoever writes opens it again. */
    public void archivesThread(String thread) {
        this.gateway.dispatch(Gateway.GUILDS, "THREAD_UPDATE", this.guild.close(thread, false, true));
    }

    /** Somebody times the bot out in the server. */
    public void timesBotOut(Instant until) {
        this.gateway.dispatch(Gateway.ALWAYS, "GUILD_MEMBER_UPDATE", this.guild.timeOutBot(until));
    }

    /** Somebody deletes a channel or thread. */
    public void deletesChannel(String channel) {
        String event = this.guild.isThread(channel) ? "THREAD_DELETE" : "CHANNEL_DELETE";
        var gone = this.guild.remove(channel);
        if (this.gateway.isHeard()) {
            this.gateway.dispatch(Gateway.GUILDS, event, gone);
        }
    }

    /** The bot is thrown out of the server; people may still bring the app along. */
    public void expelsBot() {
        this.guild.expel();
        if (this.gateway.isHeard()) {
            this.gateway.dispatch(Gateway.GUILDS, "GUILD_DELETE", Json.object().put("id", GUILD));
        }
    }

    /** Somebody deletes a message. */
    public void deletesMessage(String id) {
        this.conversations.removed(id);
    }

    // what came

    /** Every request to the REST API, in the order in which they were answered. */
    public List<Received> received() {
        return this.rest.arrivals().all();
    }

    public List<Received> received(Endpoint endpoint) {
        return received().stream().filter(one -> one.endpoint() == endpoint).toList();
    }

    /** The next request to a route; each is given out once; waits for it. */
    public Received next(Endpoint endpoint) {
        return this.rest.arrivals().next(one -> one.endpoint() == endpoint, "request " + endpoint);
    }

    /** The next message that is not an answer to an interaction; waits for it. */
    public Seen nextMessage(String channel) {
        Appearance shown = this.conversations.appearances()
            .next(one -> one.kind() == Appearance.Kind.MESSAGE && one.interaction().isEmpty()
                    && one.json().path("channel_id").asText().equals(channel), "message in " + channel);
        return new Seen(this, shown);
    }

    /** All messages in a channel as they are now, everybody's, the oldest first. */
    public List<JsonNode> messagesIn(String channel) {
        return List.copyOf(this.conversations.messagesIn(channel));
    }

    /** The commands as the bot registered them. */
    public JsonNode commands() {
        return this.commands.all(true);
    }

    /** The channel of direct messages between the bot and somebody. */
    public String directChannel(String user) {
        return this.guild.direct(user);
    }

    /** All interactions so far, with the time that the bot took. */
    public List<Exchange> exchanges() {
        return this.conversations.exchanges();
    }

    /** What was wrong in the bot's requests since the start. */
    public List<Violation> violations() {
        return this.conversations.violations();
    }

    /** For a test that provokes them. */
    public void forgiveViolations() {
        this.conversations.forgive();
    }

    // faults

    /**
     * The next request to the route fails; asked several times, the next ones in turn.
     */
    public void once(Endpoint where, Fault fault) {
        this.rest.faults().once(where, fault);
    }

    /** The next so many requests to the route fail. */
    public void times(int count, Endpoint where, Fault fault) {
        for (int time = 0; time < count; time++) {
            once(where, fault);
        }
    }

    /** Every request to the route fails until {@link #lift}. */
    public void always(Endpoint where, Fault fault) {
        this.rest.faults().lasting(where, fault);
    }

    public void lift(Endpoint where) {
        this.rest.faults().lift(where);
    }

    /** Waits until one more request is held back by {@link Fault.Slow} or so. */
    public void awaitHeld() {
        this.rest.faults().awaitHeld();
    }

    /** Lets go on what {@link Fault.Slow} and {@link Fault.Silence} hold back. */
    public void release() {
        this.rest.faults().release();
    }

    /** All interactions so far are too old to be answered, and so are their tokens. */
    public void expiresInteractions() {
        this.conversations.expireAll();
    }

    /** So many minutes pass that Discord knows no message by its number any more. */
    public void forgetsNonces() {
        this.conversations.forgetNonces();
    }

    /** The person takes no direct messages. */
    public void refusesDirect(String user) {
        this.conversations.refuseDirect(user);
    }

    /** Nobody answers at the REST API's port any more, and the gateway breaks off. */
    public void goDown() {
        this.rest.goDown();
        this.gateway.drop();
    }

    /** The REST API answers again at the same port. */
    public void comeBack() {
        this.rest.comeBack();
    }

    @Override
    public void close() {
        this.gateway.close();
        this.rest.close();
    }

}
