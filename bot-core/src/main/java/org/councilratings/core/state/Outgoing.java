package org.councilratings.core.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Order;

/**
 * A post on its way.
 *
 * @param id its number, for logs
 * @param kind what it is
 * @param where where it goes
 * @param subscription for which subscription
 * @param order what was ordered; empty once the subscription was ended
 * @param due when it was due
 * @param planned when it was planned
 * @param isFinished whether nothing is left to do
 * @param attempts how many tries failed, one after another
 * @param shut how many of all tries found the place shut
 * @param failingSince since when every try failed; empty if the last did not
 * @param notice its words; empty for a summary
 * @param parts its messages in order; none until they were made
 * @param news what it tells; nothing for a notice
 */
public record Outgoing(long id, Kind kind, Destination where, Optional<Long> subscription, Optional<Order> order,
        Instant due, Instant planned, boolean isFinished, int attempts, int shut, Optional<Instant> failingSince,
        Optional<String> notice, List<Part> parts, List<News> news) {

    public Outgoing {
        parts = List.copyOf(parts);
        news = List.copyOf(news);
    }

    /** What a post is. */
    public enum Kind {

        /** New reports. */
        SUMMARY("summary"),
        /** Words to whoever made a subscription. */
        NOTICE("notice"),
        /** Words to the channel of a subscription. */
        WARNING("warning");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return this.key;
        }

        static Kind ofKey(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst().orElseThrow();
        }

    }

    /** How far a message is. */
    public enum Progress {

        /** It surely is not there. */
        PLANNED("planned"),
        /** It may be there. */
        SENDING("sending"),
        /** It is there. */
        SENT("sent"),
        /** It may be there, and nobody will know. */
        UNCERTAIN("uncertain");

        private final String key;

        Progress(String key) {
            this.key = key;
        }

        String key() {
            return this.key;
        }

        static Progress ofKey(String key) {
            return Arrays.stream(values()).filter(progress -> progress.key.equals(key)).findFirst().orElseThrow();
        }

    }

    /**
     * One message.
     *
     * @param number from 1
     * @param mark tells it from all others
     * @param body as the platform wants it; empty once it is there
     * @param progress how far it is
     * @param started when it was sent for the first time, if it may have arrived then
     * @param message the platform's id; empty until it is there
     * @param reason why nobody knows whether it is there, to stand after "because"; empty
     * unless it is uncertain
     */
    public record Part(int number, String mark, String body, Progress progress, Optional<Instant> started,
            Optional<String> message, Optional<String> reason) {
    }

    /** Whether a message of it may be there. */
    public boolean isBegun() {
        return this.parts.stream().anyMatch(part -> part.progress() != Progress.PLANNED);
    }

    /** The platform's id of the first message that is there, if one is. */
    public Optional<String> first() {
        return this.parts.stream().flatMap(part -> part.message().stream()).findFirst();
    }

    /** Why it is uncertain what is there, of the first message of which it is. */
    public Optional<String> doubt() {
        return this.parts.stream().flatMap(part -> part.reason().stream()).findFirst();
    }

}
