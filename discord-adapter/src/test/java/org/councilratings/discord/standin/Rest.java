package org.councilratings.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Discord's REST API over HTTP: who asks, what goes wrong, and which part answers. */
final class Rest implements AutoCloseable {

    static final String BASE = "/api/v10";

    private static final int BUCKET = 1000;

    static {
        // Otherwise each answer waits for the client's delayed acknowledgement: 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final Conversations conversations;

    private final Commands commands;

    private final Guild guild;

    private final Gateway gateway;

    private final Faults faults = new Faults();

    private final Arrivals<Received> arrivals = new Arrivals<>();

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private final int port;

    private HttpServer server;

    Rest(Conversations conversations, Commands commands, Guild guild, Gateway gateway) {
        this.conversations = conversations;
        this.commands = commands;
        this.guild = guild;
        this.gateway = gateway;
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

    String url() {
        return "http://127.0.0.1:%d%s/".formatted(this.port, BASE);
    }

    Faults faults() {
        return this.faults;
    }

    Arrivals<Received> arrivals() {
        return this.arrivals;
    }

    void goDown() {
        this.server.stop(0);
    }

    void comeBack() {
        this.server = started(this.port);
    }

    @Override
    public void close() {
        this.faults.release();
        this.server.stop(0);
        this.executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Request request = Request.of(exchange);
        Optional<Fault> fault = this.faults.strike(request.endpoint());
        CountDownLatch released = this.faults.released();
        if (fault.isPresent() && fault.get() instanceof Fault.LostRequest) {
            record(request, 0);
            exchange.close();
            return;
        }
        if (fault.isPresent() && fault.get() instanceof Fault.Slow && !this.faults.hold(released)) {
            exchange.close();
            return;
        }
        Reply reply = fault.flatMap(Rest::instead).orElseGet(() -> reply(request));
        boolean lost = fault.isPresent() && fault.get() instanceof Fault.LostAnswer;
        record(request, lost ? 0 : reply.status());
        if (fault.isPresent() && fault.get() instanceof Fault.Silence) {
            lost = !this.faults.hold(released);
        }
        if (lost) {
            exchange.close();
            return;
        }
        boolean banned = fault.isPresent() && fault.get() instanceof Fault.Banned;
        if (!banned) {
            headers(exchange, request, reply, fault);
        }
        send(exchange, reply);
    }

    private void record(Request request, int status) {
        this.arrivals.add(new Received(request.endpoint(), request.path(), request.query(), request.body(),
                request.arrived(), status));
    }

    /** The answer that a fault puts in place of Discord's; empty if Discord answers. */
    private static Optional<Reply> instead(Fault fault) {
        return switch (fault) {
            case Fault.TooMany(var retryAfter) -> Optional.of(Reply.tooMany(retryAfter, false));
            case Fault.TooManyInAll(var retryAfter) -> Optional.of(Reply.tooMany(retryAfter, true));
            case Fault.Banned(var retryAfter) ->
                Optional.of(Reply.page(429, Map.of("Retry-After", Long.toString(retryAfter.toSeconds()))));
            case Fault.Status(var code) -> Optional.of(Reply.page(code, Map.of()));
            case Fault.Refusal(var code) -> Optional.of(Reply.error(code));
            case Fault.LastForNow(var resetAfter) -> Optional.empty();
            case Fault.Slow() -> Optional.empty();
            case Fault.Silence() -> Optional.empty();
            case Fault.LostRequest() -> Optional.empty();
            case Fault.LostAnswer() -> Optional.empty();
        };
    }

    private static void headers(HttpExchange exchange, Request request, Reply reply, Optional<Fault> fault) {
        var headers = exchange.getResponseHeaders();
        headers.set("via", "1.1 google");
        boolean global = reply.headers().containsKey("X-RateLimit-Global");
        // Callbacks have no bucket, nor has a limit on everything.
        if (request.endpoint() == Endpoint.CALLBACK || request.endpoint() == Endpoint.UNKNOWN || global) {
            return;
        }
        int left = (reply.status() == 429) ? 0 : BUCKET - 1;
        Duration resetAfter = Duration.ofSeconds(1);
        if (fault.isPresent() && fault.get() instanceof Fault.LastForNow(var wait)) {
            left = 0;
            resetAfter = wait;
        }
        else if (fault.isPresent() && fault.get() instanceof Fault.TooMany(var wait)) {
            resetAfter = wait;
        }
        headers.set("X-RateLimit-Bucket", "b%08x".formatted(request.endpoint().template().hashCode()));
        headers.set("X-RateLimit-Limit", Integer.toString(BUCKET));
        headers.set("X-RateLimit-Remaining", Integer.toString(left));
        headers.set("X-RateLimit-Reset-After", "%d.%03d".formatted(resetAfter.toSeconds(), resetAfter.toMillisPart()));
        headers.set("X-RateLimit-Reset",
                "%.3f".formatted((System.currentTimeMillis() + resetAfter.toMillis()) / 1000.0));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders()
            .set("Content-Type", reply.body().startsWith("<") ? "text/html" : "application/json");
        exchange.sendResponseHeaders(reply.status(), (bytes.length == 0) ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (var stream = exchange.getResponseBody()) {
                stream.write(bytes);
            }
        }
        exchange.close();
    }

    private Reply reply(Request request) {
        if (!request.endpoint().byInteractionToken() && !request.isAuthorised()) {
            return Reply.error(0);
        }
        this.conversations.broken(OpenApi.check(request.endpoint(), request.body()));
        JsonNode body = request.body();
        return switch (request.endpoint()) {
            case ME -> Reply.ok(Guild.self());
            case APPLICATION -> Reply.ok(application());
            case AUTHORIZATION -> Reply.ok(application());
            case GATEWAY -> Reply.ok(Json.object().put("url", this.gateway.url()));
            case GATEWAY_FOR_BOTS -> Reply.ok(gatewayForBots());
            case READ_COMMANDS -> Reply.ok(this.commands.all(request.query().contains("with_localizations=true")));
            case WRITE_COMMANDS -> writeCommands(body);
            case CALLBACK -> this.conversations.callback(request.part(0), request.part(1), body,
                    request.query().contains("with_response=true"));
            case FOLLOW_UP -> this.conversations.followUp(request.part(1), body);
            case READ_ORIGINAL -> this.conversations.readByToken(request.part(1), "@original");
            case EDIT_ORIGINAL -> this.conversations.editByToken(request.part(1), "@original", body);
            case DELETE_ORIGINAL -> this.conversations.deleteByToken(request.part(1), "@original");
            case READ_FOLLOW_UP -> this.conversations.readByToken(request.part(1), request.part(2));
            case EDIT_FOLLOW_UP -> this.conversations.editByToken(request.part(1), request.part(2), body);
            case DELETE_FOLLOW_UP -> this.conversations.deleteByToken(request.part(1), request.part(2));
            case OPEN_DIRECT -> Reply.ok(this.guild.whole(this.guild.direct(body.path("recipient_id").asText())));
            case READ_CHANNEL -> this.guild.find(request.part(0)).isPresent()
                    ? Reply.ok(this.guild.whole(request.part(0))) : Reply.error(10003);
            case TYPING -> this.conversations.typing(request.part(0));
            case CREATE_MESSAGE -> this.conversations.create(request.part(0), body);
            case READ_MESSAGES -> this.conversations.history(request.part(0), request.query());
            case READ_MESSAGE -> this.conversations.readInChannel(request.part(0), request.part(1));
            case EDIT_MESSAGE -> this.conversations.editInChannel(request.part(0), request.part(1), body);
            case DELETE_MESSAGE -> this.conversations.deleteInChannel(request.part(0), request.part(1));
            case UNKNOWN -> unknown(request);
        };
    }

    private Reply unknown(Request request) {
        this.conversations.broken(List.of(new Violation("",
                "%s %s is no route that the stand-in knows".formatted(request.method(), request.path()), true)));
        return Reply.notFound();
    }

    private Reply writeCommands(JsonNode body) {
        List<Violation> wrong = DiscordRules.commands(body);
        this.conversations.broken(wrong);
        return wrong.isEmpty() ? Reply.ok(this.commands.put(body)) : Reply.invalid(wrong);
    }

    private static ObjectNode application() {
        ObjectNode application = Json.object()
            .put("id", DiscordStandIn.APP)
            .put("name", "ratings")
            .put("description", "")
            .putNull("icon")
            .putNull("type")
            .put("bot_public", true)
            .put("bot_require_code_grant", false)
            .put("verify_key", "0".repeat(64))
            .put("flags", 1 << 23)
            .put("flags_new", "8388608")
            .putNull("interactions_endpoint_url")
            .putNull("role_connections_verification_url")
            .put("approximate_guild_count", 1)
            .put("approximate_user_install_count", 1)
            .put("approximate_user_authorization_count", 0)
            .put("explicit_content_filter", 0)
            .putNull("team");
        application.set("redirect_uris", Json.array());
        application.set("eligible_oauth2_scopes", Json.strings(List.of("applications.commands", "bot")));
        application.set("bot", Guild.bot());
        application.set("owner", Guild.person(DiscordStandIn.OWNER));
        application.set("integration_types_config", Json.object().set("0", Json.object()));
        application.withObjectProperty("integration_types_config").set("1", Json.object());
        return application;
    }

    private ObjectNode gatewayForBots() {
        ObjectNode answer = Json.object().put("url", this.gateway.url()).put("shards", 1);
        answer.set("session_start_limit",
                Json.object()
                    .put("total", 1000)
                    .put("remaining", 999)
                    .put("reset_after", 14_400_000)
                    .put("max_concurrency", 1));
        return answer;
    }

    /** A request as it was read. */
    private record Request(Endpoint.Match match, String method, String path, String query, String authorization,
            JsonNode body, long arrived) {

        static Request of(HttpExchange exchange) throws IOException {
            long arrived = System.nanoTime();
            String path = exchange.getRequestURI().getPath();
            String below = path.startsWith(BASE) ? path.substring(BASE.length()) : path;
            String method = exchange.getRequestMethod();
            String text = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            return new Request(Endpoint.of(method, below), method, below,
                    Optional.ofNullable(exchange.getRequestURI().getQuery()).orElse(""),
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")).orElse(""),
                    text.isEmpty() ? Json.nothing() : Json.read(text), arrived);
        }

        Endpoint endpoint() {
            return this.match.endpoint();
        }

        String part(int index) {
            return this.match.parts().get(index);
        }

        boolean isAuthorised() {
            return this.authorization.equals("Bot " + DiscordStandIn.TOKEN);
        }

    }

}
