package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.councilratings.data.dataset.DatasetFiles;
import org.councilratings.data.dataset.Fault;
import org.councilratings.data.dataset.Validator;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data validate}: every fault of a dataset at once, and how to mend it. */
@Command(name = "validate", description = "Checks a dataset: one line for each fault, exit status 1 if there are any.",
        mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DATASET",
            description = "a directory or zip; default: RATINGS_DATA, " + "else the packaged dataset")
    Optional<Path> dataset = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(this.spec).commandLine().getOut();
        DatasetFiles files = DataCommand.files(this.dataset);
        List<Fault> faults = Validator.check(files);
        faults.forEach(out::println);
        if (faults.isEmpty()) {
            out.println("%s: no faults".formatted(files.origin()));
        }
        return faults.isEmpty() ? 0 : 1;
    }

}
