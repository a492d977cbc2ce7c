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

    /** Of a shorter word, a letter is too much. */
    private static final int LONG_ENOUGH = 5;

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

    /** What somebody may mean by another word; it is for them to say. */
    public static Optional<Verb> near(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        return switch (small) {
            case "stop", "end", "delete", "remove", "cancel", "leave" -> Optional.of(UNSUBSCRIBE);
            case "edit", "set", "modify" -> Optional.of(CHANGE);
            case "settings", "subscriptions", "show", "status" -> Optional.of(LIST);
            case "mute", "hold" -> Optional.of(PAUSE);
            case "continue", "unpause", "start" -> Optional.of(RESUME);
            default -> Arrays.stream(values())
                .filter(verb -> verb.word().length() >= LONG_ENOUGH && isNear(small, verb.word()))
                .findFirst();
        };
    }

    /** But for one letter too many, too few or another, or two that changed places. */
    private static boolean isNear(String word, String verb) {
        int same = 0;
        while (same < Math.min(word.length(), verb.length()) && word.charAt(same) == verb.charAt(same)) {
            same++;
        }
        String typed = word.substring(same);
        String meant = verb.substring(same);
        return switch (typed.length() - meant.length()) {
            case 0 -> typed.length() > 0 && (typed.substring(1).equals(meant.substring(1))
                    || typed.length() > 1 && typed.charAt(0) == meant.charAt(1) && typed.charAt(1) == meant.charAt(0)
                            && typed.substring(2).equals(meant.substring(2)));
            case 1 -> typed.substring(1).equals(meant);
            case -1 -> meant.substring(1).equals(typed);
            default -> false;
        };
    }

    public static Optional<Verb> of(String word) {
        return Arrays.stream(values()).filter(verb -> verb.word().equalsIgnoreCase(word)).findFirst();
    }

}
