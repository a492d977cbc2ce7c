package org.councilratings.data.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

import org.councilratings.data.dataset.DatasetFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./bot data}: what can be done with the dataset. */
@Command(name = "data", description = "Reads, checks, makes and packs the dataset.", mixinStandardHelpOptions = true,
        subcommands = { ReportsCommand.class, ValidateCommand.class, ImportCommand.class, PackCommand.class,
                RebuildCommand.class })
public final class DataCommand implements Runnable {

    @Spec
    @org.jspecify.annotations.Nullable
    CommandSpec spec;

    public static void main(String[] arguments) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int status = run(out, err, arguments);
        out.flush();
        err.flush();
        System.exit(status);
    }

    /**
     * Runs one command.
     * @return the exit status: 0 for success, 1 for faults found, 2 for a wrong call
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new DataCommand()).setOut(out)
            .setErr(err)
            .setExecutionExceptionHandler((failure, command, parsed) -> {
                command.getErr().println((failure instanceof IOException) ? failure.getMessage() : failure.toString());
                return 1;
            })
            .execute(arguments);
    }

    @Override
    public void run() {
        throw new ParameterException(java.util.Objects.requireNonNull(this.spec).commandLine(),
                "Say what to do with the data");
    }

    /**
     * The dataset that a command reads: the one named, else that of the environment, else
     * the packaged.
     */
    static DatasetFiles files(Optional<Path> named) throws IOException {
        Optional<Path> location = named
            .or(() -> Optional.ofNullable(System.getenv("RATINGS_DATA")).filter(text -> !text.isBlank()).map(Path::of));
        return location.isPresent() ? DatasetFiles.at(location.get()) : DatasetFiles.packaged();
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(descriptor), StandardCharsets.UTF_8));
    }

}
