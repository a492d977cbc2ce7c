package org.councilratings.core.question;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What people can do where they ask, for the help to tell.
 *
 * @param commands those that they can give; at least one
 * @param goingOn how they ask on after an answer, in a sentence
 * @param posts whether new reports can be posted there by themselves
 */
public record Platform(Set<Command> commands, String goingOn, boolean posts) {

    /**
     * Where every command can be given, and threads are remembered.
     */
    public static final Platform TERMINAL = new Platform(Command.all(),
            "In a thread, ask on: “and Essex?” or “what about care leavers?”", false);

    public Platform {
        commands = Collections.unmodifiableSet(EnumSet.copyOf(commands));
    }

    /** One on which new reports can be posted. */
    public Platform(Set<Command> commands, String goingOn) {
        this(commands, goingOn, true);
    }

}
