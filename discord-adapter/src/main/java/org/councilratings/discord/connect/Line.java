package org.councilratings.discord.connect;

import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.entities.Message.MentionType;
import net.dv8tion.jda.api.events.GenericEvent;
import net.dv8tion.jda.api.events.session.ReadyEvent;
import net.dv8tion.jda.api.events.session.SessionDisconnectEvent;
import net.dv8tion.jda.api.events.session.SessionRecreateEvent;
import net.dv8tion.jda.api.events.session.SessionResumeEvent;
import net.dv8tion.jda.api.events.session.ShutdownEvent;
import net.dv8tion.jda.api.exceptions.InvalidTokenException;
import net.dv8tion.jda.api.hooks.EventListener;
import net.dv8tion.jda.api.requests.CloseCode;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.SessionController;
import net.dv8tion.jda.api.utils.messages.MessageRequest;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.councilratings.core.host.Pause;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.settings.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection to Discord: made in the background, as long and as often as needed,
 * since Discord may be away when the process starts. JDA keeps it from then on: it
 * resumes what broke off, and begins anew where Discord wants that. A token that is
 * refused ends it for good.
 */
public final class Line implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Line.class);

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    /** In seconds; JDA would wait for up to fifteen minutes. */
    private static final int LONGEST_RECONNECT = 64;

    /** At times Discord does not answer it. */
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private static final int IDLE_CONNECTIONS = 32;

    private static final int GRACEFUL = 1000;

    /** Finds a connection that died unseen before an answer is sent over it. */
    private static final Duration LIVELY = Duration.ofSeconds(30);

    private static final String REFUSED = "Discord refuses the bot's token. Copy it anew from your application's page "
            + "\"Bot\" at https://discord.com/developers/applications, set DISCORD_TOKEN to it, and start me again.";

    private final JDABuilder builder;

    private final Pause pause;

    private final AtomicReference<Optional<String>> fault = new AtomicReference<>(
            Optional.of("not connected to Discord yet"));

    private final CompletableFuture<String> ended = new CompletableFuture<>();

    private final CompletableFuture<JDA> jda = new CompletableFuture<>();

    private final Thread connecting;

    private volatile boolean closed;

    private volatile boolean wasReady;

    private Line(JDABuilder builder, Pause pause) {
        this.builder = builder;
        this.pause = pause;
        this.connecting = Thread.ofPlatform().name("discord-connecting").daemon().unstarted(this::connect);
    }

    /**
     * Begins to connect.
     * @param api the REST API, with its version
     * @param sessions knows where the gateway is, and when to connect to it
     * @param pause how to wait before another attempt
     * @param listeners told of what happens in Discord
     */
    public static Line to(URI api, SessionController sessions, Secret token, Pause pause, BotMetrics metrics,
            EventListener... listeners) {
        // nobody is ever notified by what the bot writes
        MessageRequest.setDefaultMentions(EnumSet.noneOf(MentionType.class));
        MessageRequest.setDefaultMentionRepliedUser(false);
        JDABuilder builder = JDABuilder
            .createLight(token.value(), EnumSet.of(GatewayIntent.GUILD_MESSAGES, GatewayIntent.DIRECT_MESSAGES))
            .setRestConfig(new RestConfig().setBaseUrl(api.toString()).setCustomBuilder(Line::withoutResponse))
            .setSessionController(sessions)
            .setHttpClientBuilder(new OkHttpClient.Builder()
                // JDA lets go of a connection after ten idle seconds, and then an answer
                // would have to wait for a new one
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, 5, TimeUnit.MINUTES))
                .pingInterval(LIVELY.toSeconds(), TimeUnit.SECONDS)
                .addInterceptor(new Retries(pause, metrics)))
            .setMaxReconnectDelay(LONGEST_RECONNECT)
            // it would send again what may have arrived, follow-ups included
            .setRequestTimeoutRetry(false)
            .setContextEnabled(false)
            .setEnableShutdownHook(false)
            .addEventListeners((Object[]) listeners);
        Line line = new Line(builder, pause);
        builder.addEventListeners((EventListener) line::follow);
        line.connecting.start();
        return line;
    }

    /**
     * Sessions as JDA makes them, not too many in a row, at a gateway of its own.
     */
    public static SessionController at(URI gateway) {
        return new ConcurrentSessionController() {
            @Override
            public String getGateway() {
                return gateway.toString();
            }
        };
    }

    /** JDA would have each answer sent back, and read it, and nobody looks at it. */
    private static void withoutResponse(Request.Builder request) {
        HttpUrl url = request.build().url();
        if (url.encodedPath().endsWith("/callback")) {
            request.url(url.newBuilder().query(null).build());
        }
    }

    private void connect() {
        Duration wait = FIRST_WAIT;
        while (!this.closed) {
            try {
                JDA connected = this.builder.build();
                this.jda.complete(connected);
                if (this.closed) {
                    connected.shutdownNow();
                }
                return;
            }
            catch (InvalidTokenException ex) {
                end(REFUSED);
                return;
            }
            catch (RuntimeException ex) {
                unreachable(reason(ex));
            }
            try {
                this.pause.lasting(wait);
            }
            catch (InterruptedException ex) {
                return;
            }
            wait = wait.multipliedBy(2).compareTo(LONGEST_WAIT) < 0 ? wait.multipliedBy(2) : LONGEST_WAIT;
        }
    }

    private static String reason(RuntimeException ex) {
        Throwable cause = (ex.getCause() != null) ? ex.getCause() : ex;
        return String.valueOf(cause.getMessage());
    }

    private void unreachable(String why) {
        Optional<String> now = Optional.of("Discord cannot be reached: " + why);
        if (!this.fault.getAndSet(now).equals(now)) {
            LOG.warn("{}. Trying again until it can", now.get());
        }
    }

    private void end(String why) {
        this.fault.set(Optional.of(why));
        this.ended.complete(why);
    }

    /** Why nothing is heard from Discord; empty where all is well. */
    public Optional<String> fault() {
        return this.fault.get();
    }

    /**
     * What calls go through: there from the first time that Discord was reached, also
     * while the connection for events is broken; empty before, and once it has ended.
     */
    public Optional<JDA> reached() {
        return (this.wasReady && !this.closed && !this.ended.isDone()) ? Optional.ofNullable(this.jda.getNow(null))
                : Optional.empty();
    }

    /** Whether Discord refuses the token, so that nothing will ever be taken. */
    public boolean isRefused() {
        return REFUSED.equals(this.ended.getNow(""));
    }

    /** Done with the reason once the connection has ended for good, unasked. */
    public CompletableFuture<String> ended() {
        return this.ended;
    }

    /**
     * Logs off. What was handed over must have been sent before: JDA does not wait for
     * what it is sending.
     */
    @Override
    public void close() {
        this.closed = true;
        this.connecting.interrupt();
        JDA connected = this.jda.getNow(null);
        if (connected == null) {
            return;
        }
        connected.shutdown();
        try {
            if (!connected.awaitShutdown(FAREWELL)) {
                LOG.debug("Discord did not answer our farewell");
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        connected.shutdownNow();
    }

    /** Follows how the connection fares. */
    private void follow(GenericEvent event) {
        switch (event) {
            case ReadyEvent ready -> {
                LOG.info("Connected to Discord as {}; servers: {}", ready.getJDA().getSelfUser().getName(),
                        ready.getGuildTotalCount());
                this.wasReady = true;
                this.fault.set(Optional.empty());
            }
            case SessionDisconnectEvent broken -> {
                if (!this.closed) {
                    LOG.info("The connection to Discord broke off; connecting again");
                    this.fault.set(Optional.of("the connection to Discord broke off; connecting again"));
                }
            }
            case SessionResumeEvent resumed -> {
                LOG.info("Connected to Discord again; nothing was missed");
                this.fault.set(Optional.empty());
            }
            case SessionRecreateEvent anew -> {
                LOG.info("Connected to Discord anew; what was asked in between was not heard");
                this.fault.set(Optional.empty());
            }
            case ShutdownEvent shutdown -> ended(shutdown);
            default -> {
                // nothing about the connection
            }
        }
    }

    private void ended(ShutdownEvent event) {
        // an attempt to log in that failed ends so, too, and there may be another
        boolean wasConnected = this.jda.isDone() || event.getCode() != GRACEFUL;
        if (!this.closed && wasConnected) {
            String meaning = Optional.ofNullable(event.getCloseCode()).map(code -> ": " + code.getMeaning()).orElse("");
            end((event.getCloseCode() == CloseCode.AUTHENTICATION_FAILED) ? REFUSED
                    : "Discord ended the connection for good (code %d)%s Mend it, and start me again."
                        .formatted(event.getCode(), meaning));
        }
    }

}
