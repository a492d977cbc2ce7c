package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.importer.Reading;
import org.councilratings.data.importer.ReportReader;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code data import}: reads report PDFs, and with {@code --into} adds them to a dataset.
 */
@Command(name = "import", description = "Reads report PDFs; writes only with --into.", mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "report PDFs, or folders of them")
    List<Path> paths = List.of();

    @Option(names = "--json", description = "print a JSON line for each file")
    boolean json;

    @Option(names = "--into", paramLabel = "DIR",
            description = "the dataset's directory to add them to; a new one starts as a copy of the packaged dataset")
    Optional<Path> into = Optional.empty();

    @Option(names = "--published", paramLabel = "DATE",
            description = "the day on which the one report came out, by Ofsted's page: 2026-08-20")
    Optional<LocalDate> published = Optional.empty();

    @Option(names = "--undated",
            description = "with --into, add also reports without a day of publication: nobody is told of them as new")
    boolean undated;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(this.spec).commandLine().getOut();
        PrintWriter err = this.spec.commandLine().getErr();
        ReportFiles files = ReportFiles.in(this.paths);
        files.missing().forEach(path -> err.println("%s: no such file or folder".formatted(path)));
        if (this.published.isPresent() && !files.takePublished(this.published.get())) {
            err.printf("--published goes with one report, and these are %d. Name each file by its day instead, for"
                    + " example 2026-08-20.pdf%n", files.files().size());
            return CommandLine.ExitCode.USAGE;
        }
        Optional<DatasetUpdate> update = this.into.isPresent() ? Optional.of(opened(this.into.get(), err))
                : Optional.empty();
        Dataset known = update.isPresent() ? update.get().before()
                : Datasets.clean(DataCommand.files(Optional.empty()));
        List<Reading> readings = files.read(new ReportReader(known.authorities(), known.predecessors()));
        List<Report> read = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            switch (readings.get(i)) {
                case Reading.Read(Report report, List<String> warnings) -> {
                    read.add(report);
                    if (this.json) {
                        print(out, files.files().get(i), ReportLine.json(report, warnings));
                    }
                    else {
                        out.println(line(report));
                        warnings.forEach(warning -> out.println("    not certain: " + warning));
                    }
                }
                case Reading.Unreadable(Path file, String reason) -> {
                    err.println("%s: %s".formatted(file, reason));
                    if (this.json) {
                        print(out, file, ReportLine.unreadable(reason));
                    }
                }
            }
        }
        err.println("%d of %d files read".formatted(read.size(), readings.size()));
        if (update.isPresent()) {
            List<Report> silent = this.undated ? List.of() : update.get().undated(read);
            if (!silent.isEmpty()) {
                silent.forEach(report -> err.printf("not certain when it came out: %s%n", line(report)));
                err.println(
                        "Nothing was added: of a report without its day of publication nobody is told. Ofsted's page"
                                + " has the day. Give it with --published 2026-08-20, or name the file by it: 2026-08-20.pdf."
                                + " --undated adds it all the same");
                return 1;
            }
            err.println(update.get().add(read));
        }
        return (read.isEmpty() && !(readings.isEmpty() && files.missing().isEmpty())) ? 1 : 0;
    }

    private static DatasetUpdate opened(Path directory, PrintWriter err) throws IOException {
        boolean isNew = !Files.exists(directory.resolve(DatasetFiles.INFO));
        DatasetUpdate update = DatasetUpdate.of(directory);
        if (isNew) {
            err.printf("%s is a new dataset, and starts as a copy of the packaged one%n", directory);
        }
        return update;
    }

    private static void print(PrintWriter out, Path file, ObjectNode line) {
        line.put("file", file.toString());
        out.println(line);
    }

    private static String line(Report report) {
        String grades = report.judgements()
            .entrySet()
            .stream()
            .map(entry -> entry.getKey().key() + " " + entry.getValue().slug())
            .collect(Collectors.joining(", "));
        return "%s: %s, on site %s to %s, published %s%s".formatted(report.authority(), report.kind().words(),
                words(report.onSiteStart()), words(report.onSiteEnd()), words(report.published()),
                grades.isEmpty() ? "" : ": " + grades);
    }

    private static String words(Optional<KnownDate> date) {
        return date.map(KnownDate::words).orElse("?");
    }

}
