package org.councilratings.slack.standin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/**
 * Whether Slack takes a message, a view or suggested options, and whether they are safe:
 * a schema holds the limits that Block Kit documents, and the code holds what a schema
 * cannot say.
 */
public final class BlockKitRules {

    /**
     * More than this in all blocks together is refused, although nothing documents it.
     */
    private static final int TEXT_IN_BLOCKS = 13_000;

    private static final int BYTES_OF_VIEW = 250_000;

    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt);");

    private static final Pattern LINK = Pattern.compile("<https?://[^\\s<>|]+\\|[^<>|]+>");

    private static final SchemaRegistry REGISTRY = SchemaRegistry
        .withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static final String SCHEMA = "classpath:org/councilratings/slack/standin/block-kit.schema.json#/$defs/";

    private final JsonNode whole;

    private final List<Violation> found = new ArrayList<>();

    private BlockKitRules(JsonNode whole) {
        this.whole = whole;
    }

    /** The parameters of {@code chat.postMessage} and its kin. */
    public static List<Violation> message(JsonNode body) {
        return new BlockKitRules(body).schema("message").saysSomething().topText().texts(TEXT_IN_BLOCKS).blocks().found;
    }

    /** What is posted to a response URL, or answered to a slash command. */
    public static List<Violation> responseUrl(JsonNode body) {
        BlockKitRules rules = new BlockKitRules(body).schema("response");
        if (!body.path("delete_original").asBoolean()) {
            rules.saysSomething();
        }
        return rules.topText().texts(TEXT_IN_BLOCKS).blocks().found;
    }

    /** A modal or a home. */
    public static List<Violation> view(JsonNode view) {
        return new BlockKitRules(view).schema("view").texts(BYTES_OF_VIEW).blocks().submit().size().found;
    }

    /** The answer to letters typed into a menu. */
    public static List<Violation> options(JsonNode body) {
        return new BlockKitRules(body).schema("suggestions").texts(BYTES_OF_VIEW).found;
    }

    private BlockKitRules schema(String what) {
        Schema schema = REGISTRY.getSchema(SchemaLocation.of(SCHEMA + what));
        for (Error error : schema.validate(this.whole)) {
            broken(error.getInstanceLocation().toString(), error.getMessage());
        }
        return this;
    }

    private void broken(String pointer, String rule) {
        this.found.add(new Violation(pointer, rule));
    }

    /** Screen readers and notifications read the text at the top, not the blocks. */
    private BlockKitRules saysSomething() {
        if (this.whole.path("text").asText().isBlank()) {
            broken("/text", "a text at the top says what the blocks say");
        }
        return this;
    }

    private BlockKitRules topText() {
        escaping("/text", this.whole.path("text").asText(), true);
        return this;
    }

    private BlockKitRules texts(int most) {
        int characters = texts("", this.whole);
        if (characters > most) {
            broken("/blocks", "%d characters of text in all blocks, of at most %d".formatted(characters, most));
        }
        return this;
    }

    /**
     * @return how many characters of text there are
     */
    private int texts(String pointer, JsonNode node) {
        int characters = 0;
        String type = node.path("type").asText();
        boolean plain = type.equals("plain_text");
        if ((plain || type.equals("mrkdwn") || type.equals("markdown")) && node.path("text").isTextual()) {
            String text = node.path("text").asText();
            escaping(pointer + "/text", text, !plain);
            characters += text.length();
        }
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (!member.getKey().equals("metadata")) {
                characters += texts(pointer + "/" + escapedStep(member.getKey()), member.getValue());
            }
        }
        for (int index = 0; node.isArray() && index < node.size(); index++) {
            characters += texts(pointer + "/" + index, node.get(index));
        }
        return characters;
    }

    private static String escapedStep(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /**
     * Whatever people or reports wrote must not become a mention, a link or an entity.
     */
    private void escaping(String pointer, String text, boolean linksWork) {
        String rest = linksWork ? LINK.matcher(text).replaceAll("") : text;
        if (rest.contains("<")) {
            broken(pointer, "\"<\" is written &lt;, except in a link <https://…|label>, and that not in plain text");
        }
        if (ENTITY.matcher(text).replaceAll("").contains("&")) {
            broken(pointer, "\"&\" is written &amp;");
        }
    }

    private BlockKitRules blocks() {
        Set<String> blockIds = new HashSet<>();
        JsonNode blocks = this.whole.path("blocks");
        for (int index = 0; index < blocks.size(); index++) {
            JsonNode block = blocks.get(index);
            String pointer = "/blocks/" + index;
            String id = block.path("block_id").asText();
            if (!id.isEmpty() && !blockIds.add(id)) {
                broken(pointer + "/block_id", "block_id %s stands twice".formatted(id));
            }
            Set<String> actionIds = new HashSet<>();
            JsonNode elements = block.path("elements");
            for (int place = 0; place < elements.size(); place++) {
                String action = elements.get(place).path("action_id").asText();
                if (!action.isEmpty() && !actionIds.add(action)) {
                    broken("%s/elements/%d/action_id".formatted(pointer, place),
                            "action_id %s stands twice in one block".formatted(action));
                }
            }
        }
        return this;
    }

    private BlockKitRules submit() {
        boolean modal = this.whole.path("type").asText().equals("modal");
        boolean input = this.whole.path("blocks").findValuesAsText("type").contains("input");
        if (modal && input && !this.whole.has("submit")) {
            broken("/submit", "a modal with an input block has a submit button");
        }
        return this;
    }

    private BlockKitRules size() {
        int bytes = this.whole.toString().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > BYTES_OF_VIEW) {
            broken("", "%d bytes in a view, of at most %d".formatted(bytes, BYTES_OF_VIEW));
        }
        return this;
    }

}
