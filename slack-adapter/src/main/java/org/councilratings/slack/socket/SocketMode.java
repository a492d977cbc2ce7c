package org.councilratings.slack.socket;

import java.io.IOException;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.IntConsumer;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.methods.response.apps.connections.AppsConnectionsOpenResponse;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.post.Verdict;
import org.councilratings.slack.post.Wait;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a WebSocket to Slack, over which everything comes that else would come by HTTP:
 * one after the other, for as long as the process lives, whatever Slack answers.
 */
public final class SocketMode implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SocketMode.class);

    /** How often a connection is asked whether it lives. */
    private static final Duration BETWEEN_PROBES = Duration.ofSeconds(10);

    private final Slack slack;

    private final Secret appToken;

    private final App app;

    private final IntConsumer onAnswer;

    private final Thread connecting;

    private volatile @Nullable String fault = "not connected yet";

    private volatile boolean closed;

    /**
     * Connects in the background, as often as needed.
     * @param onAnswer told the status of each answer, as by HTTP
     */
    public SocketMode(Slack slack, Secret appToken, App app, IntConsumer onAnswer) {
        this.onAnswer = onAnswer;
        this.slack = slack;
        this.appToken = appToken;
        this.app = app;
        this.connecting = Thread.ofVirtual().name("slack-socket").start(this::run);
    }

    /** Why nothing can come; empty while it can. */
    public Optional<String> fault() {
        return Optional.ofNullable(this.fault);
    }

    private void run() {
        Wait wait = Wait.first();
        try {
            while (!this.closed) {
                Verdict address = address();
                if (address instanceof Verdict.Arrived(String url) && wasConnected(url)) {
                    wait = Wait.first();
                }
                else {
                    Thread.sleep(wait.asked(address));
                    wait = wait.longer();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    /** Where Slack waits for us, each time anew. */
    private Verdict address() {
        Verdict address = SlackConnection.tried(() -> {
            AppsConnectionsOpenResponse answer = this.slack.methods(this.appToken.value())
                .appsConnectionsOpen(request -> request);
            return Verdict.of(answer, answer.getUrl());
        });
        switch (address) {
            case Verdict.Arrived arrived -> {
            }
            case Verdict.Refused refused ->
                failed("Slack refuses the app token (%s): make one with the scope connections:write under \"Basic "
                    .formatted(refused.reason())
                        + "Information\", \"App-Level Tokens\", and set SLACK_APP_TOKEN to it");
            case Verdict.Later later -> failed("Slack cannot be reached by Socket Mode: " + later.reason());
            case Verdict.Never never -> failed("Slack cannot be reached by Socket Mode: " + never.reason());
        }
        return address;
    }

    /** Connects, and returns when that is over: whether Slack had said hello. */
    private boolean wasConnected(String url) throws InterruptedException {
        try (Connection connection = new Connection(this.slack, this.appToken, url, this.app, this.onAnswer,
                this::connected)) {
            connection.connect();
            boolean ended = connection.hasEnded(BETWEEN_PROBES);
            while (!ended && connection.verifyConnection()) {
                ended = connection.hasEnded(BETWEEN_PROBES);
            }
        }
        catch (URISyntaxException | IOException | RuntimeException ex) {
            return failed("Slack cannot be reached by Socket Mode: " + ex.getClass().getSimpleName());
        }
        if (this.fault != null) {
            return failed("Slack cannot be reached by Socket Mode: no hello");
        }
        // as Slack ends each after some hours
        LOG.info("The connection to Slack ended; a new one is being made");
        this.fault = "the connection ended; a new one is being made";
        return true;
    }

    private void connected() {
        LOG.info("Connected to Slack by Socket Mode");
        this.fault = null;
    }

    private boolean failed(String why) {
        if (!why.equals(this.fault) && !this.closed) {
            LOG.warn("{}. Trying until it works", why);
        }
        this.fault = why;
        return false;
    }

    /** Ends the connection; Slack sends what comes then to nobody, or again later. */
    @Override
    public void close() {
        this.closed = true;
        this.connecting.interrupt();
    }

}
