package org.councilratings.data.dataset;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.data.model.Coverage;

/**
 * What {@code dataset.json} says of the dataset itself.
 *
 * @param asOf the day on which its sources were last looked at
 * @param coverage how much it holds, a line for each kind of report
 * @param origins where it comes from and on what terms
 * @param councils the slugs of the files in {@code councils/}
 * @param predecessors the slugs of the files in {@code predecessors/}
 */
public record DatasetInfo(LocalDate asOf, List<Coverage> coverage, List<Origin> origins, List<String> councils,
        List<String> predecessors) {

    /**
     * A body of data that this dataset was made from.
     *
     * @param name what it is and whose
     * @param licence the terms of its use
     * @param link where it is found
     * @param attribution the words that must stand with it
     */
    public record Origin(String name, String licence, URI link, String attribution) {
    }

    public DatasetInfo {
        coverage = List.copyOf(coverage);
        origins = List.copyOf(origins);
        councils = List.copyOf(councils);
        predecessors = List.copyOf(predecessors);
    }

    /**
     * Reads {@code dataset.json}, or a file like it that lists no councils yet.
     * @throws IOException if it cannot be read
     */
    public static DatasetInfo read(Path file) throws IOException {
        return JsonReading.info(new ObjectMapper().readTree(file.toFile()));
    }

    /** The same, looked at on another day. */
    DatasetInfo asOf(LocalDate day) {
        return new DatasetInfo(day, this.coverage, this.origins, this.councils, this.predecessors);
    }

}
