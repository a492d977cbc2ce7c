package org.councilratings.core.subscription;

/**
 * Where posts go: a channel, or a person's direct messages.
 *
 * @param platform {@code slack} or {@code discord}
 * @param community the workspace or server by the platform's id; empty for direct
 * messages that belong to none
 * @param channel the channel, thread or direct conversation by the platform's id
 * @param isDirect whether it is one person's direct messages
 */
public record Destination(String platform, String community, String channel, boolean isDirect) {

    /**
     * @throws IllegalArgumentException if the platform or the channel is not named
     */
    public Destination {
        if (platform.isBlank() || channel.isBlank()) {
            throw new IllegalArgumentException("no platform or no channel: %s, %s".formatted(platform, channel));
        }
    }

}
