package org.councilratings.slack.listen;

import java.util.Optional;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import org.councilratings.core.subscription.Destination;
import org.councilratings.core.subscription.Maker;
import org.jspecify.annotations.Nullable;

/**
 * Where something is asked about posts, and by whom.
 *
 * @param name the channel's, without "#", or Slack's word for what it is
 * @param responseUrl takes what is answered
 * @param trigger opens a window
 */
record Conversation(String team, String channel, String name, Maker who, String responseUrl, String trigger) {

    static Conversation of(SlashCommandPayload command) {
        return new Conversation(text(command.getTeamId()), text(command.getChannelId()), text(command.getChannelName()),
                new Maker(text(command.getUserId()), text(command.getUserName())), text(command.getResponseUrl()),
                text(command.getTriggerId()));
    }

    static Conversation of(BlockActionPayload click) {
        BlockActionPayload.Channel channel = click.getChannel();
        return new Conversation(click.getTeam().getId(),
                (channel != null) ? channel.getId() : text(click.getContainer().getChannelId()),
                (channel != null) ? text(channel.getName()) : "",
                new Maker(click.getUser().getId(), text(click.getUser().getUsername())), text(click.getResponseUrl()),
                text(click.getTriggerId()));
    }

    private static String text(@Nullable String text) {
        return Optional.ofNullable(text).orElse("");
    }

    Destination where() {
        return destination(this.team, this.channel);
    }

    static Destination destination(String team, String channel) {
        return new Destination("slack", team, channel, isPersonal(channel));
    }

    /** Whether somebody has it with one other alone. */
    static boolean isPersonal(String channel) {
        return channel.startsWith("D");
    }

    /** Whether it is a direct message, of two or of several, and no channel. */
    boolean isDirect() {
        return isPersonal(this.channel) || this.name.startsWith("mpdm-");
    }

    /** To stand after "go". */
    String direction() {
        if (isPersonal(this.channel)) {
            return "to you, in this conversation";
        }
        boolean isNamed = !this.name.isEmpty() && !this.name.equals("privategroup") && !isDirect();
        return isNamed ? "to #" + this.name : "to this channel";
    }

}
