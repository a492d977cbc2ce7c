package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.councilratings.data.dataset.Dataset;
import org.councilratings.data.model.Report;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data reports}: every report, a line each. */
@Command(name = "reports", description = "Prints every report as a JSON line.", mixinStandardHelpOptions = true)
final class ReportsCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--csv", description = "print CSV instead")
    boolean csv;

    @Parameters(arity = "0..1", paramLabel = "DATASET",
            description = "a directory or zip; default: RATINGS_DATA, " + "else the packaged dataset")
    Optional<Path> dataset = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(this.spec).commandLine().getOut();
        Dataset read = Datasets.clean(DataCommand.files(this.dataset));
        if (!this.csv) {
            read.reports().forEach(report -> out.println(ReportLine.json(report)));
            return 0;
        }
        CsvWriter table = CsvWriter.builder().build(out);
        table.writeRecord(ReportLine.COLUMNS);
        for (Report report : read.reports()) {
            table.writeRecord(ReportLine.csv(report));
        }
        table.flush();
        return 0;
    }

}
