package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.DatasetWriter;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Validator;
import org.councilratings.data.importer.Reading;
import org.councilratings.data.importer.ReportReader;
import org.councilratings.data.model.Report;
import org.councilratings.data.sources.SourceFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code data rebuild}: makes the whole dataset anew from the tables in
 * {@code data/sources/} and a folder of report PDFs. The same input makes the same files.
 */
@Command(name = "rebuild", description = "Makes the packaged dataset anew from data/sources and a folder of reports.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(paramLabel = "REPORTS", description = "the folder of report PDFs, with its index.csv")
    Path reports = Path.of(".");

    @Option(names = "--into", paramLabel = "DIR", description = "the dataset's directory; default: this project's")
    Optional<Path> into = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter err = java.util.Objects.requireNonNull(this.spec).commandLine().getErr();
        Path data = this.into.orElseGet(RebuildCommand::projectData);
        SourceFolder sources = SourceFolder.read(projectData().resolve("sources"));
        ReportFiles files = ReportFiles.in(List.of(this.reports));
        List<Reading> readings = files.read(new ReportReader(sources.authorities(), sources.predecessors()));
        readings.forEach(reading -> remark(err, reading));
        sources
            .write(readings.stream().flatMap(reading -> report(files, reading).stream()).toList(),
                    new DatasetWriter(data))
            .forEach(err::println);
        List<Fault> faults = Validator.check(DatasetFiles.at(data));
        faults.forEach(err::println);
        return faults.isEmpty() ? 0 : 1;
    }

    private static Optional<Report> report(ReportFiles files, Reading reading) {
        return switch (reading) {
            case Reading.Read(Report report, List<String> warnings) -> Optional.of(report);
            case Reading.Unreadable(Path file, String reason) -> files.known(file, reason);
        };
    }

    private static void remark(PrintWriter err, Reading reading) {
        switch (reading) {
            case Reading.Read(Report report, List<String> warnings) ->
                warnings.forEach(warning -> err.println(report.key() + ": " + warning));
            case Reading.Unreadable(Path file, String reason) -> err.println("%s: %s".formatted(file, reason));
        }
    }

    /** The {@code data} folder of the project that the launcher stands in. */
    static Path projectData() {
        return Path.of(System.getProperty("councilratings.home", ".")).resolve("data");
    }

}
