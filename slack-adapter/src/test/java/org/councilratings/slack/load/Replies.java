package org.councilratings.slack.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slack's side that is called: response URLs, and a Web API that is content with
 * everything. It checks next to nothing, to leave the processors to what is measured.
 */
final class Replies implements AutoCloseable {

    private static final byte[] OK = "ok".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] CONTENT = """
            {"ok":true,"url":"http://127.0.0.1/","team":"Load","team_id":"T0LOAD","user":"bot","user_id":"U0BOT",\
            "bot_id":"B0BOT"}""".getBytes(StandardCharsets.US_ASCII);

    private static final String RESPONSE_URLS = "/response/";

    private final ServerSocket server;

    private final Map<String, Asked> asked = new ConcurrentHashMap<>();

    private final AtomicInteger strays = new AtomicInteger();

    Replies() throws IOException {
        this.server = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("replies").start(this::accept);
    }

    /** What stands for Slack's own address. */
    String api() {
        return "http://127.0.0.1:%d/api/".formatted(this.server.getLocalPort());
    }

    /** A question's response URL; its reply will be told to the question. */
    String responseUrl(String id, Asked question) {
        this.asked.put(id, question);
        return "http://127.0.0.1:%d%s%s".formatted(this.server.getLocalPort(), RESPONSE_URLS, id);
    }

    /** Replies that nobody had asked for. */
    int strays() {
        return this.strays.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = this.server.accept();
                Thread.ofPlatform().daemon().name("reply").start(() -> serve(socket));
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
            for (Line.Message request = line.read(); request != null; request = line.read()) {
                String path = request.start().split(" ", 3)[1];
                boolean reply = path.startsWith(RESPONSE_URLS);
                if (reply) {
                    arrived(path.substring(RESPONSE_URLS.length()), request);
                }
                byte[] body = reply ? OK : CONTENT;
                line.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                    .formatted(body.length), body);
            }
        }
        catch (IOException ex) {
            // a server that stops lets go of its connections; what is missing is counted
        }
    }

    private void arrived(String id, Line.Message reply) {
        Asked question = this.asked.get(id);
        if (question == null) {
            this.strays.incrementAndGet();
        }
        else {
            question.replied(reply.text());
        }
    }

    @Override
    public void close() throws IOException {
        this.server.close();
    }

}
