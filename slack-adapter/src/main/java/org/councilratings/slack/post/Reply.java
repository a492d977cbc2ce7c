package org.councilratings.slack.post;

import java.util.Optional;

import com.google.gson.JsonObject;
import org.councilratings.core.answer.Answer;
import org.councilratings.slack.render.Message;

/**
 * What is sent to a response URL.
 *
 * @param message what is shown; empty to show nothing
 * @param isForEverybody whether the channel sees it, or only the one who asked
 * @param thread in which thread it is shown
 * @param removesOriginal whether what was clicked goes away
 * @see <a href="https://docs.slack.dev/interactivity/handling-user-interaction">Slack on
 * response URLs</a>
 */
public record Reply(Optional<Message> message, boolean isForEverybody, Optional<String> thread,
        boolean removesOriginal) {

    /** For everybody in the channel. */
    public static Reply forEverybody(Message message) {
        return new Reply(Optional.of(message), true, Optional.empty(), false);
    }

    /** For the one who asked. */
    public static Reply forTheAsker(Message message) {
        return new Reply(Optional.of(message), false, Optional.empty(), false);
    }

    /** For everybody if it is news for everybody, else for the one who asked. */
    public static Reply of(Answer answer, Message message) {
        return answer.isForEverybody() ? forEverybody(message) : forTheAsker(message);
    }

    /** Takes away what was clicked. */
    public static Reply removal() {
        return new Reply(Optional.empty(), false, Optional.empty(), true);
    }

    /** As Slack reads it. */
    public JsonObject toJson() {
        JsonObject body = new JsonObject();
        this.message.ifPresent(shown -> {
            body.addProperty("response_type", this.isForEverybody ? "in_channel" : "ephemeral");
            body.addProperty("replace_original", false);
            this.thread.ifPresent(thread -> body.addProperty("thread_ts", thread));
            ChannelPost.of(shown).asMap().forEach(body::add);
        });
        if (this.removesOriginal) {
            body.addProperty("delete_original", true);
        }
        return body;
    }

}
