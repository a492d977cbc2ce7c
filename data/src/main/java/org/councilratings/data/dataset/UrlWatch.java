package org.councilratings.data.dataset;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A zip on a server, which is asked whether it has another one. Where the server cannot
 * tell, the zip is fetched and compared.
 */
final class UrlWatch implements DatasetWatch {

    private static final Duration PAUSE = Duration.ofMinutes(10);

    private final String url;

    private final DatasetDownload download;

    private DatasetDownload.Version version = DatasetDownload.Version.NONE;

    private String print = "";

    UrlWatch(String url, DatasetDownload download) {
        this.url = url;
        this.download = download;
    }

    @Override
    public Optional<Loaded> look() throws IOException {
        Optional<DatasetDownload.Fetched> other = this.download.otherThan(this.version, this.url);
        if (other.isEmpty()) {
            return Optional.empty();
        }
        String now = DatasetPrint.of(other.get().zip());
        Optional<Loaded> loaded = now.equals(this.print) ? Optional.empty()
                : Optional.of(DatasetLoader.load(other.get().files()));
        // not before: what could not be read is fetched again
        this.version = other.get().version();
        this.print = now;
        return loaded;
    }

    @Override
    public String origin() {
        return DatasetDownload.origin(this.url);
    }

    @Override
    public Duration usualPause() {
        return PAUSE;
    }

}
