package org.councilratings.core.host;

import java.time.Duration;

/** How waiting is done: by the clock, or at once where it is only to be seen. */
@FunctionalInterface
public interface Pause {

    /**
     * Waits.
     * @throws InterruptedException if the process stops meanwhile
     */
    void lasting(Duration duration) throws InterruptedException;

}
