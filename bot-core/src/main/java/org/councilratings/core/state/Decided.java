package org.councilratings.core.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was decided for a subscription that was due.
 *
 * @param verdicts one for each piece of news that was to be decided on
 * @param posts whether a post is planned; it tells what is to be told
 * @param nextDue when it is due again; empty if it goes by no clock
 */
public record Decided(List<Verdict> verdicts, boolean posts, Optional<Instant> nextDue) {

    public Decided {
        verdicts = List.copyOf(verdicts);
    }

    /** What becomes of a piece of news. */
    public sealed interface Verdict {

        /** Which. */
        News news();

        /** It is told. */
        record Told(News news) implements Verdict {
        }

        /**
         * It is not wanted.
         *
         * @param rule by which rule, as its key
         */
        record Filtered(News news, String rule) implements Verdict {
        }

        /** It is not in the record any more. */
        record Withdrawn(News news) implements Verdict {
        }

    }

}
