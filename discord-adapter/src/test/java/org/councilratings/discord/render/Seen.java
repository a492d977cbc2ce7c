package org.councilratings.discord.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.api.utils.messages.MessageCreateData;

/**
 * A message as somebody has it before them.
 *
 * @param text all words, those on buttons and in menus too, a line each
 * @param markup the texts as Discord reads them
 * @param links the addresses that can be opened
 * @param ids what each click wants
 */
record Seen(String text, List<String> markup, List<String> links, List<Optional<ComponentId>> ids) {

    static Seen of(MessageCreateData message) {
        Seen seen = new Seen("", new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        StringBuilder text = new StringBuilder();
        collect(message.toData().getArray("components"), text, seen);
        return new Seen(text.toString().stripTrailing(), seen.markup, seen.links, seen.ids);
    }

    private static void collect(DataArray components, StringBuilder text, Seen seen) {
        components.stream(DataArray::getObject).forEach(component -> {
            Optional.ofNullable(component.getString("content", null)).ifPresent(markup -> {
                Markdown read = Markdown.of(markup);
                seen.markup.add(markup);
                seen.links.addAll(read.links());
                text.append(read.seen()).append('\n');
            });
            Optional.ofNullable(component.getString("label", null))
                .ifPresent(label -> text.append('[').append(label).append("]\n"));
            Optional.ofNullable(component.getString("custom_id", null))
                .ifPresent(id -> wants(id, component, text, seen));
            component.optArray("components").ifPresent(children -> collect(children, text, seen));
        });
    }

    private static void wants(String id, DataObject component, StringBuilder text, Seen seen) {
        if (component.optArray("options").isEmpty()) {
            seen.ids.add(ComponentId.read(id, List.of()));
            return;
        }
        text.append('[').append(component.getString("placeholder")).append("]\n");
        component.getArray("options").stream(DataArray::getObject).forEach(option -> {
            text.append("  [").append(option.getString("label")).append("]\n");
            seen.ids.add(ComponentId.read(id, List.of(option.getString("value"))));
        });
    }

}
