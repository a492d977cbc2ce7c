package org.councilratings.discord.render;

import java.util.Optional;

import org.councilratings.data.model.Grade;

/**
 * The colour at an answer's edge: to be told from each other, and from what is behind
 * them in Discord's light and dark themes. It says nothing that is not said in words.
 */
final class AccentColour {

    /** Of what is not graded. */
    static final int NONE = 0x6080a0;

    private AccentColour() {
    }

    /** As red, green and blue, eight bits each. */
    static int of(Optional<Grade> grade) {
        return grade.map(AccentColour::of).orElse(NONE);
    }

    private static int of(Grade grade) {
        return switch (grade) {
            case OUTSTANDING -> 0x8b62e0;
            case GOOD -> 0x2a9c4f;
            case REQUIRES_IMPROVEMENT -> 0xd0780a;
            case INADEQUATE -> 0xe0393e;
            // comparable with none of the others, so it has no colour
            case ADEQUATE -> 0x8a8a8a;
        };
    }

}
