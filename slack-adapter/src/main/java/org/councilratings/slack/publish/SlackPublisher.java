package org.councilratings.slack.publish;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.answer.Outcome;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.settings.Secret;
import org.councilratings.core.subscription.Destination;
import org.councilratings.slack.post.ChannelPost;
import org.councilratings.slack.post.Obstacle;
import org.councilratings.slack.post.SlackConnection;
import org.councilratings.slack.post.Verdict;
import org.councilratings.slack.post.Workspace;
import org.councilratings.slack.render.SlackRenderer;
import org.councilratings.slack.render.SubscriptionButtons;

/**
 * Posts in Slack: the first message in the channel, the others in its thread. Slack has
 * no way to send something once only, so each message carries its mark as metadata, by
 * which it can be found again where the bot may look.
 *
 * @see <a href="https://docs.slack.dev/reference/methods/chat.postMessage">Slack on
 * chat.postMessage and its errors</a>
 */
public final class SlackPublisher implements Publisher {

    /** The kind of metadata that marks are. */
    static final String EVENT_TYPE = "council_ratings_post";

    /** The mark within it. */
    static final String MARK = "mark";

    /** Slack says of these that something may have been done. */
    private static final Set<String> DOUBTFUL = Set.of(SlackConnection.UNCONFIRMED, "internal_error", "fatal_error");

    /** Nothing was done, and the place is not to blame. */
    private static final Set<String> PASSING = Set.of("request_timeout", "message_limit_exceeded",
            "message_limits_exceeded", "external_channel_migrating");

    /** The same would be said everywhere. */
    private static final Set<String> EVERYWHERE = Set.of("missing_scope", "not_allowed_token_type", "no_permission",
            "access_denied", "ekm_access_denied", "accesslimited", "enterprise_is_restricted",
            "two_factor_setup_required");

    private final Slack slack;

    private final Secret token;

    private final Workspace workspace;

    private final History history;

    private final SlackRenderer renderer = new SlackRenderer();

    /**
     * A publisher.
     * @param clock by which it is known whether a message may still be on its way
     * @param onItsWay how long one may be
     */
    public SlackPublisher(Slack slack, Secret token, Workspace workspace, Clock clock, Duration onItsWay) {
        this.slack = slack;
        this.token = token;
        this.workspace = workspace;
        this.history = new History(slack, token, workspace, clock, onItsWay);
    }

    @Override
    public String platform() {
        return "slack";
    }

    @Override
    public List<String> render(Answer answer) {
        List<org.councilratings.slack.render.Message> messages = new ArrayList<>(this.renderer.post(answer));
        if (answer.outcome() != Outcome.HELP) {
            messages.set(0, SubscriptionButtons.underPost(messages.getFirst()));
        }
        return messages.stream().map(message -> ChannelPost.of(message).toString()).toList();
    }

    @Override
    public Sent send(Message message) {
        if (this.workspace.isRefused()) {
            return new Sent.Refused("Slack refuses the bot's token");
        }
        JsonObject body = JsonParser.parseString(message.body()).getAsJsonObject();
        Verdict verdict = SlackConnection.tried(() -> {
            ChatPostMessageResponse response = this.slack.methods(this.token.value())
                .chatPostMessage(ChannelPost.request(message.where().channel(), message.first(), body)
                    .metadataAsString(metadata(message.mark()))
                    .build());
            return Verdict.of(response, response.getTs());
        });
        Sent sent = became(verdict, message);
        switch (sent) {
            case Sent.Refused refused when verdict instanceof Verdict.Refused(String reason) ->
                this.workspace.refused(reason);
            case Sent.Doubtful doubtful -> this.workspace.doubted();
            case Sent.Later(String reason, var asked) when asked.isEmpty() -> this.workspace.doubted();
            default -> {
                // the message was answered, so Slack is there
            }
        }
        return sent;
    }

    private static String metadata(String mark) {
        JsonObject payload = new JsonObject();
        payload.addProperty(MARK, mark);
        JsonObject metadata = new JsonObject();
        metadata.addProperty("event_type", EVENT_TYPE);
        metadata.add("event_payload", payload);
        return metadata.toString();
    }

    private static Sent became(Verdict verdict, Message message) {
        return switch (verdict) {
            // without its id, the rest of a post could not be put below it
            case Verdict.Arrived(String id) -> id.isEmpty() ? doubtful("unconfirmed") : new Sent.Arrived(id);
            case Verdict.Later(String reason, var asked) ->
                new Sent.Later(asked.isPresent() ? "Slack asks to wait" : "Slack: " + reason, asked);
            case Verdict.Refused(String reason) ->
                new Sent.Refused("Slack refuses the bot's token (%s)".formatted(reason));
            case Verdict.Never(String reason) -> never(reason, message);
        };
    }

    private static Sent doubtful(String reason) {
        return new Sent.Doubtful("Slack did not confirm it"
                + (reason.equals(SlackConnection.UNCONFIRMED) ? "" : " (%s)".formatted(reason)));
    }

    private static Sent never(String error, Message message) {
        if (DOUBTFUL.contains(error)) {
            return doubtful(error);
        }
        // a status of HTTP: somebody between turned it away
        if (error.startsWith(Verdict.OF_HTTP) || PASSING.contains(error)) {
            return new Sent.Later("Slack: " + error, Optional.empty());
        }
        if (EVERYWHERE.contains(error)) {
            return new Sent.Refused("Slack does not let the bot post anywhere (%s)".formatted(error));
        }
        return Obstacle.of(error, message.where().isDirect())
            .<Sent>map(obstacle -> new Sent.Shut(obstacle.reason()))
            // no fault of the place: somebody may mend it here or at Slack
            .orElseGet(() -> new Sent.Later("Slack does not take the post (%s)".formatted(error), Optional.empty()));
    }

    @Override
    public Sight look(Message message, Instant since) {
        return this.history.look(message, since);
    }

    /** Slack leads on from there to the workspace. */
    @Override
    public Optional<URI> link(Destination where, String message) {
        return Optional
            .of(URI.create("https://slack.com/archives/%s/p%s".formatted(where.channel(), message.replace(".", ""))));
    }

}
