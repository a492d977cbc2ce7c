package org.councilratings.core.kill;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * How long is waited for what other processes do. A start takes two seconds on an idle
 * machine, and this one may be busy.
 */
public final class Patience {

    static final Duration LONG = Duration.ofSeconds(120);

    private static final Duration BETWEEN = Duration.ofMillis(50);

    private static final Duration SOON = Duration.ofSeconds(10);

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

    /**
     * What is seen once it holds a text; looks again and again for it.
     * @throws AssertionError if it does not within ten seconds, with what was seen last
     */
    public static String untilSeen(String text, Supplier<String> look) {
        AtomicReference<String> seen = new AtomicReference<>("");
        try {
            until(text, SOON, () -> {
                seen.set(look.get());
                return seen.get().contains(text);
            });
        }
        catch (AssertionError ex) {
            throw new AssertionError("\"%s\" in: %s".formatted(text, seen.get()), ex);
        }
        return seen.get();
    }

}
