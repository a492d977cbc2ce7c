package org.councilratings.core.conversation;

import java.util.Map;

/**
 * What was last said in each thread. A thread never sees another. Safe for many threads
 * of execution.
 */
public interface Threads {

    /**
     * What a thread remembers; {@link Turn#none()} where nothing was said, or too long
     * ago.
     */
    Turn last(Where where);

    /**
     * Remembers the last turn of a thread in place of the one before. Reading and keeping
     * are two steps: of two messages answered at the same moment in one thread, both
     * follow the turn before them, and the one kept later is remembered.
     */
    void keep(Where where, Turn turn);

    /** Remembers the last turns of many threads. */
    default void keepAll(Map<Where, Turn> turns) {
        turns.forEach(this::keep);
    }

}
