package org.councilratings.data.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import org.councilratings.data.model.Authority;
import org.councilratings.data.model.Predecessor;
import org.councilratings.data.model.Report;

/**
 * Records become the files of a directory. Each file is replaced in one step, so a reader
 * never meets half of one, and the same records always make the same bytes.
 */
public final class DatasetWriter {

    private static final ObjectWriter JSON = new ObjectMapper()
        .writer(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"))
            .withSeparators(Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER)));

    private final Path directory;

    public DatasetWriter(Path directory) {
        this.directory = directory;
    }

    /**
     * Writes {@code councils/<slug>.json}.
     * @throws IOException if it cannot be written
     */
    public void writeAuthority(CouncilFile<Authority> file) throws IOException {
        write(DatasetFiles.COUNCILS + file.council().slug() + ".json", JsonWriting.authorityFile(file));
    }

    /**
     * Writes {@code predecessors/<slug>.json}.
     * @throws IOException if it cannot be written
     */
    public void writePredecessor(CouncilFile<Predecessor> file) throws IOException {
        write(DatasetFiles.PREDECESSORS + file.council().slug() + ".json", JsonWriting.predecessorFile(file));
    }

    /**
     * Writes {@code dataset.json}: call it last, for whoever watches the directory.
     * @throws IOException if it cannot be written
     */
    public void writeInfo(DatasetInfo info) throws IOException {
        write(DatasetFiles.INFO, JsonWriting.info(info));
    }

    /** One report as it stands in a file, for messages and tests. */
    public static JsonNode tree(Report report) {
        return JsonWriting.report(report);
    }

    private void write(String name, JsonNode tree) throws IOException {
        Path file = this.directory.resolve(name);
        Files.createDirectories(file.getParent());
        // not a temporary file, which nobody else may read; not *.json, which a reader
        // would take for a council
        Path draft = file.resolveSibling("." + file.getFileName() + ".draft");
        try {
            Files.writeString(draft, text(tree), StandardCharsets.UTF_8);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        finally {
            Files.deleteIfExists(draft);
        }
    }

    private static String text(JsonNode tree) throws JsonProcessingException {
        return JSON.writeValueAsString(tree) + "\n";
    }

}
