package org.councilratings.core.management;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the bot can answer well now: some named checks, and that it has warmed up. Safe
 * for many threads; the checks run one at a time.
 */
public final class Readiness {

    private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);

    private static final String START = "start";

    private final List<Check> checks = new CopyOnWriteArrayList<>();

    private final ReentrantLock checking = new ReentrantLock();

    private final Duration patience;

    private volatile boolean warm;

    /** Not ready until {@link #warm()}, and without checks. */
    public Readiness() {
        this(Duration.ofSeconds(1));
    }

    /**
     * Not ready until {@link #warm()}, and without checks.
     * @param patience how long to wait for checks that run for somebody else
     */
    Readiness(Duration patience) {
        this.patience = patience;
    }

    /**
     * Adds a check. It is asked at every probe, so it should tell what is known already
     * rather than find it out.
     * @param name in a word or two, for example {@code dataset}
     * @param fault why not, in words for whoever runs the bot and without secrets; empty
     * where all is well. If it throws, that is a fault too
     * @throws IllegalArgumentException if there is a check of that name
     */
    public void add(String name, Supplier<Optional<String>> fault) {
        if (name.equals(START) || this.checks.stream().anyMatch(check -> check.name.equals(name))) {
            throw new IllegalArgumentException("two checks are called " + name);
        }
        this.checks.add(new Check(name, fault));
    }

    /** From now on the checks alone decide. */
    public void warm() {
        this.warm = true;
    }

    /** What each check finds now, in the order in which they were added. */
    List<Finding> findings() {
        // a check that hangs must not take one thread after the other with it
        if (!mayCheck()) {
            return List.of(new Finding("checks", Optional.of("those of an earlier request are still running")));
        }
        try {
            List<Finding> findings = new ArrayList<>();
            findings.add(new Finding(START, this.warm ? Optional.empty() : Optional.of("not ready: warming up")));
            this.checks.forEach(check -> findings.add(check.finding()));
            return findings;
        }
        finally {
            this.checking.unlock();
        }
    }

    private boolean mayCheck() {
        try {
            return this.checking.tryLock(this.patience.toMillis(), TimeUnit.MILLISECONDS);
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** What one check found; without a fault, all is well. */
    record Finding(String name, Optional<String> fault) {

        boolean isFine() {
            return this.fault.isEmpty();
        }

        /** One line, whatever the check says. */
        @Override
        public String toString() {
            return "%s: %s".formatted(this.name, this.fault.orElse("ok").strip().replaceAll("\\s+", " "));
        }

    }

    private static final class Check {

        private final String name;

        private final Supplier<Optional<String>> fault;

        /** So that the log tells a failure once, not at every probe. */
        private boolean failed;

        private Check(String name, Supplier<Optional<String>> fault) {
            this.name = name;
            this.fault = fault;
        }

        private Finding finding() {
            try {
                Finding finding = new Finding(this.name, this.fault.get());
                this.failed = false;
                return finding;
            }
            catch (RuntimeException ex) {
                if (!this.failed) {
                    LOG.warn("The readiness check \"{}\" failed: {}", this.name, ex.toString());
                    LOG.debug("It failed here", ex);
                }
                this.failed = true;
                return new Finding(this.name, Optional.of("could not be checked; the log says why"));
            }
        }

    }

}
