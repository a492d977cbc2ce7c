package org.councilratings.core.delivery;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.answer.Answer;
import org.councilratings.core.subscription.Destination;

/**
 * A platform, as far as posts are concerned that nobody asked for just now. One thread
 * sends one post; several send at once.
 */
public interface Publisher {

    /**
     * {@code slack} or {@code discord}: the platform of the destinations that it serves.
     */
    String platform();

    /**
     * What a post looks like, as a message or several, each within the platform's limits:
     * together they hold the whole answer. Nothing is sent.
     * @return each as the platform's JSON body, without where it goes and without its
     * mark; at least one
     */
    List<String> render(Answer answer);

    /**
     * Sends one message, once: neither this nor the library below it tries again what may
     * have arrived.
     */
    Sent send(Message message);

    /**
     * Looks whether a message is there of which nobody knows whether it arrived.
     * @param since it was sent no earlier than this; where it was sent more than once
     * without ever being surely absent in between, the first time
     */
    Sight look(Message message, Instant since);

    /**
     * Where a message that is there can be opened; empty where the platform has no
     * address for it, or not for messages of that place. Nothing is asked for it.
     * @param message the platform's id of it
     */
    default Optional<URI> link(Destination where, String message) {
        return Optional.empty();
    }

    /**
     * One message of a post.
     *
     * @param where the destination; for a notice to a person, that person's direct
     * messages, with the user's id for a channel
     * @param body as {@link #render(Answer)} gave it
     * @param mark tells this message from all others for ever: at most 25 characters,
     * letters, digits and hyphens. Sent with the message where the platform has a place
     * for it, so that it can be found again
     * @param first the id of the post's first message, if this is a later one
     */
    record Message(Destination where, String body, String mark, Optional<String> first) {
    }

}
