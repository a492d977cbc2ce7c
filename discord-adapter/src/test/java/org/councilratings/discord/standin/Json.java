package org.councilratings.discord.standin;

import java.util.Collection;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Trees of JSON as Discord and a bot exchange them. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array(JsonNode... items) {
        return JsonNodeFactory.instance.arrayNode().addAll(List.of(items));
    }

    static ArrayNode strings(Collection<String> items) {
        ArrayNode array = array();
        items.forEach(array::add);
        return array;
    }

    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    /**
     * @return what the text says, or nothing if it is not JSON
     */
    static JsonNode read(String text) {
        try {
            return MAPPER.readTree(text);
        }
        catch (JsonProcessingException notJson) {
            return nothing();
        }
    }

    static ObjectNode copy(JsonNode object) {
        return object.isObject() ? (ObjectNode) object.deepCopy() : object();
    }

    /** Whether the member is there and says something. */
    static boolean has(JsonNode object, String member) {
        return object.hasNonNull(member) && !object.path(member).toString().matches("\"\"|\\[]");
    }

}
