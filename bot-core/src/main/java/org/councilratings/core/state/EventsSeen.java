package org.councilratings.core.state;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import org.councilratings.core.state.Outage.Deed;

/**
 * The events that were taken up within the last hour, by whichever process: platforms
 * send an event again when they doubt that it arrived, and it is to be answered once.
 * Safe for many threads of execution and for several processes.
 */
public final class EventsSeen {

    /**
     * Slack tries again for some minutes, Discord sends its last events after a resume.
     */
    static final Duration KEPT = Duration.ofHours(1);

    private final EventRows rows;

    private final RecentKeys recent = new RecentKeys();

    private final Outage outage;

    private final Clock clock;

    EventsSeen(EventRows rows, Outage outage, Clock clock) {
        this.rows = rows;
        this.outage = outage;
        this.clock = clock;
    }

    /**
     * Takes an event up, if nobody has. Of all who ask at the same time, also in other
     * processes, one gets {@code true}, and that is remembered before it is told. While
     * the database fails, only this process is asked; nothing is thrown.
     * @param keys all that the event is known by, each beginning with its platform; one
     * of them that was seen is enough
     * @return whether it is new, and the caller's to answer
     */
    public boolean claim(List<String> keys) {
        SortedSet<String> distinct = new TreeSet<>(keys);
        long now = this.clock.millis();
        long oldest = now - KEPT.toMillis();
        // first, so that what was claimed while the database failed stays claimed after
        if (!this.recent.claim(distinct, now, oldest)) {
            return false;
        }
        try {
            boolean isNew = this.rows.claim(distinct, now, oldest);
            this.outage.worked(Deed.CLAIM_EVENT);
            if (!isNew) {
                this.recent.release(distinct);
            }
            return isNew;
        }
        catch (SQLException | RuntimeException ex) {
            this.outage.failed(Deed.CLAIM_EVENT, ex);
            return true;
        }
    }

    void forget() throws SQLException {
        this.rows.forget(this.clock.millis() - KEPT.toMillis());
    }

}
