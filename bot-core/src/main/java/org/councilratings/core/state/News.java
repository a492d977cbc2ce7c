package org.councilratings.core.state;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import org.councilratings.data.dataset.ReportFacts;

/**
 * A piece of news: something in the record that is to be told.
 *
 * @param id newer news has a higher number
 * @param report the report's key
 * @param authority the slug of the council in whose record it is
 * @param what what is new about it
 * @param before what was held of a report that was corrected
 * @param found when it was noted
 * @param foundAs the number that it was noted by: lower than {@code id} where it was held
 * and then released
 */
public record News(long id, String report, String authority, What what, Optional<ReportFacts> before, Instant found,
        long foundAs) {

    /** What is new about a report. */
    public enum What {

        /** It came out. */
        NEW("new"),
        /** It is an older one that was not in the record. */
        ADDED("added"),
        /** A fact of it was wrong. */
        CORRECTED("corrected");

        private final String key;

        What(String key) {
            this.key = key;
        }

        /** As it is kept and counted. */
        public String key() {
            return this.key;
        }

        static What ofKey(String key) {
            return Arrays.stream(values()).filter(what -> what.key.equals(key)).findFirst().orElseThrow();
        }

    }

}
