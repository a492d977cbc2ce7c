package org.councilratings.slack.listen;

import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import org.councilratings.core.conversation.Where;

/**
 * Where a click happened, and so where its answer goes.
 *
 * @param responseUrl takes the answer
 * @param where the thread that remembers it
 * @param thread in which it is shown; empty for the conversation itself
 * @param isPrivate whether only the asker saw what was clicked
 */
record Place(String responseUrl, Where where, Optional<String> thread, boolean isPrivate) {

    /** In a message: what everybody sees is answered below it. */
    static Place of(BlockActionPayload click) {
        BlockActionPayload.Container container = click.getContainer();
        String channel = (click.getChannel() != null) ? click.getChannel().getId() : container.getChannelId();
        boolean isDirect = channel.startsWith("D");
        Optional<String> thread = Optional.ofNullable(container.getThreadTs());
        if (!container.isEphemeral() && !isDirect) {
            thread = thread.or(() -> Optional.ofNullable(container.getMessageTs()));
        }
        boolean remembers = isDirect || thread.isPresent();
        return new Place(click.getResponseUrl(),
                remembers ? where(click.getTeam().getId(), channel, thread) : Where.nowhere(), thread,
                container.isEphemeral());
    }

    /** The memory of a thread, or of a direct conversation outside threads. */
    static Where where(String team, String channel, Optional<String> thread) {
        return new Where("slack:%s:%s:%s".formatted(team, channel, thread.orElse("")));
    }

}
