package org.councilratings.slack.post;

/** What became of something sent to Slack. */
public sealed interface Sent {

    /**
     * Slack has it.
     *
     * @param id the message's timestamp or the view's id; empty where Slack names none
     */
    record Done(String id) implements Sent {
    }

    /**
     * Slack does not have it, or it is not known and must not be repeated.
     *
     * @param reason in Slack's word, or ours
     */
    record Failed(String reason) implements Sent {
    }

}
