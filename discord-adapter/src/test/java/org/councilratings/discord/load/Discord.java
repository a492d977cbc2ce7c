package org.councilratings.discord.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * What one bot takes for Discord: a gateway, and a REST API that is content with
 * everything. It checks next to nothing, to leave the processors to what is measured.
 */
final class Discord implements AutoCloseable {

    private static final String BOT = """
            {"id":"100000000000000001","username":"bot","global_name":null,"discriminator":"0","avatar":null,\
            "bot":true,"verified":true,"mfa_enabled":false,"email":null,"flags":0}""";

    private static final String READY = """
            {"v":10,"user":%s,"session_id":"load","resume_gateway_url":"%s","session_type":"normal",\
            "private_channels":[],"relationships":[],"guilds":[{"id":"100000000000000005","unavailable":true}],\
            "application":{"id":"100000000000000001","flags":0}}""";

    private static final String GUILD = """
            {"id":"100000000000000005","name":"Load","owner_id":"100000000000000003","icon":null,"splash":null,\
            "description":null,"banner":null,"vanity_url_code":null,"preferred_locale":"en-GB","region":"deprecated",\
            "afk_channel_id":null,"afk_timeout":300,"system_channel_id":null,"system_channel_flags":0,\
            "rules_channel_id":null,"public_updates_channel_id":null,"verification_level":0,"mfa_level":0,\
            "nsfw_level":0,"explicit_content_filter":0,"default_message_notifications":0,"premium_tier":0,\
            "premium_subscription_count":0,"premium_progress_bar_enabled":false,"max_members":500000,"features":[],\
            "emojis":[],"stickers":[],"threads":[],"presences":[],"voice_states":[],"stage_instances":[],\
            "guild_scheduled_events":[],"soundboard_sounds":[],"joined_at":"2024-01-01T10:00:00.000000+00:00",\
            "large":false,"unavailable":false,"member_count":2,\
            "roles":[{"id":"100000000000000005","name":"@everyone","permissions":"2248473465835073","position":0,\
            "color":0,"colors":{"primary_color":0,"secondary_color":null,"tertiary_color":null},"hoist":false,\
            "managed":false,"mentionable":false,"flags":0}],\
            "channels":[{"id":"100000000000000006","type":0,"name":"general","position":0,"topic":null,"nsfw":false,\
            "parent_id":null,"rate_limit_per_user":0,"last_message_id":null,"flags":0,"permission_overwrites":[]}],\
            "members":[{"user":%s,"roles":[],"nick":null,"avatar":null,"joined_at":"2024-01-01T10:00:00.000000+00:00",\
            "premium_since":null,"pending":false,"deaf":false,"mute":false,"flags":0}]}""";

    /** What Discord tells of the message, since JDA asks for it. */
    private static final String MESSAGE = """
            {"interaction":{"id":"1400000000000000000","type":2,"response_message_id":"1400000000000000001",\
            "response_message_loading":false,"response_message_ephemeral":false,"channel_id":"100000000000000006",\
            "guild_id":"100000000000000005"},"resource":{"type":4,"message":{"id":"1400000000000000001","type":20,\
            "channel_id":"100000000000000006","author":%s,"application_id":"100000000000000001",\
            "webhook_id":"100000000000000001","timestamp":"2026-01-01T10:00:00.000000+00:00","edited_timestamp":null,\
            "pinned":false,"tts":false,"mention_everyone":false,"mentions":[],"mention_roles":[],"attachments":[],\
            "embeds":[],"position":0,%s}}}""";

    private static final byte[] COMPLETED = """
            {"interaction":{"id":"1400000000000000000","type":4,"channel_id":"100000000000000006",\
            "guild_id":"100000000000000005"},"resource":{"type":8}}""".getBytes(StandardCharsets.US_ASCII);

    private static final String API = "/api/v10";

    private static final String INTERACTIONS = API + "/interactions/";

    private static final String WITH_RESPONSE = "with_response=true";

    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

    private static final String DATA = "\"data\":{";

    private final ServerSocket server;

    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    private final AtomicInteger strays = new AtomicInteger();

    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    private final CompletableFuture<Session> session = new CompletableFuture<>();

    private volatile DataArray commands = DataArray.empty();

    Discord() throws IOException {
        this.server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("discord").start(this::accept);
    }

    /** The REST API's address. */
    String api() {
        return "http://127.0.0.1:%d%s/".formatted(this.server.getLocalPort(), API);
    }

    /** The gateway's address. */
    String gateway() {
        return "ws://127.0.0.1:%d/gateway/".formatted(this.server.getLocalPort());
    }

    /** Answers that nobody had asked for. */
    int strays() {
        return this.strays.get();
    }

    /**
     * Waits until the bot has been told that it is ready.
     * @return whether it came so far
     */
    boolean isReadyWithin(long milliseconds) throws InterruptedException {
        try {
            this.session.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        }
        catch (ExecutionException | TimeoutException ex) {
            return false;
        }
    }

    /**
     * Sends an interaction to the bot, which is ready.
     * @param token what its answer is known by
     * @param then done after its first answer
     */
    void ask(String token, Asked question, Runnable then, String interaction) throws IOException {
        this.pending.put(token, new Pending(question, then));
        Session to = this.session.join();
        question.sent();
        to.dispatch("INTERACTION_CREATE", interaction);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = this.server.accept();
                this.sockets.add(socket);
                Thread.ofPlatform().daemon().name("discord").start(() -> serve(socket));
            }
        }
        catch (SocketException ex) {
            // closed
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void serve(Socket socket) {
        try (Line line = new Line(socket)) {
            for (Line.Request request = line.read(); request != null; request = line.read()) {
                String key = request.key();
                if (key != null) {
                    new Session(line, key, request.path().contains("compress=zlib-stream")).serve(this::identified);
                    return;
                }
                if (request.path().startsWith(INTERACTIONS)) {
                    callback(line, request);
                }
                else {
                    respond(line, content(request).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        catch (IOException ex) {
            // a bot that stops lets go of its connections; what is missing is counted
        }
        finally {
            this.sockets.remove(socket);
        }
    }

    private void identified(Session by) throws IOException {
        by.dispatch("READY", READY.formatted(BOT, gateway()));
        by.dispatch("GUILD_CREATE", GUILD.formatted(BOT));
        this.session.complete(by);
    }

    private void callback(Line line, Line.Request request) throws IOException {
        String path = request.path();
        int token = path.indexOf('/', INTERACTIONS.length()) + 1;
        Pending answered = this.pending.get(path.substring(token, path.indexOf('/', token)));
        String body = new String(request.body(), StandardCharsets.UTF_8);
        boolean first = answered != null && answered.question().answered(body);
        if (!path.contains(WITH_RESPONSE)) {
            line.write(NO_CONTENT, new byte[0]);
        }
        else if (body.contains(DATA + "\"choices\"")) {
            respond(line, COMPLETED);
        }
        else {
            respond(line, MESSAGE.formatted(BOT, message(body)).getBytes(StandardCharsets.UTF_8));
        }
        if (answered == null) {
            this.strays.incrementAndGet();
        }
        else if (first) {
            answered.then().run();
        }
    }

    /** What the bot said of its message, without the braces. */
    private static String message(String body) {
        if (!body.contains(DATA)) {
            return "\"content\":\"\"";
        }
        int start = body.indexOf(DATA) + DATA.length();
        int depth = 1;
        boolean quoted = false;
        int end = start;
        for (; depth > 0; end++) {
            char next = body.charAt(end);
            if (next == '"') {
                quoted = !quoted;
            }
            else if (quoted) {
                end += (next == '\\') ? 1 : 0;
            }
            else {
                depth += (next == '{') ? 1 : (next == '}') ? -1 : 0;
            }
        }
        return body.substring(start, end - 1);
    }

    private String content(Line.Request request) {
        String path = request.path();
        if (path.startsWith(API + "/applications/") && path.contains("/commands")) {
            if (request.method().equals("PUT")) {
                this.commands = created(request.body());
            }
            return this.commands.toString();
        }
        if (path.startsWith(API + "/gateway")) {
            return """
                    {"url":"%s","shards":1,"session_start_limit":{"total":1000,"remaining":999,"reset_after":0,\
                    "max_concurrency":1}}""".formatted(gateway());
        }
        return BOT;
    }

    private static DataArray created(byte[] bulk) {
        DataArray created = DataArray.fromJson(new String(bulk, StandardCharsets.UTF_8));
        for (int i = 0; i < created.length(); i++) {
            DataObject command = created.getObject(i);
            command.put("id", "10000000000000001" + i)
                .put("application_id", "100000000000000001")
                .put("version", "10000000000000001" + i);
        }
        return created;
    }

    private static void respond(Line line, byte[] body) throws IOException {
        line.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + "\r\nVia: 1.1 load\r\n\r\n", body);
    }

    @Override
    public void close() throws IOException {
        this.server.close();
        for (Socket socket : this.sockets) {
            socket.close();
        }
    }

    private record Pending(Asked question, Runnable then) {

    }

}
