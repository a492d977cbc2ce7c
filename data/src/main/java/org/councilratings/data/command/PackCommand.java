package org.councilratings.data.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import org.councilratings.data.dataset.DatasetPack;
import org.councilratings.data.dataset.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code data pack}: the dataset as one zip. */
@Command(name = "pack", description = "Packs a dataset's directory as one zip, the form that a URL serves.",
        mixinStandardHelpOptions = true)
final class PackCommand implements Callable<Integer> {

    @Spec
    @Nullable CommandSpec spec;

    @Option(names = "--out", paramLabel = "FILE", description = "the zip to write (${DEFAULT-VALUE})")
    Path out = Path.of("dataset.zip");

    @Parameters(arity = "0..1", paramLabel = "DIR",
            description = "the dataset's directory; default: RATINGS_DATA, else this project's")
    Optional<Path> directory = Optional.empty();

    @Override
    public Integer call() throws IOException {
        PrintWriter print = java.util.Objects.requireNonNull(this.spec).commandLine().getOut();
        Path from = this.directory
            .or(() -> Optional.ofNullable(System.getenv("RATINGS_DATA")).filter(text -> !text.isBlank()).map(Path::of))
            .orElseGet(RebuildCommand::projectData);
        Path folder = this.out.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException(
                    "%s cannot be written: its folder does not exist. Make it, or name another".formatted(this.out));
        }
        List<Fault> faults = DatasetPack.write(from, this.out);
        faults.forEach(print::println);
        print.println(faults.isEmpty() ? "%s written".formatted(this.out)
                : "%s has faults; nothing was written".formatted(from));
        return faults.isEmpty() ? 0 : 1;
    }

}
