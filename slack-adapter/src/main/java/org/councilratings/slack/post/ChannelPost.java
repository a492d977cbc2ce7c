package org.councilratings.slack.post;

import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.methods.request.chat.ChatPostMessageRequest.ChatPostMessageRequestBuilder;
import com.slack.api.util.json.GsonFactory;
import org.councilratings.slack.render.Message;

/**
 * What is posted in a channel, without where it goes: an answer at once, or a post that
 * is kept until it is sent.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">Slack on
 * posting</a>
 */
public final class ChannelPost {

    private static final Gson GSON = GsonFactory.createSnakeCase();

    private static final String TEXT = "text";

    private static final String BLOCKS = "blocks";

    private static final String UNFURL_LINKS = "unfurl_links";

    private static final String UNFURL_MEDIA = "unfurl_media";

    private ChannelPost() {
    }

    /** As Slack reads it. Pages that it links to are not shown below it. */
    public static JsonObject of(Message message) {
        JsonObject body = new JsonObject();
        body.addProperty(TEXT, message.text());
        body.add(BLOCKS, GSON.toJsonTree(message.blocks()));
        body.addProperty(UNFURL_LINKS, false);
        body.addProperty(UNFURL_MEDIA, false);
        return body;
    }

    /**
     * The call that posts one.
     * @param thread in which thread it stands; empty for the conversation itself
     * @param body what {@link #of} gave
     */
    public static ChatPostMessageRequestBuilder request(String channel, Optional<String> thread, JsonObject body) {
        return ChatPostMessageRequest.builder()
            .channel(channel)
            .threadTs(thread.orElse(null))
            .text(body.get(TEXT).getAsString())
            .blocksAsString(body.get(BLOCKS).toString())
            .unfurlLinks(body.get(UNFURL_LINKS).getAsBoolean())
            .unfurlMedia(body.get(UNFURL_MEDIA).getAsBoolean());
    }

}
