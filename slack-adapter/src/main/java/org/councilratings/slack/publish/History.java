package org.councilratings.slack.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.post.Verdict;
import org.councilratings.slack.post.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * Looks back in a conversation for a message of our own, by its mark alone: what others
 * wrote there is not read, and dropped at once.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/conversations.history">Slack on
 * conversations.history</a>
 */
final class History {

    /** Our clock may be as far from Slack's. */
    private static final Duration BEFORE = Duration.ofMinutes(10);

    private static final Duration AFTER = Duration.ofMinutes(20);

    /** As many as Slack gives to every app. */
    private static final int LIMIT = 15;

    /** Where people write more than so many times fifteen messages meanwhile. */
    private static final int MOST_PAGES = 20;

    /** What does not change by waiting. */
    private static final Set<String> FOR_GOOD = Set.of("missing_scope", "not_allowed_token_type", "no_permission",
            "access_denied", "ekm_access_denied", "accesslimited", "channel_not_found", "not_in_channel",
            "thread_not_found", "method_not_supported_for_channel_type", "channel_type_not_supported",
            "team_access_not_granted", "is_archived", "method_deprecated");

    private final Slack slack;

    private final Secret token;

    private final Workspace workspace;

    private final Clock clock;

    private final Duration onItsWay;

    /**
     * @param onItsWay before that, a request that was given up may still come through
     */
    History(Slack slack, Secret token, Workspace workspace, Clock clock, Duration onItsWay) {
        this.slack = slack;
        this.token = token;
        this.workspace = workspace;
        this.clock = clock;
        this.onItsWay = onItsWay;
    }

    /**
     * A part of what was written.
     *
     * @param found the id of the message that was looked for
     * @param next by which the part before it is asked for; empty where that was all
     */
    private record Page(Optional<String> found, Optional<String> next) {
    }

    Sight look(Publisher.Message message, Instant since) {
        if (message.where().channel().startsWith("U") || message.where().channel().startsWith("W")) {
            return new Sight.Unknowable("which conversation a notice to a person went to, Slack tells only on sending");
        }
        if (this.workspace.isRefused()) {
            return new Sight.Later("Slack refuses the bot's token");
        }
        boolean isSettled = !this.clock.instant().isBefore(since.plus(this.onItsWay));
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < MOST_PAGES; page++) {
            AtomicReference<@Nullable Page> read = new AtomicReference<>();
            Optional<String> from = cursor;
            Verdict verdict = SlackConnection.tried(() -> ask(message, since, from, read));
            Page got = read.get();
            if (!(verdict instanceof Verdict.Arrived) || got == null) {
                return unread(verdict);
            }
            if (got.found().isPresent()) {
                return new Sight.There(got.found().get());
            }
            cursor = got.next();
            if (cursor.isEmpty()) {
                return isSettled ? new Sight.NotThere() : new Sight.Later("it may still be on its way");
            }
        }
        return new Sight.Unknowable("too much was written there since");
    }

    private Verdict ask(Publisher.Message message, Instant since, Optional<String> cursor,
            AtomicReference<@Nullable Page> read) throws IOException, SlackApiException {
        MethodsClient api = this.slack.methods(this.token.value());
        String channel = message.where().channel();
        String oldest = since.minus(BEFORE).getEpochSecond() + ".000000";
        String latest = since.plus(AFTER).getEpochSecond() + ".000000";
        if (message.first().isPresent()) {
            ConversationsRepliesResponse replies = api.conversationsReplies(request -> request.channel(channel)
                .ts(message.first().get())
                .oldest(oldest)
                .latest(latest)
                .inclusive(true)
                .includeAllMetadata(true)
                .limit(LIMIT)
                .cursor(cursor.orElse(null)));
            return keep(replies, replies.getMessages(), replies.getResponseMetadata(), message.mark(), read);
        }
        ConversationsHistoryResponse history = api.conversationsHistory(request -> request.channel(channel)
            .oldest(oldest)
            .latest(latest)
            .inclusive(true)
            .includeAllMetadata(true)
            .limit(LIMIT)
            .cursor(cursor.orElse(null)));
        return keep(history, history.getMessages(), history.getResponseMetadata(), message.mark(), read);
    }

    private static Verdict keep(SlackApiTextResponse response, @Nullable List<Message> messages,
            @Nullable ResponseMetadata more, String mark, AtomicReference<@Nullable Page> read) {
        if (response.isOk() && messages != null) {
            Optional<String> next = Optional.ofNullable(more)
                .map(ResponseMetadata::getNextCursor)
                .filter(text -> !text.isEmpty());
            read.set(new Page(messages.stream().filter(one -> isMarked(one, mark)).map(Message::getTs).findFirst(),
                    next));
        }
        return Verdict.of(response, "");
    }

    private static boolean isMarked(Message message, String mark) {
        Message.Metadata metadata = message.getMetadata();
        return metadata != null && SlackPublisher.EVENT_TYPE.equals(metadata.getEventType())
                && metadata.getEventPayload() != null
                && mark.equals(metadata.getEventPayload().get(SlackPublisher.MARK));
    }

    private Sight unread(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Arrived arrived -> new Sight.Later("Slack's answer could not be read");
            case Verdict.Later(String reason, var asked) -> new Sight.Later("Slack: " + reason);
            case Verdict.Refused(String reason) -> {
                this.workspace.refused(reason);
                yield new Sight.Later("Slack refuses the bot's token (%s)".formatted(reason));
            }
            case Verdict.Never(String error) when error.equals("missing_scope") ->
                new Sight.Unknowable("I have no permission to look back in this channel (%s)".formatted(error));
            case Verdict.Never(String error) ->
                FOR_GOOD.contains(error) ? new Sight.Unknowable("I cannot look back there (%s)".formatted(error))
                        : new Sight.Later("Slack: " + error);
        };
    }

}
