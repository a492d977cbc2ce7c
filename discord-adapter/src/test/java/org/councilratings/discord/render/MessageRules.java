package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/** What Discord wants of a message with components, checked as it goes over the wire. */
final class MessageRules {

    private static final int ROW = 1;

    private static final int BUTTON = 2;

    private static final int SELECT = 3;

    private static final int TEXT = 10;

    private static final int SEPARATOR = 14;

    private static final int CONTAINER = 17;

    /** Discord takes no longer number of a message. */
    private static final String LONGEST_MARK = "m".repeat(25);

    private final List<String> broken = new ArrayList<>();

    private final Set<String> ids = new HashSet<>();

    private int components;

    private int characters;

    private MessageRules() {
    }

    /** The rules that it breaks, each with what breaks it. */
    static List<String> brokenBy(MessageCreateData message) {
        return brokenBy(message.toData());
    }

    /** The rules that it breaks as a message of a post, with the longest mark. */
    static List<String> brokenByPost(MessageCreateData message) {
        DataObject body = DataObject.fromJson(message.toData().toString());
        PostMark.put(body, LONGEST_MARK);
        List<String> broken = brokenBy(body);
        if (!PostMark.isIn(body, LONGEST_MARK)) {
            broken.add("its mark is found again");
        }
        return broken;
    }

    private static List<String> brokenBy(DataObject json) {
        MessageRules rules = new MessageRules();
        rules.must((json.getInt("flags") & (1 << 15)) != 0, "components are announced by a flag");
        DataObject mentions = json.getObject("allowed_mentions");
        rules.must(mentions.getArray("parse").isEmpty() && !mentions.getBoolean("replied_user"), "nobody is notified");
        rules.must(json.getString("content", "").isEmpty(), "text stands in components");
        rules.all(json.getArray("components"), Set.of(ROW, CONTAINER));
        rules.must(rules.components <= 40, "40 components: " + rules.components);
        rules.must(rules.characters <= 4_000, "4,000 characters: " + rules.characters);
        return rules.broken;
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            this.broken.add(rule);
        }
    }

    private void all(DataArray children, Set<Integer> types) {
        must(!children.isEmpty(), "nothing is empty");
        for (int i = 0; i < children.length(); i++) {
            DataObject child = children.getObject(i);
            must(types.contains(child.getInt("type")), "may not stand here: " + child);
            component(child);
        }
    }

    private void component(DataObject component) {
        this.components++;
        switch (component.getInt("type")) {
            case ROW -> row(component.getArray("components"));
            case BUTTON -> button(component);
            case SELECT -> select(component);
            case TEXT -> {
                this.characters += component.getString("content").length();
                must(!component.getString("content").isBlank(), "no text is blank");
            }
            case CONTAINER -> all(component.getArray("components"), Set.of(ROW, TEXT, SEPARATOR));
            case SEPARATOR -> {
            }
            default -> must(false, "not used here: " + component);
        }
    }

    private void row(DataArray children) {
        all(children, Set.of(BUTTON, SELECT));
        boolean hasSelect = children.stream(DataArray::getObject).anyMatch(child -> child.getInt("type") == SELECT);
        must(children.length() <= (hasSelect ? 1 : 5), "five buttons or one menu in a row: " + children);
    }

    private void button(DataObject button) {
        id(button.getString("custom_id"));
        text(button.getString("label"), 80, "label");
    }

    private void select(DataObject select) {
        id(select.getString("custom_id"));
        text(select.getString("placeholder"), 150, "placeholder");
        DataArray options = select.getArray("options");
        must(!options.isEmpty() && options.length() <= 25, "25 options: " + options.length());
        Set<String> values = new HashSet<>();
        for (int i = 0; i < options.length(); i++) {
            DataObject option = options.getObject(i);
            text(option.getString("label"), 100, "option");
            text(option.getString("value"), 100, "value");
            must(values.add(option.getString("value")), "no value twice: " + option);
        }
    }

    private void id(String id) {
        text(id, 100, "id");
        must(this.ids.add(id), "no id twice: " + id);
    }

    private void text(String text, int most, String what) {
        must(!text.isBlank() && text.length() <= most, "%s of 1 to %d characters: %s".formatted(what, most, text));
    }

}
