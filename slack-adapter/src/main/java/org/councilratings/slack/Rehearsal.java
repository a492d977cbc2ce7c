package org.councilratings.slack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.councilratings.core.settings.Environment;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * A whole run without Slack: everything is started, one command is answered, everything
 * is stopped. Java watches it once after each build, and keeps the classes that it saw
 * for quicker starts.
 */
@Command(name = "rehearse", hidden = true, description = "Starts everything without Slack, and stops it again.")
final class Rehearsal implements Callable<Integer> {

    private static final String SECRET = "of-the-rehearsal";

    private static final int PATIENCE = 10;

    private static final byte[] OK = """
            {"ok":true,"team_id":"T0","user_id":"U0","bot_id":"B0"}""".getBytes(StandardCharsets.US_ASCII);

    private final Clock clock;

    private final CountDownLatch replied = new CountDownLatch(1);

    Rehearsal(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("rehearsal");
        HttpServer slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        slack.createContext("/", this::agree);
        slack.start();
        try {
            return rehearse("http://127.0.0.1:" + slack.getAddress().getPort() + "/", folder);
        }
        finally {
            slack.stop(0);
            delete(folder);
        }
    }

    private int rehearse(String slack, Path folder) throws IOException, InterruptedException {
        SlackSettings settings = SlackSettings.from(new Environment(Map.of(SlackSettings.BOT_TOKEN, "xoxb-" + SECRET,
                SlackSettings.SIGNING_SECRET, SECRET, SlackSettings.API_URL, slack, SlackSettings.PORT, "0",
                "MANAGEMENT_PORT", "0", "RATINGS_STATE", folder.resolve("bot.db").toString())));
        try (SlackAdapter adapter = SlackAdapter.start(settings, this.clock, Thread::sleep)) {
            WarmUp.send("application/x-www-form-urlencoded",
                    "command=/rating&text=kent&trigger_id=1&response_url=" + slack + "response", adapter.port(),
                    settings.signingSecret().orElseThrow(), this.clock);
            return this.replied.await(PATIENCE, TimeUnit.SECONDS) ? CommandLine.ExitCode.OK
                    : CommandLine.ExitCode.SOFTWARE;
        }
    }

    private void agree(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(200, OK.length);
            exchange.getResponseBody().write(OK);
        }
        if (exchange.getRequestURI().getPath().equals("/response")) {
            this.replied.countDown();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

}
