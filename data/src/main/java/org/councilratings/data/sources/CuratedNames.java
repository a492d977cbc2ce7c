package org.councilratings.data.sources;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.councilratings.data.model.Predecessor;

/** The hand-kept {@code aliases.json} and {@code predecessors.json}. */
public final class CuratedNames {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CuratedNames() {
    }

    /**
     * Further aliases of authorities, by slug.
     * @throws IOException if the file cannot be read
     */
    public static Map<String, List<String>> aliases(Path json) throws IOException {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        JSON.readTree(json.toFile())
            .path("aliases")
            .properties()
            .forEach(entry -> aliases.put(entry.getKey(), texts(entry.getValue())));
        return aliases;
    }

    /**
     * Councils that once had the duty.
     * @throws IOException if the file cannot be read
     */
    public static List<Predecessor> predecessors(Path json) throws IOException {
        List<Predecessor> predecessors = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json.toFile()).path("predecessors")) {
            predecessors.add(new Predecessor(node.path("slug").textValue(), node.path("name").textValue(),
                    texts(node.path("aliases")), LocalDate.parse(node.path("ended").textValue()),
                    texts(node.path("successors"))));
        }
        return predecessors;
    }

    private static List<String> texts(JsonNode items) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.textValue()));
        return texts;
    }

}
