package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;

/**
 * Adds reports to a dataset's directory. Nothing is written unless everything that was
 * there is clean; {@code dataset.json} is written last.
 */
public final class DatasetUpdate {

    private final Path directory;

    private final Dataset before;

    private DatasetUpdate(Path directory, Dataset before) {
        this.directory = directory;
        this.before = before;
    }

    /**
     * Opens a directory; an empty or new one starts as a copy of the packaged dataset.
     * @throws IOException if it cannot be read or written, or its dataset has faults
     */
    public static DatasetUpdate of(Path directory) throws IOException {
        if (!Files.exists(directory.resolve(DatasetFiles.INFO))) {
            copyPackaged(directory);
        }
        return switch (DatasetLoader.load(DatasetFiles.at(directory))) {
            case Loaded.Clean(Dataset dataset) -> new DatasetUpdate(directory, dataset);
            case Loaded.Faulty(List<Fault> faults) ->
                throw new IOException("%s has faults, and nothing was changed. Mend them first:\n%s"
                    .formatted(directory, faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))));
        };
    }

    private static void copyPackaged(Path directory) throws IOException {
        DatasetFiles packaged = DatasetFiles.packaged();
        DatasetInfo info = DatasetLoader.packaged().info();
        for (String slug : info.councils()) {
            copy(packaged, DatasetFiles.COUNCILS + slug + ".json", directory);
        }
        for (String slug : info.predecessors()) {
            copy(packaged, DatasetFiles.PREDECESSORS + slug + ".json", directory);
        }
        for (String name : DatasetFiles.NAMES) {
            copy(packaged, name, directory);
        }
        copy(packaged, DatasetFiles.INFO, directory);
    }

    private static void copy(DatasetFiles files, String name, Path directory) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream stream = files.open(name)) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The dataset as it was found. */
    public Dataset before() {
        return this.before;
    }

    /**
     * Which of these would be added and have no day of publication, so that nobody can be
     * told of them as new.
     */
    public List<Report> undated(List<Report> reports) {
        return reports.stream().filter(report -> report.published().isEmpty()).filter(report -> {
            List<Report> held = this.before.reports(report.authority());
            return ReportMerge.merged(held, report).size() > held.size();
        }).toList();
    }

    /**
     * Adds reports, or brings those already held up to date.
     * @return what was done, in one line
     * @throws IOException if a file cannot be written; files already written stay valid
     */
    public String add(List<Report> reports) throws IOException {
        Map<String, List<Report>> changed = new TreeMap<>();
        int added = 0;
        for (Report report : reports) {
            List<Report> held = changed.getOrDefault(report.authority(), this.before.reports(report.authority()));
            List<Report> merged = ReportMerge.merged(held, report);
            added += merged.size() - held.size();
            changed.put(report.authority(), merged);
        }
        check(changed, newest(reports));
        write(this.directory, changed, newest(reports));
        return "%d added, %d brought up to date in %s%s".formatted(added, reports.size() - added, this.directory,
                dropped(changed));
    }

    /**
     * What pages had told of letters that are read now goes with them, and not silently.
     */
    private String dropped(Map<String, List<Report>> changed) {
        int words = 0;
        for (Map.Entry<String, List<Report>> council : changed.entrySet()) {
            words += ownWords(this.before.reports(council.getKey())) - ownWords(council.getValue());
        }
        return (words <= 0) ? ""
                : "; %d concerns or findings known from pages were dropped, since the letters themselves are read now"
                    .formatted(words);
    }

    private static int ownWords(List<Report> reports) {
        int words = 0;
        for (Report report : reports) {
            for (Concern concern : report.concerns().orElse(List.of())) {
                words += 1 + concern.evidence().size();
            }
        }
        return words;
    }

    /** Tries it on a copy, so that what is there stays whole whatever comes out. */
    private void check(Map<String, List<Report>> changed, LocalDate asOf) throws IOException {
        Path copy = Files.createTempDirectory("dataset");
        try {
            DatasetFiles files = DatasetFiles.at(this.directory);
            for (String name : files.names()) {
                copy(files, name, copy);
            }
            copy(files, DatasetFiles.INFO, copy);
            write(copy, changed, asOf);
            List<Fault> faults = Validator.check(DatasetFiles.at(copy));
            if (!faults.isEmpty()) {
                throw new IOException("These reports do not fit into %s, and nothing was changed:\n%s"
                    .formatted(this.directory, faults.stream().map(Fault::toString).collect(Collectors.joining("\n"))));
            }
        }
        finally {
            try (Stream<Path> files = Files.walk(copy)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void write(Path target, Map<String, List<Report>> changed, LocalDate asOf) throws IOException {
        DatasetWriter writer = new DatasetWriter(target);
        for (Map.Entry<String, List<Report>> entry : changed.entrySet()) {
            write(writer, entry.getKey(), entry.getValue());
        }
        writer.writeInfo(this.before.info().asOf(asOf));
    }

    private void write(DatasetWriter writer, String slug, List<Report> reports) throws IOException {
        Optional<Authority> authority = this.before.authority(slug);
        if (authority.isPresent()) {
            writer.writeAuthority(new CouncilFile<>(authority.get(), reports, this.before.actions(slug)));
            return;
        }
        Predecessor predecessor = this.before.predecessor(slug)
            .orElseThrow(() -> new IOException("no council \"%s\" in %s".formatted(slug, this.directory)));
        writer.writePredecessor(new CouncilFile<>(predecessor, reports, this.before.actions(slug)));
    }

    /** A dataset that holds a report is at least as new as that report. */
    private LocalDate newest(List<Report> reports) {
        LocalDate asOf = this.before.info().asOf();
        Optional<LocalDate> newest = ReportMerge.newestPublication(reports);
        return newest.filter(date -> date.isAfter(asOf)).orElse(asOf);
    }

}
