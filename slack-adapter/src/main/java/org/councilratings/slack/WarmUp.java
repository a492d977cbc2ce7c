package org.councilratings.slack;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.http.Signature;
import org.councilratings.slack.http.WebServer;
import org.councilratings.slack.post.Reply;
import org.councilratings.slack.render.SlackRenderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the first person to ask would otherwise wait for: classes are loaded and code is
 * compiled by doing, before anybody is let in, what will be done for them.
 */
final class WarmUp {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    private static final List<String> QUESTIONS = List.of("/rating kent", "/concerns kent", "/compare kent essex",
            "/ratings good in the north west", "/reports", "/rating");

    /** In milliseconds. */
    private static final int PATIENCE = 5_000;

    private WarmUp() {
    }

    /** Understands, answers and renders. */
    static void answers(Bot bot) {
        SlackRenderer renderer = new SlackRenderer();
        for (String question : QUESTIONS) {
            Reply.forEverybody(renderer.first(bot.ask(question, Where.nowhere()))).toJson().toString();
        }
    }

    /**
     * Sends a signed request through the server, as Slack does when the address is
     * entered.
     */
    static void http(int port, Secret signingSecret, Clock clock) {
        send("application/json", "{\"type\":\"url_verification\",\"challenge\":\"warm-up\"}", port, signingSecret,
                clock);
    }

    /** Sends something through the server, signed. */
    static void send(String type, String text, int port, Secret signingSecret, Clock clock) {
        byte[] body = text.getBytes(StandardCharsets.US_ASCII);
        String timestamp = String.valueOf(clock.instant().getEpochSecond());
        try {
            // not java.net.http: that would be hundreds of classes for one request
            HttpURLConnection connection = (HttpURLConnection) URI
                .create("http://127.0.0.1:%d%s".formatted(port, WebServer.PATH))
                .toURL()
                .openConnection(Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            connection.setRequestProperty("Content-Type", type);
            connection.setRequestProperty("X-Slack-Request-Timestamp", timestamp);
            connection.setRequestProperty("X-Slack-Signature", new Signature(signingSecret, clock).of(timestamp, body));
            connection.setDoOutput(true);
            connection.getOutputStream().write(body);
            int status = connection.getResponseCode();
            connection.disconnect();
            if (status != HttpURLConnection.HTTP_OK) {
                LOG.warn("The warm-up was answered with status {}", status);
            }
        }
        catch (IOException ex) {
            LOG.warn("The warm-up did not get through: {}", ex.getMessage());
        }
    }

}
