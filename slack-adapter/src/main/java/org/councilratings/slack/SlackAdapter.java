package org.councilratings.slack;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import com.slack.api.Slack;
import com.slack.api.bolt.App;
import org.councilratings.core.delivery.Pace;
import org.councilratings.core.delivery.Steps;
import org.councilratings.core.host.InHand;
import org.councilratings.core.host.Host;
import org.councilratings.core.reports.Reports;
import org.councilratings.slack.publish.SlackPublisher;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.http.WebServer;
import org.councilratings.slack.listen.Desk;
import org.councilratings.slack.listen.Listeners;
import org.councilratings.core.host.Pause;
import org.councilratings.slack.post.Poster;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.post.Workspace;
import org.councilratings.slack.socket.SocketMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The whole adapter, running: everything is wired here. A stop takes nothing more, sends
 * what was acknowledged, and then lets go of the rest.
 */
final class SlackAdapter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackAdapter.class);

    /**
     * What was acknowledged gets as long at a stop; a container is killed after thirty.
     */
    private static final Duration FINISHING = Duration.ofSeconds(20);

    private final Host host;

    private int port;

    /** Our own request does not count. */
    private volatile boolean isWarm;

    private SlackAdapter(Host host) {
        this.host = host;
    }

    /**
     * Starts it, and returns when it serves.
     * @param pause how to wait before something is sent again
     * @throws IOException if the dataset, the state or a port cannot be had: the message
     * says how to mend it
     */
    static SlackAdapter start(SlackSettings settings, Clock clock, Pause pause) throws IOException {
        return start(settings, clock, pause, Pace.USUAL, Steps.NONE);
    }

    /** The same, with posts at another pace, and somebody who listens to their steps. */
    static SlackAdapter start(SlackSettings settings, Clock clock, Pause pause, Pace pace, Steps steps)
            throws IOException {
        // beside the dataset: the certificates of all the world are read, too
        CompletableFuture<Slack> slack = CompletableFuture.supplyAsync(() -> SlackConnection.to(settings.api()));
        SlackAdapter adapter = new SlackAdapter(Host.open(settings.shared(), clock, Listeners.SLACK));
        try {
            adapter.run(slack.join(), settings, clock, pause, pace, steps);
            return adapter;
        }
        catch (IOException | RuntimeException ex) {
            adapter.close();
            throw ex;
        }
    }

    private void run(Slack slack, SlackSettings settings, Clock clock, Pause pause, Pace pace, Steps steps)
            throws IOException {
        Workspace workspace = new Workspace(slack, settings.botToken());
        this.host.onStop(workspace::close);
        this.host.readiness().add("slack", workspace::fault);
        InHand inHand = new InHand();
        this.host.onStop(() -> inHand.finish(FINISHING));
        this.host.metrics().watchWaiting("slack", inHand::size);
        Poster poster = new Poster(slack, settings.botToken(), workspace, pause, this.host.metrics());
        Desk desk = new Desk(this.host::bot, poster, inHand, this.host.metrics());
        Reports reports = this.host.reports(this.host
            .publish(new SlackPublisher(slack, settings.botToken(), workspace, clock, pace.onItsWay()), pace, steps));
        App app = Listeners.app(slack, desk, this.host.eventsSeen(), workspace::botUser, reports, settings.editors());
        WarmUp.answers(this.host.bot());
        if (settings.appToken().isPresent()) {
            connect(slack, settings.appToken().get(), app);
        }
        else {
            listen(settings.port(), settings.signingSecret().orElseThrow(), app, clock);
        }
        this.host.serve();
    }

    private void connect(Slack slack, Secret appToken, App app) {
        SocketMode socket = new SocketMode(slack, appToken, app,
                status -> this.host.metrics().requested("slack", status));
        this.host.onStop(socket::close);
        this.host.readiness().add("socket", socket::fault);
        LOG.info("Connecting to Slack by Socket Mode");
    }

    private void listen(int wanted, Secret signingSecret, App app, Clock clock) throws IOException {
        WebServer server = WebServer.start(wanted, signingSecret, app, clock,
                () -> this.host.metrics().seenBefore("slack"), this::count);
        this.host.onStop(server::close);
        this.port = server.port();
        WarmUp.http(this.port, signingSecret, clock);
        this.isWarm = true;
        LOG.info("Listening for Slack on port {}, path {}", this.port, WebServer.PATH);
    }

    private void count(int status) {
        if (this.isWarm) {
            this.host.metrics().requested("slack", status);
        }
    }

    /** Where HTTP is listened for; 0 in Socket Mode. */
    int port() {
        return this.port;
    }

    /** Where health and metrics are. */
    int managementPort() {
        return this.host.managementPort();
    }

    /** Looks at the dataset's place at once. */
    void look() {
        this.host.refresh().look();
    }

    @Override
    public void close() {
        this.host.close();
    }

}
