package org.councilratings.discord.listen;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

import net.dv8tion.jda.api.Permission;
import net.dv8tion.jda.api.entities.Member;
import net.dv8tion.jda.api.entities.channel.ChannelType;
import net.dv8tion.jda.api.entities.channel.concrete.ThreadChannel;
import net.dv8tion.jda.api.entities.channel.middleman.GuildChannel;
import org.councilratings.core.Bot;
import org.councilratings.core.subscription.OrderWords;

/**
 * Why the bot may not post in a channel of a server that it is in, as far as it was told:
 * each with who can mend that, and how.
 */
final class Obstacle {

    private static final String AGAIN = " Then give the command again.";

    private Obstacle() {
    }

    /** Empty where it may. */
    static Optional<String> of(Member self, GuildChannel place) {
        List<Permission> needed = needed(place.getType());
        if (!self.hasPermission(place, needed)) {
            return Optional.of(missing(self, place, needed).orElseGet(() -> timedOut(self)) + AGAIN);
        }
        return (place instanceof ThreadChannel thread && !self.hasPermission(thread, Permission.MANAGE_THREADS))
                ? inThread(self, thread).map(words -> words + AGAIN) : Optional.empty();
    }

    /** Where one who moderates threads may write all the same. */
    private static Optional<String> inThread(Member self, ThreadChannel thread) {
        if (thread.getType() == ChannelType.GUILD_PRIVATE_THREAD && !thread.isJoined()) {
            return Optional.of("This thread is private, and I am not in it, so nothing was changed. Mention me here, "
                    + "which adds me.");
        }
        // one that is only archived opens again with the next post
        return thread.isLocked() ? Optional.of("This thread is locked, so I may not post in it, and nothing was "
                + "changed. Somebody with the permission “Manage Threads” can unlock it.") : Optional.empty();
    }

    private static List<Permission> needed(ChannelType type) {
        if (type.isThread()) {
            return List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND_IN_THREADS);
        }
        return type.isAudio() ? List.of(Permission.VIEW_CHANNEL, Permission.VOICE_CONNECT, Permission.MESSAGE_SEND)
                : List.of(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND);
    }

    /** Empty where none of them was taken from it: then it is timed out. */
    private static Optional<String> missing(Member self, GuildChannel place, List<Permission> needed) {
        GuildChannel ruling = place.getPermissionContainer();
        EnumSet<Permission> held = self.getPermissionsExplicit(ruling);
        List<String> missing = needed.stream().filter(one -> !held.contains(one)).map(Obstacle::words).toList();
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        String where = place.getType().isThread() ? "the channel that this thread is in" : "this channel";
        // asked for at once, so that nobody has to come back to it
        String history = held.contains(Permission.MESSAGE_HISTORY) ? "" : ", and “Read Message History” with it";
        return Optional.of(("I lack the permission%s %s here, so nothing was changed. Somebody who may manage %s can "
                + "give me that in its settings, under “Permissions”%s.")
            .formatted((missing.size() == 1) ? "" : "s", String.join(" and ", missing), where, history));
    }

    private static String timedOut(Member self) {
        String until = Optional.ofNullable(self.getTimeOutEnd())
            .map(end -> " until " + OrderWords.moment(end.toInstant(), Bot.ZONE))
            .orElse("");
        return ("I am timed out in this server%s, so nothing was changed. Somebody with the permission “Time out "
                + "members” can end that earlier.")
            .formatted(until);
    }

    /** As Discord's settings call it; JDA has other names. */
    private static String words(Permission permission) {
        return switch (permission) {
            case VIEW_CHANNEL -> "“View Channel”";
            case VOICE_CONNECT -> "“Connect”";
            case MESSAGE_SEND_IN_THREADS -> "“Send Messages in Threads”";
            default -> "“Send Messages”";
        };
    }

}
