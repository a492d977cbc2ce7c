package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** Collects what is broken in one JSON body, with the checks that many rules share. */
final class Findings {

    private final List<Violation> found = new ArrayList<>();

    List<Violation> all() {
        return List.copyOf(this.found);
    }

    /** Discord refuses the body for this. */
    void broken(String pointer, String rule) {
        this.found.add(new Violation(pointer, rule, true));
    }

    /** This project does not want it, though Discord takes it. */
    void unwanted(String pointer, String rule) {
        this.found.add(new Violation(pointer, rule, false));
    }

    /** A text that must be there, within its length. */
    void text(String pointer, JsonNode text, int least, int most) {
        if (!text.isTextual() || text.asText().length() < least || text.asText().length() > most) {
            broken(pointer, "a text of %d to %d characters, not %s".formatted(least, most, shortened(text)));
        }
    }

    /** A text that may be left out. */
    void optional(String pointer, JsonNode text, int most) {
        if (!text.isMissingNode() && !text.isNull()) {
            text(pointer, text, 0, most);
        }
    }

    void size(String pointer, JsonNode items, int least, int most) {
        if (items.size() < least || items.size() > most) {
            broken(pointer, "%d to %d of them, not %d".formatted(least, most, items.size()));
        }
    }

    void number(String pointer, JsonNode number, int least, int most) {
        if (!number.isMissingNode() && (!number.isInt() || number.asInt() < least || number.asInt() > most)) {
            broken(pointer, "a number from %d to %d, not %s".formatted(least, most, number));
        }
    }

    /** No two items say the same in this member. */
    void distinct(String pointer, JsonNode items, String member) {
        Set<JsonNode> seen = new HashSet<>();
        for (int index = 0; index < items.size(); index++) {
            JsonNode value = items.get(index).path(member);
            if (!value.isMissingNode() && !seen.add(value)) {
                broken("%s/%d/%s".formatted(pointer, index, member), "%s stands twice".formatted(value));
            }
        }
    }

    private static String shortened(JsonNode text) {
        return text.isTextual() ? "one of %d".formatted(text.asText().length()) : text.toString();
    }

}
