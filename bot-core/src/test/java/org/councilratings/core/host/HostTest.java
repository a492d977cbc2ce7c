package org.councilratings.core.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.councilratings.core.Bot;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.question.Platform;
import org.councilratings.core.settings.Environment;
import org.councilratings.core.settings.SharedSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Does an adapter find all it runs on?")
class HostTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), Bot.ZONE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private Host opened(Map<String, String> more) throws IOException {
        Map<String, String> variables = new HashMap<>(
                Map.of("RATINGS_STATE", this.folder.resolve("var/bot.db").toString(), "MANAGEMENT_PORT", "0"));
        variables.putAll(more);
        return Host.open(SharedSettings.from(new Environment(variables), Bot.ZONE), CLOCK, Platform.TERMINAL);
    }

    private static int status(Host host, String path) throws Exception {
        URI uri = URI.create("http://127.0.0.1:%d%s".formatted(host.managementPort(), path));
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void theBotAnswersAndAThreadOutlastsARestart() throws Exception {
        Where thread = new Where("slack:T1:C1:1.2");
        try (Host host = opened(Map.of())) {
            assertThat(host.bot().ask("rating kent", thread).title()).contains("Kent");
        }
        try (Host host = opened(Map.of())) {
            assertThat(host.bot().ask("and Essex?", thread).title()).contains("Essex");
        }
    }

    @Test
    void itIsReadyWhenItServesAndEveryPartIs() throws Exception {
        List<String> faults = new ArrayList<>(List.of("not connected"));
        try (Host host = opened(Map.of())) {
            host.readiness().add("platform", () -> faults.stream().findFirst());
            host.serve();

            assertThat(status(host, "/healthz")).isEqualTo(200);
            assertThat(status(host, "/readyz")).isEqualTo(503);
            faults.clear();
            assertThat(status(host, "/readyz")).isEqualTo(200);
        }
    }

    @Test
    void theLastThatWasAddedStopsFirstAndNoneIsLeftOut() throws Exception {
        List<String> stopped = new ArrayList<>();
        Host host = opened(Map.of());
        host.onStop(() -> stopped.add("first"));
        host.onStop(() -> {
            throw new IOException("does not stop well");
        });
        host.onStop(() -> stopped.add("last"));

        host.close();
        host.close();

        assertThat(stopped).containsExactly("last", "first");
    }

    @Test
    void aDatasetThatCannotBeReadIsExplainedAndTheStateIsLetGo() throws Exception {
        assertThatExceptionOfType(IOException.class)
            .isThrownBy(() -> opened(Map.of("RATINGS_DATA", this.folder.resolve("nothing").toString())))
            .withMessageContaining("RATINGS_DATA");

        Files.delete(this.folder.resolve("var/bot.db"));
        opened(Map.of()).close();
    }

    @Test
    void aManagementPortThatIsTakenIsExplained() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress());
                Host host = opened(Map.of("MANAGEMENT_PORT", String.valueOf(taken.getLocalPort())))) {
            assertThatExceptionOfType(IOException.class).isThrownBy(host::serve)
                .withMessageContaining("MANAGEMENT_PORT");
        }
    }

}
