package org.councilratings.data.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.councilratings.data.model.Concern;
import org.councilratings.data.model.Report;
import org.councilratings.data.model.ReportBuilder;

/**
 * What somebody who read a report wrote of it in our own words: no importer can.
 *
 * @param strengths what the inspection found to be strong
 * @param concerns what must improve; empty where the report was read and raises nothing
 */
public record OwnWords(List<String> strengths, List<Concern> concerns) {

    /** A report written twice is a mistake that Jackson would swallow. */
    private static final JsonMapper JSON = JsonMapper.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();

    public OwnWords {
        strengths = List.copyOf(strengths);
        concerns = List.copyOf(concerns);
    }

    /**
     * Reads the file of one council.
     * @return what was written of each report, by the report's key
     * @throws IOException if it cannot be read or has faults, all of which are named
     */
    public static Map<String, OwnWords> read(Path file) throws IOException {
        Spot tree = Spot.root(String.valueOf(file.getFileName()), JSON.readTree(file.toFile()));
        List<Fault> faults = SchemaRule.faults("own-words.schema.json", tree);
        if (!faults.isEmpty()) {
            throw new IOException(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        }
        Map<String, OwnWords> byKey = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> report : tree.value().properties()) {
            byKey.put(report.getKey(), new OwnWords(JsonReading.strengths(report.getValue()),
                    JsonReading.concerns(report.getValue()).orElse(List.of())));
        }
        return byKey;
    }

    /** The report with these words. */
    public Report in(Report report) {
        return ReportBuilder.of(report).strengths(this.strengths).concerns(Optional.of(this.concerns)).build();
    }

}
