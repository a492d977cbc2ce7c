package org.councilratings.discord.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Discord's own OpenAPI description of its API, in the file that the environment variable
 * {@code DISCORD_OPENAPI} names. It is read once, when the first body is checked, and
 * each route's schema is made when the route is first used.
 */
final class OpenApi {

    private static final String VARIABLE = "DISCORD_OPENAPI";

    /** What is wrong once is often wrong in many places; a few lines tell enough. */
    private static final int MOST_ERRORS = 5;

    /** A kind of thing is told by its type, or by being nothing at all. */
    private static final Pattern ALTERNATIVE = Pattern
        .compile("(.*/(?:oneOf|anyOf)/\\d+)(?:/\\$ref)?(?:/properties/type(?:/.*)?/enum|/type)");

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final String BODY = "/requestBody/content/application~1json/schema";

    private static final String ANSWER = "/responses/200/content/application~1json/schema";

    private final JsonNode whole;

    private final Map<Endpoint, Optional<Schema>> bodies = new EnumMap<>(Endpoint.class);

    private OpenApi(String text) {
        this.whole = Json.read(text);
    }

    private static final class Once {

        private static final Optional<OpenApi> READ = Optional.ofNullable(System.getenv(VARIABLE))
            .filter(file -> !file.isBlank())
            .map(file -> {
                try {
                    return new OpenApi(Files.readString(Path.of(file)));
                }
                catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });

    }

    /** Whether there is a description to check by. */
    static boolean isPresent() {
        return Once.READ.isPresent();
    }

    /** What the description says against this body; nothing if there is none. */
    static List<Violation> check(Endpoint endpoint, JsonNode body) {
        if (endpoint == Endpoint.UNKNOWN || body.isMissingNode()) {
            return List.of();
        }
        return Once.READ.flatMap(read -> read.bodyOf(endpoint))
            .map(schema -> errors(schema, asDescribed(endpoint, body)))
            .orElse(List.of());
    }

    /** What the description says against an answer of the stand-in's own. */
    static List<Violation> checkAnswer(Endpoint endpoint, JsonNode answer) {
        return Once.READ.flatMap(read -> read.newSchema(endpoint, ANSWER))
            .map(schema -> errors(schema, answer))
            .orElse(List.of());
    }

    private synchronized Optional<Schema> bodyOf(Endpoint endpoint) {
        return this.bodies.computeIfAbsent(endpoint, key -> newSchema(key, BODY));
    }

    private Optional<Schema> newSchema(Endpoint endpoint, String where) {
        JsonNode described = this.whole.path("paths")
            .path(endpoint.template())
            .path(endpoint.method().toLowerCase(Locale.ROOT))
            .at(where);
        if (described.isMissingNode()) {
            return Optional.empty();
        }
        ObjectNode definitions = Json.object();
        ObjectNode schema = Json.copy(alone(described, definitions));
        schema.set("$defs", definitions);
        return Optional.of(REGISTRY.getSchema(schema));
    }

    /**
     * A schema that stands alone: what it refers to is put among the definitions. Of the
     * whole description, that is a small part. A member that the description does not
     * name is a slip of the bot's, though JSON Schema would let it pass.
     */
    private JsonNode alone(JsonNode schema, ObjectNode definitions) {
        if (schema.isArray()) {
            var items = Json.array();
            schema.forEach(item -> items.add(alone(item, definitions)));
            return items;
        }
        if (!schema.isObject()) {
            return schema;
        }
        ObjectNode alone = Json.object();
        for (Map.Entry<String, JsonNode> member : schema.properties()) {
            if (member.getKey().equals("$ref")) {
                String name = member.getValue().asText().substring("#/components/schemas/".length());
                alone.put("$ref", "#/$defs/" + name);
                if (!definitions.has(name)) {
                    // There before it is looked into, for it may refer to itself.
                    definitions.putObject(name);
                    definitions.set(name, alone(this.whole.at("/components/schemas/" + name), definitions));
                }
            }
            else if (!member.getKey().startsWith("x-discord-")) {
                alone.set(member.getKey(), alone(member.getValue(), definitions));
            }
        }
        if (alone.path("properties").isObject() && !alone.has("additionalProperties") && !alone.has("allOf")) {
            alone.put("additionalProperties", false);
        }
        return alone;
    }

    private static List<Violation> errors(Schema schema, JsonNode body) {
        List<Error> errors = schema.validate(body);
        List<String> notMeant = errors.stream().flatMap(error -> otherAlternative(error).stream()).toList();
        List<Error> telling = errors.stream().filter(error -> !isUnion(error)).filter(error -> {
            String path = error.getEvaluationPath().toString();
            return notMeant.stream().noneMatch(path::startsWith);
        }).toList();
        return (telling.isEmpty() ? errors : telling).stream()
            .map(error -> new Violation(error.getInstanceLocation().toString(),
                    "%s, by Discord's OpenAPI description".formatted(error.getMessage()), false))
            .distinct()
            .limit(MOST_ERRORS)
            .toList();
    }

    private static boolean isUnion(Error error) {
        return Set.of("oneOf", "anyOf").contains(error.getKeyword());
    }

    /**
     * The alternative that is for another {@code type} than the body has, and so was not
     * meant: whatever else is wrong by it is of no interest.
     */
    private static Optional<String> otherAlternative(Error error) {
        Matcher alternative = ALTERNATIVE.matcher(error.getEvaluationPath().toString());
        return (Set.of("enum", "type").contains(error.getKeyword()) && alternative.matches())
                ? Optional.of(alternative.group(1) + "/") : Optional.empty();
    }

    /**
     * The body without what JDA sends otherwise than described, and Discord takes: three
     * members of a command and the recipient of direct messages as the other of text and
     * number, {@code nsfw}, and for every option that it has no completion.
     */
    private static JsonNode asDescribed(Endpoint endpoint, JsonNode body) {
        JsonNode described = body.deepCopy();
        if (endpoint == Endpoint.OPEN_DIRECT && described instanceof ObjectNode object) {
            object.put("recipient_id", object.path("recipient_id").asText());
        }
        if (endpoint == Endpoint.WRITE_COMMANDS) {
            described.forEach(OpenApi::commandAsDescribed);
        }
        return described;
    }

    private static void commandAsDescribed(JsonNode command) {
        if (command instanceof ObjectNode object) {
            object.remove("nsfw");
            for (String list : List.of("contexts", "integration_types")) {
                if (object.path(list).isArray()) {
                    var numbers = Json.array();
                    object.path(list).forEach(one -> numbers.add(one.asInt()));
                    object.set(list, numbers);
                }
            }
            if (object.path("default_member_permissions").isTextual()) {
                object.put("default_member_permissions", object.path("default_member_permissions").asLong());
            }
            object.findParents("autocomplete").forEach(option -> {
                if (!option.path("autocomplete").asBoolean()) {
                    ((ObjectNode) option).remove("autocomplete");
                }
            });
        }
    }

}
