package org.councilratings.discord.standin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Discord's gateway: a bot connects, identifies and is told what happens; a session
 * outlives its connection, and what was missed is told when the bot resumes it.
 */
public final class Gateway implements AutoCloseable {

    /** Intent without which the bot hears nothing of servers. */
    static final long GUILDS = 1;

    static final long GUILD_MESSAGES = 1 << 9;

    static final long DIRECT_MESSAGES = 1 << 12;

    static final long MESSAGE_CONTENT = 1 << 15;

    /** For what every bot is told. */
    static final long ALWAYS = 0;

    private static final long PRIVILEGED = 1 << 1 | 1 << 8 | MESSAGE_CONTENT;

    private static final int DISPATCH = 0;

    private static final int HEARTBEAT = 1;

    private static final int IDENTIFY = 2;

    private static final int PRESENCE = 3;

    private static final int RESUME = 6;

    private static final int RECONNECT = 7;

    private static final int REQUEST_MEMBERS = 8;

    private static final int INVALID_SESSION = 9;

    private static final int HELLO = 10;

    private static final int HEARTBEAT_ACK = 11;

    private final Snowflakes snowflakes;

    private final Guild guild;

    private final Door door = new Door();

    private final Map<String, Session> sessions = new LinkedHashMap<>();

    private final Arrivals<String> milestones = new Arrivals<>();

    private final Arrivals<Integer> heartbeats = new Arrivals<>();

    private Duration heartbeatInterval = Duration.ofMillis(41_250);

    private long privilegesSwitchedOn;

    private int refusedResumes;

    Gateway(Snowflakes snowflakes, Guild guild) {
        this.snowflakes = snowflakes;
        this.guild = guild;
        this.door.start();
        this.door.awaitStart();
    }

    /** What a bot connects to first, and again when it resumes. */
    public String url() {
        return "ws://127.0.0.1:%d/".formatted(this.door.getPort());
    }

    // what a test may set

    /** Tells bots that connect from now on to send heartbeats this often. */
    public synchronized void heartbeatEvery(Duration interval) {
        this.heartbeatInterval = interval;
    }

    /** Switches the privileged intent for the text of all messages on for the app. */
    public synchronized void switchOnMessageContent() {
        this.privilegesSwitchedOn |= MESSAGE_CONTENT;
    }

    /** The next attempt to resume is answered with an invalid session. */
    public synchronized void refusesNextResume() {
        this.refusedResumes++;
    }

    // what a test may wait for

    /** Waits until a bot was told READY; each READY counts once. */
    public void awaitReady() {
        this.milestones.next("READY"::equals, "READY");
    }

    /** Waits until a bot has resumed its session; each time counts once. */
    public void awaitResumed() {
        this.milestones.next("RESUMED"::equals, "RESUMED");
    }

    /** Waits until a connection has ended, whoever ended it; each counts once. */
    public void awaitDisconnected() {
        this.milestones.next("closed"::equals, "end of a connection");
    }

    /**
     * Asks for a heartbeat and waits for it: a bot that handles events where it reads
     * them has then handled all that went before.
     */
    public void awaitHandled() {
        Session session;
        synchronized (this) {
            session = onlySession();
        }
        int sequence = session.sequence;
        // The heartbeat of a moment ago may tell of less.
        session.send(Json.object().put("op", HEARTBEAT).putNull("d"));
        this.heartbeats.next(seen -> seen >= sequence, "heartbeat after event " + sequence);
    }

    /** READY or RESUMED, or the closing code, in order. */
    public List<String> milestones() {
        return this.milestones.all();
    }

    /** The intents that the bot identified with last. */
    public synchronized long intents() {
        return onlySession().intents;
    }

    // what a test may do

    /** Breaks all connections without a word. */
    public void drop() {
        this.door.getConnections()
            .forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    }

    /** Closes all connections with a code of Discord's, such as 4009. */
    public void closeWith(int code) {
        this.door.getConnections().forEach(connection -> connection.close(code, "as the test asks"));
    }

    /** Asks the bot to connect anew and resume. */
    public synchronized void askToReconnect() {
        onlySession().send(Json.object().put("op", RECONNECT).putNull("d"));
    }

    /** Tells the bot that its session is over, or only broken off. */
    public synchronized void invalidate(boolean resumable) {
        Session session = onlySession();
        session.send(Json.object().put("op", INVALID_SESSION).put("d", resumable));
        if (!resumable) {
            this.sessions.remove(session.id);
        }
    }

    /**
     * Tells every bot that wants to know.
     * @param intent the intent's bit, or {@link #ALWAYS}
     * @throws AssertionError if there is no bot at all
     */
    synchronized void dispatch(long intent, String type, ObjectNode data) {
        if (this.sessions.isEmpty()) {
            throw new AssertionError("no bot has identified, so nobody hears " + type);
        }
        for (Session session : this.sessions.values()) {
            if (intent == ALWAYS || (session.intents & intent) != 0) {
                session.dispatch(type, data.deepCopy());
            }
        }
    }

    /** Tells of a message in a shape that no client can read. */
    public void tellUnreadably(String content) {
        dispatch(ALWAYS, "MESSAGE_CREATE", Json.object().put("content", content).put("channel_id", "no number"));
    }

    synchronized boolean isHeard() {
        return !this.sessions.isEmpty();
    }

    synchronized boolean tellsContent() {
        return this.sessions.values().stream().anyMatch(session -> (session.intents & MESSAGE_CONTENT) != 0);
    }

    private Session onlySession() {
        return this.sessions.values()
            .stream()
            .reduce((earlier, later) -> later)
            .orElseThrow(() -> new AssertionError("no bot has a session"));
    }

    @Override
    public void close() {
        try {
            this.door.stop(0);
        }
        catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // the conversation

    private synchronized void received(Link link, JsonNode payload) {
        JsonNode data = payload.path("d");
        switch (payload.path("op").asInt(-1)) {
            case HEARTBEAT -> {
                link.send(Json.object().put("op", HEARTBEAT_ACK));
                this.heartbeats.add(data.asInt());
            }
            case IDENTIFY -> identify(link, data);
            case RESUME -> resume(link, data);
            case PRESENCE, REQUEST_MEMBERS -> {
                if (link.session == null) {
                    link.connection.close(4003, "Not authenticated.");
                }
            }
            case -1 -> link.connection.close(4002, "Error while decoding payload.");
            default -> link.connection.close(4001, "Unknown opcode.");
        }
    }

    private void identify(Link link, JsonNode data) {
        long intents = data.path("intents").asLong();
        if (link.session != null) {
            link.connection.close(4005, "Already authenticated.");
        }
        else if (!data.path("token").asText().equals(DiscordStandIn.TOKEN)) {
            link.connection.close(4004, "Authentication failed.");
        }
        else if ((intents & PRIVILEGED & ~this.privilegesSwitchedOn) != 0) {
            link.connection.close(4014, "Disallowed intent(s).");
        }
        else {
            Session session = new Session("session" + this.snowflakes.next(), intents);
            this.sessions.put(session.id, session);
            session.link = link;
            link.session = session;
            session.dispatch("READY", ready(session));
            if ((intents & GUILDS) != 0) {
                session.dispatch("GUILD_CREATE", this.guild.created());
            }
            this.milestones.add("READY");
        }
    }

    private ObjectNode ready(Session session) {
        ObjectNode ready = Json.object()
            .put("v", 10)
            .put("session_id", session.id)
            .put("session_type", "normal")
            .put("resume_gateway_url", url());
        ready.set("user", Guild.self());
        ready.set("application", Json.object().put("id", DiscordStandIn.APP).put("flags", 1 << 23));
        ready.set("guilds", Json.array(Json.object().put("id", DiscordStandIn.GUILD).put("unavailable", true)));
        ready.putArray("private_channels");
        ready.putArray("shard").add(0).add(1);
        return ready;
    }

    private void resume(Link link, JsonNode data) {
        Session session = this.sessions.get(data.path("session_id").asText());
        if (!data.path("token").asText().equals(DiscordStandIn.TOKEN)) {
            link.connection.close(4004, "Authentication failed.");
        }
        else if (session == null || this.refusedResumes > 0) {
            this.refusedResumes = Math.max(0, this.refusedResumes - 1);
            this.sessions.remove(data.path("session_id").asText());
            link.send(Json.object().put("op", INVALID_SESSION).put("d", false));
        }
        else if (data.path("seq").asInt() > session.sequence) {
            link.connection.close(4007, "Invalid seq.");
        }
        else {
            session.link = link;
            link.session = session;
            session.history.stream()
                .filter(event -> event.path("s").asInt() > data.path("seq").asInt())
                .forEach(link::send);
            session.dispatch("RESUMED", Json.object());
            this.milestones.add("RESUMED");
        }
    }

    private synchronized void ended(Link link, int code) {
        Session session = link.session;
        if (session != null && session.link == link) {
            session.link = null;
            // Who says good-bye properly gives up the session.
            if (code == CloseFrame.NORMAL || code == CloseFrame.GOING_AWAY) {
                this.sessions.remove(session.id);
            }
        }
        if (link.deflater != null) {
            link.deflater.end();
        }
        this.milestones.add("closed");
    }

    private synchronized Link linked(WebSocket connection, boolean compressed) {
        Link link = new Link(connection, compressed);
        link.send(Json.object()
            .put("op", HELLO)
            .set("d", Json.object().put("heartbeat_interval", this.heartbeatInterval.toMillis())));
        return link;
    }

    /** What the gateway knows of one bot's session. */
    private static final class Session {

        private final String id;

        private final long intents;

        private final List<ObjectNode> history = new ArrayList<>();

        private volatile int sequence;

        private volatile @Nullable Link link;

        private Session(String id, long intents) {
            this.id = id;
            this.intents = intents;
        }

        private void dispatch(String type, ObjectNode data) {
            this.sequence++;
            ObjectNode event = Json.object().put("op", DISPATCH).put("t", type).put("s", this.sequence);
            event.set("d", data);
            this.history.add(event);
            send(event);
        }

        private void send(ObjectNode payload) {
            Link current = this.link;
            if (current != null) {
                current.send(payload);
            }
        }

    }

    /** One connection, which compresses all it sends as one stream if it was asked to. */
    private static final class Link {

        private final WebSocket connection;

        private final @Nullable Deflater deflater;

        private @Nullable Session session;

        private Link(WebSocket connection, boolean compressed) {
            this.connection = connection;
            this.deflater = compressed ? new Deflater() : null;
        }

        private synchronized void send(ObjectNode payload) {
            if (!this.connection.isOpen()) {
                return;
            }
            Deflater stream = this.deflater;
            if (stream == null) {
                this.connection.send(payload.toString());
                return;
            }
            byte[] text = payload.toString().getBytes(StandardCharsets.UTF_8);
            ByteBuffer packed = ByteBuffer.allocate(text.length + 1024);
            stream.setInput(text);
            stream.deflate(packed, Deflater.SYNC_FLUSH);
            this.connection.send(packed.flip());
        }

    }

    /** The WebSocket server itself. */
    private final class Door extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        private Door() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 2);
            setReuseAddr(true);
            setTcpNoDelay(true);
            setDaemon(true);
            setConnectionLostTimeout(0);
        }

        private void awaitStart() {
            try {
                if (!this.started.await(Arrivals.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    throw new AssertionError("the gateway did not start");
                }
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("interrupted while the gateway started", interrupted);
            }
        }

        @Override
        public void onStart() {
            this.started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            String query = handshake.getResourceDescriptor();
            if (!query.contains("v=10") || query.contains("encoding=etf")) {
                connection.close(4012, "Invalid API version or encoding.");
                return;
            }
            connection.setAttachment(linked(connection, query.contains("compress=zlib-stream")));
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            Link link = connection.getAttachment();
            if (link != null) {
                received(link, Json.read(message));
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            Link link = connection.getAttachment();
            if (link != null) {
                ended(link, remote ? code : CloseFrame.ABNORMAL_CLOSE);
            }
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception failure) {
            // A connection that breaks is told by onClose; the server itself has no
            // other.
        }

    }

}
