package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A dataset's directory as one zip, the form that a URL serves. The same data always make
 * the same bytes, so that a server can tell by them whether anything is new.
 */
public final class DatasetPack {

    /**
     * Any would do; it must only be the same each time, and zip knows none before 1980.
     */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, Month.FEBRUARY, 1, 0, 0);

    private DatasetPack() {
    }

    /**
     * Checks the dataset and writes the zip in one step; an older one stays until then.
     * @param directory a dataset's directory
     * @param zip the file to write
     * @return the faults for which nothing was written; empty when the zip is there
     * @throws IOException if the dataset cannot be read or the zip cannot be written
     */
    public static List<Fault> write(Path directory, Path zip) throws IOException {
        DatasetFiles files = DatasetFiles.at(directory);
        List<Fault> faults = Validator.check(files);
        if (!faults.isEmpty()) {
            return faults;
        }
        List<String> names = new ArrayList<>(files.names());
        names.sort(null);
        names.add(DatasetFiles.INFO);
        Path target = zip.toAbsolutePath();
        // not a temporary file, which a web server of another user could not read
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try {
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(draft))) {
                for (String name : names) {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(TIME);
                    out.putNextEntry(entry);
                    try (InputStream stream = files.open(name)) {
                        stream.transferTo(out);
                    }
                }
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(draft);
        }
        return List.of();
    }

}
