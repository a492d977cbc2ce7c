package org.councilratings.data.command;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.councilratings.data.importer.Hints;
import org.councilratings.data.importer.Reading;
import org.councilratings.data.importer.ReportReader;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;
import org.councilratings.data.model.ReportKind;

/**
 * The report files that a command was given: single ones, and every PDF below a folder.
 * An {@code index.csv} in a folder tells the publication date and the link of each.
 */
final class ReportFiles {

    /** Set by the launcher where standard error is a terminal. */
    private static final boolean ON_TERMINAL = Boolean.getBoolean("councilratings.terminal");

    /** No report under the single inspection framework came out before. */
    private static final LocalDate SIF_BEGAN = LocalDate.of(2013, 11, 1);

    /** No report of an ILACS inspection came out before. */
    private static final LocalDate ILACS_BEGAN = LocalDate.of(2018, 1, 1);

    private final List<Path> files = new ArrayList<>();

    private final List<Path> missing = new ArrayList<>();

    /** What the indexes say of a file. */
    private final Map<Path, Hints> indexed = new HashMap<>();

    /**
     * Finds the files.
     * @throws IOException if a folder or an index cannot be read
     */
    static ReportFiles in(List<Path> paths) throws IOException {
        ReportFiles found = new ReportFiles();
        for (Path path : paths) {
            found.add(path);
        }
        return found;
    }

    private void add(Path path) throws IOException {
        if (Files.isRegularFile(path)) {
            this.files.add(path);
            return;
        }
        if (!Files.isDirectory(path)) {
            this.missing.add(path);
            return;
        }
        Path index = path.resolve("index.csv");
        if (Files.isRegularFile(index)) {
            readIndex(index);
        }
        try (Stream<Path> below = Files.walk(path)) {
            below.filter(file -> file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                .filter(Files::isRegularFile)
                .sorted()
                .forEach(this.files::add);
        }
    }

    private void readIndex(Path index) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(index)) {
            rows.forEach(row -> this.indexed.put(indexedFile(index, row.getField("path")),
                    new Hints(optional(row, "slug"), optional(row, "published").map(KnownDate::parse),
                            optional(row, "source_url").map(URI::create),
                            optional(row, "kind").map(kind -> kind.equals("inspection")))));
        }
        catch (RuntimeException ex) {
            throw new IOException(
                    "%s: %s. Its columns are path, slug, kind, published, source_url".formatted(index, ex.getMessage()),
                    ex);
        }
    }

    private static Optional<String> optional(NamedCsvRecord row, String field) {
        return row.findField(field).filter(text -> !text.isBlank());
    }

    /** A row's path counts from the index's folder, or from the folder above it. */
    private static Path indexedFile(Path index, String path) {
        Path absolute = index.toAbsolutePath().normalize();
        Path beside = absolute.resolveSibling(path).normalize();
        Path above = absolute.resolveSibling("..").resolve(path).normalize();
        return Files.exists(beside) ? beside : above;
    }

    /**
     * Takes a day for that on which the file came out, if it is one file.
     * @return whether it is
     */
    boolean takePublished(LocalDate day) {
        if (this.files.size() != 1) {
            return false;
        }
        Path file = this.files.getFirst();
        Hints hints = hints(file);
        this.indexed.put(file.toAbsolutePath().normalize(),
                new Hints(hints.authority(), Optional.of(KnownDate.of(day)), hints.link(), hints.inspection()));
        return true;
    }

    private Hints hints(Path file) {
        return this.indexed.getOrDefault(file.toAbsolutePath().normalize(), Hints.ofPath(file));
    }

    /**
     * What is known of a file that cannot be read: it exists, and came out on a day. Only
     * where the day tells the kind of report as well; a short inspection cannot be told
     * from a standard one unread.
     */
    Optional<Report> known(Path file, String reason) {
        Hints hints = hints(file);
        if (hints.authority().isEmpty() || hints.published().isEmpty() || hints.inspection().isEmpty()) {
            return Optional.empty();
        }
        LocalDate published = hints.published().get().latest();
        ReportKind kind;
        if (!hints.inspection().get()) {
            kind = ReportKind.FOCUSED_VISIT;
        }
        else if (published.isBefore(SIF_BEGAN)) {
            kind = ReportKind.PRE_SIF;
        }
        else if (published.isBefore(ILACS_BEGAN)) {
            kind = ReportKind.SIF;
        }
        else {
            return Optional.empty();
        }
        String slug = hints.authority().get();
        return Optional
            .of(new ReportBuilder("%s/%s-%s".formatted(slug, hints.published().get(), kind.slug()), slug, kind)
                .published(hints.published())
                .link(hints.link())
                .reportId(hints.link().map(link -> Path.of(link.getPath()).getFileName().toString()))
                .read(false)
                .note("unreadable: " + reason)
                .build());
    }

    /** What was named and is not there. */
    List<Path> missing() {
        return List.copyOf(this.missing);
    }

    List<Path> files() {
        return List.copyOf(this.files);
    }

    /** Reads every file, in order, with a progress bar on a terminal. */
    List<Reading> read(ReportReader reader) {
        ProgressBarBuilder bar = ProgressBar.builder()
            .setTaskName("reading")
            .setInitialMax(this.files.size())
            .setStyle(ProgressBarStyle.ASCII);
        if (!ON_TERMINAL) {
            return readAll(reader, () -> {
            });
        }
        try (ProgressBar progress = bar.build()) {
            return readAll(reader, progress::step);
        }
    }

    private List<Reading> readAll(ReportReader reader, Runnable step) {
        Map<Integer, Reading> readings = new ConcurrentHashMap<>();
        IntStream.range(0, this.files.size()).parallel().forEach(i -> {
            Path file = this.files.get(i);
            readings.put(i, reader.read(file, hints(file)));
            step.run();
        });
        return IntStream.range(0, this.files.size()).mapToObj(readings::get).toList();
    }

}
