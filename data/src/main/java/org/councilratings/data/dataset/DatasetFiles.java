package org.councilratings.data.dataset;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

/**
 * The files of a dataset, wherever they are: a directory, a zip file, or this jar. Names
 * are relative, with slashes: {@code councils/leeds.json}.
 */
public sealed interface DatasetFiles {

    /** Written last, so that whoever watches it sees a whole dataset. */
    String INFO = "dataset.json";

    String COUNCILS = "councils/";

    String PREDECESSORS = "predecessors/";

    /** Names that are no authority with the duty. */
    List<String> NAMES = List.of("names/districts.json", "names/shared.json", "names/outside-england.json",
            "names/without-duty.json");

    /**
     * Opens one file.
     * @throws FileNotFoundException if there is no such file
     * @throws IOException if it cannot be read
     */
    InputStream open(String name) throws IOException;

    /** How messages name these files. */
    String origin();

    /**
     * The names of the JSON files that are there; empty where that cannot be told (this
     * jar).
     * @throws IOException if the place cannot be read
     */
    Collection<String> names() throws IOException;

    /**
     * A directory or a zip file.
     * @throws IOException if it is neither, or cannot be read, or holds no dataset
     */
    static DatasetFiles at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Directory(path);
        }
        if (Files.isRegularFile(path)) {
            return Zip.read(path);
        }
        throw new FileNotFoundException(
                "%s: no such file or directory. Name a dataset's directory or a zip of one".formatted(path));
    }

    /** The dataset that was checked and packaged with this version. */
    static DatasetFiles packaged() {
        return new Packaged();
    }

    /** The files of a directory. */
    record Directory(Path path) implements DatasetFiles {

        @Override
        public InputStream open(String name) throws IOException {
            Path file = this.path.resolve(name);
            if (!Files.isRegularFile(file)) {
                throw new FileNotFoundException(name);
            }
            return Files.newInputStream(file);
        }

        @Override
        public String origin() {
            return this.path.toString();
        }

        @Override
        public Collection<String> names() throws IOException {
            Collection<String> names = new TreeSet<>();
            for (String folder : List.of(COUNCILS, PREDECESSORS, "names/")) {
                Path directory = this.path.resolve(folder);
                if (Files.isDirectory(directory)) {
                    try (Stream<Path> files = Files.list(directory)) {
                        files.map(file -> folder + file.getFileName())
                            .filter(name -> name.endsWith(".json"))
                            .forEach(names::add);
                    }
                }
            }
            return names;
        }

    }

    /** The files of a zip, held in memory: a dataset is about a megabyte. */
    record Zip(Path path, Map<String, byte[]> files) implements DatasetFiles {

        /** A dataset is far smaller; more is not one, and must not fill the memory. */
        private static final int LIMIT = 200_000_000;

        static Zip read(Path path) throws IOException {
            Map<String, byte[]> files = new TreeMap<>();
            int total = 0;
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
                for (@Nullable
                ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(".json")) {
                        byte[] bytes = zip.readNBytes(LIMIT - total + 1);
                        total += bytes.length;
                        if (total > LIMIT) {
                            throw new ZipException("%s is too large for a dataset".formatted(path));
                        }
                        files.put(entry.getName(), bytes);
                    }
                }
            }
            if (files.isEmpty()) {
                throw new ZipException(
                        "%s holds no dataset: it is not a zip file, or one without JSON. Make one with ./bot data pack"
                            .formatted(path));
            }
            return new Zip(path, files);
        }

        @Override
        public InputStream open(String name) throws IOException {
            byte[] bytes = this.files.get(name);
            if (bytes == null) {
                throw new FileNotFoundException(name);
            }
            return new java.io.ByteArrayInputStream(bytes);
        }

        @Override
        public String origin() {
            return this.path.toString();
        }

        @Override
        public Collection<String> names() {
            return this.files.keySet().stream().filter(name -> !name.equals(INFO)).toList();
        }

    }

    /** The files in this jar. */
    record Packaged() implements DatasetFiles {

        @Override
        public InputStream open(String name) throws IOException {
            InputStream stream = DatasetFiles.class.getResourceAsStream(name);
            if (stream == null) {
                throw new FileNotFoundException(name);
            }
            return stream;
        }

        @Override
        public String origin() {
            return "the packaged dataset";
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }

    }

}
