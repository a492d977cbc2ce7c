package org.councilratings.slack.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.IntConsumer;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import org.councilratings.core.settings.Secret;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with Bolt's servlet behind the {@link RequestGuard}. */
public final class WebServer implements AutoCloseable {

    /** Where Slack sends everything. */
    public static final String PATH = "/slack/events";

    private static final int THREADS = 64;

    private static final Duration IDLE = Duration.ofSeconds(30);

    private static final int LARGEST_HEADER = 8 * 1024;

    /** What reading in pieces costs beside the body itself, in bytes a piece. */
    private static final int OVERHEAD = 128;

    /** Slack needs a few; so many can hold no more memory than we have. */
    private static final int MOST_CONNECTIONS = 200;

    /** Unfinished requests get as long at a stop. */
    private static final Duration STOPPING = Duration.ofSeconds(3);

    /** Connections that are kept for another request wait for none so long at a stop. */
    private static final Duration LEAVING = Duration.ofMillis(100);

    private final Server server;

    private final ServerConnector connector;

    private WebServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
    }

    /**
     * Starts to serve.
     * @param port where to listen; 0 for any that is free
     * @param onReplay told of each request that came before, byte for byte
     * @param onAnswer told the status of each answer
     * @throws IOException if the port cannot be had: the message says how to mend it
     */
    public static WebServer start(int port, Secret signingSecret, App app, Clock clock, Runnable onReplay,
            IntConsumer onAnswer) throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 8);
        threads.setName("slack-http");
        Server server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(LARGEST_HEADER);
        ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setPort(port);
        connector.setIdleTimeout(IDLE.toMillis());
        connector.setShutdownIdleTimeout(LEAVING.toMillis());
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler();
        context.addFilter(new FilterHolder(
                new RequestGuard(new Signature(signingSecret, clock), onReplay, new Forgeries(clock)::count, onAnswer)),
                PATH, null);
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), PATH);
        context.setErrorHandler(new StatusAlone());
        server.setErrorHandler(new StatusAlone());
        // whoever sends slowly takes a buffer, but no thread
        EagerContentHandler whole = new EagerContentHandler(context,
                new EagerContentHandler.RetainedContentLoaderFactory(RequestGuard.LARGEST + 1L, OVERHEAD, true));
        SizeLimitHandler limited = new SizeLimitHandler(RequestGuard.LARGEST, -1);
        limited.setHandler(whole);
        server.setHandler(new GracefulHandler(limited));
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        server.setStopTimeout(STOPPING.toMillis());
        try {
            server.start();
        }
        catch (IOException ex) {
            throw new IOException("Port %d cannot be listened on: %s. Stop what uses it, or set SLACK_PORT to another"
                .formatted(port, ex.getMessage()), ex);
        }
        catch (Exception ex) {
            throw new IOException("The web server does not start: " + ex.getMessage(), ex);
        }
        return new WebServer(server, connector);
    }

    /** The port that it listens on. */
    public int port() {
        return this.connector.getLocalPort();
    }

    /** Takes no more, and finishes what it has. */
    @Override
    public void close() throws IOException {
        try {
            this.server.stop();
        }
        catch (Exception ex) {
            throw new IOException("The web server did not stop well: " + ex.getMessage(), ex);
        }
    }

    /** No page, no stack trace, no version: only the status. */
    private static final class StatusAlone extends ErrorHandler {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.write(true, null, callback);
            return true;
        }

    }

}
