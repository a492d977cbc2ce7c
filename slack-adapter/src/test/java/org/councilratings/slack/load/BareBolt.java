package org.councilratings.slack.load;

import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServlet;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The least that Bolt needs to say hello, set up as its guide does: its own signature
 * check, one workspace, Jetty as it comes.
 */
public final class BareBolt {

    /** Argument: the hello is the acknowledgement's text. */
    static final String AT_ONCE = "at-once";

    private static final Logger LOG = LoggerFactory.getLogger(BareBolt.class);

    private BareBolt() {
    }

    public static void main(String[] arguments) throws Exception {
        SlackConfig slack = new SlackConfig();
        slack.setMethodsEndpointUrlPrefix(System.getenv("SLACK_API_URL"));
        App app = new App(AppConfig.builder()
            .slack(Slack.getInstance(slack))
            .singleTeamBotToken(System.getenv("SLACK_BOT_TOKEN"))
            .signingSecret(System.getenv("SLACK_SIGNING_SECRET"))
            .build());
        if (arguments.length > 0 && arguments[0].equals(AT_ONCE)) {
            app.command("/rating", (request, context) -> context.ack("hello"));
        }
        else {
            app.command("/rating", (request, context) -> {
                app.executorService().submit(() -> context.respond("hello"));
                return context.ack();
            });
        }
        app.start();
        Server server = new Server(Integer.parseInt(System.getenv("SLACK_PORT")));
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(new ServletHolder(new SlackAppServlet(app)), "/slack/events");
        server.setHandler(context);
        server.setStopAtShutdown(true);
        server.start();
        LOG.info("Listening");
    }

}
