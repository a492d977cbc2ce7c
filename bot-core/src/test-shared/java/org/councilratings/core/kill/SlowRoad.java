package org.councilratings.core.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * The road between a bot and a stand-in: what is sent goes through, also where the bot is
 * dead by then. Posts, and looks for posts, take as long as chance has it, so that a kill
 * may fall between a request and its answer; which of them are under way is known.
 */
public final class SlowRoad implements AutoCloseable {

    private static final Pattern SLOW = Pattern.compile(".*(/chat\\.|/conversations\\.|/messages).*");

    private static final Pattern POST = Pattern.compile(".*(/chat\\.postMessage|/messages)");

    /** Set for each connection by who makes it. */
    private static final Set<String> OF_A_CONNECTION = Set.of("connection", "content-length", "host", "upgrade",
            "http2-settings", "transfer-encoding", "date", ":status", "keep-alive", "expect");

    static {
        // otherwise each answer waits for the client's delayed acknowledgement: 40 ms
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final URI to;

    private final Random random;

    private final Duration least;

    private final Duration most;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    private final HttpServer server;

    private final AtomicLong numbers = new AtomicLong();

    private final Set<Long> underWay = ConcurrentHashMap.newKeySet();

    private final BlockingQueue<Long> begun = new LinkedBlockingQueue<>();

    /**
     * Open until it is closed.
     * @param to where the stand-in's API is
     * @param least how long a post is under way, at least
     * @param most and how long at most
     */
    public SlowRoad(String to, Random random, Duration least, Duration most) {
        this.to = URI.create(to);
        this.random = random;
        this.least = least;
        this.most = most;
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
        this.server.setExecutor(this.executor);
        this.server.createContext("/", this::handle);
        this.server.start();
    }

    /** What to give to the bot for the API's address. */
    public String url() {
        return "http://127.0.0.1:" + this.server.getAddress().getPort() + this.to.getPath();
    }

    /** The posts that were sent and not answered yet, by their numbers. */
    public Set<Long> postsUnderWay() {
        return new HashSet<>(this.underWay);
    }

    /** Waits until the next post is under way; false if none comes in time. */
    public boolean awaitPost(Duration most) {
        this.begun.clear();
        try {
            return this.begun.poll(most.toMillis(), TimeUnit.MILLISECONDS) != null;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        this.server.stop(0);
        this.executor.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        boolean isPost = exchange.getRequestMethod().equals("POST") && POST.matcher(path).matches();
        long number = this.numbers.incrementAndGet();
        if (isPost) {
            this.underWay.add(number);
            this.begun.add(number);
        }
        // a client of its own, so that no connection breaks because it was idle
        try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            long[] waits = SLOW.matcher(path).matches() ? waits() : new long[2];
            LockSupport.parkNanos(waits[0]);
            HttpResponse<byte[]> answer = client.send(forward(exchange, body), HttpResponse.BodyHandlers.ofByteArray());
            LockSupport.parkNanos(waits[1]);
            answer(exchange, answer);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
        finally {
            this.underWay.remove(number);
            exchange.close();
        }
    }

    /** Before the stand-in sees the request, and after. */
    private synchronized long[] waits() {
        if (this.most.isZero()) {
            return new long[2];
        }
        long all = this.random.nextLong(this.least.toNanos(), this.most.toNanos());
        long before = this.random.nextLong(all);
        return new long[] { before, all - before };
    }

    private HttpRequest forward(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(this.to.resolve(exchange.getRequestURI()));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return request
            .method(exchange.getRequestMethod(),
                    (body.length == 0) ? HttpRequest.BodyPublishers.noBody()
                            : HttpRequest.BodyPublishers.ofByteArray(body))
            .build();
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> answer) throws IOException {
        answer.headers().map().forEach((name, values) -> {
            if (!OF_A_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                exchange.getResponseHeaders().put(name, values);
            }
        });
        exchange.sendResponseHeaders(answer.statusCode(), (answer.body().length == 0) ? -1 : answer.body().length);
        if (answer.body().length > 0) {
            exchange.getResponseBody().write(answer.body());
        }
    }

}
