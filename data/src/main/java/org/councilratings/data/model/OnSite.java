package org.councilratings.data.model;

import java.util.Optional;

/**
 * A time that inspectors spent with the council.
 *
 * @param start the first day, or its month
 * @param end the last day; absent where the source gives only the first; the same month
 * as {@code start} where it gives only a month
 */
public record OnSite(KnownDate start, Optional<KnownDate> end) {

    /**
     * @throws IllegalArgumentException if the end is before the start
     */
    public OnSite {
        if (end.isPresent() && end.get().latest().isBefore(start.earliest())) {
            throw new IllegalArgumentException("on site until %s, before %s".formatted(end.get(), start));
        }
    }

    public static OnSite of(KnownDate start, KnownDate end) {
        return new OnSite(start, Optional.of(end));
    }

    /** The last day that the source vouches for. */
    public KnownDate lastKnown() {
        return this.end.orElse(this.start);
    }

}
