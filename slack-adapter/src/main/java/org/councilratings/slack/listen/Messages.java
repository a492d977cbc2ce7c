package org.councilratings.slack.listen;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.model.event.MessageFileShareEvent;
import com.slack.api.model.event.MessageThreadBroadcastEvent;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.conversation.Where;
import org.councilratings.core.state.EventsSeen;
import org.councilratings.slack.post.Poster;
import org.jspecify.annotations.Nullable;

/**
 * Mentions in a channel, answered in their thread, and direct messages, answered in the
 * conversation. What bots wrote, and what was edited, is not asked. Slack sends an event
 * again when it is in doubt, at times under another id: each message is answered once,
 * also after a restart.
 */
final class Messages {

    private final Desk desk;

    private final EventsSeen seen;

    private final Supplier<Optional<String>> ourselves;

    Messages(Desk desk, EventsSeen seen, Supplier<Optional<String>> ourselves) {
        this.desk = desk;
        this.seen = seen;
        this.ourselves = ourselves;
    }

    Response mention(EventsApiPayload<AppMentionEvent> payload, EventContext context) {
        AppMentionEvent event = payload.getEvent();
        if (isPersons(event.getUser(), event.getBotId()) && event.getEdited() == null) {
            String thread = (event.getThreadTs() != null) ? event.getThreadTs() : event.getTs();
            answer("mention", payload,
                    new Said(event.getChannel(), event.getTs(), Optional.of(thread), event.getText()));
        }
        return context.ack();
    }

    Response direct(EventsApiPayload<MessageEvent> payload, EventContext context) {
        MessageEvent event = payload.getEvent();
        if (event.getEdited() == null) {
            direct(payload, event.getChannelType(), event.getUser(), event.getBotId(), new Said(event.getChannel(),
                    event.getTs(), Optional.ofNullable(event.getThreadTs()), event.getText()));
        }
        return context.ack();
    }

    /** With a file, of which nothing is read. */
    Response withFile(EventsApiPayload<MessageFileShareEvent> payload, EventContext context) {
        MessageFileShareEvent event = payload.getEvent();
        direct(payload, event.getChannelType(), event.getUser(), null,
                new Said(event.getChannel(), event.getTs(), Optional.ofNullable(event.getThreadTs()), event.getText()));
        return context.ack();
    }

    /** In a thread, and shown outside it as well. */
    Response broadcast(EventsApiPayload<MessageThreadBroadcastEvent> payload, EventContext context) {
        MessageThreadBroadcastEvent event = payload.getEvent();
        direct(payload, event.getChannelType(), event.getUser(), null,
                new Said(event.getChannel(), event.getTs(), Optional.ofNullable(event.getThreadTs()), event.getText()));
        return context.ack();
    }

    private void direct(EventsApiPayload<?> payload, @Nullable String channelType, @Nullable String user,
            @Nullable String bot, Said said) {
        if ("im".equals(channelType) && isPersons(user, bot)) {
            answer("direct", payload, said);
        }
    }

    /**
     * What somebody wrote.
     *
     * @param timestamp Slack's id of the message within its channel
     * @param thread where the answer belongs; empty for the conversation itself
     */
    private record Said(String channel, String timestamp, Optional<String> thread, @Nullable String text) {
    }

    private boolean isPersons(@Nullable String user, @Nullable String bot) {
        return user != null && bot == null && this.ourselves.get().filter(user::equals).isEmpty();
    }

    private void answer(String surface, EventsApiPayload<?> payload, Said said) {
        String team = payload.getTeamId();
        List<String> keys = List.of("slack:event:" + payload.getEventId(),
                "slack:message:%s:%s:%s".formatted(team, said.channel(), said.timestamp()));
        this.desk.answerEvent(surface, () -> {
            if (!this.seen.claim(keys)) {
                this.desk.seenBefore();
                return Optional.empty();
            }
            Where where = Place.where(team, said.channel(), said.thread());
            Answer answer = this.desk.bot().ask(Optional.ofNullable(said.text()).orElse(""), where);
            Poster poster = this.desk.poster();
            poster.post(said.channel(), said.thread(), this.desk.renderer().first(answer));
            return Optional.of(answer);
        }, apology -> this.desk.poster().post(said.channel(), said.thread(), apology));
    }

}
