package org.councilratings.slack.standin;

import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is around a request, rather than in it.
 *
 * @param secret what signs it
 * @param signature a signature in place of the right one
 * @param time its timestamp in place of now
 * @param left headers to leave out, in lower case
 * @param retry the number of the retry; 0 for the first attempt
 * @param reason why Slack tries again
 */
record Postmark(String secret, Optional<String> signature, Optional<Instant> time, Set<String> left, int retry,
        String reason) {

    static final Postmark PLAIN = new Postmark(SlackStandIn.SIGNING_SECRET, Optional.empty(), Optional.empty(),
            Set.of(), 0, "");

    Postmark withSecret(String other) {
        return new Postmark(other, this.signature, this.time, this.left, this.retry, this.reason);
    }

    Postmark withSignature(String other) {
        return new Postmark(this.secret, Optional.of(other), this.time, this.left, this.retry, this.reason);
    }

    Postmark at(Instant other) {
        return new Postmark(this.secret, this.signature, Optional.of(other), this.left, this.retry, this.reason);
    }

    Postmark without(String header) {
        Set<String> more = new HashSet<>(this.left);
        more.add(header.toLowerCase(Locale.ROOT));
        return new Postmark(this.secret, this.signature, this.time, Set.copyOf(more), this.retry, this.reason);
    }

    Postmark retried(int number, String why) {
        return new Postmark(this.secret, this.signature, this.time, this.left, number, why);
    }

}
