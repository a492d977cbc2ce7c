package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sqlite.NativeLibraryNotFoundException;
import org.sqlite.SQLiteErrorCode;

/**
 * Why a file cannot keep state, with what to do about it: for whoever starts the process
 * and reads one line.
 */
final class Refusal extends IOException {

    private static final long serialVersionUID = 1;

    private static final String OTHER = "let RATINGS_STATE name another file";

    private Refusal(Path file, String what, String remedy, @Nullable Throwable cause) {
        super("State in %s: %s. %s.".formatted(file, what, remedy), cause);
    }

    static Refusal folder(Path file) {
        return new Refusal(file, "that is a folder",
                "Let RATINGS_STATE name a file, for example " + file.resolve("bot.db"), null);
    }

    static Refusal notWritable(Path file) {
        return notWritable(file, null);
    }

    private static Refusal notWritable(Path file, @Nullable Throwable cause) {
        return new Refusal(file, "the file or its folder cannot be written",
                "Give both to the user that the bot runs as, or " + OTHER, cause);
    }

    static Refusal newer(Path file, int version) {
        return new Refusal(file, "a newer version of the bot made it (its tables are version %d, this bot knows %d)"
            .formatted(version, Schema.NEWEST), "Run the newer bot, or " + OTHER, null);
    }

    static Refusal of(Path file, Exception cause) {
        return switch (cause) {
            case Refusal refusal -> refusal;
            case AccessDeniedException ex -> notWritable(file, ex);
            case FileAlreadyExistsException ex -> noFolder(file, ex);
            case NotDirectoryException ex -> noFolder(file, ex);
            case FileSystemException ex ->
                new Refusal(file, "its folder or the file cannot be made, " + ex.getMessage(),
                        "Look whether each part of the path is a folder that the bot may write, or " + OTHER, ex);
            default -> first(NativeLibraryNotFoundException.class, cause).map(ex -> noLibrary(file, ex))
                .or(() -> sql(cause).map(ex -> of(file, ex)))
                .orElseGet(() -> other(file, cause));
        };
    }

    private static Refusal noFolder(Path file, FileSystemException cause) {
        return new Refusal(file, cause.getFile() + " is a file, where a folder is needed", "Move it away, or " + OTHER,
                cause);
    }

    private static Refusal noLibrary(Path file, Exception cause) {
        return new Refusal(file, "the library of SQLite cannot be loaded",
                "It is unpacked into the folder for temporary files, %s: let java.io.tmpdir name one that can be written and run from"
                    .formatted(System.getProperty("java.io.tmpdir")),
                cause);
    }

    private static Optional<SQLException> sql(Exception thrown) {
        return causes(thrown).filter(SQLException.class::isInstance)
            .map(SQLException.class::cast)
            .filter(ex -> ex.getErrorCode() != 0)
            .findFirst();
    }

    private static <E extends Exception> Optional<E> first(Class<E> type, Exception thrown) {
        return causes(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }

    /** The pool and the migrations hide the database's own error in theirs. */
    private static Stream<Throwable> causes(Exception thrown) {
        return Stream.iterate((Throwable) thrown, Objects::nonNull, Throwable::getCause);
    }

    private static Refusal of(Path file, SQLException cause) {
        // the low byte is the error, the rest its shade
        return switch (SQLiteErrorCode.getErrorCode(cause.getErrorCode() & 0xff)) {
            case SQLITE_NOTADB -> new Refusal(file, "that is no SQLite database", "Move it away, or " + OTHER, cause);
            case SQLITE_BUSY, SQLITE_LOCKED -> new Refusal(file, "another program has it locked",
                    "Close that program (one that shows databases, or a backup), or " + OTHER, cause);
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH -> notWritable(file, cause);
            case SQLITE_FULL -> new Refusal(file, "its disk is full", "Make room there, or " + OTHER, cause);
            case SQLITE_CORRUPT -> new Refusal(file, "the database is damaged",
                    "Restore it from a backup, or move it away with its -wal and -shm: the bot then starts afresh",
                    cause);
            default -> other(file, cause);
        };
    }

    private static Refusal other(Path file, Exception cause) {
        return new Refusal(file, "it cannot be opened, " + firstLine(cause),
                "If other tables than the bot's are in it, or a disk fails, " + OTHER, cause);
    }

    private static String firstLine(Exception cause) {
        return String.valueOf(cause.getMessage()).lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    }

}
