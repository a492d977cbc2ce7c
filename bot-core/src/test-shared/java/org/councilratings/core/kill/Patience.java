package org.councilratings.core.kill;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * How long is waited for what other processes do. A start takes two seconds on an idle
 * machine, and this one may be busy.
 */
public final class Patience {

    static final Duration LONG = Duration.ofSeconds(120);

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Patience() {
    }

    /**
     * Looks again and again until something is so.
     * @throws AssertionError if it never is
     */
    public static void until(String what, BooleanSupplier isSo) {
        until(what, LONG, isSo);
    }

    /** The same, for so long at most. */
    public static void until(String what, Duration most, BooleanSupplier isSo) {
        long end = System.nanoTime() + most.toNanos();
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within %d s: %s".formatted(most.toSeconds(), what));
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
    }

}
