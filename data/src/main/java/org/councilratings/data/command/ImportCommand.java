package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.dataset.DatasetUpdate;
import org.councilratings.data.importer.Reading;
import org.councilratings.data.importer.ReportReader;
import org.councilratings.data.model.KnownDate;
import org.councilratings.data.model.Report;
import org.jspecify.annotations.Nullable;
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

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(this.spec).commandLine().getOut();
        PrintWriter err = this.spec.commandLine().getErr();
        Optional<DatasetUpdate> update = this.into.isPresent() ? Optional.of(DatasetUpdate.of(this.into.get()))
                : Optional.empty();
        Dataset known = update.isPresent() ? update.get().before()
                : Datasets.clean(DataCommand.files(Optional.empty()));
        ReportFiles files = ReportFiles.in(this.paths);
        List<Reading> readings = files.read(new ReportReader(known.authorities(), known.predecessors()));
        files.missing().forEach(path -> err.println("%s: no such file or folder".formatted(path)));
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
            err.println(update.get().add(read));
        }
        return (read.isEmpty() && !(readings.isEmpty() && files.missing().isEmpty())) ? 1 : 0;
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
