package org.councilratings.discord.publish;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.requests.RestAction;
import net.dv8tion.jda.api.requests.Route;
import net.dv8tion.jda.internal.requests.RestActionImpl;
import org.councilratings.core.delivery.Sent;
import org.councilratings.core.subscription.Destination;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks Discord whether it would take a post, without posting: by saying that one is being
 * typed, which whoever may not write may not say. What we know ourselves of a channel may
 * be old, and of a person nothing is known.
 */
public final class Asking {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    /** Somebody waits for what is said then. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Asking() {
    }

    /**
     * Why Discord would not take a post there, to stand after "because"; empty where it
     * would, or does not say.
     */
    public static Optional<String> refusal(JDA jda, Destination where) {
        try {
            String channel = where.isDirect() ? got(jda.openPrivateChannelById(where.channel())).getId()
                    : where.channel();
            got(new RestActionImpl<Void>(jda, Route.Channels.SEND_TYPING.compile(channel)));
            return Optional.empty();
        }
        catch (ExecutionException | TimeoutException | RejectedExecutionException ex) {
            LOG.debug("Whether a post could go there was not told: {}", ex.toString());
            return (Verdict.of(ex, false, Optional.empty()) instanceof Sent.Shut(String reason)) ? Optional.of(reason)
                    : Optional.empty();
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static <T> T got(RestAction<T> action) throws ExecutionException, InterruptedException, TimeoutException {
        return action.submit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

}
