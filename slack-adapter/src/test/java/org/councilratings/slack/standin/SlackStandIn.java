package org.councilratings.slack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Slack, as far as an app can see it: a server on the loopback interface with the Web API
 * under {@code /api/}, response URLs under {@code /response/} and Socket Mode. Messages
 * and views are checked on arrival; all that arrives is recorded, and faults strike as a
 * test asks.
 */
public final class SlackStandIn implements AutoCloseable {

    public static final String BOT_TOKEN = "xoxb-of-the-stand-in";

    public static final String APP_TOKEN = "xapp-of-the-stand-in";

    public static final String SIGNING_SECRET = "the-stand-in-signs-with-this";

    /** The token of old, which Slack still sends and nobody should rely on. */
    public static final String VERIFICATION_TOKEN = "verification-stand-in";

    public static final String TEAM = "T0TEAM";

    public static final String APP = "A0APP";

    public static final String BOT_USER = "U0BOT";

    public static final String BOT = "B0BOT";

    /** A person. */
    public static final String USER = "U0PAT";

    /** A channel that the app is in. */
    public static final String CHANNEL = "C0GENERAL";

    /** A channel that the app is not in. */
    public static final String FOREIGN_CHANNEL = "C0FOREIGN";

    public static final String ARCHIVED_CHANNEL = "C0ARCHIVED";

    /** Where faults strike: every response URL. */
    public static final String RESPONSE_URLS = "/response/";

    /** Where faults strike: every request. */
    public static final String ANYWHERE = "*";

    private static final String API = "/api/";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Calls that say nothing to anybody. */
    private static final Set<String> PLUMBING = Set.of("auth.test", "bots.info", "apps.connections.open");

    private static final Set<String> TREES = Set.of("blocks", "view", "metadata", "attachments");

    private static final Set<String> FLAGS = Set.of("unfurl_links", "unfurl_media", "mrkdwn", "link_names",
            "reply_broadcast", "as_user", "include_all_metadata");

    static {
        // Otherwise each answer waits for the client's delayed acknowledgement: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Workspace workspace;

    private final Faults faults = new Faults();

    private final Arrivals<Received> arrivals = new Arrivals<>();

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private final SocketMode socketMode = new SocketMode(PATIENCE);

    private final int port;

    private HttpServer server;

    /** Its clock stands: no trigger and no response URL runs out by age. */
    public SlackStandIn() {
        this(Clock.fixed(Instant.ofEpochSecond(1_764_180_000L), ZoneOffset.UTC));
    }

    /**
     * @param clock by which triggers live 3 seconds, and response URLs 30 minutes
     */
    public SlackStandIn(Clock clock) {
        this.workspace = new Workspace(clock, ticket -> this.socketMode.newUrl(ticket));
        this.server = started(0);
        this.port = this.server.getAddress().getPort();
    }

    private HttpServer started(int onPort) {
        try {
            HttpServer started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
            started.setExecutor(this.executor);
            started.createContext("/", this::handle);
            started.start();
            return started;
        }
        catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    // where it is

    /** What to give to {@code SlackConfig#setMethodsEndpointUrlPrefix}. */
    public String apiUrl() {
        return "http://127.0.0.1:" + this.port + API;
    }

    /** A response URL into {@link #CHANNEL}, as of a slash command. */
    public String newResponseUrl() {
        return newResponseUrl(CHANNEL, "", false);
    }

    String newResponseUrl(String channel, String origin, boolean ephemeral) {
        return "http://127.0.0.1:" + this.port + this.workspace.newResponseUrl(channel, origin, ephemeral);
    }

    public String newTriggerId() {
        return this.workspace.newTrigger();
    }

    /** The side that apps without a public address connect to. */
    public SocketMode socketMode() {
        return this.socketMode;
    }

    Workspace workspace() {
        return this.workspace;
    }

    /** Records what an app said or showed in its answer to a request. */
    Received answered(ObjectNode body, Reply reply) {
        Received received = new Received(Received.AS_ANSWER, Optional.empty(), body, System.nanoTime(), reply.outcome(),
                reply.shown(), reply.channel(), reply.ephemeral());
        this.arrivals.add(received);
        return received;
    }

    // channels

    /** Makes a channel that the app is in, or invites the app. */
    public void invites(String channel) {
        this.workspace.stands(channel, Workspace.Standing.MEMBER);
    }

    /** Removes the app from a channel. */
    public void expels(String channel) {
        this.workspace.stands(channel, Workspace.Standing.OUTSIDE);
    }

    public void archives(String channel) {
        this.workspace.stands(channel, Workspace.Standing.ARCHIVED);
    }

    public void deletes(String channel) {
        this.workspace.stands(channel, null);
    }

    /**
     * Makes a conversation of which the app must not know: a private channel, or direct
     * messages among others.
     */
    public void hides(String channel) {
        this.workspace.stands(channel, Workspace.Standing.HIDDEN);
    }

    /** Takes a scope away from the app, such as {@code channels:history}. */
    public void withdraws(String scope) {
        this.workspace.withdraws(scope);
    }

    /**
     * History is told once a minute only, as to apps that are sold outside Slack's
     * marketplace.
     */
    public void rationsHistory() {
        this.workspace.rationsHistory();
    }

    /** Messages of the app that stand in a channel now, from the oldest. */
    public List<JsonNode> standing(String channel) {
        return List.copyOf(this.workspace.standing(channel, message -> true));
    }

    // what came

    /** Everything, in the order in which it came. */
    public List<Received> received() {
        return this.arrivals.all();
    }

    /** Everything that came to a method. */
    public List<Received> received(String method) {
        return received().stream().filter(one -> one.to().equals(method)).toList();
    }

    /** Messages that Slack took, new or changed. */
    public List<Received> messages() {
        return received().stream().filter(one -> one.isMessage() && one.taken()).toList();
    }

    /** Views that Slack took. */
    public List<Received> views() {
        return received().stream().filter(one -> one.isView() && one.taken()).toList();
    }

    /** The next message, view or other call that says something; waits for it. */
    public Received next() {
        return next(one -> !PLUMBING.contains(one.to()), "message or view");
    }

    /** The next call of a method, or the next post to {@link #RESPONSE_URLS}. */
    public Received next(String to) {
        return next(one -> one.to().equals(to) || (to.equals(RESPONSE_URLS) && one.toResponseUrl()), "call of " + to);
    }

    /** The next message that Slack took, however it was sent. */
    public Received nextMessage() {
        return next(one -> one.isMessage() && one.taken(), "message");
    }

    /** The next view that Slack took, however it was sent. */
    public Received nextView() {
        return next(one -> one.isView() && one.taken(), "view");
    }

    /**
     * The first that fits and that none of these methods gave out before; waits up to ten
     * seconds for it.
     */
    public Received next(Predicate<Received> fits, String description) {
        return this.arrivals.next(fits, description, PATIENCE);
    }

    /** What was wrong in messages, views and options since the start. */
    public List<Violation> violations() {
        return this.workspace.violations();
    }

    // faults

    /**
     * The next request fails; asked for several times, the next ones fail in this order.
     * @param where a method, a response URL's path, {@link #RESPONSE_URLS} or
     * {@link #ANYWHERE}
     */
    public void once(String where, Fault fault) {
        this.faults.once(where, fault);
    }

    /** Every request fails until {@link #lift}. */
    public void always(String where, Fault fault) {
        this.faults.lasting(where, fault);
    }

    public void lift(String where) {
        this.faults.lift(where);
    }

    /** Sends the answers that {@link Fault.Silence} holds back. */
    public void release() {
        this.faults.release();
    }

    /** Nobody answers at the port any more; open connections break. */
    public void goDown() {
        this.server.stop(0);
        this.socketMode.drop();
    }

    public void comeBack() {
        this.server = started(this.port);
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.socketMode.close();
        this.executor.shutdownNow();
    }

    // the server

    private void handle(HttpExchange exchange) throws IOException {
        long arrived = System.nanoTime();
        String path = exchange.getRequestURI().getPath();
        String to = path.startsWith(API) ? path.substring(API.length()) : path;
        Optional<String> token = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
            .filter(header -> header.startsWith("Bearer "))
            .map(header -> header.substring("Bearer ".length()));
        Optional<Fault> fault = this.faults.strike(to);
        if (fault.isPresent() && fault.get() instanceof Fault.LostRequest) {
            this.arrivals.add(new Received(to, token, Json.object(), arrived, "drop", Json.nothing(), "", false));
            exchange.close();
            return;
        }
        String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        ObjectNode body = body(exchange.getRequestHeaders().getFirst("Content-Type"), text);
        Optional<String> bearer = token.or(() -> Optional.of(body.path("token").asText()).filter(it -> !it.isEmpty()));
        body.remove("token");
        CountDownLatch released = this.faults.released();
        Reply reply = fault.flatMap(struck -> instead(struck, to)).orElseGet(() -> reply(to, bearer, body));
        if (fault.isPresent() && fault.get() instanceof Fault.Doubt(var error)) {
            reply = Reply.error(error).showing(reply.shown(), reply.channel(), reply.ephemeral());
        }
        boolean lost = fault.isPresent() && fault.get() instanceof Fault.LostAnswer;
        this.arrivals.add(new Received(to, bearer, body, arrived, lost ? "drop" : reply.outcome(), reply.shown(),
                reply.channel(), reply.ephemeral()));
        if (fault.isPresent() && fault.get() instanceof Fault.Silence) {
            try {
                released.await();
            }
            catch (InterruptedException closing) {
                lost = true;
            }
        }
        if (lost) {
            exchange.close();
            return;
        }
        send(exchange, reply);
    }

    private Reply reply(String to, Optional<String> token, ObjectNode body) {
        if (to.startsWith(RESPONSE_URLS)) {
            return this.workspace.respond(to, body);
        }
        return to.startsWith("/") ? Reply.page("404", 404) : this.workspace.call(to, token, body);
    }

    /**
     * The answer that a fault puts in place of Slack's; empty if Slack takes the request.
     */
    private static Optional<Reply> instead(Fault fault, String to) {
        return switch (fault) {
            case Fault.TooMany(var retryAfter) -> Optional.of(Reply.tooMany(retryAfter.toSeconds()));
            case Fault.Status(var code) -> Optional.of(Reply.page(Integer.toString(code), code));
            case Fault.Refusal(var error) ->
                Optional.of(to.startsWith(RESPONSE_URLS) ? Reply.text(error, 404, error) : Reply.error(error));
            case Fault.Garbage() -> Optional.of(Reply.page("garbage", 200));
            case Fault.Doubt(var error) -> Optional.empty();
            case Fault.Silence() -> Optional.empty();
            case Fault.LostRequest() -> Optional.empty();
            case Fault.LostAnswer() -> Optional.empty();
        };
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }

    private static ObjectNode body(String type, String text) {
        if (type != null && type.startsWith("application/json")) {
            return Json.copy(Json.read(text));
        }
        ObjectNode body = Json.object();
        for (String pair : text.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decoded(pair.substring(0, equals));
                body.set(name, value(name, decoded(pair.substring(equals + 1))));
            }
        }
        return body;
    }

    private static JsonNode value(String name, String text) {
        if (TREES.contains(name)) {
            return Json.read(text);
        }
        ObjectNode holder = Json.object();
        if (FLAGS.contains(name)) {
            holder.put(name, Map.of("1", true, "true", true).getOrDefault(text, false));
        }
        else {
            holder.put(name, text);
        }
        return holder.path(name);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

}
