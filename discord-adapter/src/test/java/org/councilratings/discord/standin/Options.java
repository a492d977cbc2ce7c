package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Fills in the options of a registered command, as Discord's client lets a person do:
 * what the command does not have or does not allow cannot be entered.
 */
final class Options {

    private static final int INTEGER = 4;

    private static final int BOOLEAN = 5;

    private static final int USER = 6;

    private static final int CHANNEL = 7;

    private static final int NUMBER = 10;

    private final Guild guild;

    private final String path;

    private final Map<String, Object> values;

    /** The option that is being typed; empty if the command is sent. */
    private final String focused;

    private final ObjectNode resolved = Json.object();

    /**
     * @param path the command's name and those of group and subcommand, between spaces
     */
    Options(Guild guild, String path, Map<String, ?> values, String focused) {
        this.guild = guild;
        this.path = path;
        this.values = new LinkedHashMap<>(values);
        this.focused = focused;
    }

    /** The interaction's data for this command. */
    ObjectNode data(JsonNode command) {
        ObjectNode data = Json.object()
            .put("id", command.path("id").asText())
            .put("name", command.path("name").asText())
            .put("type", Commands.SLASH);
        List<String> steps = new ArrayList<>(Arrays.asList(this.path.split(" ")));
        steps.removeFirst();
        ArrayNode options = inside(command, steps);
        if (!options.isEmpty()) {
            data.set("options", options);
        }
        if (!this.resolved.isEmpty()) {
            data.set("resolved", this.resolved);
        }
        return data;
    }

    private ArrayNode inside(JsonNode part, List<String> steps) {
        JsonNode options = part.path("options");
        boolean subcommands = !options.isEmpty() && options.get(0).path("type").asInt() <= CommandRules.GROUP;
        if (steps.isEmpty()) {
            if (subcommands) {
                throw new AssertionError("/%s needs one of %s".formatted(this.path, names(options)));
            }
            return filled(options);
        }
        JsonNode step = StreamSupport.stream(options.spliterator(), false)
            .filter(option -> subcommands && option.path("name").asText().equals(steps.getFirst()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(
                    "/%s: there is no \"%s\", only %s".formatted(this.path, steps.getFirst(), names(options))));
        ObjectNode entered = Json.object()
            .put("name", step.path("name").asText())
            .put("type", step.path("type").asInt());
        entered.set("options", inside(step, steps.subList(1, steps.size())));
        return Json.array(entered);
    }

    private ArrayNode filled(JsonNode options) {
        this.values.keySet().forEach(name -> {
            if (!names(options).contains(name)) {
                throw new AssertionError(
                        "/%s has no option \"%s\", only %s".formatted(this.path, name, names(options)));
            }
        });
        ArrayNode filled = Json.array();
        for (JsonNode option : options) {
            String name = option.path("name").asText();
            if (this.values.containsKey(name)) {
                filled.add(entered(option, this.values.get(name)));
            }
            else if (this.focused.isEmpty() && option.path("required").asBoolean()) {
                throw new AssertionError("/%s needs the option \"%s\"".formatted(this.path, name));
            }
        }
        return filled;
    }

    private ObjectNode entered(JsonNode option, Object value) {
        String name = option.path("name").asText();
        int type = option.path("type").asInt();
        ObjectNode entered = Json.object().put("name", name).put("type", type);
        if (name.equals(this.focused)) {
            if (!option.path("autocomplete").asBoolean()) {
                throw new AssertionError("/%s: the option \"%s\" has no completion".formatted(this.path, name));
            }
            // Discord sends what is being typed as text, for numbers too.
            return entered.put("value", value.toString()).put("focused", true);
        }
        JsonNode choices = option.path("choices");
        if (!choices.isEmpty() && StreamSupport.stream(choices.spliterator(), false)
            .noneMatch(choice -> choice.path("value").asText().equals(value.toString()))) {
            throw new AssertionError(
                    "/%s: the option \"%s\" lets choose of %s only".formatted(this.path, name, choices));
        }
        switch (type) {
            case INTEGER -> entered.put("value", number(option, value).longValue());
            case NUMBER -> entered.put("value", number(option, value).doubleValue());
            case BOOLEAN -> entered.put("value", (Boolean) value);
            case USER -> {
                this.resolved.withObjectProperty("users").set(value.toString(), Guild.person(value.toString()));
                this.resolved.withObjectProperty("members").set(value.toString(), Guild.member());
                entered.put("value", value.toString());
            }
            case CHANNEL -> {
                this.resolved.withObjectProperty("channels")
                    .set(value.toString(),
                            this.guild.whole(value.toString()).put("permissions", Long.toString(Right.everybody())));
                entered.put("value", value.toString());
            }
            default -> entered.put("value", text(option, value.toString()));
        }
        return entered;
    }

    private Number number(JsonNode option, Object value) {
        if (!(value instanceof Number number)
                || number.doubleValue() < option.path("min_value").asDouble(Double.NEGATIVE_INFINITY)
                || number.doubleValue() > option.path("max_value").asDouble(Double.POSITIVE_INFINITY)) {
            throw new AssertionError("/%s: %s is no number that %s takes".formatted(this.path, value, option));
        }
        return number;
    }

    private String text(JsonNode option, String text) {
        if (text.length() < option.path("min_length").asInt(0)
                || text.length() > option.path("max_length").asInt(6000)) {
            throw new AssertionError("/%s: \"%s\" is of no length that %s takes".formatted(this.path, text, option));
        }
        return text;
    }

    private static List<String> names(JsonNode options) {
        return StreamSupport.stream(options.spliterator(), false).map(one -> one.path("name").asText()).toList();
    }

}
