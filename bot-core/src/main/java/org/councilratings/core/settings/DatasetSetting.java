package org.councilratings.core.settings;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.DatasetLoader;
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

    /**
     * Loads the dataset; one from elsewhere is checked first.
     * @throws IOException if it cannot be read or has faults: the message says which and
     * how to mend them
     */
    public Dataset load() throws IOException {
        if (this.place.isEmpty()) {
            return DatasetLoader.packaged();
        }
        DatasetFiles files = files(this.place.get());
        return switch (DatasetLoader.load(files)) {
            case Loaded.Clean(Dataset dataset) -> dataset;
            case Loaded.Faulty(List<Fault> faults) ->
                throw new IOException("%s=%s has %d fault%s:\n%s".formatted(VARIABLE, files.origin(), faults.size(),
                        (faults.size() == 1) ? "" : "s",
                        String.join("\n", faults.stream().map(Fault::toString).toList())));
        };
    }

    private static DatasetFiles files(String place) throws IOException {
        try {
            return DatasetFiles.at(place);
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
