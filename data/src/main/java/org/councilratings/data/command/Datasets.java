package org.councilratings.data.command;

import java.io.IOException;
import java.util.List;

import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.DatasetLoader;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Loaded;

/** Loads a dataset for a command that needs a clean one. */
final class Datasets {

    private Datasets() {
    }

    /**
     * The dataset in these files.
     * @throws IOException if it cannot be read or has faults: the message holds a line
     * for each
     */
    static Dataset clean(DatasetFiles files) throws IOException {
        return switch (DatasetLoader.load(files)) {
            case Loaded.Clean(Dataset dataset) -> dataset;
            case Loaded.Faulty(List<Fault> faults) ->
                throw new IOException("%s has faults:\n%s".formatted(files.origin(), lines(faults)));
        };
    }

    static String lines(List<Fault> faults) {
        return String.join("\n", faults.stream().map(Fault::toString).toList());
    }

}
