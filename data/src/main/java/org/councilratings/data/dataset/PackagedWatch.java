package org.councilratings.data.dataset;

import java.time.Duration;
import java.util.Optional;

/** The dataset in this jar, which never changes. */
final class PackagedWatch implements DatasetWatch {

    private boolean isLoaded;

    @Override
    public Optional<Loaded> look() {
        if (this.isLoaded) {
            return Optional.empty();
        }
        this.isLoaded = true;
        return Optional.of(new Loaded.Clean(DatasetLoader.packaged()));
    }

    @Override
    public String origin() {
        return "the packaged dataset";
    }

    @Override
    public Duration usualPause() {
        return Duration.ZERO;
    }

}
