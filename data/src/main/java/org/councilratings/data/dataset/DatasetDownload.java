package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A dataset's zip, fetched from the URL that serves it: over https, or over plain http
 * from this machine alone, since whoever stands between could change the grades.
 */
final class DatasetDownload {

    private static final Duration CONNECTING = Duration.ofSeconds(10);

    private static final Duration WHOLE = Duration.ofSeconds(60);

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Duration connecting;

    private final Duration whole;

    DatasetDownload() {
        this(CONNECTING, WHOLE);
    }

    /**
     * A download with limits of its own.
     * @param connecting how long a server may take to be reached
     * @param whole how long all of it may take
     */
    DatasetDownload(Duration connecting, Duration whole) {
        this.connecting = connecting;
        this.whole = whole;
    }

    /** Whether a setting names a URL rather than a path. */
    static boolean isUrl(String place) {
        String start = place.strip().toLowerCase(Locale.ROOT);
        return start.startsWith("https:") || start.startsWith("http:");
    }

    /**
     * By what a server knows what it sent.
     *
     * @param tag its name for it, the ETag
     * @param modified since when it has it, in its own words
     */
    record Version(Optional<String> tag, Optional<String> modified) {

        /** Of somebody who has nothing yet. */
        static final Version NONE = new Version(Optional.empty(), Optional.empty());

        private static Version of(HttpHeaders headers) {
            return new Version(headers.firstValue("ETag"), headers.firstValue("Last-Modified"));
        }

    }

    /**
     * What a server sent.
     *
     * @param zip as it came
     * @param origin how messages name where it came from
     */
    record Fetched(byte[] zip, Version version, String origin) {

        /**
         * The files in it.
         * @throws IOException if it is no zip of a dataset
         */
        DatasetFiles files() throws IOException {
            // a zip is read from its end, so it must be whole, and in a file
            Path file = Files.createTempFile("council-ratings-", ".zip");
            try {
                Files.write(file, this.zip);
                return DatasetFiles.Zip.read(file, this.origin);
            }
            finally {
                Files.deleteIfExists(file);
            }
        }

    }

    /**
     * The files of the zip that a URL serves.
     * @throws IOException if it cannot be fetched, or is no zip of a dataset
     */
    DatasetFiles from(String url) throws IOException {
        return otherThan(Version.NONE, url).orElseThrow(() -> new IOException("%s sent nothing".formatted(origin(url))))
            .files();
    }

    /**
     * The zip that a URL serves.
     * @param known what was sent before
     * @return empty where the server says that it still serves that
     * @throws IOException if it cannot be fetched
     */
    Optional<Fetched> otherThan(Version known, String url) throws IOException {
        URI uri = checked(url);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(this.whole);
        known.tag().ifPresent(tag -> request.setHeader("If-None-Match", tag));
        known.modified().ifPresent(since -> request.setHeader("If-Modified-Since", since));
        return fetched(request.build(), withoutSecrets(uri), !known.equals(Version.NONE));
    }

    /** How messages name a URL, whatever was written. */
    static String origin(String url) {
        try {
            return withoutSecrets(checked(url));
        }
        catch (IOException ex) {
            return "a URL that will not do";
        }
    }

    private static URI checked(String url) throws IOException {
        URI uri;
        try {
            uri = new URI(url.strip());
        }
        catch (URISyntaxException ex) {
            throw new IOException(
                    "This is no URL (%s). Write it like https://example.org/dataset.zip".formatted(ex.getReason()), ex);
        }
        if (uri.getHost() == null) {
            throw new IOException("This URL names no host. Write it like https://example.org/dataset.zip");
        }
        if (uri.getRawUserInfo() != null) {
            throw new IOException("%s: a name or a password in a URL is not supported. Serve the zip without"
                .formatted(withoutSecrets(uri)));
        }
        if (isPlain(uri) && !THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
            throw new IOException(("%s is plain http, where anybody on the way can change the data. Use https "
                    + "(plain http only from this machine: localhost or 127.0.0.1)")
                .formatted(withoutSecrets(uri)));
        }
        return uri;
    }

    private static boolean isPlain(URI uri) {
        return "http".equalsIgnoreCase(uri.getScheme());
    }

    /** As messages name it: what follows a question mark may be a key. */
    private static String withoutSecrets(URI uri) {
        return "%s://%s%s%s".formatted(uri.getScheme().toLowerCase(Locale.ROOT), uri.getHost(),
                (uri.getPort() < 0) ? "" : ":" + uri.getPort(), Optional.ofNullable(uri.getRawPath()).orElse(""));
    }

    private Optional<Fetched> fetched(HttpRequest request, String origin, boolean mayBeUnchanged) throws IOException {
        HttpClient client = HttpClient.newBuilder()
            .connectTimeout(this.connecting)
            // from https never to http; a plain one stays on this machine
            .followRedirects(isPlain(request.uri()) ? HttpClient.Redirect.NEVER : HttpClient.Redirect.NORMAL)
            .build();
        try {
            CompletableFuture<Optional<Fetched>> zip = client.sendAsync(request, BodyHandlers.ofInputStream())
                .thenApplyAsync(response -> body(response, origin, mayBeUnchanged));
            return zip.get(this.whole.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (TimeoutException ex) {
            throw tooSlow(origin, ex);
        }
        catch (ExecutionException ex) {
            Throwable cause = ex.getCause();
            throw explained((cause != null) ? cause : ex, origin);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IOException(origin + ": interrupted", ex);
        }
        finally {
            // also ends a body that trickles on
            client.shutdownNow();
        }
    }

    private static Optional<Fetched> body(HttpResponse<InputStream> response, String origin, boolean mayBeUnchanged) {
        try (InputStream body = response.body()) {
            if (mayBeUnchanged && response.statusCode() == HttpURLConnection.HTTP_NOT_MODIFIED) {
                return Optional.empty();
            }
            if (response.statusCode() != HttpURLConnection.HTTP_OK) {
                throw new IOException("%s answers with status %d instead of a zip. Is the address right?"
                    .formatted(origin, response.statusCode()));
            }
            byte[] bytes = body.readNBytes(DatasetFiles.Zip.LIMIT + 1);
            if (bytes.length > DatasetFiles.Zip.LIMIT) {
                throw new IOException("%s is too large for a dataset: more than %d MB".formatted(origin,
                        DatasetFiles.Zip.LIMIT / 1_000_000));
            }
            return Optional.of(new Fetched(bytes, Version.of(response.headers()), origin));
        }
        catch (IOException ex) {
            throw new CompletionException(ex);
        }
    }

    private IOException explained(Throwable failure, String origin) {
        return switch (failure) {
            case HttpConnectTimeoutException none -> unreachable(origin, none);
            case HttpTimeoutException slow -> tooSlow(origin, slow);
            case ConnectException none when isUnknown(none) -> new IOException(
                    origin + ": there is no such host. Is the address right, and is there a network?", none);
            case ConnectException none -> unreachable(origin, none);
            case IOException other when other.getMessage() != null && other.getMessage().startsWith(origin) -> other;
            default -> new IOException("%s: the download failed (%s)".formatted(origin, failure.getMessage()), failure);
        };
    }

    private static boolean isUnknown(ConnectException failure) {
        Throwable cause = failure.getCause();
        while (cause != null) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static IOException unreachable(String origin, IOException failure) {
        return new IOException(origin + " cannot be reached. Is the address right, and does the server run?", failure);
    }

    private IOException tooSlow(String origin, Exception failure) {
        return new IOException(
                "%s did not send the dataset within %d s. Try again later, or name a copy on this machine"
                    .formatted(origin, Math.max(1, this.whole.toSeconds())),
                failure);
    }

}
