package org.councilratings.core.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/** Stands at noon on 22 November 2026 until a test lets time pass. */
public final class SettableClock implements InstantSource {

    private volatile Instant now = Instant.parse("2026-11-22T12:00:00Z");

    @Override
    public Instant instant() {
        return this.now;
    }

    /** Stands at another time. */
    public void set(String time) {
        this.now = Instant.parse(time);
    }

    public void pass(Duration time) {
        this.now = this.now.plus(time);
    }

    public Clock clock() {
        return withZone(ZoneOffset.UTC);
    }

}
