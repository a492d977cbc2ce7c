package org.councilratings.discord.standin;

/** What a role or a channel may permit, with Discord's bit for it. */
public enum Right {

    MANAGE_CHANNELS(4), MANAGE_GUILD(5), ADD_REACTIONS(6), VIEW_CHANNEL(10), SEND_MESSAGES(11), MANAGE_MESSAGES(13),
    EMBED_LINKS(14), ATTACH_FILES(15), READ_MESSAGE_HISTORY(16), CONNECT(20), USE_APPLICATION_COMMANDS(31),
    MANAGE_THREADS(34), SEND_MESSAGES_IN_THREADS(38), USE_EXTERNAL_APPS(50);

    private final long bit;

    Right(int place) {
        this.bit = 1L << place;
    }

    long bit() {
        return this.bit;
    }

    static long bits(Right... rights) {
        long bits = 0;
        for (Right right : rights) {
            bits |= right.bit;
        }
        return bits;
    }

    /** What those have besides who manage the server. */
    static long moderators() {
        return bits(MANAGE_GUILD, MANAGE_CHANNELS, MANAGE_MESSAGES);
    }

    /** What everybody has in a server as it is made. */
    static long everybody() {
        return bits(ADD_REACTIONS, VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY,
                CONNECT, USE_APPLICATION_COMMANDS, SEND_MESSAGES_IN_THREADS, USE_EXTERNAL_APPS);
    }

}
