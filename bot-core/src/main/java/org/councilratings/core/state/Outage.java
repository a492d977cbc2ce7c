package org.councilratings.core.state;

import java.io.IOException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

import org.slf4j.Logger;

/**
 * Whether the database fails at present: one line in the log when that begins, one when
 * it is over, however many calls fail meanwhile.
 */
final class Outage {

    /**
     * What is done with the database. Each has to succeed again by itself: on a full
     * disk, reading works and keeping does not.
     */
    enum Deed {

        READ_THREAD("read a thread"), KEEP_THREAD("keep a thread"), CLAIM_EVENT("claim an event"),
        FORGET("delete what is old");

        private final String words;

        Deed(String words) {
            this.words = words;
        }

    }

    private final Set<Deed> failing = EnumSet.noneOf(Deed.class);

    private final Object place;

    private final Logger log;

    /** So that what works need not wait for a lock. */
    private volatile boolean lasting;

    /**
     * @param place the file or address to be named in the log
     */
    Outage(Object place, Logger log) {
        this.place = place;
        this.log = log;
    }

    boolean isLasting() {
        return this.lasting;
    }

    synchronized void failed(Deed deed, Exception reason) {
        this.failing.add(deed);
        if (!this.lasting) {
            this.lasting = true;
            this.log.warn("state in {} fails, could not {}: {}. Going on from memory, which a restart would lose",
                    this.place, deed.words, fact(reason));
        }
    }

    void worked(Deed deed) {
        if (this.lasting) {
            over(deed);
        }
    }

    private synchronized void over(Deed deed) {
        if (this.failing.remove(deed) && this.failing.isEmpty()) {
            this.lasting = false;
            this.log.info("state in {} works again", this.place);
        }
    }

    /**
     * Of an exception that is not the database's, no message: it might quote a person.
     */
    private static String fact(Exception reason) {
        return (reason instanceof SQLException || reason instanceof IOException)
                ? String.valueOf(reason.getMessage()).lines().findFirst().orElse("") : reason.getClass().getName();
    }

}
