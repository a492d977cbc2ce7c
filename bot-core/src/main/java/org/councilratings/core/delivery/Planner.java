package org.councilratings.core.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.Mending;
import org.councilratings.core.state.Planning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plans what is due, for all platforms. Its ticks come from one thread. */
final class Planner {

    private static final Logger LOG = LoggerFactory.getLogger(Planner.class);

    private static final Duration BETWEEN_MENDINGS = Duration.ofMinutes(10);

    private final Planning planning;

    private final Mending mending;

    private final Supplier<InRecord> record;

    private final Clock clock;

    private final BotMetrics metrics;

    private final Steps steps;

    private Instant mended = Instant.EPOCH;

    private boolean isBehind;

    Planner(Planning planning, Mending mending, Supplier<InRecord> record, Clock clock, BotMetrics metrics,
            Steps steps) {
        this.planning = planning;
        this.mending = mending;
        this.record = record;
        this.clock = clock;
        this.metrics = metrics;
        this.steps = steps;
    }

    private Deciding deciding() {
        return new Deciding(this.record.get(), this.clock.instant(), this.steps);
    }

    /**
     * Plans all that is due by now.
     * @return how many subscriptions were decided on
     * @throws IOException if the state fails; the rest stays due
     */
    int tick() throws IOException {
        long begun = System.nanoTime();
        Deciding deciding = deciding();
        mend(deciding.now());
        Planning.Planned planned = this.planning.plan(deciding);
        behind(planned.isBehind());
        if (planned.decided() > 0) {
            this.metrics.planned(Duration.ofNanos(System.nanoTime() - begun));
            this.steps.at(Step.PLANNED);
        }
        return planned.decided();
    }

    private void mend(Instant now) throws IOException {
        // also after a clock that was ahead was set right
        if (now.isBefore(this.mended) || now.isAfter(this.mended.plus(BETWEEN_MENDINGS))) {
            int mended = this.mending.mend(now);
            this.mended = now;
            if (mended > 0) {
                LOG.warn("{} subscriptions or posts would have come far too late; they come in time now", mended);
            }
        }
    }

    private void behind(boolean now) {
        if (now && !this.isBehind) {
            LOG.warn("What is due is left to a process that has read the newest dataset; this one has not, yet");
        }
        this.isBehind = now;
    }

    Planning.Now now(long subscription) throws IOException {
        return this.planning.planNow(subscription, deciding());
    }

}
