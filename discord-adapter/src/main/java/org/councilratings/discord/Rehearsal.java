package org.councilratings.discord;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.councilratings.core.settings.Environment;
import org.java_websocket.WebSocket;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.server.WebSocketServer;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * A whole run without Discord: everything is started, one command is answered, everything
 * is stopped. Java watches it once after each build, and keeps the classes that it saw
 * for quicker starts.
 */
@Command(name = "rehearse", hidden = true, description = "Starts everything without Discord, and stops it again.")
final class Rehearsal implements Callable<Integer> {

    private static final String TOKEN = "MDAwMDAwMDAwMDAwMDAwMDAx.of-the.rehearsal";

    private static final int PATIENCE = 10;

    private static final String SELF = """
            {"id":"1","username":"rehearsal","discriminator":"0000","bot":true}""";

    private static final String HELLO = """
            {"op":10,"d":{"heartbeat_interval":60000}}""";

    private static final String READY = """
            {"op":0,"s":1,"t":"READY","d":{"v":10,"user":%s,"guilds":[],"session_id":"1","resume_gateway_url":"ws://127.0.0.1",
            "private_channels":[],"application":{"id":"1","flags":0}}}"""
        .formatted(SELF);

    private static final String QUESTION = """
            {"op":0,"s":2,"t":"INTERACTION_CREATE","d":{"id":"2","application_id":"1","type":2,"token":"t","version":1,
            "context":1,"authorizing_integration_owners":{},"entitlements":[],"locale":"en-GB","channel_id":"3",
            "channel":{"id":"3","type":1,"recipients":[]},"user":{"id":"4","username":"somebody","discriminator":"0"},
            "data":{"id":"5","name":"rating","type":1,"options":[{"name":"council","type":3,"value":"kent"}]}}}""";

    private final Clock clock;

    private final CountDownLatch replied = new CountDownLatch(1);

    Rehearsal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rehearsal");
        HttpServer api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", this::agree);
        api.start();
        Gateway gateway = new Gateway();
        gateway.start();
        try {
            gateway.listening.await(PATIENCE, TimeUnit.SECONDS);
            return rehearse(api.getAddress().getPort(), gateway.getPort(), folder);
        }
        finally {
            gateway.stop();
            api.stop(0);
            delete(folder);
        }
    }

    private int rehearse(int api, int gateway, Path folder) throws IOException, InterruptedException {
        DiscordSettings settings = DiscordSettings.from(new Environment(
                Map.of(DiscordSettings.TOKEN, TOKEN, DiscordSettings.API_URL, "http://127.0.0.1:%d/".formatted(api),
                        DiscordSettings.GATEWAY_URL, "ws://127.0.0.1:%d/".formatted(gateway), "MANAGEMENT_PORT", "0",
                        "RATINGS_STATE", folder.resolve("bot.db").toString())));
        DiscordAdapter adapter = DiscordAdapter.start(settings, this.clock);
        try {
            return this.replied.await(PATIENCE, TimeUnit.SECONDS) ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
        finally {
            adapter.close();
        }
    }

    private void agree(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = (path.endsWith("/commands") ? "[]" : SELF).getBytes(StandardCharsets.US_ASCII);
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
        if (path.endsWith("/callback")) {
            this.replied.countDown();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    /** Says what Discord's gateway says until somebody has asked something. */
    private static final class Gateway extends WebSocketServer {

        private final CountDownLatch listening = new CountDownLatch(1);

        Gateway() {
            super(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            setDaemon(true);
        }

        @Override
        public void onStart() {
            this.listening.countDown();
        }

        @Override
        public void onOpen(WebSocket connection, ClientHandshake handshake) {
            connection.send(HELLO);
        }

        @Override
        public void onMessage(WebSocket connection, String message) {
            if (message.contains("\"op\":2")) {
                connection.send(READY);
                connection.send(QUESTION);
            }
        }

        @Override
        public void onClose(WebSocket connection, int code, String reason, boolean remote) {
            // the run is over
        }

        @Override
        public void onError(WebSocket connection, Exception ex) {
            LoggerFactory.getLogger(Rehearsal.class).debug("The rehearsal's gateway", ex);
        }

    }

}
