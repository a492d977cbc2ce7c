package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Place;
import org.councilratings.data.model.Predecessor;

/** Files become a {@link Dataset}. */
public final class DatasetLoader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DatasetLoader() {
    }

    /**
     * The dataset in this jar. It was checked when the jar was built, and is not checked
     * again.
     */
    public static Dataset packaged() {
        try {
            return read(DatasetFiles.packaged());
        }
        catch (IOException ex) {
            throw new UncheckedIOException("The packaged dataset cannot be read: build again with mvn package", ex);
        }
    }

    /**
     * Somebody else's dataset, checked first.
     * @throws IOException if a file is there but cannot be read
     */
    public static Loaded load(DatasetFiles files) throws IOException {
        DatasetTrees trees = DatasetTrees.read(files);
        List<Fault> faults = Validator.check(trees);
        if (!faults.isEmpty()) {
            return new Loaded.Faulty(faults);
        }
        DatasetInfo info = JsonReading.info(trees.info().orElseThrow().value());
        return new Loaded.Clean(new Dataset(info,
                trees.councils().stream().map(file -> JsonReading.authorityFile(file.value())).toList(),
                trees.predecessors().stream().map(file -> JsonReading.predecessorFile(file.value())).toList(),
                trees.names().stream().flatMap(file -> JsonReading.places(file.value()).stream()).toList()));
    }

    /**
     * Reads files that are known to be clean.
     * @throws IOException if a file is missing or is not JSON
     */
    static Dataset read(DatasetFiles files) throws IOException {
        DatasetInfo info = JsonReading.info(tree(files, DatasetFiles.INFO));
        List<CouncilFile<Authority>> councils = new ArrayList<>();
        for (String slug : info.councils()) {
            councils.add(JsonReading.authorityFile(tree(files, DatasetFiles.COUNCILS + slug + ".json")));
        }
        List<CouncilFile<Predecessor>> predecessors = new ArrayList<>();
        for (String slug : info.predecessors()) {
            predecessors.add(JsonReading.predecessorFile(tree(files, DatasetFiles.PREDECESSORS + slug + ".json")));
        }
        List<Place> places = new ArrayList<>();
        for (String name : DatasetFiles.NAMES) {
            places.addAll(JsonReading.places(tree(files, name)));
        }
        return new Dataset(info, councils, predecessors, places);
    }

    static JsonNode tree(DatasetFiles files, String name) throws IOException {
        try (InputStream stream = files.open(name)) {
            return JSON.readTree(stream);
        }
    }

}
