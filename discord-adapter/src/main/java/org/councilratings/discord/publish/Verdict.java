package org.councilratings.discord.publish;

import java.net.HttpURLConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import net.dv8tion.jda.api.exceptions.ErrorResponseException;
import org.councilratings.core.delivery.Sent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What it means for a post that Discord did not take a call. */
final class Verdict {

    private static final Logger LOG = LoggerFactory.getLogger(Verdict.class);

    static final String REFUSED = "Discord refuses my token";

    private Verdict() {
    }

    /**
     * Of a message that was sent.
     * @param mayHaveArrived whether it had left when it failed, so that nobody knows
     * @param asked how long Discord asked to wait before
     */
    static Sent of(Throwable thrown, boolean mayHaveArrived, Optional<Duration> asked) {
        Throwable failure = cause(thrown);
        if (!(failure instanceof ErrorResponseException answered)) {
            return mayHaveArrived ? new Sent.Doubtful("Discord did not answer")
                    : new Sent.Later("it could not be sent yet", asked);
        }
        Exception broken = answered.getResponse().getException();
        if (broken != null) {
            // its message may name an address, and no secret: it is for who runs the bot
            LOG.info("A call to Discord failed: {}", broken.toString());
            return mayHaveArrived ? new Sent.Doubtful("the connection to Discord broke off")
                    : new Sent.Later("Discord cannot be reached", asked);
        }
        if (answered.getResponse().code == HttpURLConnection.HTTP_UNAUTHORIZED) {
            return new Sent.Refused(REFUSED);
        }
        return shut(answered).<Sent>map(Sent.Shut::new)
            .orElseGet(() -> new Sent.Later("Discord does not take it: status %d, code %d"
                .formatted(answered.getResponse().code, answered.getErrorCode()), asked));
    }

    /** Whether the place is gone for good, and all that was written there with it. */
    static boolean isGone(Throwable thrown) {
        return cause(thrown) instanceof ErrorResponseException answered && switch (answered.getErrorResponse()) {
            case UNKNOWN_CHANNEL, UNKNOWN_GUILD, UNKNOWN_USER -> true;
            default -> false;
        };
    }

    /** Why nothing can be written there until somebody mends something. */
    private static Optional<String> shut(ErrorResponseException answered) {
        return switch (answered.getErrorResponse()) {
            case UNKNOWN_CHANNEL -> Optional.of("the channel is gone");
            case UNKNOWN_GUILD -> Optional.of("the server is gone");
            case UNKNOWN_USER -> Optional.of("that person's account is gone");
            case MISSING_ACCESS ->
                Optional.of("I am not in the server any more, or may not see the channel (permission “View Channel”)");
            case MISSING_PERMISSIONS -> Optional.of("I may not write in the channel any more (permission “Send "
                    + "Messages”, in threads “Send Messages in Threads”), or am timed out");
            case CANNOT_SEND_TO_USER, NO_MUTUAL_GUILDS ->
                Optional.of("Discord lets me send no direct messages there: they are switched off or blocked, or we "
                        + "share no server");
            case THREAD_LOCKED -> Optional.of("the thread is locked");
            case ILLEGAL_OPERATION_ARCHIVED_THREAD -> Optional.of("the thread is archived");
            case CANNOT_MESSAGE_VC, INVALID_CHANNEL_TYPE, CANNOT_SEND_MESSAGE_IN_FORUM ->
                Optional.of("nothing can be written in a channel of that kind");
            case MESSAGE_BLOCKED_BY_AUTOMOD -> Optional.of("the server's AutoMod does not let the post through");
            default -> Optional.empty();
        };
    }

    static Throwable cause(Throwable thrown) {
        boolean isWrapped = thrown instanceof CompletionException || thrown instanceof ExecutionException;
        return (isWrapped && thrown.getCause() != null) ? thrown.getCause() : thrown;
    }

}
