package org.councilratings.slack.standin;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.java_websocket.WebSocket;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * Slack's end of Socket Mode: apps connect to it over a WebSocket, it sends them
 * envelopes, and they acknowledge. It starts with the first
 * {@code apps.connections.open}.
 */
public final class SocketMode implements AutoCloseable {

    private final Duration patience;

    private final Arrivals<JsonNode> acknowledgements = new Arrivals<>();

    private final Arrivals<WebSocket> connections = new Arrivals<>();

    private final Arrivals<WebSocket> endings = new Arrivals<>();

    private final List<WebSocket> open = new CopyOnWriteArrayList<>();

    private int envelopes;

    private @Nullable Door door;

    SocketMode(Duration patience) {
        this.patience = patience;
    }

    synchronized String newUrl(String ticket) {
        Door current = this.door;
        if (current == null) {
            current = new Door();
            current.start();
            this.door = current;
        }
        return "ws://127.0.0.1:%d/link/?ticket=%s&app_id=%s".formatted(current.awaitPort(), ticket, SlackStandIn.APP);
    }

    /** Waits for the next connection that nobody has waited for yet. */
    public void awaitConnection() {
        this.connections.next(connection -> true, "connection", this.patience);
    }

    /** Waits for the next end of a connection that nobody has waited for yet. */
    public void awaitDisconnection() {
        this.endings.next(connection -> true, "end of a connection", this.patience);
    }

    /** How many connections are open. */
    public int connections() {
        return this.open.size();
    }

    /**
     * Sends an envelope over the newest connection.
     * @param type {@code slash_commands}, {@code events_api} or {@code interactive}
     * @return its id
     */
    public String send(String type, JsonNode payload) {
        return send(type, payload, 0, "");
    }

    String send(String type, JsonNode payload, int retry, String reason) {
        String id = newEnvelopeId();
        ObjectNode envelope = Json.object()
            .put("envelope_id", id)
            .put("type", type)
            .put("accepts_response_payload", !type.equals("events_api"));
        if (type.equals("events_api")) {
            envelope.put("retry_attempt", retry).put("retry_reason", reason);
        }
        newest().send(envelope.set("payload", payload).toString());
        return id;
    }

    private synchronized String newEnvelopeId() {
        this.envelopes++;
        return "envelope-%04d".formatted(this.envelopes);
    }

    private WebSocket newest() {
        if (this.open.isEmpty()) {
            throw new IllegalStateException("no app is connected");
        }
        return this.open.getLast();
    }

    /** Waits for the acknowledgement of an envelope. */
    public JsonNode acknowledgement(String envelopeId) {
        return this.acknowledgements.next(ack -> ack.path("envelope_id").asText().equals(envelopeId),
                "acknowledgement of " + envelopeId, this.patience);
    }

    public List<JsonNode> acknowledgements() {
        return this.acknowledgements.all();
    }

    /**
     * Asks the apps to connect anew, as Slack does now and then.
     * @param reason {@code refresh_requested}, {@code warning} or {@code link_disabled}
     */
    public void disconnect(String reason) {
        ObjectNode message = Json.object().put("type", "disconnect").put("reason", reason);
        message.set("debug_info", Json.object().put("host", "applink-stand-in"));
        this.open.forEach(connection -> connection.send(message.toString()));
    }

    /** Breaks the connections without a word. */
    public void drop() {
        this.open.forEach(connection -> connection.closeConnection(CloseFrame.ABNORMAL_CLOSE, "dropped"));
    }

    @Override
    public synchronized void close() {
        Door current = this.door;
        if (current != null) {
            try {
                current.stop(1000);
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The server itself. */
    private final class Door extends WebSocketServer {

        private final CountDownLatch started = new CountDownLatch(1);

        Door() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setDaemon(true);
            setTcpNoDelay(true);
        }

        int awaitPort() {
            try {
                if (!this.started.await(SocketMode.this.patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new IllegalStateException("the WebSocket server does not start");
                }
                return getPort();
            }
            catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(interrupted);
            }
        }

        @Override
        public void onStart() {
            this.started.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            SocketMode.this.open.add(connection);
            ObjectNode hello = Json.object().put("type", "hello").put("num_connections", SocketMode.this.open.size());
            hello.set("connection_info", Json.object().put("app_id", SlackStandIn.APP));
            hello.set("debug_info",
                    Json.object()
                        .put("host", "applink-stand-in")
                        .put("build_number", 1)
                        .put("approximate_connection_time", 18_060));
            connection.send(hello.toString());
            SocketMode.this.connections.add(connection);
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            SocketMode.this.open.remove(connection);
            SocketMode.this.endings.add(connection);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            SocketMode.this.acknowledgements.add(Json.read(message));
        }

        @Override
        public void onError(@Nullable WebSocket connection, Exception failure) {
            // a broken connection is reported by onClose as well
        }

    }

}
