package org.councilratings.slack.post;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

import com.slack.api.Slack;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.methods.response.chat.ChatUpdateResponse;
import com.slack.api.methods.response.views.ViewsOpenResponse;
import com.slack.api.model.view.View;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.councilratings.core.host.Pause;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.settings.Secret;
import org.councilratings.slack.render.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends to Slack, on the caller's thread, which waits until it has arrived or never will:
 * call it from a thread that has time. Where Slack says to wait, everybody who wants the
 * same of it waits. What may have arrived is never sent again.
 */
public final class Poster {

    private static final Logger LOG = LoggerFactory.getLogger(Poster.class);

    /** Why a response URL takes nothing more: half an hour, or five replies, are over. */
    public static final String EXPIRED = "response_url_expired";

    static final String PLATFORM = "slack";

    /** A response URL is good for as long. */
    private static final Duration WORTH_WAITING = Duration.ofMinutes(30);

    /** So that a Slack that hangs does not take every connection of the machine. */
    private static final int AT_ONCE = 64;

    private static final String RESPONSE_URL = "response_url";

    private static final String POST = "chat.postMessage";

    private static final String CHANGE = "chat.update";

    private static final String REMOVE = "chat.delete";

    private static final String UPDATE = "views.update";

    private static final String PUBLISH = "views.publish";

    private final Slack slack;

    private final Secret token;

    private final Workspace workspace;

    private final Pause pause;

    private final BotMetrics metrics;

    private final Semaphore toApi = new Semaphore(AT_ONCE);

    private final Semaphore toResponseUrls = new Semaphore(AT_ONCE);

    /**
     * Where Slack asked to wait: whoever wants the same of it goes one after the other.
     */
    private final Map<String, ReentrantLock> queues = new ConcurrentHashMap<>();

    public Poster(Slack slack, Secret token, Workspace workspace, Pause pause, BotMetrics metrics) {
        this.slack = slack;
        this.token = token;
        this.workspace = workspace;
        this.pause = pause;
        this.metrics = metrics;
    }

    /** Answers through the response URL of a command or a click. */
    public Sent respond(String responseUrl, Reply reply) {
        return send(RESPONSE_URL, RESPONSE_URL, responseUrl, () -> {
            try (Response response = this.slack.getHttpClient().postJsonBody(responseUrl, reply.toJson())) {
                return switch (response.code()) {
                    case 200 -> isOk(response.body()) ? new Verdict.Arrived("")
                            : new Verdict.Never(SlackConnection.UNCONFIRMED);
                    case 404, 410 -> new Verdict.Never(EXPIRED);
                    default -> Verdict.of(response.code(), response.header("Retry-After"));
                };
            }
        });
    }

    /** Slack says "ok", in one form or the other; a page of a proxy does not. */
    private static boolean isOk(@Nullable ResponseBody answer) throws IOException {
        String body = (answer == null) ? "" : answer.string().strip();
        return body.equals("ok") || body.replace(" ", "").startsWith("{\"ok\":true");
    }

    /**
     * Posts to somebody directly, where what they clicked takes no answer any more.
     */
    public Sent tell(String user, Message message) {
        return send(POST + " to somebody directly", POST, POST + " to " + user,
                () -> postTo(user, Optional.empty(), message));
    }

    /**
     * Posts into a channel, or into a thread of it; {@link Sent.Done} has the timestamp.
     */
    public Sent post(String channel, Optional<String> thread, Message message) {
        String what = POST + " to " + channel;
        return send(what, POST, what, () -> postTo(channel, thread, message));
    }

    /** Puts another message in the place of one that was posted. */
    public Sent change(String channel, String timestamp, Message message) {
        String what = CHANGE + " in " + channel;
        return send(what, CHANGE, what, () -> {
            ChatUpdateResponse response = api().chatUpdate(
                    request -> request.channel(channel).ts(timestamp).text(message.text()).blocks(message.blocks()));
            return Verdict.of(response, response.getTs());
        });
    }

    /** Takes away a message that was posted. */
    public Sent remove(String channel, String timestamp) {
        String what = REMOVE + " in " + channel;
        return send(what, REMOVE, what,
                () -> verdict(api().chatDelete(request -> request.channel(channel).ts(timestamp))));
    }

    private Verdict postTo(String channel, Optional<String> thread, Message message)
            throws IOException, SlackApiException {
        ChatPostMessageResponse response = api()
            .chatPostMessage(ChannelPost.request(channel, thread, ChannelPost.of(message)).build());
        return Verdict.of(response, response.getTs());
    }

    /** Opens a window for whoever clicked or commanded within the last three seconds. */
    public Sent open(String triggerId, View view) {
        return once("views.open", () -> {
            ViewsOpenResponse response = api().viewsOpen(request -> request.triggerId(triggerId).view(view));
            return Verdict.of(response, (response.getView() != null) ? response.getView().getId() : null);
        });
    }

    /** Shows something else in a window. */
    public Sent update(String viewId, View view) {
        return send(UPDATE, UPDATE, UPDATE,
                () -> verdict(api().viewsUpdate(request -> request.viewId(viewId).view(view))));
    }

    /** Shows somebody the App Home. */
    public Sent publish(String user, View view) {
        return send(PUBLISH, PUBLISH, PUBLISH,
                () -> verdict(api().viewsPublish(request -> request.userId(user).view(view))));
    }

    private MethodsClient api() {
        return this.slack.methods(this.token.value());
    }

    private static Verdict verdict(SlackApiTextResponse response) {
        return Verdict.of(response, null);
    }

    /** Without a second try: it would come too late. */
    private Sent once(String method, Attempt attempt) {
        return became(method, tried(method, attempt));
    }

    private Sent send(String what, String method, String kind, Attempt attempt) {
        try (Turn turn = new Turn(this.queues, kind)) {
            Wait growing = Wait.first();
            Duration waited = Duration.ZERO;
            while (true) {
                turn.await();
                Verdict verdict = tried(method, attempt);
                if (!(verdict instanceof Verdict.Later later)) {
                    return became(what, verdict);
                }
                Duration wait = growing.asked(later);
                if (waited.plus(wait).compareTo(WORTH_WAITING) > 0) {
                    return became(what, verdict);
                }
                if (later.asked().isPresent()) {
                    this.metrics.waited(PLATFORM);
                }
                if (later.asked().isEmpty() || turn.mustWait()) {
                    LOG.info("{}: {}, again in {} s", what, later.reason(), wait.toSeconds());
                    this.pause.lasting(wait);
                    waited = waited.plus(wait);
                    growing = growing.longer();
                }
            }
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return failed(what, "stopped");
        }
    }

    private Sent became(String what, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Arrived(String id) -> new Sent.Done(id);
            case Verdict.Later later -> failed(what, later.reason());
            case Verdict.Never(String reason) -> failed(what, reason);
            case Verdict.Refused(String reason) -> failed(what, reason);
        };
    }

    private Verdict tried(String method, Attempt attempt) {
        boolean needsToken = !method.equals(RESPONSE_URL);
        if (needsToken && this.workspace.isRefused()) {
            return new Verdict.Refused("token_refused");
        }
        Semaphore connections = needsToken ? this.toApi : this.toResponseUrls;
        connections.acquireUninterruptibly();
        Verdict verdict;
        try {
            verdict = SlackConnection.tried(attempt);
        }
        finally {
            connections.release();
        }
        if (verdict instanceof Verdict.Refused(String reason)) {
            this.workspace.refused(reason);
        }
        boolean isDoubtful = (verdict instanceof Verdict.Later later) ? later.asked().isEmpty()
                : verdict.equals(new Verdict.Never(SlackConnection.UNCONFIRMED));
        if (isDoubtful) {
            this.workspace.doubted();
        }
        return verdict;
    }

    private Sent failed(String what, String reason) {
        this.metrics.failedToPost(PLATFORM, reason);
        LOG.warn("{} failed: {}", what, reason);
        return new Sent.Failed(reason);
    }

}
