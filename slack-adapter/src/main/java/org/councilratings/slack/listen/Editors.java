package org.councilratings.slack.listen;

import java.util.Optional;
import java.util.Set;

/**
 * Who may change what is posted in channels. In their own direct messages everybody may.
 *
 * @param users by Slack's ids; empty for everybody
 */
public record Editors(Optional<Set<String>> users) {

    /** The setting that names them. */
    public static final String SETTING = "SLACK_REPORTS_EDITORS";

    public Editors {
        users = users.map(Set::copyOf);
    }

    /** Everybody. */
    public static Editors everybody() {
        return new Editors(Optional.empty());
    }

    /** Why somebody may not; empty where they may. */
    Optional<String> refusal(String user, boolean isDirect) {
        return this.users.filter(named -> !isDirect && !named.contains(user))
            .map(named -> "Only people named in the bot's setting %s may change what is posted in channels. Whoever runs the bot can add you: your Slack id is %s. In a direct message to me you can subscribe yourself."
                .formatted(SETTING, user));
    }

}
