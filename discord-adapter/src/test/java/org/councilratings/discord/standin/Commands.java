package org.councilratings.discord.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The commands that a bot has registered for all servers. */
final class Commands {

    static final int SLASH = 1;

    static final int ON_MESSAGE = 3;

    private final Snowflakes snowflakes;

    private final Map<String, ObjectNode> registered = new LinkedHashMap<>();

    Commands(Snowflakes snowflakes) {
        this.snowflakes = snowflakes;
    }

    /** Puts these in place of all others; a command of the same name keeps its id. */
    synchronized ArrayNode put(JsonNode commands) {
        Map<String, ObjectNode> before = Map.copyOf(this.registered);
        this.registered.clear();
        for (JsonNode one : commands) {
            ObjectNode command = whole(one);
            String key = key(command.path("type").asInt(), command.path("name").asText());
            Optional<ObjectNode> old = Optional.ofNullable(before.get(key));
            command.put("id", old.map(it -> it.path("id").asText()).orElseGet(this.snowflakes::next));
            boolean same = old.filter(it -> without(it, "version").equals(command)).isPresent();
            command.put("version", same ? old.orElseThrow().path("version").asText() : this.snowflakes.next());
            this.registered.put(key, command);
        }
        return all(true);
    }

    private static ObjectNode without(ObjectNode command, String member) {
        ObjectNode copy = command.deepCopy();
        copy.remove(member);
        return copy;
    }

    private static ObjectNode whole(JsonNode sent) {
        ObjectNode command = Json.copy(sent);
        command.put("application_id", DiscordStandIn.APP).put("type", sent.path("type").asInt(SLASH));
        command.put("description", sent.path("description").asText());
        command.put("nsfw", sent.path("nsfw").asBoolean());
        command.put("dm_permission", true);
        command.set("contexts", numbers(sent.path("contexts"), 0, 1, 2));
        command.set("integration_types", numbers(sent.path("integration_types"), 0));
        if (sent.hasNonNull("default_member_permissions")) {
            command.put("default_member_permissions", sent.path("default_member_permissions").asText());
        }
        else {
            command.putNull("default_member_permissions");
        }
        return command;
    }

    private static ArrayNode numbers(JsonNode sent, int... otherwise) {
        ArrayNode numbers = Json.array();
        sent.forEach(number -> numbers.add(number.asInt()));
        if (sent.isEmpty()) {
            for (int number : otherwise) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    synchronized ArrayNode all(boolean withLocalisations) {
        ArrayNode all = Json.array();
        for (ObjectNode command : this.registered.values()) {
            ObjectNode copy = command.deepCopy();
            if (!withLocalisations) {
                withoutLocalisations(copy);
            }
            all.add(copy);
        }
        return all;
    }

    private static void withoutLocalisations(ObjectNode part) {
        part.remove(List.of("name_localizations", "description_localizations"));
        for (String list : List.of("options", "choices")) {
            part.path(list).forEach(inside -> withoutLocalisations((ObjectNode) inside));
        }
    }

    /**
     * @throws AssertionError if there is no such command
     */
    synchronized ObjectNode find(int type, String name) {
        ObjectNode command = this.registered.get(key(type, name));
        if (command == null) {
            throw new AssertionError(
                    "there is no command \"%s\", only %s".formatted(name, new ArrayList<>(this.registered.keySet())));
        }
        return command.deepCopy();
    }

    private static String key(int type, String name) {
        return (type == SLASH) ? "/" + name : name;
    }

}
