package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A message of the bot's as people saw it at one moment.
 */
public final class Seen {

    private final DiscordStandIn discord;

    private final Appearance shown;

    Seen(DiscordStandIn discord, Appearance shown) {
        this.discord = discord;
        this.shown = shown;
    }

    /** A button, or a link that looks like one, by what it says. */
    public record Button(String label, String customId, String url, boolean disabled) {

        static Button of(JsonNode json) {
            return new Button(json.path("label").asText(json.at("/emoji/name").asText()),
                    json.path("custom_id").asText(), json.path("url").asText(), json.path("disabled").asBoolean());
        }

    }

    public String id() {
        return this.shown.message();
    }

    public String channel() {
        return json().path("channel_id").asText();
    }

    /** The whole message in Discord's shape. */
    public ObjectNode json() {
        return this.shown.json().deepCopy();
    }

    String interaction() {
        return this.shown.interaction();
    }

    /** All that is written in it, each text on lines of its own; labels are not text. */
    public String text() {
        List<String> texts = new ArrayList<>();
        texts.add(this.shown.json().path("content").asText());
        for (JsonNode embed : this.shown.json().path("embeds")) {
            texts.add(embed.path("title").asText());
            texts.add(embed.path("description").asText());
            embed.path("fields").forEach(field -> {
                texts.add(field.path("name").asText());
                texts.add(field.path("value").asText());
            });
            texts.add(embed.at("/footer/text").asText());
        }
        parts(ComponentRules.TEXT).forEach(part -> texts.add(part.path("content").asText()));
        return String.join("\n", texts.stream().filter(text -> !text.isEmpty()).toList());
    }

    /** Whether one person alone sees it. */
    public boolean isEphemeral() {
        return Conversations.isEphemeral(this.shown.json());
    }

    /** Whether it says that the bot is thinking. */
    public boolean isThinking() {
        return Conversations.isLoading(this.shown.json());
    }

    /** Whether it came in place of what this message had shown before. */
    public boolean isEdited() {
        return this.shown.kind() == Appearance.Kind.EDITED;
    }

    public boolean isFollowUp() {
        return this.shown.kind() == Appearance.Kind.FOLLOW_UP;
    }

    /** Whether it replies to what somebody wrote, or to the message they clicked in. */
    public boolean isReplyTo(Asked asked) {
        return !replyTo().isEmpty() && replyTo().equals(asked.message());
    }

    /** The message that it replies to; empty if it replies to none. */
    public String replyTo() {
        return this.shown.json().at("/message_reference/message_id").asText();
    }

    /** All buttons and links, in their order. */
    public List<Button> buttons() {
        return parts(ComponentRules.BUTTON).stream().map(Button::of).toList();
    }

    public List<String> labels() {
        return buttons().stream().map(Button::label).toList();
    }

    /** The entries of all menus, in their order. */
    public List<Choice> options() {
        return parts(ComponentRules.STRING_SELECT).stream()
            .flatMap(menu -> StreamSupport.stream(menu.path("options").spliterator(), false))
            .map(option -> new Choice(option.path("label").asText(), option.path("value").asText()))
            .toList();
    }

    /** The message as it is now; empty if it is gone. */
    public Optional<Seen> now() {
        return this.discord.conversations()
            .message(id())
            .map(json -> new Seen(this.discord, new Appearance(this.shown.kind(), this.shown.interaction(), json)));
    }

    /** The message after the next change to it; waits for that. */
    public Seen nextEdit() {
        return new Seen(this.discord,
                this.discord.conversations()
                    .appearances()
                    .next(one -> one.kind() == Appearance.Kind.EDITED && one.message().equals(id()),
                            "change to message " + id()));
    }

    /** Waits until the bot deletes the message. */
    public void awaitDeleted() {
        this.discord.conversations()
            .appearances()
            .next(one -> one.kind() == Appearance.Kind.DELETED && one.message().equals(id()),
                    "deletion of message " + id());
    }

    /** All components of a type, wherever they stand. */
    private List<JsonNode> parts(int type) {
        return parts(this.shown.json().path("components"), type);
    }

    static List<JsonNode> parts(JsonNode within, int type) {
        List<JsonNode> found = new ArrayList<>();
        within.forEach(part -> {
            if (part.path("type").asInt() == type) {
                found.add(part);
            }
            found.addAll(parts(part.path("components"), type));
            if (part.has("accessory")) {
                found.addAll(parts(Json.array(part.path("accessory")), type));
            }
            if (part.has("component")) {
                found.addAll(parts(Json.array(part.path("component")), type));
            }
        });
        return found;
    }

    @Override
    public String toString() {
        return this.shown.toString();
    }

}
