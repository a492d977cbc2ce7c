package org.councilratings.discord.load;

import java.util.List;

/** A bot that is measured. */
enum Contender {

    BARE("bare, JDA as it comes", List.of(BareJda.class.getName())),

    BARE_TUNED("bare, JDA set as ours", List.of(BareJda.class.getName(), BareJda.TUNED)),

    BARE_AT_LENGTH("bare, as long an answer", List.of(BareJda.class.getName(), BareJda.AT_LENGTH)),

    OURS("ours", List.of("org.councilratings.discord.DiscordMain", "discord"));

    private final String title;

    private final List<String> command;

    Contender(String title, List<String> command) {
        this.title = title;
        this.command = command;
    }

    String title() {
        return this.title;
    }

    /** The main class and its arguments. */
    List<String> command() {
        return this.command;
    }

    /** What an answer about a council contains. */
    String expected(String council) {
        return (this == OURS) ? council : BareJda.HELLO;
    }

    /** Whether it answers that kind: a bare one completes nothing. */
    boolean isAbleTo(Interactions.Kind kind) {
        return this == OURS || kind == Interactions.Kind.COMMAND;
    }

}
