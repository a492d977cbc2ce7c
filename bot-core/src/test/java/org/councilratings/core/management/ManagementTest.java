package org.councilratings.core.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.question.QuestionKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What does the management port tell?")
class ManagementTest {

    private final Readiness readiness = new Readiness();

    private final BotMetrics metrics = new BotMetrics();

    private final HttpClient client = HttpClient.newHttpClient();

    private Management management;

    @BeforeEach
    void start() throws IOException {
        this.management = Management.start(0, this.readiness, this.metrics);
    }

    @AfterEach
    void stop() {
        this.client.close();
        this.management.close();
        this.metrics.close();
    }

    private HttpResponse<String> send(String method, String path, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder()
            .uri(URI.create("http://127.0.0.1:" + this.management.port() + path))
            .timeout(Duration.ofSeconds(30))
            .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    @Test
    void itIsAliveAsLongAsItServesReadyOrNot() throws Exception {
        this.readiness.add("state", () -> Optional.of("cannot be written"));

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
        assertThat(get("/healthz").body()).isEqualTo("ok\n");
    }

    @Test
    void itIsReadyWhenItHasWarmedUpAndEveryCheckPasses() throws Exception {
        this.readiness.add("dataset", Optional::empty);

        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("start: not ready: warming up\ndataset: ok\n");

        this.readiness.warm();

        assertThat(get("/readyz").statusCode()).isEqualTo(200);
        assertThat(get("/readyz").body()).isEqualTo("start: ok\ndataset: ok\n");

        this.readiness.add("state", () -> Optional.of("cannot be written"));

        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).isEqualTo("start: ok\ndataset: ok\nstate: cannot be written\n");
    }

    @Test
    void aCheckThatThrowsMakesItNotReady() throws Exception {
        this.readiness.warm();
        this.readiness.add("state", () -> {
            throw new IllegalStateException("jdbc:sqlite:/srv/bot.db");
        });

        assertThat(get("/readyz").statusCode()).isEqualTo(503);
        assertThat(get("/readyz").body()).contains("state: could not be checked").doesNotContain("jdbc");
    }

    @Test
    void metricsAreTextForPrometheus() throws Exception {
        this.metrics.answered("slack", "slash", Answer.draft(Outcome.ANSWERED, QuestionKind.RATING, "Kent").done(),
                Duration.ofMillis(3));

        HttpResponse<String> response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body())
            .contains("ratings_answers_total{kind=\"rating\",outcome=\"answered\",platform=\"slack\"} 1.0")
            .doesNotContain("Kent", "# EOF");
    }

    @Test
    void aScraperThatAsksForOpenMetricsGetsThem() throws Exception {
        HttpResponse<String> response = send("GET", "/metrics", "Accept",
                "application/openmetrics-text;version=1.0.0;q=0.5,text/plain;version=0.0.4;q=0.2");

        assertThat(response.headers().firstValue("Content-Type"))
            .contains("application/openmetrics-text; version=1.0.0; charset=utf-8");
        assertThat(response.body()).endsWith("# EOF\n");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/healthz", "/readyz", "/metrics" })
    void headGivesTheSameWithoutABody(String path) throws Exception {
        HttpResponse<String> head = send("HEAD", path);

        assertThat(head.statusCode()).isEqualTo(get(path).statusCode());
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValueAsLong("Content-Length").orElse(0)).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = { "POST", "PUT", "DELETE", "OPTIONS" })
    void nothingCanBeChanged(String method) throws Exception {
        HttpResponse<String> response = send(method, "/readyz");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/", "/health", "/healthz/", "/healthzz", "/metrics/jvm", "/%2e%2e/etc" })
    void elsewhereIsNothing(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
        assertThat(send("POST", path).statusCode()).isEqualTo(404);
    }

    @Test
    void aPortThatIsTakenIsToldWithItsRemedy() {
        int taken = this.management.port();

        assertThatIOException().isThrownBy(() -> Management.start(taken, this.readiness, this.metrics))
            .withMessageContaining("Port " + taken + " of 127.0.0.1")
            .withMessageContaining("MANAGEMENT_PORT");
    }

    @Test
    void aPortIsFreeAgainAfterwards() throws Exception {
        int port = this.management.port();
        get("/healthz");
        this.management.close();

        this.management = Management.start(port, this.readiness, this.metrics);

        assertThat(get("/healthz").statusCode()).isEqualTo(200);
    }

    @Test
    void clientsThatDoNotFinishARequestKeepNobodyWaiting() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 3; i++) {
                Socket socket = new Socket(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }),
                        this.management.port());
                slow.add(socket);
                socket.getOutputStream().write("GET /hea".getBytes(StandardCharsets.US_ASCII));
            }

            assertThat(get("/healthz").statusCode()).isEqualTo(200);
            // with more of them, the JDK's server gives up on them one day
            assertThat(System.getProperty("sun.net.httpserver.maxReqTime")).isNotNull();
            assertThat(System.getProperty("sun.net.httpserver.maxRspTime")).isNotNull();
        }
        finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void itKeepsNoProcessAlive() throws IOException {
        Set<Thread> before = Thread.getAllStackTraces().keySet();

        try (Management another = Management.start(0, this.readiness, this.metrics)) {
            assertThat(another.port()).isPositive();
            assertThat(Thread.getAllStackTraces().keySet()).filteredOn(thread -> !before.contains(thread))
                .isNotEmpty()
                .allMatch(Thread::isDaemon);
        }
    }

}
