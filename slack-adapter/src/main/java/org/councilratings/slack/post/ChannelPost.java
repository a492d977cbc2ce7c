package org.councilratings.slack.post;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.util.json.GsonFactory;
import org.councilratings.slack.render.Message;

/**
 * What is posted in a channel, without where it goes.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">Slack on
 * posting</a>
 */
public final class ChannelPost {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private ChannelPost() {
    }

    /** As Slack reads it. Pages that it links to are not shown below it. */
    public static JsonObject of(Message message) {
        JsonObject body = new JsonObject();
        body.addProperty("text", message.text());
        body.add("blocks", GSON.toJsonTree(message.blocks()));
        body.addProperty("unfurl_links", false);
        body.addProperty("unfurl_media", false);
        return body;
    }

}
