package org.councilratings.core.delivery;

import org.councilratings.core.subscription.Subscription;

/** What people are told of posts that went wrong. */
final class NoticeWords {

    private NoticeWords() {
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
                + " told in one post.")
            .formatted(subscription.id(), subscription.order().rhythm().words(), reason, subscription.id());
    }

    static String uncertain(Subscription subscription, String reason) {
        return ("A post of your subscription to council reports, number %d (%s), may have arrived or not: %s. It is"
                + " not sent again, so that nobody reads it twice. Please look whether it is there; if not, ask me"
                + " for recent reports.")
            .formatted(subscription.id(), subscription.order().rhythm().words(), reason);
    }

}
