package org.councilratings.core.management;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Collectors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.councilratings.core.settings.SharedSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Health, readiness and metrics over HTTP, on 127.0.0.1 and nowhere else:
 * {@code /healthz}, {@code /readyz}, {@code /metrics}. It keeps no process alive.
 */
public final class Management implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Management.class);

    private static final String HOST = "127.0.0.1";

    private static final int THREADS = 4;

    private static final String TEXT = "text/plain; charset=utf-8";

    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    static {
        // The JDK's server waits for ever for the rest of a request, in a thread of ours.
        // It reads these once, before
        // its first start; whoever starts the process may choose others.
        limitSeconds("sun.net.httpserver.maxReqTime", 5);
        limitSeconds("sun.net.httpserver.maxRspTime", 10);
    }

    private final HttpServer server;

    private final ExecutorService threads;

    private final Readiness readiness;

    private final BotMetrics metrics;

    private Management(HttpServer server, ExecutorService threads, Readiness readiness, BotMetrics metrics) {
        this.server = server;
        this.threads = threads;
        this.readiness = readiness;
        this.metrics = metrics;
    }

    /**
     * Serves from now on.
     * @param port where; 0 for any port that is free
     * @throws IOException if the port cannot be had: the message says how to mend it
     */
    public static Management start(int port, Readiness readiness, BotMetrics metrics) throws IOException {
        HttpServer server = bound(port);
        ThreadFactory daemons = Thread.ofPlatform().daemon().name("management-", 0).factory();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons);
        Management management = new Management(server, threads, readiness, metrics);
        server.setExecutor(threads);
        server.createContext("/", management::answer);
        startAsDaemon(server);
        return management;
    }

    private static HttpServer bound(int port) throws IOException {
        // not getLoopbackAddress(), which may be ::1
        InetAddress here = InetAddress.getByAddress(HOST, new byte[] { 127, 0, 0, 1 });
        try {
            return HttpServer.create(new InetSocketAddress(here, port), 0);
        }
        catch (BindException ex) {
            throw new IOException(
                    "Port %d of %s cannot be had for health and metrics (%s): another program, or another bot, may be using it. Set %s to a port that is free, or to 0 for any"
                        .formatted(port, HOST, ex.getMessage(), SharedSettings.MANAGEMENT_PORT),
                    ex);
        }
    }

    /** The server's own thread is a daemon only if a daemon starts it. */
    private static void startAsDaemon(HttpServer server) {
        Thread starter = Thread.ofPlatform().daemon().name("management-start").start(server::start);
        try {
            starter.join();
        }
        catch (InterruptedException ex) {
            // it starts all the same
            Thread.currentThread().interrupt();
        }
    }

    private static void limitSeconds(String property, int seconds) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, String.valueOf(seconds));
        }
    }

    /** Where it listens, also if any port would do. */
    public int port() {
        return this.server.getAddress().getPort();
    }

    /** Stops at once; the readiness and the metrics stay as they are. */
    @Override
    public void close() {
        this.server.stop(0);
        this.threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = page(exchange);
            exchange.getResponseHeaders().set("Content-Type", page.type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            if (exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Content-Length", String.valueOf(page.body.length));
                exchange.sendResponseHeaders(page.status, -1);
            }
            else {
                exchange.sendResponseHeaders(page.status, page.body.length);
                exchange.getResponseBody().write(page.body);
            }
        }
    }

    private Page page(HttpExchange exchange) {
        try {
            return switch (exchange.getRequestURI().getPath()) {
                case "/healthz" -> isRead(exchange) ? Page.text(200, "ok\n") : notAllowed(exchange);
                case "/readyz" -> isRead(exchange) ? ready() : notAllowed(exchange);
                case "/metrics" -> isRead(exchange) ? figures(exchange) : notAllowed(exchange);
                default -> Page.text(404, "There is nothing here. Try /healthz, /readyz or /metrics.\n");
            };
        }
        catch (IOException | RuntimeException ex) {
            LOG.error("{} could not be told", exchange.getRequestURI().getPath(), ex);
            return Page.text(500, "This could not be told; the log says why.\n");
        }
    }

    private static boolean isRead(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
    }

    private static Page notAllowed(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        return Page.text(405, "Only GET and HEAD work here.\n");
    }

    private Page ready() {
        List<Readiness.Finding> findings = this.readiness.findings();
        return Page.text(findings.stream().allMatch(Readiness.Finding::isFine) ? 200 : 503,
                findings.stream().map(finding -> finding + "\n").collect(Collectors.joining()));
    }

    private Page figures(HttpExchange exchange) throws IOException {
        String wanted = String.join(",", exchange.getRequestHeaders().getOrDefault("Accept", List.of()));
        String type = wanted.contains("application/openmetrics-text") ? OPEN_METRICS : PROMETHEUS;
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        this.metrics.write(body, type);
        return new Page(200, type, body.toByteArray());
    }

    /** What is sent back. */
    private record Page(int status, String type, byte[] body) {

        private static Page text(int status, String text) {
            return new Page(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
        }

    }

}
