package org.councilratings.core.state;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files and folders for their owner alone, where the file system knows owners. */
final class Owners {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private Owners() {
    }

    private static boolean areKnown(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return areKnown(path) ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) }
                : new FileAttribute<?>[0];
    }

    /** What a new file is made with. */
    static FileAttribute<?>[] file(Path path) {
        return attributes(path, FILE);
    }

    /** Makes a folder where there is none; one that is there is left as it is. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder, attributes(folder, FOLDER));
    }

    /**
     * Makes an empty file where there is none, and takes one that is there from everybody
     * else. It is never opened: to close it would take SQLite's locks from this process.
     */
    static void makeFile(Path file) throws IOException {
        if (!Files.exists(file)) {
            try {
                Files.createFile(file, file(file));
                return;
            }
            catch (FileAlreadyExistsException ex) {
                // another process was quicker
            }
        }
        if (areKnown(file) && !Files.getPosixFilePermissions(file).equals(FILE)) {
            Files.setPosixFilePermissions(file, FILE);
        }
    }

}
