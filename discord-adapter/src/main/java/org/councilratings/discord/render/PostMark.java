package org.councilratings.discord.render;

import java.util.regex.Pattern;

import net.dv8tion.jda.api.components.Component;
import net.dv8tion.jda.api.components.buttons.ButtonStyle;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;

/**
 * The mark of a message that nobody asked for just now: in the id of its button, since
 * Discord shows that to us again in old messages, and shows nothing else to us alone. The
 * button tells whoever wants to know why such posts come, and how to change or stop them.
 */
public final class PostMark {

    /** How many components it takes: a row, and the button. */
    static final int COMPONENTS = 2;

    private static final String LABEL = "Change or stop these posts";

    private static final String PREFIX = "post.";

    private static final Pattern ID = Pattern.compile("post\\.[A-Za-z0-9-]{1,25}");

    private static final String BODY_PARTS = "components";

    private PostMark() {
    }

    /** Whether an id is that of such a button. */
    public static boolean isOn(String componentId) {
        return ID.matcher(componentId).matches();
    }

    /**
     * Puts the button into the body of a message.
     * @param mark at most 25 letters, digits and hyphens
     */
    public static void put(DataObject body, String mark) {
        DataObject button = DataObject.empty()
            .put("type", Component.Type.BUTTON.getKey())
            .put("style", ButtonStyle.SECONDARY.getKey())
            .put("label", LABEL)
            .put("custom_id", PREFIX + mark);
        DataObject row = DataObject.empty()
            .put("type", Component.Type.ACTION_ROW.getKey())
            .put(BODY_PARTS, DataArray.empty().add(button));
        body.put(BODY_PARTS, body.optArray(BODY_PARTS).orElseGet(DataArray::empty).add(row));
    }

    /** Whether a message, as Discord gives it, has this mark. */
    public static boolean isIn(DataObject message, String mark) {
        return message.optArray(BODY_PARTS).filter(parts -> holds(parts, PREFIX + mark)).isPresent();
    }

    private static boolean holds(DataArray parts, String id) {
        return parts.stream(DataArray::getObject)
            .anyMatch(part -> part.getString("custom_id", "").equals(id)
                    || part.optArray(BODY_PARTS).filter(inside -> holds(inside, id)).isPresent());
    }

}
