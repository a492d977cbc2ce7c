package org.councilratings.discord.standin;

import java.util.HashSet;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The limits of components: which may stand where, and how much they may say. */
final class ComponentRules {

    static final int ROW = 1;

    static final int BUTTON = 2;

    static final int STRING_SELECT = 3;

    static final int TEXT_INPUT = 4;

    static final int CHANNEL_SELECT = 8;

    private static final int SECTION = 9;

    static final int TEXT = 10;

    private static final int THUMBNAIL = 11;

    private static final int GALLERY = 12;

    private static final int FILE = 13;

    private static final int SEPARATOR = 14;

    private static final int CONTAINER = 17;

    static final int LABEL = 18;

    static final Set<Integer> SELECTS = Set.of(STRING_SELECT, 5, 6, 7, CHANNEL_SELECT);

    private static final Set<Integer> IN_CONTAINER = Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR);

    private static final Set<Integer> IN_MESSAGE = Set.of(ROW, SECTION, TEXT, GALLERY, FILE, SEPARATOR, CONTAINER);

    /** Text input, selects, file upload, radio group, checkbox group and checkbox. */
    private static final Set<Integer> IN_LABEL = Set.of(TEXT_INPUT, STRING_SELECT, 5, 6, 7, CHANNEL_SELECT, 19, 21, 22,
            23);

    private static final int LINK = 5;

    private static final int PREMIUM = 6;

    private static final int COMPONENTS = 40;

    private static final int CHARACTERS = 4000;

    private final Findings findings;

    private final Set<String> customIds = new HashSet<>();

    private int components;

    private int characters;

    ComponentRules(Findings findings) {
        this.findings = findings;
    }

    /** A message of Components V2. */
    void message(JsonNode top) {
        each("/components", top, IN_MESSAGE);
        if (this.components > COMPONENTS) {
            this.findings.broken("/components",
                    "%d components with the nested ones, of at most %d".formatted(this.components, COMPONENTS));
        }
        if (this.characters > CHARACTERS) {
            this.findings.broken("/components",
                    "%d characters of text in all, of at most %d".formatted(this.characters, CHARACTERS));
        }
    }

    /** A message of the older kind, with rows alone. */
    void rows(JsonNode top) {
        this.findings.size("/components", top, 0, 5);
        each("/components", top, Set.of(ROW));
    }

    void modal(JsonNode top) {
        each("/components", top, Set.of(LABEL, TEXT));
    }

    private void each(String pointer, JsonNode components, Set<Integer> allowed) {
        for (int index = 0; index < components.size(); index++) {
            one("%s/%d".formatted(pointer, index), components.get(index), allowed);
        }
    }

    private void one(String pointer, JsonNode component, Set<Integer> allowed) {
        int type = component.path("type").asInt();
        this.components++;
        if (!allowed.contains(type)) {
            this.findings.broken(pointer + "/type", "a component of type %d does not stand here".formatted(type));
            return;
        }
        switch (type) {
            case ROW -> row(pointer, component.path("components"));
            case BUTTON -> button(pointer, component);
            case SECTION -> section(pointer, component);
            case TEXT -> {
                this.findings.text(pointer + "/content", component.path("content"), 1, CHARACTERS);
                this.characters += component.path("content").asText().length();
            }
            case THUMBNAIL -> media(pointer, component);
            case GALLERY -> {
                this.findings.size(pointer + "/items", component.path("items"), 1, 10);
                for (int index = 0; index < component.path("items").size(); index++) {
                    media("%s/items/%d".formatted(pointer, index), component.path("items").get(index));
                }
            }
            case SEPARATOR -> this.findings.number(pointer + "/spacing", component.path("spacing"), 1, 2);
            case CONTAINER -> {
                this.findings.number(pointer + "/accent_color", component.path("accent_color"), 0, 0xFFFFFF);
                if (component.path("components").isEmpty()) {
                    this.findings.broken(pointer + "/components", "a container holds something");
                }
                each(pointer + "/components", component.path("components"), IN_CONTAINER);
            }
            case LABEL -> {
                this.findings.text(pointer + "/label", component.path("label"), 1, 45);
                this.findings.optional(pointer + "/description", component.path("description"), 100);
                one(pointer + "/component", component.path("component"), IN_LABEL);
            }
            case TEXT_INPUT -> textInput(pointer, component);
            default -> {
                if (SELECTS.contains(type)) {
                    select(pointer, component);
                }
                else if (IN_LABEL.contains(type)) {
                    customId(pointer, component);
                }
            }
        }
    }

    private void row(String pointer, JsonNode inside) {
        boolean select = SELECTS.contains(inside.path(0).path("type").asInt());
        this.findings.size(pointer + "/components", inside, 1, select ? 1 : 5);
        each(pointer + "/components", inside, select ? SELECTS : Set.of(BUTTON));
    }

    private void section(String pointer, JsonNode section) {
        this.findings.size(pointer + "/components", section.path("components"), 1, 3);
        each(pointer + "/components", section.path("components"), Set.of(TEXT));
        one(pointer + "/accessory", section.path("accessory"), Set.of(BUTTON, THUMBNAIL));
    }

    private void button(String pointer, JsonNode button) {
        int style = button.path("style").asInt();
        if (style < 1 || style > PREMIUM) {
            this.findings.broken(pointer + "/style", "a style from 1 to 6");
        }
        this.findings.optional(pointer + "/label", button.path("label"), 80);
        if (style != PREMIUM && !Json.has(button, "label") && !Json.has(button, "emoji")) {
            this.findings.broken(pointer + "/label", "a button has a label or an emoji");
        }
        if (style == LINK) {
            this.findings.text(pointer + "/url", button.path("url"), 1, 512);
            if (button.has("custom_id")) {
                this.findings.broken(pointer + "/custom_id", "a link has no custom_id");
            }
        }
        else if (style != PREMIUM) {
            customId(pointer, button);
            if (button.has("url")) {
                this.findings.broken(pointer + "/url", "only a link has a url");
            }
        }
    }

    private void select(String pointer, JsonNode select) {
        customId(pointer, select);
        this.findings.optional(pointer + "/placeholder", select.path("placeholder"), 150);
        this.findings.number(pointer + "/min_values", select.path("min_values"), 0, 25);
        this.findings.number(pointer + "/max_values", select.path("max_values"), 1, 25);
        int least = select.path("min_values").asInt(1);
        int most = select.path("max_values").asInt(1);
        if (least > most) {
            this.findings.broken(pointer + "/min_values", "at most max_values");
        }
        if (select.path("type").asInt() != STRING_SELECT) {
            return;
        }
        JsonNode options = select.path("options");
        this.findings.size(pointer + "/options", options, 1, 25);
        if (most > options.size() && !options.isEmpty()) {
            this.findings.broken(pointer + "/max_values", "at most as many as there are options");
        }
        this.findings.distinct(pointer + "/options", options, "value");
        int chosen = 0;
        for (int index = 0; index < options.size(); index++) {
            JsonNode option = options.get(index);
            String at = "%s/options/%d".formatted(pointer, index);
            this.findings.text(at + "/label", option.path("label"), 1, 100);
            this.findings.text(at + "/value", option.path("value"), 1, 100);
            this.findings.optional(at + "/description", option.path("description"), 100);
            chosen += option.path("default").asBoolean() ? 1 : 0;
        }
        if (chosen > most) {
            this.findings.broken(pointer + "/options",
                    "%d chosen from the start, of at most %d".formatted(chosen, most));
        }
    }

    private void textInput(String pointer, JsonNode input) {
        customId(pointer, input);
        this.findings.number(pointer + "/style", input.path("style"), 1, 2);
        this.findings.number(pointer + "/min_length", input.path("min_length"), 0, 4000);
        this.findings.number(pointer + "/max_length", input.path("max_length"), 1, 4000);
        this.findings.optional(pointer + "/placeholder", input.path("placeholder"), 100);
        this.findings.optional(pointer + "/value", input.path("value"), 4000);
        if (Json.has(input, "label")) {
            this.findings.broken(pointer + "/label", "the label around it says what it is");
        }
    }

    private void media(String pointer, JsonNode media) {
        this.findings.optional(pointer + "/description", media.path("description"), 1024);
        this.findings.text(pointer + "/media/url", media.at("/media/url"), 1, 2048);
    }

    private void customId(String pointer, JsonNode component) {
        JsonNode customId = component.path("custom_id");
        this.findings.text(pointer + "/custom_id", customId, 1, 100);
        if (customId.isTextual() && !this.customIds.add(customId.asText())) {
            this.findings.broken(pointer + "/custom_id", "custom_id %s stands twice".formatted(customId));
        }
    }

}
