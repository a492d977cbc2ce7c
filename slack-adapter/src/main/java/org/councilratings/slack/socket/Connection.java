package org.councilratings.slack.socket;

import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.bolt.App;
import com.slack.api.bolt.response.Response;
import com.slack.api.bolt.socket_mode.request.SocketModeRequest;
import com.slack.api.bolt.socket_mode.request.SocketModeRequestParser;
import com.slack.api.socket_mode.impl.SocketModeClientJavaWSImpl;
import com.slack.api.socket_mode.queue.impl.ConcurrentLinkedMessageQueue;
import org.councilratings.core.settings.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket to Slack, from its opening to its end. It does not reconnect: the SDK's
 * own monitor gives up for good once Slack answers a request for a new address with an
 * error, and so {@link SocketMode} makes the next one.
 */
final class Connection extends SocketModeClientJavaWSImpl {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final App app;

    private final SocketModeRequestParser parser;

    private final IntConsumer onAnswer;

    private final Runnable onHello;

    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * A connection that is yet to be opened.
     * @param url where Slack waits for it; good for a moment only
     * @param onAnswer told the status of each answer
     * @param onHello told once Slack has said hello
     */
    Connection(Slack slack, Secret appToken, String url, App app, IntConsumer onAnswer, Runnable onHello)
            throws URISyntaxException {
        super(slack, appToken.value(), url, 1, new ConcurrentLinkedMessageQueue(), false, false, 0);
        this.app = app;
        this.parser = new SocketModeRequestParser(app.config());
        this.onAnswer = onAnswer;
        this.onHello = onHello;
        addWebSocketCloseListener((code, reason) -> this.ended.countDown());
        addWebSocketErrorListener(failure -> this.ended.countDown());
    }

    /** No threads that look for messages a hundred times a second. */
    @Override
    public void initializeMessageProcessorExecutor(int concurrency) {
        setMessageProcessorExecutor(Executors.newScheduledThreadPool(0));
    }

    @Override
    public void enqueueMessage(String message) {
        Thread.ofVirtual().name("slack-socket-message").start(() -> take(message));
    }

    private void take(String message) {
        try {
            JsonElement type = JsonParser.parseString(message).getAsJsonObject().get("type");
            switch ((type == null) ? "" : type.getAsString()) {
                case "hello" -> this.onHello.run();
                // Slack moves us elsewhere, as it does every few hours
                case "disconnect" -> this.ended.countDown();
                default -> handle(message);
            }
        }
        catch (Exception ex) {
            // without its message, which may hold what somebody typed
            LOG.warn("A message from Slack could not be read: {}", ex.getClass().getSimpleName());
        }
    }

    private void handle(String message) throws Exception {
        SocketModeRequest request = this.parser.parse(message);
        if (request != null) {
            Response response = this.app.run(request.getBoltRequest());
            Map<String, Object> acknowledgement = new HashMap<>();
            acknowledgement.put("envelope_id", request.getEnvelope().getEnvelopeId());
            boolean hasPayload = response.getStatusCode() == 200 && response.getBody() != null
                    && response.getContentType().startsWith("application/json");
            if (hasPayload) {
                acknowledgement.put("payload", JsonParser.parseString(response.getBody()));
            }
            this.onAnswer.accept(response.getStatusCode());
            sendSocketModeResponse(getGson().toJson(acknowledgement));
        }
    }

    /** Waits for its end, as long as that. */
    boolean hasEnded(Duration within) throws InterruptedException {
        return this.ended.await(within.toMillis(), TimeUnit.MILLISECONDS);
    }

}
