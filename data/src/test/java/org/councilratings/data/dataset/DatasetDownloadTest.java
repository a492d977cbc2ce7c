package org.councilratings.data.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Can a dataset be fetched from a URL?")
class DatasetDownloadTest {

    private final CountDownLatch done = new CountDownLatch(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    private HttpServer server = unstarted();

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        }
        catch (IOException ex) {
            throw new AssertionError(ex);
        }
    }

    @BeforeEach
    void start() {
        this.server.setExecutor(this.threads);
        this.server.start();
    }

    @AfterEach
    void stop() {
        this.done.countDown();
        this.server.stop(0);
        this.threads.shutdownNow();
    }

    private String url(String path) {
        return "http://127.0.0.1:" + this.server.getAddress().getPort() + path;
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private void serve(String path, int status, byte[] body) {
        this.server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(status, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
    }

    @Test
    void theZipThatItServesIsRead() throws IOException {
        serve("/dataset.zip", 200, zip("dataset.json", "{\"asOf\": \"2026-08-22\"}"));

        DatasetFiles files = DatasetFiles.at(url("/dataset.zip?key=secret"));

        assertThat(files.origin()).isEqualTo(url("/dataset.zip"));
        try (InputStream info = files.open("dataset.json")) {
            assertThat(new String(info.readAllBytes(), StandardCharsets.UTF_8)).contains("2026-08-22");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "http://example.org/dataset.zip", "HTTP://EXAMPLE.ORG/dataset.zip",
            "http://127.0.0.1.example.org/dataset.zip", "http://192.168.1.7:8080/dataset.zip" })
    void plainHttpFromElsewhereIsRefused(String url) {
        assertThatThrownBy(() -> DatasetFiles.at(url)).isInstanceOf(IOException.class)
            .hasMessageContaining("is plain http")
            .hasMessageContaining("Use https");
    }

    @Test
    void plainHttpFromThisMachineDoesNotLeaveIt() {
        this.server.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://example.org/dataset.zip");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });

        assertThatThrownBy(() -> DatasetFiles.at(url("/dataset.zip"))).isInstanceOf(IOException.class)
            .hasMessage("%s answers with status 302 instead of a zip. Is the address right?", url("/dataset.zip"));
    }

    @Test
    void aPageThatIsNotThereIsTold() {
        serve("/", 404, "<html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DatasetFiles.at(url("/old.zip?key=secret"))).isInstanceOf(IOException.class)
            .hasMessage("%s answers with status 404 instead of a zip. Is the address right?", url("/old.zip"));
    }

    @Test
    void aPageInsteadOfAZipIsTold() {
        serve("/", 200, "<html>Please sign in</html>".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> DatasetFiles.at(url("/dataset.zip"))).isInstanceOf(IOException.class)
            .hasMessageStartingWith(url("/dataset.zip") + " cannot be read as a zip file");
    }

    @Test
    void aZipOfSomethingElseIsTold() throws IOException {
        serve("/", 200, zip("holiday.txt", "sea"));

        assertThatThrownBy(() -> DatasetFiles.at(url("/dataset.zip"))).isInstanceOf(IOException.class)
            .hasMessageStartingWith(url("/dataset.zip") + " holds no dataset");
    }

    @Test
    void whatIsTooLargeDoesNotFillTheMemory() {
        byte[] megabyte = new byte[1_000_000];
        this.server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            endlessly(exchange, megabyte);
        });

        assertThatThrownBy(() -> DatasetFiles.at(url("/dataset.zip"))).isInstanceOf(IOException.class)
            .hasMessage("%s is too large for a dataset: more than 64 MB", url("/dataset.zip"));
    }

    private static void endlessly(HttpExchange exchange, byte[] bytes) {
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(bytes);
            }
        }
        catch (IOException ex) {
            // the client has had enough, as it should
        }
    }

    @Test
    void aServerThatNeverAnswersIsGivenUp() {
        this.server.createContext("/", exchange -> waitUntilDone());

        assertThatThrownBy(() -> new DatasetDownload(Duration.ofSeconds(5), Duration.ofMillis(200)).from(url("/")))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("did not send the dataset within");
    }

    @Test
    void aServerThatStopsHalfWayIsGivenUp() {
        this.server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.getResponseBody().flush();
            waitUntilDone();
        });

        assertThatThrownBy(() -> new DatasetDownload(Duration.ofSeconds(5), Duration.ofMillis(200)).from(url("/")))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("did not send the dataset within");
    }

    private void waitUntilDone() {
        try {
            this.done.await();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aDownloadThatBreaksOffIsTold() {
        this.server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[1_000]);
            exchange.close();
        });

        assertThatThrownBy(() -> DatasetFiles.at(url("/dataset.zip"))).isInstanceOf(IOException.class)
            .hasMessageStartingWith(url("/dataset.zip") + ": the download failed (");
    }

    @Test
    void aServerThatDoesNotRunIsTold() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThatThrownBy(() -> DatasetFiles.at("http://localhost:" + free + "/dataset.zip"))
            .isInstanceOf(IOException.class)
            .hasMessageContaining("cannot be reached");
    }

    @Test
    void aServerThatSpeaksNoTlsIsTold() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.threads.execute(() -> refuse(socket));

            assertThatThrownBy(() -> DatasetFiles.at("https://localhost:" + socket.getLocalPort() + "/dataset.zip"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/dataset.zip: the download failed (")
                .hasMessageContaining("SSL");
        }
    }

    /** Until the socket is closed: the client may try again. */
    private static void refuse(ServerSocket socket) {
        while (!socket.isClosed()) {
            try (Socket connection = socket.accept()) {
                connection.getOutputStream()
                    .write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                connection.getInputStream().readAllBytes();
            }
            catch (IOException ex) {
                // the client hung up, or the test is over
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "https:", "https://", "https:///dataset.zip", "https://exa mple.org/x.zip",
            "https://%%%/x.zip" })
    void whatIsNoUrlIsTold(String url) {
        assertThatThrownBy(() -> DatasetFiles.at(url)).isInstanceOf(IOException.class)
            .hasMessageContaining("URL")
            .hasMessageContaining("https://example.org/dataset.zip");
    }

    @Test
    void aPasswordInAUrlIsNeverPrinted() {
        assertThatThrownBy(() -> DatasetFiles.at("https://me:secret@example.org/dataset.zip?key=secret"))
            .isInstanceOf(IOException.class)
            .hasMessageStartingWith("https://example.org/dataset.zip: a name or a password")
            .message()
            .doesNotContain("secret");
    }

}
