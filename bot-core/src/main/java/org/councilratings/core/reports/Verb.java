package org.councilratings.core.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done about posts, by the word after {@code /reports}. */
public enum Verb {

    /** Sets one up. */
    SUBSCRIBE(true),
    /** Tells what is subscribed. */
    LIST(false),
    /** Changes any part of one. */
    CHANGE(true),
    /** Lets one rest. */
    PAUSE(true),
    /** Goes on with it. */
    RESUME(true),
    /** Ends one. */
    UNSUBSCRIBE(true),
    /** Posts at once what the next summary would tell. */
    NOW(true),
    /** Shows what a post would look like. */
    PREVIEW(false),
    /** Tells why something came, or did not. */
    WHY(false),
    /** Tells all this, where the platform does not itself. */
    HELP(false);

    private final boolean changes;

    Verb(boolean changes) {
        this.changes = changes;
    }

    /** Whether it changes what is posted, and so is not for everybody everywhere. */
    public boolean changes() {
        return this.changes;
    }

    /** As it is typed. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equalsIgnoreCase(word)).findFirst();
    }

}
