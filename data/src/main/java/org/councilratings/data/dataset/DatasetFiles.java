package org.councilratings.data.dataset;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a dataset, wherever they are: a directory, a zip file, or this jar. Names
 * are relative, with slashes: {@code councils/leeds.json}.
 */
public sealed interface DatasetFiles {

    /** Written last, so that whoever watches it sees a whole dataset. */
    String INFO = "dataset.json";

    String COUNCILS = "councils/";

    String PREDECESSORS = "predecessors/";

    /** Where the files stand; other folders are none of a dataset's. */
    List<String> FOLDERS = List.of(COUNCILS, PREDECESSORS, "names/");

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
     * The names of the JSON files in the folders of a dataset, without
     * {@code dataset.json}; empty where that cannot be told (this jar).
     * @throws IOException if the place cannot be read
     */
    Collection<String> names() throws IOException;

    /**
     * Wherever a setting says: a directory, a zip file, or the https URL of one, which is
     * fetched.
     * @throws IOException if it is none of these, or cannot be read, or holds no dataset
     */
    static DatasetFiles at(String place) throws IOException {
        if (DatasetDownload.isUrl(place)) {
            return new DatasetDownload().from(place);
        }
        return at(PathWatch.path(place));
    }

    /**
     * A directory or a zip file.
     * @throws IOException if it is neither, or cannot be read, or holds no dataset
     */
    static DatasetFiles at(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return new Directory(path);
        }
        if (Files.isRegularFile(path)) {
            return Zip.read(path, path.toString());
        }
        throw new FileNotFoundException(
                "%s: no such file or directory. Name a dataset's directory or a zip of one".formatted(path));
    }

    /** The dataset that was checked and packaged with this version. */
    static DatasetFiles packaged() {
        return new Packaged();
    }

    /** Hidden files, such as those that some systems leave in folders, do not count. */
    private static boolean isDatasetFile(String name) {
        int folder = name.indexOf('/') + 1;
        return FOLDERS.contains(name.substring(0, folder)) && name.endsWith(".json") && name.charAt(folder) != '.'
                && name.indexOf('/', folder) < 0;
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
            for (String folder : FOLDERS) {
                Path directory = this.path.resolve(folder);
                if (Files.isDirectory(directory)) {
                    try (Stream<Path> files = Files.list(directory)) {
                        files.map(file -> folder + file.getFileName())
                            .filter(DatasetFiles::isDatasetFile)
                            .forEach(names::add);
                    }
                }
            }
            return names;
        }

    }

    /**
     * The files of a zip, held in memory: a dataset is a few megabytes.
     *
     * @param origin where the zip is, or where it came from
     * @param files what each file holds, by its name in the dataset
     */
    record Zip(String origin, Map<String, byte[]> files) implements DatasetFiles {

        /** A dataset is far smaller; more is not one, and must not fill the memory. */
        static final int LIMIT = 64_000_000;

        /**
         * Reads a zip.
         * @param origin how messages name it
         * @throws IOException if it cannot be read or holds no dataset
         */
        static Zip read(Path path, String origin) throws IOException {
            try (ZipFile zip = new ZipFile(path.toFile())) {
                return new Zip(origin, unpacked(origin, zip));
            }
            catch (ZipException ex) {
                throw new IOException(
                        "%s cannot be read as a zip file (%s). Name a dataset's directory, or make a zip with ./bot data pack"
                            .formatted(origin, ex.getMessage()),
                        ex);
            }
        }

        private static Map<String, byte[]> unpacked(String origin, ZipFile zip) throws IOException {
            String top = top(zip).orElseThrow(() -> new IOException(
                    "%s holds no dataset: dataset.json is neither at its top nor in its one folder. Make a zip with ./bot data pack"
                        .formatted(origin)));
            Map<String, byte[]> files = new TreeMap<>();
            int total = 0;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                String name = entry.getName().startsWith(top) ? entry.getName().substring(top.length()) : "";
                if (!name.equals(INFO) && !isDatasetFile(name)) {
                    continue;
                }
                try (InputStream stream = zip.getInputStream(entry)) {
                    // what an entry says of its size need not be true
                    byte[] bytes = stream.readNBytes(LIMIT - total + 1);
                    total += bytes.length;
                    files.put(name, bytes);
                }
                if (total > LIMIT) {
                    throw new IOException("%s is too large for a dataset: it unpacks to more than %d MB"
                        .formatted(origin, LIMIT / 1_000_000));
                }
            }
            return files;
        }

        /** Whoever zips a folder often gets one with the folder in it. */
        private static Optional<String> top(ZipFile zip) {
            return zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> name.equals(INFO) || name.endsWith("/" + INFO))
                .map(name -> name.substring(0, name.length() - INFO.length()))
                .filter(folder -> folder.indexOf('/') == folder.length() - 1)
                .min(Comparator.comparingInt(String::length));
        }

        @Override
        public InputStream open(String name) throws IOException {
            byte[] bytes = this.files.get(name);
            if (bytes == null) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(bytes);
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
