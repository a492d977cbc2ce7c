package org.councilratings.core.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * What became of a message that was sent. Reasons are words for people and logs, without
 * secrets.
 */
public sealed interface Sent {

    /**
     * It is there.
     *
     * @param id the platform's id of the message
     */
    record Arrived(String id) implements Sent {
    }

    /**
     * It surely is not there, and may go through later: the platform asks to wait, or
     * fails.
     *
     * @param asked how long the platform asks to wait, if it says so
     */
    record Later(String reason, Optional<Duration> asked) implements Sent {
    }

    /** It may be there or not: the connection broke, or somebody between failed. */
    record Doubtful(String reason) implements Sent {
    }

    /**
     * It is not there, and will not be until somebody mends something at this
     * destination: the channel is gone, the bot was removed or may not write there.
     *
     * @param reason to stand after "because": "I may not write in this channel any more"
     */
    record Shut(String reason) implements Sent {
    }

    /**
     * It is not there, and nothing of this bot's will be anywhere: the platform refuses
     * its token.
     */
    record Refused(String reason) implements Sent {
    }

}
