package org.councilratings.discord.standin;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Something that people see of what the bot did.
 *
 * @param kind what it is
 * @param interaction the interaction that it belongs to; empty for ordinary messages
 * @param json the message, modal or choices as they are then
 */
record Appearance(Kind kind, String interaction, ObjectNode json) {

    enum Kind {

        /** A new message, in answer to an interaction or of the bot's own accord. */
        MESSAGE,
        /** The bot "is thinking". */
        THINKING,
        /** A later message for an interaction. */
        FOLLOW_UP,
        /** A message that changed. */
        EDITED,
        /** A message that is gone. */
        DELETED,
        /** A click was taken notice of, and nothing changes yet. */
        NOTED,
        /** A window opened. */
        MODAL,
        /** Choices for what was typed. */
        CHOICES

    }

    boolean isMessage() {
        return this.kind == Kind.MESSAGE || this.kind == Kind.FOLLOW_UP || this.kind == Kind.EDITED;
    }

    String message() {
        return this.json.path("id").asText();
    }

}
