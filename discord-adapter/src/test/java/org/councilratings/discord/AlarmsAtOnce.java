package org.councilratings.discord;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Whatever is to happen in a while happens at once, before anything else goes on. */
final class AlarmsAtOnce extends ScheduledThreadPoolExecutor {

    AlarmsAtOnce() {
        super(1, Thread.ofPlatform().daemon().factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        command.run();
        Callable<Void> nothing = () -> null;
        return schedule(nothing, 0, unit);
    }

}
