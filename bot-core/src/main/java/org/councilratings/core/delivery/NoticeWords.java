package org.councilratings.core.delivery;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.councilratings.core.state.Outgoing;
import org.councilratings.core.subscription.OrderWords;
import org.councilratings.core.subscription.Subscription;

/** What people are told of posts that went wrong. */
final class NoticeWords {

    private NoticeWords() {
    }

    /** For whoever asks or waits for posts: why there may be news that is not told. */
    static Optional<String> held(int news) {
        return switch (news) {
            case 0 -> Optional.empty();
            case 1 -> Optional.of("1 piece of news waits until whoever runs me has looked at it. If it "
                    + "is wanted here, it may be told then.");
            default -> Optional.of(("%d pieces of news came at once and wait until whoever runs me has looked at them. "
                    + "What is wanted here of them may be told then.")
                .formatted(news));
        };
    }

    /** The same of what came since a summary was due. */
    static String since(Instant due, ZoneId zone) {
        return ("By %s nothing new that is wanted here had come into the record. What came since is told with the next post.")
            .formatted(OrderWords.moment(due, zone));
    }

    /** For the place. */
    static String warning(Subscription subscription, String reason) {
        return ("Subscription %d is paused, because %s. Once that is mended, /reports resume %d goes on with it,"
                + " and all that came meanwhile is told in one post.")
            .formatted(subscription.id(), reason, subscription.id());
    }

    /** For whoever made it. */
    static String paused(Subscription subscription, String reason) {
        return ("Your subscription to council reports, number %d (%s), is paused, because %s. Nothing is lost:"
                + " once that is mended, write /reports resume %d where you made it, and all that came meanwhile is"
                + " told in one post. If it cannot be mended, /reports subscribe sets up another one elsewhere.")
            .formatted(subscription.id(), subscription.order().rhythm().words(), reason, subscription.id());
    }

    /** For whoever made it. */
    static String uncertain(Subscription subscription, Outgoing post) {
        int all = post.parts().size();
        List<String> uncertain = post.parts()
            .stream()
            .filter(part -> part.progress() == Outgoing.Progress.UNCERTAIN)
            .map(part -> String.valueOf(part.number()))
            .toList();
        String which = (all == 1) ? "A post"
                : "Of a post in %d messages, number %s".formatted(all, String.join(" and ", uncertain));
        return ("%s of your subscription to council reports, number %d (%s), may have arrived or not, because %s. It"
                + " is not sent again, so that nobody reads it twice. Please look whether it is there; if not, ask me"
                + " for recent reports.")
            .formatted(which, subscription.id(), subscription.order().rhythm().words(),
                    post.doubt().orElse("nobody could look"));
    }

}
