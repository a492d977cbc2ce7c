package org.councilratings.slack.standin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** How somebody filled in a modal: what stands in each element when it is submitted. */
public final class Filled {

    private final ObjectNode values = Json.object();

    /** Text in a text field. */
    public Filled text(String blockId, String actionId, String text) {
        return put(blockId, actionId, Json.object().put("type", "plain_text_input").put("value", text));
    }

    /** A text field left empty. */
    public Filled blank(String blockId, String actionId) {
        return put(blockId, actionId, Json.object().put("type", "plain_text_input").putNull("value"));
    }

    /** An option of a menu or of radio buttons. */
    public Filled option(String blockId, String actionId, String type, String value, String label) {
        ObjectNode element = Json.object().put("type", type);
        element.set("selected_option", SlackUser.option(value, label));
        return put(blockId, actionId, element);
    }

    /** A menu without a choice. */
    public Filled noOption(String blockId, String actionId, String type) {
        return put(blockId, actionId, Json.object().put("type", type).putNull("selected_option"));
    }

    /** Options of a menu for several or of checkboxes, each labelled by its value. */
    public Filled options(String blockId, String actionId, String type, String... values) {
        ObjectNode element = Json.object().put("type", type);
        element.set("selected_options", Json.array());
        for (String value : values) {
            element.withArray("selected_options").add(SlackUser.option(value, value));
        }
        return put(blockId, actionId, element);
    }

    /** A channel from a menu of conversations. */
    public Filled conversation(String blockId, String actionId, String channel) {
        return put(blockId, actionId,
                Json.object().put("type", "conversations_select").put("selected_conversation", channel));
    }

    /** A time of day, such as {@code 09:30}. */
    public Filled time(String blockId, String actionId, String time) {
        return put(blockId, actionId, Json.object().put("type", "timepicker").put("selected_time", time));
    }

    private Filled put(String blockId, String actionId, JsonNode value) {
        if (!this.values.has(blockId)) {
            this.values.set(blockId, Json.object());
        }
        ((ObjectNode) this.values.path(blockId)).set(actionId, value);
        return this;
    }

    ObjectNode values() {
        return this.values;
    }

}
