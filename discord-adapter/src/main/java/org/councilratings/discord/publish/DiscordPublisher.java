package org.councilratings.discord.publish;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.api.utils.data.DataObject;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.councilratings.core.answer.Answer;
import org.councilratings.core.delivery.Publisher;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.delivery.Sight;
import org.councilratings.core.subscription.Destination;
import org.councilratings.discord.connect.Attempt;
import org.councilratings.discord.render.DiscordRenderer;
import org.councilratings.discord.render.PostMark;

/**
 * Posts in Discord. Each carries its mark twice: as a number by which Discord knows it
 * for some minutes, so that it is not there twice, and on its button, where it is found
 * for ever. A direct destination is named by the person's id: the conversation is opened
 * for each message, since people close them.
 */
public final class DiscordPublisher implements Publisher {

    /** As destinations name it. */
    public static final String PLATFORM = "discord";

    /** Longer than a call takes that goes well, or that waits its turn. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The HTTP client gives up what has left before that. */
    private static final Duration LAST_PATIENCE = Duration.ofSeconds(45);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private static final String NOT_CONNECTED = "not connected to Discord";

    private final Supplier<Optional<JDA>> reached;

    private final Supplier<Boolean> isRefused;

    private final Clock clock;

    private final DiscordRenderer renderer = new DiscordRenderer();

    /**
     * A publisher.
     * @param reached what calls go through, once Discord was reached
     * @param isRefused whether Discord refuses the token
     */
    public DiscordPublisher(Supplier<Optional<JDA>> reached, Supplier<Boolean> isRefused, Clock clock) {
        this.reached = reached;
        this.isRefused = isRefused;
        this.clock = clock;
    }

    @Override
    public String platform() {
        return PLATFORM;
    }

    @Override
    public List<String> render(Answer answer) {
        return this.renderer.post(answer).stream().map(part -> part.toData().toString()).toList();
    }

    @Override
    public Sent send(Message message) {
        Optional<JDA> jda = this.reached.get();
        if (jda.isEmpty()) {
            return this.isRefused.get() ? new Sent.Refused(Verdict.REFUSED)
                    : new Sent.Later(NOT_CONNECTED, Optional.empty());
        }
        String channel;
        try {
            channel = channel(jda.get(), message.where());
        }
        catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
            return Verdict.of(ex, false, Optional.empty());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Sent.Later("stopped before it was sent", Optional.empty());
        }
        return send(jda.get(), channel, new Attempt(body(message), LONGEST_WAIT));
    }

    private static DataObject body(Message message) {
        DataObject body = DataObject.fromJson(message.body());
        PostMark.put(body, message.mark());
        return body.put("nonce", message.mark()).put("enforce_nonce", true);
    }

    /**
     * Through JDA's queues, so that Discord's limits are kept; for no longer than a
     * delivery may take.
     */
    private static Sent send(JDA jda, String channel, Attempt attempt) {
        try {
            CompletableFuture<String> sending = new RestActionImpl<String>(jda,
                    Route.Messages.SEND_MESSAGE.compile(channel), attempt,
                    (response, request) -> response.getObject().getString("id"))
                .submit();
            if (!isThrough(sending, attempt) && attempt.giveUp()) {
                sending.cancel(false);
                return new Sent.Later("Discord asks to wait", attempt.asked());
            }
            return new Sent.Arrived(sending.get(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS));
        }
        catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
            return Verdict.of(ex, !attempt.giveUp(), attempt.asked());
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return attempt.giveUp() ? new Sent.Later("stopped before it was sent", Optional.empty())
                    : new Sent.Doubtful("stopped while it was sent");
        }
    }

    private static boolean isThrough(CompletableFuture<String> sending, Attempt attempt)
            throws ExecutionException, InterruptedException {
        try {
            CompletableFuture.anyOf(sending, attempt.postponed()).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        }
        catch (TimeoutException ex) {
            return false;
        }
        return sending.isDone();
    }

    @Override
    public Sight look(Message message, Instant since) {
        Optional<JDA> jda = this.reached.get();
        if (jda.isEmpty()) {
            return new Sight.Later(NOT_CONNECTED);
        }
        try {
            History history = new History(jda.get(), channel(jda.get(), message.where()), message.where().isDirect());
            return switch (history.find(message.mark(), since)) {
                case History.Found.At(String id) -> new Sight.There(id);
                case History.Found.Nowhere() -> unlessKnown(since, new Sight.NotThere());
                case History.Found.TooMuch() -> unlessKnown(since,
                        new Sight.Unknowable("more was written there meanwhile than I can look through"));
                case History.Found.Unreadable() -> unlessKnown(since, new Sight.Unknowable(
                        "I cannot read what was written there (permission “Read Message History”)"));
            };
        }
        catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
            return switch (Verdict.of(ex, false, Optional.empty())) {
                // it may be there, and be found once the place is open again
                case Sent.Shut(String reason) -> Verdict.isGone(ex) ? new Sight.NotThere() : new Sight.Later(reason);
                case Sent.Later(String reason, var asked) -> new Sight.Later(reason);
                case Sent.Doubtful(String reason) -> new Sight.Later(reason);
                case Sent.Refused(String reason) -> new Sight.Later(reason);
                case Sent.Arrived arrived -> throw new IllegalStateException("a failure that is none", ex);
            };
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return new Sight.Later("stopped while looking");
        }
    }

    /**
     * As long as Discord surely knows its number: what was given up may still arrive, and
     * what is sent now would not be there beside it.
     */
    private Sight unlessKnown(Instant since, Sight otherwise) {
        return this.clock.instant().isBefore(since.plus(History.KNOWN_BY_NUMBER)) ? new Sight.Repeatable() : otherwise;
    }

    private static String channel(JDA jda, Destination where)
            throws ExecutionException, InterruptedException, TimeoutException {
        return where.isDirect() ? got(jda.openPrivateChannelById(where.channel())).getId() : where.channel();
    }

    static <T> T got(RestAction<T> action) throws ExecutionException, InterruptedException, TimeoutException {
        return action.submit().get(LAST_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    /** Where a direct conversation is, only Discord knows: it is named by the person. */
    @Override
    public Optional<URI> link(Destination where, String message) {
        return where.isDirect() ? Optional.empty() : Optional.of(URI
            .create("https://discord.com/channels/%s/%s/%s".formatted(where.community(), where.channel(), message)));
    }

}
