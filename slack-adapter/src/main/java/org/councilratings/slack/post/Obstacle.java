package org.councilratings.slack.post;

import java.util.Optional;

/**
 * Why Slack lets the bot not post somewhere, until somebody there mends something.
 *
 * @param reason to stand after "because"
 * @param remedy what somebody there can do, in a sentence or two
 */
public record Obstacle(String reason, String remedy) {

    private static final String INVITE = "Write /invite @Council Ratings here; in a private channel, too.";

    private static final String ADMINISTRATOR = "An owner or administrator of the workspace can change that in the "
            + "settings of the channel or of the workspace.";

    private static final String OWN_CONVERSATION = "Write to me directly instead: open Apps, Council Ratings, "
            + "Messages, and give the command there.";

    /**
     * What an error of {@code chat.postMessage} says of the place.
     * @param error in Slack's word
     * @param isDirect whether the place is a direct message, of two or of several
     * @return empty for an error that is not the place's
     */
    public static Optional<Obstacle> of(String error, boolean isDirect) {
        return Optional.ofNullable(switch (error) {
            case "not_in_channel", "channel_not_found" ->
                isDirect ? new Obstacle("it is a direct message in which I do not take part", OWN_CONVERSATION)
                        : new Obstacle(error.equals("not_in_channel") ? "I am not in this channel"
                                : "I am not in this channel, or it is gone", INVITE);
            case "is_archived" -> new Obstacle("this channel is archived",
                    "Unarchive it (in the channel's settings), then write /invite @Council Ratings here.");
            case "is_inactive" -> new Obstacle("this channel is frozen", ADMINISTRATOR);
            case "restricted_action", "restricted_action_read_only_channel", "posting_to_channel_denied",
                    "posting_to_general_channel_denied", "team_access_not_granted" ->
                new Obstacle("the workspace does not allow me to write in this channel", ADMINISTRATOR);
            case "restricted_action_thread_only_channel", "restricted_action_thread_locked" ->
                new Obstacle("this channel takes messages in existing threads only", ADMINISTRATOR);
            case "restricted_action_non_threadable_channel" ->
                new Obstacle("this channel takes no threads, in which the rest of a long post stands", ADMINISTRATOR);
            case "channel_type_not_supported", "method_not_supported_for_channel_type" ->
                new Obstacle("apps cannot post in a conversation of this kind", OWN_CONVERSATION);
            case "user_not_found", "user_disabled", "user_not_visible", "user_is_restricted", "user_is_bot",
                    "cannot_dm_bot", "messages_tab_disabled" ->
                new Obstacle("Slack takes no direct message from me to this person any more",
                        "Is their account still active, and the Messages tab of the app switched on?");
            default -> null;
        });
    }

}
