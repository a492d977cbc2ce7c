package org.councilratings.data.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A part of a schema, read for what it tells people: its title is a noun phrase, its
 * description a sentence, its first example the way to write it.
 *
 * @param document the schema's file name, to which references in the part are relative
 * @param node the part
 */
record SchemaPart(String document, JsonNode node) {

    /** Where the schemas stand on the class path. */
    static final String FOLDER = "org/councilratings/data/dataset/schema/";

    private static final Map<String, JsonNode> DOCUMENTS = new ConcurrentHashMap<>();

    private static final ObjectMapper JSON = new ObjectMapper();

    static SchemaPart of(String document) {
        return new SchemaPart(document, DOCUMENTS.computeIfAbsent(document, SchemaPart::read));
    }

    private static JsonNode read(String document) {
        try (InputStream stream = SchemaPart.class.getClassLoader().getResourceAsStream(FOLDER + document)) {
            if (stream == null) {
                throw new IllegalStateException("The schema %s is not on the class path".formatted(document));
            }
            return JSON.readTree(stream);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    /**
     * One step on the way that the schema library took: a keyword, a name or
     * {@code $ref}.
     */
    SchemaPart step(String step) {
        return step.equals("$ref") ? referred() : new SchemaPart(this.document, this.node.path(step));
    }

    private SchemaPart referred() {
        String reference = this.node.path("$ref").asText();
        int hash = reference.indexOf('#');
        SchemaPart target = of((hash == 0) ? this.document : reference.substring(0, hash));
        return new SchemaPart(target.document, target.node.at(reference.substring(hash + 1)));
    }

    boolean isOptional(String property) {
        return texts("required").stream().noneMatch(property::equals);
    }

    /** For example "a grade". */
    String title() {
        return told("title");
    }

    /** One sentence or more. */
    String description() {
        return told("description");
    }

    /** The first example; empty where there is none. */
    String example() {
        return hasOwn("examples") ? this.node.path("examples").path(0).asText()
                : isReference() ? referred().example() : "";
    }

    /**
     * The texts of a list, for example of {@code enum}; the names of an object's fields.
     */
    List<String> texts(String keyword) {
        JsonNode list = this.node.path(keyword);
        List<String> texts = new ArrayList<>();
        if (list.isObject()) {
            list.fieldNames().forEachRemaining(texts::add);
        }
        list.forEach(item -> {
            if (item.isTextual()) {
                texts.add(item.textValue());
            }
        });
        return texts;
    }

    private String told(String keyword) {
        return hasOwn(keyword) ? this.node.path(keyword).asText() : isReference() ? referred().told(keyword) : "";
    }

    private boolean hasOwn(String keyword) {
        return this.node.has(keyword);
    }

    private boolean isReference() {
        return this.node.has("$ref");
    }

}
