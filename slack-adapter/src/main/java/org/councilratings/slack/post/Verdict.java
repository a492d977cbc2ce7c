package org.councilratings.slack.post;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import com.slack.api.methods.SlackApiTextResponse;
import org.jspecify.annotations.Nullable;

/** What one try to call Slack came to. */
public sealed interface Verdict {

    /** It arrived. */
    record Arrived(String id) implements Verdict {
    }

    /**
     * It surely did not arrive, and may later.
     *
     * @param asked how long Slack asks to wait; empty where it does not say
     */
    record Later(String reason, Optional<Duration> asked) implements Verdict {
    }

    /** It never will, or it may have arrived already. */
    record Never(String reason) implements Verdict {
    }

    /** The token itself is refused: nothing more can be sent with it. */
    record Refused(String reason) implements Verdict {
    }

    /**
     * Errors of a moment, after which Slack has done nothing. Of {@code internal_error}
     * and {@code fatal_error} it says that something may have been done.
     */
    Set<String> PASSING = Set.of("ratelimited", "rate_limited", "service_unavailable", "team_added_to_org");

    /** Errors of the token, whatever is sent. */
    Set<String> OF_TOKEN = Set.of("invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired",
            "org_login_required");

    /** Begins a reason that is a status of HTTP, and not Slack's word. */
    String OF_HTTP = "http_";

    /** What Slack says of a call that it answered. */
    static Verdict of(SlackApiTextResponse response, @Nullable String id) {
        if (response.isOk()) {
            return new Arrived((id != null) ? id : "");
        }
        String error = word(response.getError());
        if (OF_TOKEN.contains(error)) {
            return new Refused(error);
        }
        return PASSING.contains(error) ? new Later(error, Optional.empty()) : new Never(error);
    }

    /** What a status of HTTP other than 200 says. */
    static Verdict of(int status, @Nullable String retryAfter) {
        if (status == 429) {
            return new Later("rate_limited", seconds(retryAfter));
        }
        if (status == 502 || status == 504) {
            // somebody between, who may have handed it on
            return new Never(SlackConnection.UNCONFIRMED);
        }
        String reason = OF_HTTP + status;
        return (status >= 500) ? new Later(reason, Optional.empty()) : new Never(reason);
    }

    private static Optional<Duration> seconds(@Nullable String retryAfter) {
        try {
            return Optional.ofNullable(retryAfter)
                .map(text -> Duration.ofSeconds(Long.parseLong(text.strip())))
                .filter(wait -> !wait.isNegative());
        }
        catch (NumberFormatException ex) {
            return Optional.empty();
        }
    }

    /** Slack's words for errors are few; anything else does not go into logs. */
    private static String word(@Nullable String error) {
        return (error != null && error.matches("[a-z_]{1,50}")) ? error : "unknown_error";
    }

}
