package org.councilratings.discord.standin;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether Discord takes a message, a modal, suggested choices or commands, and whether
 * they are safe: the limits that Discord documents, and this project's own rule that no
 * message mentions anybody.
 */
public final class DiscordRules {

    static final int COMPONENTS_V2 = 1 << 15;

    static final int EPHEMERAL = 1 << 6;

    private static final int SUPPRESS_EMBEDS = 1 << 2;

    private static final int SUPPRESS_NOTIFICATIONS = 1 << 12;

    private static final int CONTENT = 2000;

    private static final int EMBED_CHARACTERS = 6000;

    private DiscordRules() {
    }

    /** A message to a channel. */
    public static List<Violation> message(JsonNode body) {
        Findings findings = new Findings();
        flags(findings, body, SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2);
        saysSomething(findings, body);
        JsonNode nonce = body.path("nonce");
        if (nonce.isTextual()) {
            findings.text("/nonce", nonce, 1, 25);
        }
        parts(findings, body);
        return findings.all();
    }

    /** A message in answer to an interaction, first or later. */
    public static List<Violation> response(JsonNode body) {
        Findings findings = new Findings();
        flags(findings, body, SUPPRESS_EMBEDS | SUPPRESS_NOTIFICATIONS | COMPONENTS_V2 | EPHEMERAL);
        saysSomething(findings, body);
        parts(findings, body);
        return findings.all();
    }

    /**
     * A change to a message; what it leaves out stays.
     * @param before the message so far
     */
    public static List<Violation> edit(JsonNode body, JsonNode before) {
        Findings findings = new Findings();
        flags(findings, body, SUPPRESS_EMBEDS | COMPONENTS_V2);
        boolean wasV2 = (before.path("flags").asInt() & COMPONENTS_V2) != 0;
        if (wasV2 && body.has("flags") && (body.path("flags").asInt() & COMPONENTS_V2) == 0) {
            findings.broken("/flags", "a message of Components V2 stays one");
        }
        var whole = Json.copy(body);
        if (wasV2) {
            whole.put("flags", COMPONENTS_V2);
        }
        parts(findings, whole);
        return findings.all();
    }

    /** A window over the conversation. */
    public static List<Violation> modal(JsonNode data) {
        Findings findings = new Findings();
        findings.text("/custom_id", data.path("custom_id"), 1, 100);
        findings.text("/title", data.path("title"), 1, 45);
        findings.size("/components", data.path("components"), 1, 5);
        new ComponentRules(findings).modal(data.path("components"));
        return findings.all();
    }

    /** The answer to letters typed into an option. */
    public static List<Violation> choices(JsonNode data) {
        Findings findings = new Findings();
        if (!data.path("choices").isArray()) {
            findings.broken("/choices", "a list");
        }
        CommandRules.choices(findings, "/choices", data.path("choices"));
        return findings.all();
    }

    /** All commands of an app, as they are put in place of the old ones. */
    public static List<Violation> commands(JsonNode commands) {
        Findings findings = new Findings();
        new CommandRules(findings).commands(commands);
        return findings.all();
    }

    private static void flags(Findings findings, JsonNode body, int allowed) {
        int flags = body.path("flags").asInt();
        if ((flags & ~allowed) != 0) {
            findings.broken("/flags", "flags %d cannot be set here".formatted(flags & ~allowed));
        }
    }

    private static void saysSomething(Findings findings, JsonNode body) {
        if (List.of("content", "embeds", "components", "attachments", "poll", "sticker_ids")
            .stream()
            .noneMatch(part -> Json.has(body, part))) {
            findings.broken("/content", "a message says something");
        }
    }

    private static void parts(Findings findings, JsonNode body) {
        boolean v2 = (body.path("flags").asInt() & COMPONENTS_V2) != 0;
        for (String part : List.of("content", "embeds", "poll", "sticker_ids")) {
            if (v2 && Json.has(body, part)) {
                findings.broken("/" + part, "a message of Components V2 has components only");
            }
        }
        findings.optional("/content", body.path("content"), CONTENT);
        embeds(findings, body.path("embeds"));
        JsonNode components = body.path("components");
        if (v2) {
            new ComponentRules(findings).message(components);
        }
        else {
            new ComponentRules(findings).rows(components);
        }
        if (List.of("content", "embeds", "components").stream().anyMatch(part -> Json.has(body, part))) {
            mentionsNobody(findings, body.path("allowed_mentions"));
        }
    }

    private static void mentionsNobody(Findings findings, JsonNode allowed) {
        if (!allowed.path("parse").isArray()) {
            findings.unwanted("/allowed_mentions/parse", "without this list, Discord reads mentions in any text");
        }
        for (String list : List.of("parse", "users", "roles")) {
            if (!allowed.path(list).isEmpty()) {
                findings.unwanted("/allowed_mentions/" + list, "no message of the bot mentions anybody");
            }
        }
        if (allowed.path("replied_user").asBoolean()) {
            findings.unwanted("/allowed_mentions/replied_user", "a reply does not call whom it replies to");
        }
    }

    private static void embeds(Findings findings, JsonNode embeds) {
        findings.size("/embeds", embeds, 0, 10);
        int characters = 0;
        for (int index = 0; index < embeds.size(); index++) {
            JsonNode embed = embeds.get(index);
            String pointer = "/embeds/" + index;
            findings.optional(pointer + "/title", embed.path("title"), 256);
            findings.optional(pointer + "/description", embed.path("description"), 4096);
            findings.optional(pointer + "/footer/text", embed.at("/footer/text"), 2048);
            findings.optional(pointer + "/author/name", embed.at("/author/name"), 256);
            findings.size(pointer + "/fields", embed.path("fields"), 0, 25);
            for (int field = 0; field < embed.path("fields").size(); field++) {
                JsonNode one = embed.path("fields").get(field);
                String at = "%s/fields/%d".formatted(pointer, field);
                findings.text(at + "/name", one.path("name"), 1, 256);
                findings.text(at + "/value", one.path("value"), 1, 1024);
            }
            characters += characters(embed);
        }
        if (characters > EMBED_CHARACTERS) {
            findings.broken("/embeds",
                    "%d characters in all embeds, of at most %d".formatted(characters, EMBED_CHARACTERS));
        }
    }

    private static int characters(JsonNode embed) {
        int fields = StreamSupport.stream(embed.path("fields").spliterator(), false)
            .mapToInt(field -> field.path("name").asText().length() + field.path("value").asText().length())
            .sum();
        return fields + embed.path("title").asText().length() + embed.path("description").asText().length()
                + embed.at("/footer/text").asText().length() + embed.at("/author/name").asText().length();
    }

}
