package org.councilratings.data.dataset;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * A place where a dataset is, and whether it is another one than at the last look. For
 * one thread at a time.
 */
public sealed interface DatasetWatch permits PackagedWatch, PathWatch, UrlWatch {

    /**
     * Looks, and loads and checks what is there, unless it is what was there before. The
     * first look always loads.
     * @return empty where nothing has changed since; one with faults is told once, and
     * not looked into again until it changes
     * @throws IOException if it cannot be read just now, for example since somebody is
     * still writing it: the next look tries again. The message says how to mend it
     */
    Optional<Loaded> look() throws IOException;

    /** How messages name the place; without what may be a key. */
    String origin();

    /**
     * How long to wait from look to look where nobody says otherwise; zero where nothing
     * ever changes.
     */
    Duration usualPause();

    /** The dataset that was packaged with this version, and stays as it is. */
    static DatasetWatch packaged() {
        return new PackagedWatch();
    }

    /**
     * Wherever a setting says: a directory, a zip file, or the https URL of one. Whether
     * anything is there shows at the first look.
     */
    static DatasetWatch at(String place) {
        return DatasetDownload.isUrl(place) ? new UrlWatch(place, new DatasetDownload()) : new PathWatch(place);
    }

}
