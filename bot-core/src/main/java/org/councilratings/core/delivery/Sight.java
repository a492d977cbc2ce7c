package org.councilratings.core.delivery;

import java.time.Duration;
import java.util.Optional;

/** What is seen where a message may have arrived. */
public sealed interface Sight {

    /** It is there. */
    record There(String id) implements Sight {
    }

    /** It surely is not there, and will not come any more. */
    record NotThere() implements Sight {
    }

    /**
     * Whether it is there cannot be seen; but sent again just now it would not be there
     * twice, since the platform still knows it.
     */
    record Repeatable() implements Sight {
    }

    /**
     * That cannot be seen at present, and may be later.
     *
     * @param asked how long the platform asks to wait before the next look, if it says so
     */
    record Later(String reason, Optional<Duration> asked) implements Sight {

        public Later(String reason) {
            this(reason, Optional.empty());
        }

    }

    /** That cannot be seen at all: no permission to look. */
    record Unknowable(String reason) implements Sight {
    }

}
