package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A directory, of which {@code dataset.json} is written last, or a zip file. A link to
 * either may be turned to another one.
 */
final class PathWatch implements DatasetWatch {

    private static final Duration PAUSE = Duration.ofSeconds(10);

    /** An import writes for a moment only. */
    private static final int MOST_READINGS = 3;

    private final String place;

    private final Loading loading;

    private Optional<Stamp> known = Optional.empty();

    PathWatch(String place) {
        this(place, DatasetLoader::load);
    }

    PathWatch(String place, Loading loading) {
        this.place = place;
        this.loading = loading;
    }

    /** Loads and checks. */
    @FunctionalInterface
    interface Loading {

        Loaded load(DatasetFiles files) throws IOException;

    }

    /** By what a file is known again without a look into it. */
    private record Attributes(FileTime modified, long size, String inode) {
    }

    /**
     * By what a dataset is known again.
     *
     * @param attributes of the zip, or of the directory's {@code dataset.json}
     * @param print of what that file holds
     */
    private record Stamp(Attributes attributes, String print) {
    }

    @Override
    public Optional<Loaded> look() throws IOException {
        Path path = path(this.place);
        for (int reading = 0; reading < MOST_READINGS; reading++) {
            Optional<Stamp> stamp = stamp(path);
            if (stamp.isPresent() && stamp.equals(this.known)) {
                return Optional.empty();
            }
            if (stamp.isEmpty() && this.known.isPresent() && Files.isDirectory(path)) {
                throw new IOException("%s is not there. It is written last: does something still write the dataset?"
                    .formatted(path.resolve(DatasetFiles.INFO)));
            }
            Map<String, Attributes> files = files(path);
            Optional<Loaded> loaded = isSameZip(path, stamp) ? Optional.empty()
                    : Optional.of(this.loading.load(DatasetFiles.at(path)));
            if (files.equals(files(path))) {
                this.known = stamp;
                return loaded;
            }
        }
        throw new IOException("%s is being changed while it is read. Look again in a moment".formatted(this.place));
    }

    /** A directory's files may be others below a dataset.json that says the same. */
    private boolean isSameZip(Path path, Optional<Stamp> now) {
        return Files.isRegularFile(path) && this.known.isPresent()
                && now.map(Stamp::print).equals(this.known.map(Stamp::print));
    }

    /** Empty where there is nothing to tell it by. */
    private Optional<Stamp> stamp(Path path) throws IOException {
        boolean isDirectory = Files.isDirectory(path);
        Path file = isDirectory ? path.resolve(DatasetFiles.INFO) : path;
        Optional<Attributes> attributes = attributes(file);
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        Optional<Stamp> same = this.known.filter(stamp -> stamp.attributes().equals(attributes.get()));
        if (!isDirectory && same.isPresent()) {
            return same;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return Optional.of(new Stamp(attributes.get(), DatasetPrint.of(content)));
        }
    }

    private static Map<String, Attributes> files(Path path) throws IOException {
        Map<String, Attributes> files = new TreeMap<>();
        if (Files.isDirectory(path)) {
            attributes(path.resolve(DatasetFiles.INFO)).ifPresent(found -> files.put(DatasetFiles.INFO, found));
            for (String name : new DatasetFiles.Directory(path).names()) {
                attributes(path.resolve(name)).ifPresent(found -> files.put(name, found));
            }
        }
        else {
            attributes(path).ifPresent(found -> files.put("", found));
        }
        return files;
    }

    private static Optional<Attributes> attributes(Path file) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            // a device would never end
            return found.isRegularFile()
                    ? Optional
                        .of(new Attributes(found.lastModifiedTime(), found.size(), String.valueOf(found.fileKey())))
                    : Optional.empty();
        }
        catch (NoSuchFileException ex) {
            return Optional.empty();
        }
    }

    /**
     * The path that a text names.
     * @throws IOException if it names none
     */
    static Path path(String place) throws IOException {
        try {
            return Path.of(place);
        }
        catch (InvalidPathException ex) {
            throw new IOException("%s: no path (%s). Name a dataset's directory, a zip of one, or an https URL"
                .formatted(place, ex.getReason()), ex);
        }
    }

    @Override
    public String origin() {
        return this.place;
    }

    @Override
    public Duration usualPause() {
        return PAUSE;
    }

}
