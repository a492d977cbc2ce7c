package org.councilratings.core.conversation;

/**
 * Where something is said. Two texts with the same value stand in one thread; the core
 * reads nothing else from it.
 *
 * @param thread the platform's ids, joined as the adapter likes
 */
public record Where(String thread) {

    private static final Where NOWHERE = new Where("");

    /** For a text that stands alone. */
    public static Where nowhere() {
        return NOWHERE;
    }

}
