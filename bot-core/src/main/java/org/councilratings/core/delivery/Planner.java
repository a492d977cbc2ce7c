package org.councilratings.core.delivery;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

import org.councilratings.core.delivery.Steps.Step;
import org.councilratings.core.management.BotMetrics;
import org.councilratings.core.state.Planning;
import org.councilratings.data.dataset.Dataset;

/** Plans what is due, for all platforms. */
final class Planner {

    private final Planning planning;

    private final Supplier<Dataset> dataset;

    private final Clock clock;

    private final BotMetrics metrics;

    private final Steps steps;

    Planner(Planning planning, Supplier<Dataset> dataset, Clock clock, BotMetrics metrics, Steps steps) {
        this.planning = planning;
        this.dataset = dataset;
        this.clock = clock;
        this.metrics = metrics;
        this.steps = steps;
    }

    private Deciding deciding() {
        return new Deciding(this.dataset.get(), this.clock.instant(), this.steps);
    }

    /**
     * Plans all that is due by now.
     * @return how many subscriptions were decided on
     * @throws IOException if the state fails; the rest stays due
     */
    int tick() throws IOException {
        long begun = System.nanoTime();
        int decided = this.planning.plan(deciding());
        if (decided > 0) {
            this.metrics.planned(Duration.ofNanos(System.nanoTime() - begun));
            this.steps.at(Step.PLANNED);
        }
        return decided;
    }

    Planning.Now now(long subscription) throws IOException {
        return this.planning.planNow(subscription, deciding());
    }

}
