package org.councilratings.core.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetWatch;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Loaded;

/**
 * Which dataset to serve.
 *
 * @param place a directory, a zip file, or the https URL of one; empty for the packaged
 * dataset
 */
public record DatasetSetting(Optional<String> place) {

    /** The variable that names the place. */
    public static final String VARIABLE = "RATINGS_DATA";

    /** As the environment says; whether anything is there shows when it is loaded. */
    public static DatasetSetting from(Environment environment) {
        return new DatasetSetting(environment.text(VARIABLE));
    }

    /** The place, to be looked at again and again; the first look is {@link #load}. */
    public DatasetWatch watch() {
        return this.place.map(DatasetWatch::at).orElseGet(DatasetWatch::packaged);
    }

    /**
     * Loads the dataset; one from elsewhere is checked first.
     * @throws IOException if it cannot be read or has faults: the message says which and
     * how to mend them
     */
    public Dataset load() throws IOException {
        return load(watch());
    }

    /**
     * Loads the dataset by the first look at its place.
     * @param watch at which nobody has looked
     * @throws IOException if it cannot be read or has faults: the message says which and
     * how to mend them
     */
    public static Dataset load(DatasetWatch watch) throws IOException {
        return switch (looked(watch)) {
            case Loaded.Clean(Dataset dataset) -> dataset;
            case Loaded.Faulty(List<Fault> faults) ->
                throw new IOException("%s=%s has %d fault%s:\n%s".formatted(VARIABLE, watch.origin(), faults.size(),
                        (faults.size() == 1) ? "" : "s",
                        String.join("\n", faults.stream().map(Fault::toString).toList())));
        };
    }

    private static Loaded looked(DatasetWatch watch) throws IOException {
        try {
            return watch.look().orElseThrow(() -> new IllegalStateException("Somebody has looked already"));
        }
        catch (IOException ex) {
            throw new IOException("%s: %s".formatted(VARIABLE, ex.getMessage()), ex);
        }
    }

    /** Without the place, since a URL may hold a key. */
    @Override
    public String toString() {
        return this.place.isEmpty() ? "the packaged dataset" : "the dataset that %s names".formatted(VARIABLE);
    }

}
