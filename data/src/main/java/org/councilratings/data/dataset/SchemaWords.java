package org.councilratings.data.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

/**
 * What the schema library finds, in words for whoever edits the file: what is there, what
 * may be there, how to mend it.
 */
final class SchemaWords {

    private static final int SHOWN = 80;

    private final Error error;

    /** The part of the schema that holds the keyword that was broken. */
    private final SchemaPart part;

    /** Whether what is wrong may as well not be there. */
    private final boolean optional;

    SchemaWords(String document, Error error) {
        this.error = error;
        SchemaPart current = SchemaPart.of(document);
        boolean mayGo = false;
        List<String> steps = names(error.getEvaluationPath());
        for (int index = 0; index < steps.size() - 1; index++) {
            String step = steps.get(index);
            if (step.equals("properties")) {
                mayGo = current.isOptional(steps.get(index + 1));
                // the next step is a field's name, whatever it looks like
                current = current.step(step).step(steps.get(++index));
            }
            else {
                mayGo = step.equals("$ref") ? mayGo : true;
                current = current.step(step);
            }
        }
        this.part = current;
        this.optional = mayGo;
    }

    /** The fault at its place in the file. */
    Fault fault(Spot file) {
        Spot spot = file;
        for (String name : names(this.error.getInstanceLocation())) {
            spot = spot.child(name);
        }
        return switch (this.error.getKeyword()) {
            case "enum" -> spot.fault(isNot(spot), orLeaveOut("Write one of " + allowed(this.part.texts("enum"))));
            case "type" -> spot.fault(isNot(spot), mendType(spot));
            case "pattern" -> spot.fault(isNot(spot), orLeaveOut(mendText()));
            case "required" -> spot.fault("\"%s\" is missing".formatted(property()), mendMissing());
            case "additionalProperties" -> spot.at(property())
                .fault("\"%s\" is not a field of %s".formatted(property(), this.part.title()),
                        "Remove it, or write one of " + allowed(this.part.texts("properties")));
            case "propertyNames" -> {
                SchemaPart names = this.part.step("propertyNames").step("$ref");
                yield spot.at(property())
                    .fault("\"%s\" is not %s".formatted(property(), names.title()),
                            "Write one of %s, or leave it out".formatted(allowed(names.texts("enum"))));
            }
            case "minimum" ->
                spot.fault(isNot(spot), orLeaveOut("Write %s or more".formatted(this.error.getSchemaNode().asText())));
            case "minItems", "minProperties" ->
                spot.fault(counted(spot), orLeaveOut("Write at least " + this.error.getSchemaNode().asText()));
            case "maxItems", "maxProperties" ->
                spot.fault(counted(spot), "Leave at most " + this.error.getSchemaNode().asText());
            case "uniqueItems" -> {
                Spot again = again(spot);
                yield again.fault("%s stands twice in %s".formatted(shown(again.value()), this.part.title()),
                        "Keep it once");
            }
            // a keyword that is new in the schema: unpolished is better than unsaid
            default -> spot.fault(this.error.getMessage(), "Read what the schema says: " + this.part.description());
        };
    }

    private String isNot(Spot spot) {
        return "%s is not %s".formatted(shown(spot.value()), this.part.title());
    }

    private String mendType(Spot spot) {
        if (spot.value().isNull()) {
            return this.optional ? "Leave it out: what is not known is absent, not null" : "Write " + this.part.title();
        }
        return orLeaveOut(switch (this.error.getSchemaNode().asText()) {
            case "string" -> "Write it in quotation marks";
            case "array" -> "Write a list in square brackets, even of one";
            case "object" -> "Write an object in braces with the fields " + allowed(this.part.texts("properties"));
            case "integer" -> "Write a whole number, without quotation marks";
            default -> "Write true or false, without quotation marks";
        });
    }

    private String mendText() {
        String example = this.part.example();
        return example.isEmpty() ? "Write " + sentence(this.part.description()) : "Write it like " + example;
    }

    private String mendMissing() {
        SchemaPart missing = this.part.step("properties").step(property());
        String example = missing.example();
        return "Add " + missing.title()
                + (example.isEmpty() ? ": " + sentence(missing.description()) : ", for example " + example);
    }

    /** Without its full stop, and to stand inside another sentence. */
    private static String sentence(String description) {
        String inside = Character.toLowerCase(description.charAt(0)) + description.substring(1);
        return inside.endsWith(".") ? inside.substring(0, inside.length() - 1) : inside;
    }

    private String counted(Spot spot) {
        int size = spot.value().size();
        if (size == 0) {
            return this.part.title() + " that is empty";
        }
        String entries = spot.value().isObject() ? "fields" : (size == 1) ? "entry" : "entries";
        return "%s with %d %s".formatted(this.part.title(), size, entries);
    }

    private String orLeaveOut(String mend) {
        return this.optional ? mend + ", or leave it out" : mend;
    }

    private String property() {
        return this.error.getProperty();
    }

    private static Spot again(Spot list) {
        Set<JsonNode> seen = new HashSet<>();
        return list.items().stream().filter(item -> !seen.add(item.value())).findFirst().orElse(list);
    }

    private static String allowed(List<String> words) {
        return String.join(", ", words);
    }

    private static String shown(JsonNode value) {
        if (value.isContainerNode()) {
            return value.isArray() ? "a list" : "an object";
        }
        String text = value.toString();
        return (text.length() > SHOWN) ? text.substring(0, SHOWN) + "…\"" : text;
    }

    private static List<String> names(NodePath path) {
        List<String> names = new ArrayList<>();
        for (int index = 0; index < path.getNameCount(); index++) {
            names.add(path.getElement(index).toString());
        }
        return names;
    }

}
