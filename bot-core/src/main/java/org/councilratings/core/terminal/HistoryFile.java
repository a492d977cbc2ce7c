package org.councilratings.core.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was typed in earlier chats, a line each: for the arrow keys, on the user's own
 * machine, readable by its owner alone. Delete the file, and it is forgotten.
 */
final class HistoryFile {

    /** How many lines outlast a chat. */
    static final int MOST = 500;

    /** Longer ones are pasted texts, which nobody looks for again. */
    private static final int LONGEST = 1_000;

    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rw-------");

    private static final Set<PosixFilePermission> OWNERS_FOLDER = PosixFilePermissions.fromString("rwx------");

    private final Path file;

    private final List<String> lines;

    private HistoryFile(Path file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * Where it belongs: in the folder for state that is neither settings nor cache.
     * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base
     * directories</a>
     */
    static Path place(Map<String, String> environment, Path home) {
        Path state = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        // the specification says that a relative one is to be ignored
        return (state.isAbsolute() ? state : home.resolve(".local/state")).resolve("council-ratings-bot/history");
    }

    /**
     * Opens it, and makes it where there is none.
     * @throws IOException if it cannot be read or written
     */
    static HistoryFile open(Path file) throws IOException {
        Path folder = file.resolveSibling("");
        boolean hasOwners = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder, attributes(hasOwners, OWNERS_FOLDER));
        if (!Files.exists(file)) {
            Files.createFile(file, attributes(hasOwners, OWNERS));
        }
        else if (hasOwners) {
            Files.setPosixFilePermissions(file, OWNERS);
        }
        // not readAllLines, which refuses what is not UTF-8
        List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines()
            .filter(line -> !line.isBlank())
            .toList();
        if (lines.size() > MOST) {
            lines = lines.subList(lines.size() - MOST, lines.size());
            // a temporary file is its owner's alone, too
            Path shorter = Files.createTempFile(folder, "history", ".tmp");
            Files.write(shorter, lines);
            Files.move(shorter, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return new HistoryFile(file, List.copyOf(lines));
    }

    private static FileAttribute<?>[] attributes(boolean hasOwners, Set<PosixFilePermission> permissions) {
        return hasOwners ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
                : new FileAttribute<?>[0];
    }

    /** What was there when it was opened, the oldest first. */
    List<String> lines() {
        return this.lines;
    }

    /**
     * Adds a line at the end; another chat may do so at the same time.
     * @throws IOException if it cannot be written any more
     */
    void add(String line) throws IOException {
        if (!line.isBlank() && line.length() <= LONGEST) {
            Files.writeString(this.file, line + "\n", StandardOpenOption.APPEND);
        }
    }

}
