package org.councilratings.slack.publish;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * wrote there is not read, and dropped at once. Slack may allow no more than a page of
 * fifteen messages in a minute, so a look that it cuts short goes on where it stopped.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/conversations.history">Slack on
 * conversations.history</a>
 */
final class History {

    /** Our clock may be as far ahead of Slack's. */
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** Slack gives some apps fewer. */
    private static final int LIMIT = 200;

    private static final int PAGES_AT_ONCE = 20;

    /** Longer than anything waits before it looks again. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    private static final long MOST_REMEMBERED = 10_000;

    private static final String OF_ANOTHER_READING = "invalid_cursor";

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

    /** How far each look came that was cut short: where its next page begins. */
    private final Cache<Look, String> readTo = Caffeine.newBuilder()
        .expireAfterWrite(REMEMBERED)
        .maximumSize(MOST_REMEMBERED)
        .build();

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
        Duration unsettled = Duration.between(this.clock.instant(), since.plus(this.onItsWay));
        if (unsettled.isPositive()) {
            return first(message, since, unsettled);
        }
        return all(new Look(message.mark(), since), message);
    }

    /**
     * A look whose answer is final: what was sent is there by now, or never will be.
     *
     * @param since as long as it is the same, nothing was sent meanwhile
     */
    private record Look(String mark, Instant since) {
    }

    /**
     * Only the newest: all will have to be read again if it is not among them.
     */
    private Sight first(Publisher.Message message, Instant since, Duration unsettled) {
        AtomicReference<@Nullable Page> read = new AtomicReference<>();
        Verdict verdict = SlackConnection.tried(() -> ask(message, since, Optional.empty(), read));
        Page page = read.get();
        if (page == null) {
            return unread(verdict);
        }
        return page.found()
            .<Sight>map(Sight.There::new)
            .orElseGet(() -> new Sight.Later("it may still be on its way", Optional.of(unsettled)));
    }

    private Sight all(Look look, Publisher.Message message) {
        Optional<String> from = Optional.ofNullable(this.readTo.getIfPresent(look));
        for (int number = 0; number < PAGES_AT_ONCE; number++) {
            AtomicReference<@Nullable Page> read = new AtomicReference<>();
            Optional<String> cursor = from;
            Verdict verdict = SlackConnection.tried(() -> ask(message, look.since(), cursor, read));
            Page page = read.get();
            if (page == null) {
                if (verdict.equals(new Verdict.Never(OF_ANOTHER_READING))) {
                    this.readTo.invalidate(look);
                }
                return unread(verdict);
            }
            if (page.found().isPresent()) {
                return new Sight.There(page.found().get());
            }
            from = page.next();
            if (from.isEmpty()) {
                this.readTo.invalidate(look);
                return new Sight.NotThere();
            }
            this.readTo.put(look, from.get());
        }
        return new Sight.Later("much was written there since, and I have not yet read all of it");
    }

    private Verdict ask(Publisher.Message message, Instant since, Optional<String> cursor,
            AtomicReference<@Nullable Page> read) throws IOException, SlackApiException {
        MethodsClient api = this.slack.methods(this.token.value());
        String channel = message.where().channel();
        String oldest = since.minus(CLOCKS_DIFFER).getEpochSecond() + ".000000";
        // and up to now: a process may stand still for long, and then send after all
        if (message.first().isPresent()) {
            ConversationsRepliesResponse replies = api.conversationsReplies(request -> request.channel(channel)
                .ts(message.first().get())
                .oldest(oldest)
                .includeAllMetadata(true)
                .limit(LIMIT)
                .cursor(cursor.orElse(null)));
            return keep(replies, replies.getMessages(), replies.getResponseMetadata(), message.mark(), read);
        }
        ConversationsHistoryResponse history = api.conversationsHistory(request -> request.channel(channel)
            .oldest(oldest)
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
            case Verdict.Later(String reason, var asked) -> new Sight.Later("Slack: " + reason, asked);
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
