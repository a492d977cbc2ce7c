package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A window that the bot opened over the conversation.
 *
 * @param json the window in Discord's shape
 * @param source the message whose component opened it; empty for a command
 */
public record Modal(ObjectNode json, String source) {

    public String title() {
        return this.json.path("title").asText();
    }

    public String customId() {
        return this.json.path("custom_id").asText();
    }

    /** What the fields are called, in their order. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        this.json.path("components").forEach(part -> {
            if (part.has("label")) {
                labels.add(part.path("label").asText());
            }
        });
        return labels;
    }

    /** The field under a label, as Discord shows it: with what it starts from. */
    public JsonNode field(String label) {
        for (JsonNode part : this.json.path("components")) {
            if (part.path("label").asText().equals(label)) {
                return part.path("component");
            }
        }
        throw new AssertionError("there is no field \"%s\", only %s".formatted(label, labels()));
    }

}
