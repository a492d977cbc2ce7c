package org.councilratings.discord.standin;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** The limits of commands, their options and the choices of an option. */
final class CommandRules {

    static final int SUBCOMMAND = 1;

    static final int GROUP = 2;

    private static final int SLASH = 1;

    private static final int STRING = 3;

    private static final int CHARACTERS = 8000;

    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}");

    /** How many commands of each type an app may have. */
    private static final Map<Integer, Integer> MOST = Map.of(SLASH, 100, 2, 15, 3, 15);

    private final Findings findings;

    CommandRules(Findings findings) {
        this.findings = findings;
    }

    void commands(JsonNode commands) {
        if (!commands.isArray()) {
            this.findings.broken("", "a list of commands");
        }
        int[] ofType = new int[4];
        for (int index = 0; index < commands.size(); index++) {
            JsonNode command = commands.get(index);
            int type = command.path("type").asInt(SLASH);
            String pointer = "/" + index;
            if (MOST.containsKey(type)) {
                ofType[type]++;
            }
            else {
                this.findings.broken(pointer + "/type", "a command of type 1, 2 or 3");
            }
            for (int other = 0; other < index; other++) {
                if (commands.get(other).path("type").asInt(SLASH) == type
                        && commands.get(other).path("name").equals(command.path("name"))) {
                    this.findings.broken(pointer + "/name", "%s stands twice".formatted(command.path("name")));
                }
            }
            command(pointer, command, type);
        }
        MOST.forEach((type, most) -> {
            if (ofType[type] > most) {
                this.findings.broken("", "%d commands of type %d, of at most %d".formatted(ofType[type], type, most));
            }
        });
    }

    private void command(String pointer, JsonNode command, int type) {
        if (type == SLASH) {
            named(pointer, command);
            options(pointer + "/options", command.path("options"), 2);
        }
        else {
            this.findings.text(pointer + "/name", command.path("name"), 1, 32);
            if (Json.has(command, "description") || Json.has(command, "options")) {
                this.findings.broken(pointer + "/description", "only a slash command has a description and options");
            }
        }
        int characters = characters(command);
        if (characters > CHARACTERS) {
            this.findings.broken(pointer,
                    "%d characters in the command, of at most %d".formatted(characters, CHARACTERS));
        }
    }

    private void named(String pointer, JsonNode part) {
        name(pointer + "/name", part.path("name"));
        this.findings.text(pointer + "/description", part.path("description"), 1, 100);
        part.path("name_localizations")
            .properties()
            .forEach(one -> name("%s/name_localizations/%s".formatted(pointer, one.getKey()), one.getValue()));
        part.path("description_localizations")
            .properties()
            .forEach(one -> this.findings.text("%s/description_localizations/%s".formatted(pointer, one.getKey()),
                    one.getValue(), 1, 100));
    }

    private void name(String pointer, JsonNode name) {
        String text = name.asText();
        if (!NAME.matcher(text).matches() || !text.equals(text.toLowerCase(Locale.ROOT))) {
            this.findings.broken(pointer, "1 to 32 small letters, digits, - and _, not %s".formatted(name));
        }
    }

    private void options(String pointer, JsonNode options, int levels) {
        this.findings.size(pointer, options, 0, 25);
        this.findings.distinct(pointer, options, "name");
        boolean optional = false;
        boolean subcommands = options.path(0).path("type").asInt() <= GROUP && !options.isEmpty();
        for (int index = 0; index < options.size(); index++) {
            JsonNode option = options.get(index);
            String at = "%s/%d".formatted(pointer, index);
            int type = option.path("type").asInt();
            named(at, option);
            if ((type == SUBCOMMAND || type == GROUP) != subcommands) {
                this.findings.broken(at + "/type", "subcommands and options do not stand side by side");
            }
            else if (subcommands) {
                if (levels < type) {
                    this.findings.broken(at + "/type", "subcommands stand in a command or in one group");
                }
                options(at + "/options", option.path("options"), type - 1);
            }
            else {
                boolean required = option.path("required").asBoolean();
                if (required && optional) {
                    this.findings.broken(at + "/required", "required options come first");
                }
                optional = !required;
                option(at, option, type);
            }
        }
    }

    private void option(String pointer, JsonNode option, int type) {
        if (type < STRING || type > 11) {
            this.findings.broken(pointer + "/type", "a type from 1 to 11, not %d".formatted(type));
        }
        choices(this.findings, pointer + "/choices", option.path("choices"));
        if (option.path("autocomplete").asBoolean() && !option.path("choices").isEmpty()) {
            this.findings.broken(pointer + "/autocomplete", "an option has fixed choices or completion, not both");
        }
        this.findings.number(pointer + "/min_length", option.path("min_length"), 0, 6000);
        this.findings.number(pointer + "/max_length", option.path("max_length"), 1, 6000);
    }

    static void choices(Findings findings, String pointer, JsonNode choices) {
        findings.size(pointer, choices, 0, 25);
        findings.distinct(pointer, choices, "name");
        for (int index = 0; index < choices.size(); index++) {
            JsonNode choice = choices.get(index);
            String at = "%s/%d".formatted(pointer, index);
            findings.text(at + "/name", choice.path("name"), 1, 100);
            if (!choice.path("value").isNumber()) {
                findings.text(at + "/value", choice.path("value"), 1, 100);
            }
        }
    }

    /** Names, descriptions and values, each at its longest in any language. */
    private static int characters(JsonNode part) {
        int characters = longest(part, "name") + longest(part, "description") + part.path("value").asText().length();
        for (JsonNode option : part.path("options")) {
            characters += characters(option);
        }
        for (JsonNode choice : part.path("choices")) {
            characters += characters(choice);
        }
        return characters;
    }

    private static int longest(JsonNode part, String member) {
        int longest = part.path(member).asText().length();
        for (JsonNode localised : part.path(member + "_localizations")) {
            longest = Math.max(longest, localised.asText().length());
        }
        return longest;
    }

}
