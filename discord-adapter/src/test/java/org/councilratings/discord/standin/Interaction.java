package org.councilratings.discord.standin;

import java.time.Duration;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something a person did that the bot must answer, and how far the answer has come.
 * Guarded by {@link Conversations}.
 */
final class Interaction {

    static final int COMMAND = 2;

    static final int COMPONENT = 3;

    static final int COMPLETION = 4;

    static final int MODAL = 5;

    /** How many follow-ups an app may send where no server has installed it. */
    private static final int FOLLOW_UPS_OF_USER_INSTALLS = 5;

    final String id;

    final String token;

    final int type;

    final String channel;

    /** As the bot is told. */
    final ObjectNode payload;

    private final long dispatched = System.nanoTime();

    private long calledBack;

    /** The message whose component was used; empty for commands. */
    private String source = "";

    /** The message that {@code @original} names; empty before there is one. */
    private String original = "";

    private boolean answered;

    private boolean expired;

    private int followUps;

    Interaction(String id, ObjectNode payload) {
        this.id = id;
        this.payload = payload;
        this.type = payload.path("type").asInt();
        this.channel = payload.path("channel_id").asText();
        this.token = payload.path("token").asText();
        this.source = payload.at("/message/id").asText();
    }

    String user() {
        String member = this.payload.at("/member/user/id").asText();
        return member.isEmpty() ? this.payload.at("/user/id").asText() : member;
    }

    String source() {
        return this.source;
    }

    String original() {
        return this.original;
    }

    void original(String message) {
        this.original = message;
    }

    boolean isAnswered() {
        return this.answered;
    }

    void answered() {
        this.answered = true;
    }

    boolean isExpired() {
        return this.expired;
    }

    void expire() {
        this.expired = true;
    }

    void calledBack() {
        if (this.calledBack == 0) {
            this.calledBack = System.nanoTime();
        }
    }

    Optional<Duration> untilCallback() {
        return (this.calledBack == 0) ? Optional.empty()
                : Optional.of(Duration.ofNanos(this.calledBack - this.dispatched));
    }

    /** Counts a follow-up; false if there were too many. */
    boolean mayFollowUp() {
        this.followUps++;
        return this.payload.at("/authorizing_integration_owners/0").isTextual()
                || this.followUps <= FOLLOW_UPS_OF_USER_INSTALLS;
    }

}
